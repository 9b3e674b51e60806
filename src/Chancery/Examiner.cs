using Chancery.Checks;
using Chancery.Reference;
using Chancery.Statements;
using Chancery.Text;

namespace Chancery;

/// <summary>The whole engine: reads a document, states what it states, and checks it. Immutable; one serves all threads.</summary>
public sealed class Examiner
{
    private readonly EnglishReader reader;
    private readonly ActorResolver resolver;
    private readonly StatementFinder finder;
    private readonly CheckList checks;

    private Examiner(EnglishReader reader, ReferenceBook book, StatementFinder finder, CheckList checks)
    {
        this.reader = reader;
        this.finder = finder;
        this.checks = checks;
        Book = book;
        resolver = new ActorResolver(book);
    }

    /// <summary>The facts that names are resolved and figures checked against.</summary>
    public ReferenceBook Book { get; }

    /// <summary>The checks that it puts statements to.</summary>
    public CheckList Checks => checks;

    /// <summary>Loads the data that reading needs, from the folder <c>data</c> beside the program.</summary>
    /// <exception cref="FormatException">A rule or table is wrong: the message names file, line and what was expected.</exception>
    public static Examiner Load() => Load(null);

    /// <summary>Loads the data that reading needs, with tables of facts that were imported.</summary>
    /// <param name="importedTables">A folder of imported tables that stand beside the shipped ones; null for none.</param>
    /// <exception cref="FormatException">A rule or table is wrong: the message names file, line and what was expected.</exception>
    /// <exception cref="InvalidDataException">An imported table is wrong.</exception>
    public static Examiner Load(string? importedTables)
    {
        var book = Task.Run(() => ReferenceBook.Load(imported: importedTables));
        return Loaded(() => book.GetAwaiter().GetResult());
    }

    /// <summary>Loads the data that reading needs, beside facts that are loaded already.</summary>
    /// <param name="book">The facts that names are resolved and figures checked against.</param>
    /// <exception cref="FormatException">A rule or table is wrong: the message names file, line and what was expected.</exception>
    public static Examiner LoadWith(ReferenceBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return Loaded(() => book);
    }

    private static Examiner Loaded(Func<ReferenceBook> book)
    {
        var data = Path.Combine(AppContext.BaseDirectory, "data");
        var reader = Task.Run(() => EnglishReader.Load());
        var finder = StatementFinder.Load(data);
        var facts = book();
        return new Examiner(reader.GetAwaiter().GetResult(), facts, finder, CheckList.Load(data, facts));
    }

    /// <summary>Reads a document and tells for each statement which pattern found it in which words.</summary>
    public IReadOnlyList<Explanation> Explain(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var sentences = reader.Read(document.Text, finder.WantsTree);
        var cast = resolver.Resolve(document, sentences);
        return finder.Explain(document, sentences, cast, finder.Find(document, sentences, cast));
    }

    /// <summary>Reads a document and tells who is who in it: every mention of an actor with whom it stands for.</summary>
    public Cast CastOf(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var sentences = reader.Read(document.Text, finder.WantsTree);
        return finder.CastOf(document, sentences, resolver.Resolve(document, sentences));
    }

    /// <summary>Reads a document into its dossier.</summary>
    /// <param name="document">What to read.</param>
    /// <param name="withAttitudes">Whether to tell also who believes, wants, plans or supports what.</param>
    public Dossier Examine(Document document, bool withAttitudes = false) => Examined(document, withAttitudes, CancellationToken.None);

    /// <summary>Reads a document into its dossier, unless it is stopped: it looks before each sentence.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Dossier ExamineUnlessStopped(Document document, CancellationToken cancellation) => Examined(document, withAttitudes: false, cancellation);

    private Dossier Examined(Document document, bool withAttitudes, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        var sentences = reader.Read(document.Text, WantsTree);
        var cast = resolver.Resolve(document, sentences);
        cancellation.ThrowIfCancellationRequested();
        var statements = finder.Find(document, sentences, cast, cancellation);
        var findings = checks.Run(document, statements, sentences, cast, cancellation);
        return new Dossier(document, checks.WithPriors(document, statements, findings), findings)
        {
            Attitudes = withAttitudes ? finder.FindAttitudes(document, sentences, cast) : null,
        };

        bool WantsTree(Sentence sentence)
        {
            cancellation.ThrowIfCancellationRequested();
            return withAttitudes ? finder.WantsTreeForAttitudes(sentence) : finder.WantsTree(sentence);
        }
    }
}
