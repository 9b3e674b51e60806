using System.Text.Json;
using Chancery.Ledger.Storing;
using Chancery.Ledger.Tracking;
using Chancery.Ledger.Tracking.Pledges;

namespace Chancery.Ledger;

/// <summary>
/// Decisions of people about what the ledger tells, each added to the append-only chain with who, when and why. They are about mentions, whose
/// keys outlive another reading, and hold once the ledger is settled. A key is that of an entry or of any telling of it, or at least six digits at its head.
/// </summary>
public sealed class DecisionBook(LedgerDatabase ledger)
{
    private const int LeastDigits = 6;

    /// <summary>Two entries are one.</summary>
    /// <exception cref="DecisionException">They are one already, or of two kinds, or a key names nothing.</exception>
    public Task<Decision> MergeAsync(string one, string other, Signature signature, CancellationToken cancellation) => Decide(signature, () =>
    {
        var (a, b) = (Find(one), Find(other));
        return a.Entry == b.Entry ? throw new DecisionException($"{one} and {other} are one entry already")
            : a.Kind != b.Kind ? throw new DecisionException($"a {a.Kind} and a {b.Kind} cannot be one")
            : Append(DecisionAction.Together, a.Mention, signature, json => json.WriteString("other", b.Mention));
    }, cancellation);

    /// <summary>A telling is not of the entry that it stands in.</summary>
    /// <exception cref="DecisionException">It stands alone, or the key names nothing.</exception>
    public Task<Decision> SplitAsync(string mention, Signature signature, CancellationToken cancellation) => Decide(signature, () =>
    {
        var told = Find(mention);
        var rest = Sql.Read(ledger.Connection, null, "SELECT mention FROM sightings WHERE entry = @0 AND mention <> @1 ORDER BY position LIMIT 1", r => r.GetString(0), told.Entry, told.Mention);
        return rest is [var first]
            ? Append(DecisionAction.Apart, told.Mention, signature, json => json.WriteString("other", first))
            : throw new DecisionException($"{mention} is the only telling of its entry");
    }, cancellation);

    /// <summary>The two do not belong together: whatever may speak for it.</summary>
    /// <exception cref="DecisionException">A key names nothing.</exception>
    public Task<Decision> KeepApartAsync(string mention, string other, Signature signature, CancellationToken cancellation) => Decide(
        signature, () => Append(DecisionAction.Apart, Find(mention).Mention, signature, json => json.WriteString("other", Find(other).Mention)), cancellation);

    /// <summary>The telling belongs where it is.</summary>
    /// <exception cref="DecisionException">A key names nothing.</exception>
    public Task<Decision> KeepTogetherAsync(string mention, string other, Signature signature, CancellationToken cancellation) => Decide(
        signature, () => Append(DecisionAction.Together, Find(mention).Mention, signature, json => json.WriteString("other", Find(other).Mention)), cancellation);

    /// <summary>A telling stands as it was read and where it is; nothing about it is proposed any more.</summary>
    /// <exception cref="DecisionException">The key names nothing.</exception>
    public Task<Decision> ConfirmAsync(string mention, Signature signature, CancellationToken cancellation) =>
        Decide(signature, () => Append(DecisionAction.Confirm, Find(mention).Mention, signature, _ => { }), cancellation);

    /// <summary>A field of a telling should have been read otherwise.</summary>
    /// <exception cref="DecisionException">It has no such field, the value does not fit, or the key names nothing.</exception>
    public Task<Decision> CorrectAsync(string mention, Correction correction, Signature signature, CancellationToken cancellation) => Decide(signature, () =>
    {
        ArgumentNullException.ThrowIfNull(correction);
        var told = Find(mention);
        var statement = Sql.Read(ledger.Connection, null, $"{MentionReader.Select} WHERE m.key = @0", MentionReader.Row, told.Mention)[0].ToMention().Statement;
        if (!correction.TryApply(statement, out _))
        {
            throw new DecisionException($"{correction.Field} = “{correction.Value}” does not fit a {told.Kind}. {Correction.Expected}");
        }

        return Append(DecisionAction.Correct, told.Mention, signature, json =>
        {
            json.WriteString("field", correction.Field);
            json.WriteString("value", correction.Value);
        });
    }, cancellation);

    /// <summary>A pledge is a part of another.</summary>
    /// <exception cref="DecisionException">Either is no pledge, they are one, the other way round was decided, or a key names nothing.</exception>
    public Task<Decision> LinkAsync(string part, string whole, Signature signature, CancellationToken cancellation) => Decide(signature, () =>
    {
        var (a, b) = (Find(part), Find(whole));
        if (a.Entry == b.Entry || a.Kind != "pledge" || b.Kind != "pledge")
        {
            throw new DecisionException("only a pledge can be a part of another pledge");
        }

        return IsWithin(b.Entry, a.Entry)
            ? throw new DecisionException($"{whole} is a part of {part} already")
            : Append(DecisionAction.PartOf, a.Mention, signature, json => json.WriteString("other", b.Mention));
    }, cancellation);

