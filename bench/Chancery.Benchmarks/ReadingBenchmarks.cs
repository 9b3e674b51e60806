using BenchmarkDotNet.Attributes;
using Chancery.Text;
using Chancery.Text.Tokens;

namespace Chancery.Benchmarks;

/// <summary>Tokenising, tagging with lemmas, parsing, and the whole reading of an example document of 1,500 words, in this process: a build of its own takes longer than BenchmarkDotNet waits. Run with <c>-c Release -- --filter '*'</c>.</summary>
[MemoryDiagnoser]
[InProcess]
public class ReadingBenchmarks
{
    private readonly Document document = new()
    {
        Id = "benchmark",
        Published = new DateOnly(2025, 6, 2),
        Text = string.Concat(Enumerable.Repeat(
            "Saudi Arabia pledged to invest $600 billion in the United States over four years. The minister said that the figure could rise to $1 trillion. Nobody signed anything on Friday. ", 50)),
    };

    private readonly SentenceSplitter splitter = new(TokenRules.Load(Path.Combine(AppContext.BaseDirectory, "data", "language", "en", "tokens.tsv")));
    private readonly List<TextSpan> tokens = [];
    private readonly List<Stretch> stretches = [];
    private EnglishReader reader = null!;
    private Examiner examiner = null!;

    /// <summary>Loads the model and the tables once.</summary>
    [GlobalSetup]
    public void Load() => (reader, examiner) = (EnglishReader.Load(), Examiner.Load());

    /// <summary>Sentences and tokens alone.</summary>
    [Benchmark]
    public int Tokenise()
    {
        splitter.Split(document.Text, tokens, stretches);
        return tokens.Count;
    }

    /// <summary>Sentences, tokens, tags and lemmas, no trees.</summary>
    [Benchmark]
    public int Tag() => reader.Read(document.Text, static _ => false).Count;

    /// <summary>The same with a tree and names for every sentence.</summary>
    [Benchmark]
    public int Parse() => reader.Read(document.Text).Count;

    /// <summary>Statements and findings too.</summary>
    [Benchmark]
    public int Examine() => examiner.Examine(document).Statements.Count;

    /// <summary>The model read from disk.</summary>
    [Benchmark]
    public EnglishReader LoadModel() => reader = EnglishReader.Load();
}
