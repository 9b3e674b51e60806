namespace Chancery.Training;

/// <summary>Groups words by the words beside them: the exchange algorithm of Kneser and Ney 1993 on both neighbours, as "predictive exchange" of Uszkoreit and Brants 2008.</summary>
/// <remarks>
/// A class is good where it can be foretold from the word before and from the word after. Words are moved, the most frequent
/// first, to the class that gains most, until a pass moves few. The same counts give the same classes.
/// </remarks>
internal sealed class WordClusters
{
    private const int Passes = 10;
    private const double FewMoves = 0.01;

    // n log n of small whole numbers.
    private static readonly float[] Table = [.. Enumerable.Range(0, 1 << 20).Select(n => n == 0 ? 0f : (float)(n * Math.Log(n)))];

    private readonly int classes;
    private readonly Neighbours[] sides;
    private readonly int[] frequency;
    private readonly int[] classOf;
    private readonly long[] total;

    /// <param name="frequency">How often each word occurs; words in the order of frequency, the most frequent first.</param>
    /// <param name="pairs">How often the second word follows the first, both known.</param>
    /// <param name="classes">How many classes to make.</param>
    public WordClusters(int[] frequency, IReadOnlyDictionary<(int First, int Second), int> pairs, int classes)
    {
        this.classes = Math.Min(classes, frequency.Length);
        this.frequency = frequency;
        classOf = [.. Enumerable.Range(0, frequency.Length).Select(w => w % this.classes)];
        total = new long[this.classes];
        for (var w = 0; w < frequency.Length; w++)
        {
            total[classOf[w]] += frequency[w];
        }

        var ordered = pairs.OrderBy(p => p.Key.First).ThenBy(p => p.Key.Second).ToList();
        sides =
        [
            new Neighbours(ordered.Select(p => (p.Key.Second, p.Key.First, p.Value)), frequency.Length, this.classes, classOf),
            new Neighbours(ordered.Select(p => (p.Key.First, p.Key.Second, p.Value)), frequency.Length, this.classes, classOf),
        ];
    }

    /// <summary>Runs; gives the class of each word, from 0.</summary>
    public int[] Run()
    {
        var gains = new float[classes];
        for (var pass = 0; pass < Passes; pass++)
        {
            var moved = 0;
            for (var w = 0; w < classOf.Length; w++)
            {
                if (Best(w, gains) is var best && best != classOf[w])
                {
                    Move(w, best);
                    moved++;
                }
            }

            Log.Line($"  {classes} clusters, pass {pass + 1}: {moved} of {classOf.Length} words moved");
            if (moved < classOf.Length * FewMoves)
            {
                break;
            }
        }

        return classOf;
    }

    private int Best(int word, float[] gains)
    {
        Array.Clear(gains);
        var own = classOf[word];
        foreach (var side in sides)
        {
            side.AddGains(word, own, gains);
        }

        var n = frequency[word];
        var best = own;
        var most = float.NegativeInfinity;
        for (var c = 0; c < classes; c++)
        {
            // What a class as a whole costs: its words are told apart within it, once for each side.
            var without = c == own ? total[c] - n : total[c];
            var gain = gains[c] - (2 * (float)(XLogX(without + n) - XLogX(without)));
            if (gain > most)
            {
                (best, most) = (c, gain);
            }
        }

        return best;
    }

    private void Move(int word, int to)
    {
        foreach (var side in sides)
        {
            side.Move(word, classOf[word], to);
        }

        total[classOf[word]] -= frequency[word];
        total[to] += frequency[word];
        classOf[word] = to;
    }

    private static double XLogX(long n) => n <= 0 ? 0 : n * Math.Log(n);

    /// <summary>The words on one side of each word, and how often each of them has a word of each class beside it.</summary>
    private sealed class Neighbours
    {
        private readonly int classes;
        private readonly int[] starts;
        private readonly int[] words;
        private readonly int[] counts;
        private readonly int[] table;

        public Neighbours(IEnumerable<(int Word, int Beside, int Count)> pairs, int vocabulary, int classes, int[] classOf)
        {
            this.classes = classes;
            var all = pairs.OrderBy(p => p.Word).ThenBy(p => p.Beside).ToArray();
            starts = new int[vocabulary + 1];
            words = [.. all.Select(p => p.Beside)];
            counts = [.. all.Select(p => p.Count)];
            table = new int[vocabulary * classes];
            foreach (var (word, beside, count) in all)
            {
                starts[word + 1]++;
                table[(beside * classes) + classOf[word]] += count;
            }

            for (var w = 0; w < vocabulary; w++)
            {
                starts[w + 1] += starts[w];
            }
        }

        public void AddGains(int word, int own, float[] gains)
        {
            for (var i = starts[word]; i < starts[word + 1]; i++)
            {
                var row = table.AsSpan(words[i] * classes, classes);
                var n = counts[i];
                row[own] -= n;
                for (var c = 0; c < row.Length; c++)
                {
                    gains[c] += At(row[c] + n) - At(row[c]);
                }

                row[own] += n;
            }
        }

        public void Move(int word, int from, int to)
        {
            for (var i = starts[word]; i < starts[word + 1]; i++)
            {
                table[(words[i] * classes) + from] -= counts[i];
                table[(words[i] * classes) + to] += counts[i];
            }
        }

        private static float At(int n) => n < Table.Length ? Table[n] : (float)XLogX(n);
    }
}
