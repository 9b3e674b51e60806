using System.Collections.Concurrent;
using System.Diagnostics;

namespace Chancery.Web;

/// <summary>
/// Answers that took long, kept until the ledger changes. While documents come in it changes every second: then an answer may be some
/// seconds old, the longer it takes to work out the older, so that counting over a whole ledger does not stop everybody who looks. Safe for all threads.
/// </summary>
internal sealed class Memory
{
    private const int MostKept = 500;

    // Quicker ones are worked out each time: what somebody has just stored or decided shows at once.
    private static readonly TimeSpan Long = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Oldest = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Kept> kept = new(StringComparer.Ordinal);

    /// <summary>The answer to a question.</summary>
    /// <param name="question">Names all that the answer depends on but the ledger.</param>
    /// <param name="version">Which state the ledger is in.</param>
    /// <param name="answer">Works the answer out; what it gives must not change afterwards.</param>
    public async Task<T> RecallAsync<T>(string question, long version, Func<Task<T>> answer)
        where T : notnull
    {
        if (kept.TryGetValue(question, out var known) && known.Answer is T remembered && (known.Version == version || Stopwatch.GetElapsedTime(known.At) < known.MayBeOld))
        {
            return remembered;
        }

        var started = Stopwatch.GetTimestamp();
        var fresh = await answer().ConfigureAwait(false);
        var cost = Stopwatch.GetElapsedTime(started);
        if (cost >= Long)
        {
            if (kept.Count >= MostKept)
            {
                kept.Clear();
            }

            var old = cost * 20;
            kept[question] = new Kept(fresh, version, Stopwatch.GetTimestamp(), old < Oldest ? old : Oldest);
        }
        else
        {
            kept.TryRemove(question, out _);
        }

        return fresh;
    }

    private sealed record Kept(object Answer, long Version, long At, TimeSpan MayBeOld);
}
