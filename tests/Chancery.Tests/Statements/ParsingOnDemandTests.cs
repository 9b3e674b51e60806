using System.IO.Compression;
using System.Text.Json;
using Chancery.Reference;
using Chancery.Statements;
using Chancery.Text;
using Xunit;

namespace Chancery.Tests.Statements;

/// <summary>Only sentences that a pattern can use are parsed. What is read must be the same as if every sentence were.</summary>
public sealed class ParsingOnDemandTests
{
    private const int SampleEvery = 170;
    private const int LongestDocument = 6000;

    [Fact]
    public void Nothing_is_lost_by_leaving_sentences_unparsed_in_our_own_texts()
    {
        var texts = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Specs"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => new Document { Id = Path.GetFileName(f), Published = new DateOnly(2025, 6, 2), Text = File.ReadAllText(f) });
        Assert.Empty(Differences(texts));
    }

    [Fact]
    public void Nothing_is_lost_by_leaving_sentences_unparsed_in_a_sample_of_the_corpus()
    {
        var corpus = Path.Combine(Environment.GetEnvironmentVariable("CHANCERY_SHARED") ?? Path.Combine(Root(), "..", "shared"), "data", "corpus", "white-house-2021-2026.jsonl.gz");
        Assert.SkipUnless(File.Exists(corpus), $"there is no corpus at {corpus}");
        Assert.Empty(Differences(Sample(corpus)));
    }

    // The documents that read otherwise when every sentence is parsed, with the first statement that differs.
    private static List<string> Differences(IEnumerable<Document> documents)
    {
        var reader = Loaded.Reader;
        var resolver = new ActorResolver(ReferenceBook.Load());
        var finder = StatementFinder.Load(Path.Combine(AppContext.BaseDirectory, "data"));
        var found = new List<string>();
        foreach (var document in documents)
        {
            var (needed, all) = (Read(document, finder.WantsTree), Read(document, _ => true));
            var at = Enumerable.Range(0, Math.Max(needed.Count, all.Count)).FirstOrDefault(i => i >= needed.Count || i >= all.Count || needed[i] != all[i], -1);
            if (at >= 0)
            {
                found.Add($"{document.Id}: {(at < needed.Count ? needed[at] : "nothing")} // {(at < all.Count ? all[at] : "nothing")}");
            }
        }

        return found;

        List<string> Read(Document document, Func<Sentence, bool> wantsTree)
        {
            var sentences = reader.Read(document.Text, wantsTree);
            return [.. finder.Find(document, sentences, resolver.Resolve(document, sentences)).Select(s => Told(s, document.Text))];
        }
    }

    private static string Told(Statement statement, string text) => $"{statement.Pattern} [{Who(statement)}] {statement.Span.Of(text)}";

    private static string Who(Statement statement) => statement switch
    {
        Quotation q => Key(q.Speaker),
        PoliticalEvent e => $"{string.Join(' ', e.Source.Select(Key))} > {string.Join(' ', e.Recipient.Select(Key))}",
        Pledge p => $"{string.Join(' ', p.By.Select(Key))} > {string.Join(' ', p.To.Select(Key))}",
        Claim c => $"{Key(c.Subject)} {c.Value}",
        Forecast f => f.By is { } by ? Key(by) : "author",
        _ => "",
    };

    private static string Key(Actor actor) => actor.Person ?? actor.Org ?? actor.State ?? actor.Text;

    private static IEnumerable<Document> Sample(string corpus)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(corpus), CompressionMode.Decompress));
        for (var number = 0; lines.ReadLine() is { } line; number++)
        {
            if (number % SampleEvery != 0)
            {
                continue;
            }

            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            if (text.Length < LongestDocument)
            {
                yield return new Document
                {
                    Id = json.RootElement.GetProperty("id").GetString()!,
                    Title = json.RootElement.GetProperty("title").GetString(),
                    Publisher = "The White House",
                    Published = DateOnly.Parse(json.RootElement.GetProperty("published").GetString()!, System.Globalization.CultureInfo.InvariantCulture),
                    Text = text,
                };
            }
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Chancery.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
