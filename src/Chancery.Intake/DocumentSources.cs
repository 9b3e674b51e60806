using System.Runtime.CompilerServices;
using Chancery.Intake.Web;

namespace Chancery.Intake;

/// <summary>
/// Finds the documents in any mix of files, folders, patterns, addresses and standard input, lazily and in a fixed order:
/// <code>
/// var sources = new DocumentSources(Console.OpenStandardInput());
/// await foreach (var pending in sources.FindAsync(["speeches/", "crawl.warc.gz", "https://example.org/a"], cancellation))
/// {
///     var outcome = pending.Read(); // on any thread: a document, or the problem with it
/// }
/// </code>
/// Whatever cannot be read comes as a document with its problem; nothing is thrown for what is in a source.
/// </summary>
public sealed class DocumentSources
{
    private readonly Stream standardInput;
    private readonly Lazy<WebReader> web;

    /// <summary>Finds on this machine and on the public internet.</summary>
    /// <param name="standardInput">What <c>-</c> stands for.</param>
    public DocumentSources(Stream standardInput)
        : this(standardInput, () => new WebReader())
    {
    }

    internal DocumentSources(Stream standardInput, Func<WebReader> web)
    {
        this.standardInput = standardInput;
        this.web = new Lazy<WebReader>(web);
    }

    /// <summary>How far the finding is.</summary>
    public SourceProgress Progress { get; } = new();

    /// <summary>The documents of all sources, one after the other. Holds one document and a block of its source at a time.</summary>
    /// <param name="sources">Paths of files or folders (read with all folders below), patterns (<c>*</c>, <c>?</c>, <c>**</c>), <c>http</c> and <c>https</c> addresses, or <c>-</c>.</param>
    /// <param name="cancellation">Stops the finding.</param>
    public async IAsyncEnumerable<PendingDocument> FindAsync(IReadOnlyList<string> sources, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        Progress.Expect(sources.Sum(SizeOf));
        foreach (var source in sources)
        {
            await foreach (var document in InSourceAsync(source, cancellation).ConfigureAwait(false))
            {
                cancellation.ThrowIfCancellationRequested();
                yield return document;
            }
        }
    }

    /// <summary>Finds one document again by its origin, to try anew what failed; null where its source does not hold it any more.</summary>
    /// <param name="origin">Where it was found; not standard input, which cannot be read twice.</param>
    /// <param name="cancellation">Stops the finding.</param>
    public async Task<PendingDocument?> FindAgainAsync(DocumentOrigin origin, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(origin);
        await foreach (var document in InSourceAsync(origin.Source, cancellation).ConfigureAwait(false))
        {
            if (document.Origin.Number == origin.Number || document.Origin.Part == OriginPart.Whole)
            {
                return document;
            }
        }

        return null;
    }

    private async IAsyncEnumerable<PendingDocument> InSourceAsync(string source, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (PageAddress.TryParse(source, out var address))
        {
            await foreach (var document in InAddressAsync(source, address, cancellation).ConfigureAwait(false))
            {
                yield return document;
            }

            yield break;
        }

        foreach (var document in source == "-" ? SourceSplitter.Split(new SourceContent(standardInput, "-", "", null)) : InFiles(source))
        {
            yield return document;
        }
    }

    private async IAsyncEnumerable<PendingDocument> InAddressAsync(string source, Uri address, [EnumeratorCancellation] CancellationToken cancellation)
    {
        SourceContent? content = null;
        PendingDocument? failed = null;
        try
        {
            content = (await web.Value.PageAsync(address, cancellation).ConfigureAwait(false)).Content(source);
        }
        catch (IntakeException e)
        {
            failed = PendingDocument.Failed(new DocumentOrigin(source), e.Problem);
        }

        foreach (var document in failed is not null ? [failed] : SourceSplitter.Split(content!)) // one of the two is there
        {
            yield return document;
        }
    }

    private IEnumerable<PendingDocument> InFiles(string source)
    {
        using var files = Guarded(() => FileFinder.Find(source, Progress.PassOver).GetEnumerator(), source, out var problem);
        while (files is not null && Guarded(files.MoveNext, source, out problem))
        {
            foreach (var document in InFile(files.Current.Path, files.Current.Id))
            {
                yield return document;
            }
        }

        if (problem is not null)
        {
            yield return problem;
        }
    }

    private IEnumerable<PendingDocument> InFile(string path, string id)
    {
        using var file = Guarded(() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0), path, out var problem);
        if (file is null)
        {
            yield return problem!; // one of the two is there
            yield break;
        }

        var name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        long told = 0;
        foreach (var document in SourceSplitter.Split(new SourceContent(file, path, Path.GetExtension(name), id)))
        {
            yield return document;
            Progress.Passed(file.Position - told);
            told = file.Position;
        }

        Progress.Passed(file.Length - told);
    }

    // What the system refuses becomes a document with its problem.
    private static T? Guarded<T>(Func<T> open, string where, out PendingDocument? problem)
    {
        problem = null;
        try
        {
            return open();
        }
        catch (Exception e) when (e is IntakeException or IOException or UnauthorizedAccessException)
        {
            problem = PendingDocument.Failed(new DocumentOrigin(where), IntakeProblem.Of(e));
            return default;
        }
    }

    private static long SizeOf(string source)
    {
        try
        {
            return source == "-" || PageAddress.TryParse(source, out _) ? 0 : FileFinder.Find(source, () => { }).Sum(f => new FileInfo(f.Path).Length);
        }
        catch (Exception e) when (e is IntakeException or IOException or UnauthorizedAccessException)
        {
            return 0; // told when its turn comes
        }
    }
}
