using System.Collections.Concurrent;

namespace Chancery.Web.Keeping;

/// <summary>
/// Answers, kept until the ledger changes, at most so many bytes of them: those not asked for longest go first. While an ingest fills the ledger it changes
/// every second; then an answer may be older, the longer it took the older, so that working answers out takes a small part of the processor. Safe for all threads.
/// </summary>
/// <param name="mostBytes">Bytes of all answers together; from 1.</param>
/// <param name="clock">Tells how old an answer is.</param>
internal sealed class Memory(long mostBytes, TimeProvider clock)
{
    /// <summary>While an ingest is under way, an answer may be a hundred times as old as it took to work out, and …</summary>
    private const int OldFactor = 100;

    /// <summary>… at least so old, and …</summary>
    private static readonly TimeSpan LeastOld = TimeSpan.FromSeconds(2);

    /// <summary>… at most.</summary>
    public static readonly TimeSpan MostOld = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Kept> all = new(StringComparer.Ordinal);
    private long bytes;

    /// <summary>Bytes of all answers that are kept.</summary>
    public long Bytes => Interlocked.Read(ref bytes);

    /// <summary>The answer to a question, where one is kept that still holds.</summary>
    /// <param name="question">Names all that the answer depends on but the ledger.</param>
    /// <param name="now">The state of the ledger.</param>
    public Answer? Recall(string question, in LedgerState now)
    {
        if (!all.TryGetValue(question, out var known)
            || (known.State.Version != now.Version && !(now.IsIngesting && known.State.Writes == now.Writes && clock.GetElapsedTime(known.At) < known.MayBeOld)))
        {
            return null;
        }

        known.Used = clock.GetTimestamp();
        return known.Answer;
    }

    /// <summary>Keeps an answer.</summary>
    /// <param name="question">As in <see cref="Recall"/>.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="state">The state of the ledger before it was asked.</param>
    /// <param name="cost">How long it took.</param>
    public void Keep(string question, Answer answer, in LedgerState state, TimeSpan cost)
    {
        if (answer.Body.Length > mostBytes / 4)
        {
            return; // it would drive out too many others
        }

        var old = cost * OldFactor;
        var now = clock.GetTimestamp();
        var kept = new Kept(question, answer, state, now, old < LeastOld ? LeastOld : old > MostOld ? MostOld : old) { Used = now };
        Interlocked.Add(ref bytes, kept.Size);
        all.AddOrUpdate(question, kept, (_, former) =>
        {
            Interlocked.Add(ref bytes, -former.Size);
            return kept;
        });
        if (Bytes > mostBytes)
        {
            Forget();
        }
    }

    // A quarter at once, so that it is not done at every answer.
    private void Forget()
    {
        foreach (var kept in all.Values.OrderBy(k => k.Used))
        {
            if (Bytes <= mostBytes / 4 * 3)
            {
                return;
            }

            if (all.TryRemove(new KeyValuePair<string, Kept>(kept.Question, kept)))
            {
                Interlocked.Add(ref bytes, -kept.Size);
            }
        }
    }

    private sealed class Kept(string question, Answer answer, LedgerState state, long at, TimeSpan mayBeOld)
    {
        public string Question => question;

        public Answer Answer => answer;

        public LedgerState State => state;

        public long At => at;

        public TimeSpan MayBeOld => mayBeOld;

        public long Used { get; set; }

        public long Size => answer.Body.Length + (2 * question.Length);
    }
}
