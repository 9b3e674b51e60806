using System.Globalization;
using Chancery.Checks;

namespace Chancery.Ledger.Tracking.Pledges;

/// <summary>The checks of a pledge that need many documents: 7, repeat, and 9, two parties' versions. Immutable.</summary>
internal sealed class PledgeChecks(LedgerChecks checks, PledgeSides sides)
{
    private const int Repeat = 7;
    private const int Versions = 9;

    public IReadOnlyList<Finding> Run(PledgeDraft draft, PledgeLife life) => [.. OfRepeat(draft), .. OfVersions(draft, life)];

    private IEnumerable<Finding> OfRepeat(PledgeDraft draft)
    {
        var months = checks.Bound(Repeat, "months");
        var documents = draft.Sightings.Select(s => s.Mention.DocumentKey).Distinct(StringComparer.Ordinal).Count();
        var spread = draft.First.Said is { } first && draft.Last.Said is { } last ? (last.DayNumber - first.DayNumber) / 30.4m : 0;
        if (documents < 2 || draft.Sums.Count == 0 || spread > months)
        {
            yield break;
        }

        var from = draft.Sums[0].Amount!.Value; // a listed telling has a sum
        var now = draft.Standing!.Amount!.Value; // where there are sums one stands
        var word = now.Central > from.Central ? "increase" : now.Central < from.Central ? "decrease" : draft.Sightings.Any(s => s.Role == SightingRole.Extension) ? "extension" : "repeat";
        var added = word == "increase" && from.Currency == now.Currency ? $" What was added is {Wording.Money(now.Central - from.Central, now.Currency)}, not {Wording.Money(now.Central, now.Currency)}." : "";
        yield return Found(Repeat, draft.Last, Verdict.Notice, null, string.Create(
            CultureInfo.InvariantCulture,
            $"{Wording.Capital(word)}: told {draft.Sightings.Count} times in {documents} documents, first {Wording.Money(from)}, now {Wording.Money(now)}. Count it once.{added}"));
    }

    private IEnumerable<Finding> OfVersions(PledgeDraft draft, PledgeLife life)
    {
        var payer = Latest(draft, PledgeSide.Payer);
        var payee = Latest(draft, PledgeSide.Payee);
        if (draft.Sightings.Count < 2 || (payer is null && payee is null) || life.To.Count == 0)
        {
            yield break;
        }

        if (payer is null || payee is null)
        {
            var silent = payer is null ? "payer" : "receiver";
            yield return Found(Versions, draft.Last, Verdict.CannotTell, null, $"Unconfirmed: no document gives the {silent}’s own figure.");
            yield break;
        }

        if (payer.Dollars is not > 0 || payee.Dollars is not > 0)
        {
            yield break;
        }

        var ratio = Math.Max(payer.Dollars.Value, payee.Dollars.Value) / Math.Min(payer.Dollars.Value, payee.Dollars.Value);
        var verdict = ratio <= checks.Bound(Versions, "ok") ? Verdict.Ok : ratio <= checks.Bound(Versions, "notice") ? Verdict.Notice : Verdict.Doubtful;
        yield return Found(Versions, draft.Last, verdict, ratio, string.Create(
            CultureInfo.InvariantCulture,
            $"The payer tells {Wording.Money(payer.Amount!.Value)}, the receiver {Wording.Money(payee.Amount!.Value)}: {(ratio == 1 ? "the same" : $"{ratio:0.##} times")}."));
    }

    private PledgeFacts? Latest(PledgeDraft draft, PledgeSide side) => draft.Facts.FindLast(f => f.Amount is not null && !f.IsDelivery && sides.Of(f) == side);

    private Finding Found(int check, Mention at, Verdict verdict, decimal? value, string explanation) => new()
    {
        Check = check,
        Name = checks.Of(check).Name,
        Statements = [at.Key],
        Span = at.Statement.Span,
        Verdict = verdict,
        Formula = checks.Of(check).Formula,
        Value = value is { } v ? Math.Round(v, 4) : null,
        Explanation = explanation,
    };
}
