using System.Globalization;
using System.Text;
using Chancery.Intake;
using Chancery.Quantities;
using Chancery.Statements;
using Chancery.Tests.Intake;
using Chancery.Text;
using Chancery.Text.Conllu;
using Chancery.Text.Patterns;
using Xunit;

namespace Chancery.Tests.Fuzzing;

/// <summary>
/// No input crashes it: spoiled documents of every kind are read, or refused in words that were meant for them. The rounds are the same in
/// every run; bench/fuzz.sh runs more of them, from other seeds.
/// </summary>
public sealed class FuzzTests
{
    private const string Story = "The government of Norway pledged $4.2 billion over five years, up 3.5% from 2024, on 4 March 2025. “We will sign by June,” the minister said; about 12,000 people came. ";

    private static readonly int Times = Number("CHANCERY_FUZZ_TIMES", 1);
    private static readonly int Seed = Number("CHANCERY_FUZZ_SEED", 20250304);
    private static readonly Lazy<EnglishReader> Reader = new(EnglishReader.Load);
    private static readonly Lazy<QuantityFinder> Finder = new(() => QuantityFinder.Load(Path.Combine(AppContext.BaseDirectory, "data")));
    private static readonly byte[] Page = Encoding.UTF8.GetBytes(
        $"<!doctype html><html lang=en><head><meta charset=utf-8><title>A &amp; B</title><meta property='og:title' content='A deal'><script type='application/ld+json'>{{\"@graph\":[{{\"@type\":\"NewsArticle\",\"headline\":\"H\",\"datePublished\":\"2025-03-04T10:00:00Z\",\"author\":[{{\"name\":\"B\"}}]}}]}}</script></head>"
        + $"<body><nav><ul><li>Menu</ul></nav><article><h1>A deal</h1><time datetime=2025-03-04>4 March</time>{string.Concat(Enumerable.Repeat($"<p>{Story}</p><table><tr><td>1<td>2</table>", 4))}</article><svg><path d='M0'/></svg></body></html>");