    /// <summary>A pledge came to a state, as the cited source shows.</summary>
    /// <param name="pledge">The pledge.</param>
    /// <param name="state">The state.</param>
    /// <param name="on">When it came to it; null where that is not known.</param>
    /// <param name="signature">Who, when, why, and where it can be seen.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <exception cref="DecisionException">No source is cited, it is no pledge, or the key names nothing.</exception>
    public Task<Decision> SetStateAsync(string pledge, PledgeState state, DateOnly? on, Signature signature, CancellationToken cancellation) => Decide(signature, () =>
    {
        ArgumentNullException.ThrowIfNull(signature);
        var told = Find(pledge);
        return told.Kind != "pledge" ? throw new DecisionException($"{pledge} is a {told.Kind}: only a pledge has a state")
            : string.IsNullOrWhiteSpace(signature.Source) ? throw new DecisionException($"{state} needs a cited source: an address or a document")
            : Append(DecisionAction.State, told.Mention, signature, json =>
            {
                json.WriteString("state", state.ToString());
                json.WriteString("on", on.Iso() ?? "");
            });
    }, cancellation);

    /// <summary>A former decision holds no longer. Undoing an undoing puts it in force again.</summary>
    /// <exception cref="DecisionException">There is none of that number, or it holds no longer already.</exception>
    public Task<Decision> UndoAsync(long number, Signature signature, CancellationToken cancellation) => Decide(signature, () =>
    {
        var listed = List().FirstOrDefault(d => d.Decision.Number == number) ?? throw new DecisionException($"there is no decision {number}");
        return listed.IsInForce
            ? Append(DecisionAction.Undo, listed.Decision.Hash, signature, _ => { })
            : throw new DecisionException($"decision {number} is undone already");
    }, cancellation);

    /// <summary>All decisions, the oldest first.</summary>
    public Task<IReadOnlyList<ListedDecision>> ListAsync(CancellationToken cancellation) => ledger.Guarded(() => Task.Run<IReadOnlyList<ListedDecision>>(List, cancellation));

    private List<ListedDecision> List()
    {
        var undone = new HashSet<string>(StringComparer.Ordinal);
        var listed = new List<ListedDecision>();
        foreach (var decision in Enumerable.Reverse(DecisionRows.All(ledger.Connection)))
        {
            var isInForce = !undone.Contains(decision.Hash);
            listed.Add(new ListedDecision(decision, isInForce));
            if (isInForce && decision.Action == DecisionAction.Undo)
            {
                undone.Add(decision.Target);
            }
        }

        listed.Reverse();
        return listed;
    }

    private Task<Decision> Decide(Signature signature, Func<Decision> decide, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(signature);
        return string.IsNullOrWhiteSpace(signature.Who) || string.IsNullOrWhiteSpace(signature.Why)
            ? throw new DecisionException("a decision needs who takes it and why")
            : ledger.Guarded(() => Task.Run(decide, cancellation));
    }

    private Decision Append(string action, string target, Signature signature, Action<Utf8JsonWriter> fields)
    {
        var body = LedgerJson.Line(json =>
        {
            fields(json);
            if (!string.IsNullOrWhiteSpace(signature.Source))
            {
                json.WriteString("source", signature.Source);
            }
        });
        return DecisionRows.Append(ledger.Connection, action, target, body, signature.Who, signature.Why, signature.At);
    }

    private (string Mention, string Kind, string Entry) Find(string key)
    {
        const string Select = "SELECT m.key, m.kind, s.entry FROM mentions m JOIN sightings s ON s.mention = m.key WHERE m.key >= @0 AND m.key < @1 LIMIT 2";
        var found = key.Length >= LeastDigits && key.All(char.IsAsciiHexDigitLower)
            ? Sql.Read(ledger.Connection, null, Select, r => (r.GetString(0), r.GetString(1), r.GetString(2)), key, key + "g")
            : [];
        return found is [var one] ? one : throw new DecisionException($"{key}: no entry or telling has a key that begins so, or more than one has");
    }

    private bool IsWithin(string entry, string whole)
    {
        const string Select = """
            WITH RECURSIVE wholes (key) AS (SELECT @0 UNION SELECT l.other FROM wholes w JOIN entry_links l ON l.entry = w.key WHERE l.kind = 'part_of')
            SELECT 1 FROM wholes WHERE key = @1
            """;
        return Sql.Read(ledger.Connection, null, Select, r => r.GetInt32(0), entry, whole).Count > 0;
    }
}
