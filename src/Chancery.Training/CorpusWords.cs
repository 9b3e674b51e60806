using Chancery.Text.Tokens;

namespace Chancery.Training;

/// <summary>Counts the words of the corpus and of the treebanks, and which follow each other, for clustering.</summary>
internal sealed class CorpusWords
{
    private const int LeastCount = 8;
    private const int MostWords = 30_000;

    private readonly Dictionary<string, int> index = new(StringComparer.Ordinal);
    private readonly CapitalCounts capitals = new();
    private readonly List<int> frequency = [];
    private readonly Dictionary<(int First, int Second), int> pairs = [];

    /// <summary>Counts all texts; rare words are left out.</summary>
    public CorpusWords(DataFolder data, IReadOnlyList<TreeSentence> trees, SentenceSplitter splitter)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var sentence in Sentences(data, trees, splitter))
        {
            capitals.Add(sentence);
            foreach (var word in sentence)
            {
                counts[word] = counts.GetValueOrDefault(word) + 1;
            }
        }

        foreach (var (word, count) in counts.Where(c => c.Value >= LeastCount).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(MostWords))
        {
            index.Add(word, frequency.Count);
            frequency.Add(count);
        }

        foreach (var sentence in Sentences(data, trees, splitter))
        {
            var before = -1;
            foreach (var word in sentence)
            {
                var here = index.GetValueOrDefault(word, -1);
                if (before >= 0 && here >= 0)
                {
                    pairs[(before, here)] = pairs.GetValueOrDefault((before, here)) + 1;
                }

                before = here;
            }
        }

        Log.Line($"{frequency.Count} words and {pairs.Count} pairs to cluster");
    }

    /// <summary>How often words begin with a capital, see <see cref="CapitalCounts.Steps"/>.</summary>
    public Dictionary<string, byte> Capitals() => capitals.Steps();

    /// <summary>Clusters of each word, from 1: many, fewer, few.</summary>
    public Dictionary<string, (int Fine, int Middle, int Coarse)> Cluster(int fine, int middle, int coarse)
    {
        var runs = new int[3][];
        Parallel.For(0, 3, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
            runs[i] = new WordClusters([.. frequency], pairs, i == 0 ? fine : i == 1 ? middle : coarse).Run());
        return index.ToDictionary(p => p.Key, p => (runs[0][p.Value] + 1, runs[1][p.Value] + 1, runs[2][p.Value] + 1), StringComparer.Ordinal);
    }

    private static IEnumerable<List<string>> Sentences(DataFolder data, IReadOnlyList<TreeSentence> trees, SentenceSplitter splitter)
    {
        foreach (var tree in trees)
        {
            yield return [.. tree.Forms.Select(Normal)];
        }

        var (tokens, stretches) = (new List<Chancery.Text.TextSpan>(), new List<Stretch>());
        foreach (var text in data.CorpusTexts())
        {
            tokens.Clear();
            stretches.Clear();
            splitter.Split(text, tokens, stretches);
            foreach (var stretch in stretches)
            {
                var words = new List<string>(stretch.End - stretch.First);
                for (var i = stretch.First; i < stretch.End; i++)
                {
                    words.Add(Normal(tokens[i].Of(text)));
                }

                yield return words;
            }
        }
    }

    private static string Normal(string form) =>
        form.Any(c => char.IsAsciiDigit(c) || c == '’') ? string.Concat(form.Select(c => char.IsAsciiDigit(c) ? '0' : c == '’' ? '\'' : c)) : form;
}