    private static readonly Dictionary<string, byte[][]> Seeds = new()
    {
        [".html"] = [Page],
        [".md"] = [Encoding.UTF8.GetBytes($"---\ntitle: \"A\"\ndate: 2025-03-04\n---\n\n# Head\n\n* one [a](http://b.test)\n* **two** `three`\n\n> {Story}\n\n| a | b |\n| --- | --- |\n\n```\ncode\n```\n")],
        [".txt"] = [Encoding.UTF8.GetBytes(Story), Encoding.Latin1.GetBytes("Déjà vu à l’été"), Encoding.Unicode.GetBytes(Story)],
        [".json"] = [Encoding.UTF8.GetBytes($"[{{\"id\":\"a\",\"published\":\"2025-03-04\",\"text\":\"{Story}\"}}]"), "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\",\"items\":[{\"id\":1,\"url\":\"https://a.test/b\",\"content_html\":\"<p>W</p>\",\"authors\":[{\"name\":\"A\"}]}]}"u8.ToArray()],
        [".jsonl"] = [Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat($"{{\"id\":\"a\",\"published\":\"2025-03-04\",\"title\":null,\"more\":[1,{{}}],\"text\":\"{Story}\"}}\r\n", 3)))],
        [".xml"] =
        [
            Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>T</title><ttl>60</ttl><item><title>A &amp; B</title><link>https://a.test/b</link><pubDate>Tue, 04 Mar 2025 10:00:00 EST</pubDate><description><![CDATA[<p>{Story}</p>]]></description></item></channel></rss>"),
            Encoding.UTF8.GetBytes($"<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\"><title>T</title><entry><id>urn:1</id><link href=\"https://a.test/b\"/><updated>2025-03-04T10:00:00Z</updated><author><name>N</name></author><content type=\"html\">&lt;p&gt;{Story}&lt;/p&gt;</content></entry></feed>"),
        ],
        [".warc"] = [Archive().Plain, Archive().Packed],
        [".pdf"] = [PdfTests.Make(2)],
    };

    [Theory]
    [InlineData(".html", 40)]
    [InlineData(".md", 200)]
    [InlineData(".txt", 200)]
    [InlineData(".json", 200)]
    [InlineData(".jsonl", 200)]
    [InlineData(".xml", 200)]
    [InlineData(".warc", 40)]
    [InlineData(".pdf", 40)]
    public void Spoiled_documents_are_read_or_refused_in_words(string ending, int rounds) => Spoil(Seeds[ending], rounds, bytes =>
    {
        foreach (var pending in SourceSplitter.Split(new SourceContent(new MemoryStream(bytes), "x", ending, "x")))
        {
            var outcome = pending.Read();
            Assert.True((outcome.Document is null) != (outcome.Problem is null));
            Assert.False(outcome.Problem is { What: var what } && what.StartsWith("reading failed", StringComparison.Ordinal), outcome.Problem?.What);
        }
    });

    [Fact]
    public void Spoiled_trees_are_read_or_refused_with_their_line() =>
        Spoil(["# text = It rains.\n1\tIt\tit\tPRON\tPRP\tCase=Nom\t2\tnsubj\t_\t_\n1.1\tx\tx\tX\tX\t_\t_\t_\t2:x\t_\n2-3\trains.\t_\t_\t_\t_\t_\t_\t_\t_\n2\trains\train\tVERB\tVBZ\t_\t0\troot\t_\tSpaceAfter=No\n3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n"u8.ToArray()], 500, bytes =>
            Refused(() => Assert.All(ConlluReader.Read(new StringReader(Encoding.UTF8.GetString(bytes)), "x"), Assert.NotNull)));

    [Fact]
    public void Spoiled_patterns_are_read_or_refused_with_their_line() =>
        Spoil([Encoding.UTF8.GetBytes("words deal = deal, accord\npattern sign : event AGREE\n  verb sign initial\n  has source obj :state\n  future AGREE\n  + Chad signed the accord. | source Chad\n  - The sign fell.\n")], 500, bytes =>
            Refused(() => PatternSet.Parse("x.pattern", Encoding.UTF8.GetString(bytes), StatementSchema.Schema)));

    [Fact]
    public void Spoiled_numbers_and_dates_are_read_or_passed_over() =>
        Spoil([Encoding.UTF8.GetBytes("$4.2 billion, €3–5bn, 3.5%, one hundred and twenty thousand, 12,000 km², by 4 March 2025, in Q3 2026, over the next five years, since 1999")], 400, bytes =>
        {
            foreach (var sentence in Reader.Value.Read(Encoding.UTF8.GetString(bytes)))
            {
                Finder.Value.Find(sentence, new DateOnly(2025, 3, 4));
            }

            PublishedDay.Find(Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 60))));
        });

    [Fact]
    public void Spoiled_text_is_examined_and_every_span_holds() => Spoil([Encoding.UTF8.GetBytes(Story + Story)], 60, bytes =>
    {
        var text = Encoding.UTF8.GetString(bytes);
        foreach (var statement in Loaded.Examiner.Examine(new Document { Id = "x", Text = text, Published = new DateOnly(2025, 3, 4) }).Statements)
        {
            Assert.InRange(statement.Span.End, 0, text.Length);
        }
    });

    [Fact]
    public void Sentences_cut_anywhere_and_with_words_in_any_order_are_examined()
    {
        var sentences = StatementFinder.Load(Path.Combine(AppContext.BaseDirectory, "data")).Patterns.SelectMany(p => p.Examples).Select(e => e.Sentence.Split(' ')).ToList();
        for (var round = 0; round < 20 * Times; round++)
        {
            var random = new Random(unchecked(Seed + (round * 7919)));
            var text = new StringBuilder();
            foreach (var words in random.GetItems(sentences.ToArray(), 100))
            {
                var (first, step) = (random.Next(words.Length), random.Next(4) == 0 ? -1 : 1);
                for (var i = first; i >= 0 && i < words.Length; i += step)
                {
                    text.Append(i == first ? Capital(words[i]) : words[i]).Append(' ');
                }

                text.Append("\n\n");
            }

            try
            {
                Loaded.Examiner.Examine(new Document { Id = "x", Text = text.ToString(), Published = new DateOnly(2025, 3, 4) });
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"seed {Seed}, round {round}, text {text}", e);
            }
        }
    }

    private static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];

    private static void Spoil(IReadOnlyList<byte[]> seeds, int rounds, Action<byte[]> read)
    {
        for (var round = 0; round < rounds * Times; round++)
        {
            var bytes = new Mutator(unchecked(Seed + (round * 7919))).Spoil(seeds);
            try
            {
                read(bytes);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"seed {Seed}, round {round}, input {Convert.ToBase64String(bytes.AsSpan(0, Math.Min(bytes.Length, 30_000)))}", e);
            }
        }
    }

    private static void Refused(Action read)
    {
        try
        {
            read();
        }
        catch (FormatException)
        {
            // refused in words
        }
    }

    private static WarcFile Archive() => new WarcFile()
        .Response("https://a.test/b", "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\nContent-Encoding: gzip", SourceFolder.Packed(Page))
        .Response("https://a.test/c", "HTTP/1.1 200 OK\nContent-Type: text/html\nTransfer-Encoding: chunked", [.. "5\r\n<html\r\n"u8, .. "1\r\n>\r\n0\r\n\r\n"u8])
        .Add("conversion", "https://a.test/d", "text/plain", Encoding.UTF8.GetBytes(Story));

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
