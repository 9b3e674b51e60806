using System.Globalization;
using Chancery.Checks.Passages;
using Chancery.Reference;
using Chancery.Statements;

namespace Chancery.Checks;

/// <summary>Holds a claimed share of a partner in a state’s exports or imports against the table of partners.</summary>
internal sealed class PartnerFact(ThresholdTable table)
{
    private const string Formula = "share claimed - share in the table, in points";
    private const int First = 5;
    private readonly decimal ok = table.Of(24, "partner_ok");
    private readonly decimal notice = table.Of(24, "partner_notice");

    /// <summary>What it comes to; null where the claim is of no partner, or the table, which has only the first of each state, does not have it.</summary>
    public Fact? Of(CheckMaterial material, Claim claim)
    {
        if (claim is not { Unit: "percent", Value: { } said, Subject.State: { } iso3, Object.State: { } partner } || iso3 == partner)
        {
            return null;
        }

        // "China takes 37 percent of Peru’s exports" is told of China.
        var isTurned = claim.Property.StartsWith("other:", StringComparison.Ordinal);
        (iso3, partner) = isTurned ? (partner, iso3) : (iso3, partner);
        var isExport = claim.Property.EndsWith("exports", StringComparison.Ordinal);
        var flow = isExport ? Indicator.Exports : Indicator.Imports;
        var of = isExport ? "exports" : "imports";
        var year = claim.AsOf?.Year ?? material.Day.Year;
        var all = material.Book.TradeSharesOf(iso3).Where(s => s.Flow == flow && s.Year <= year).OrderBy(s => s.Year).ToList();
        var shares = all.Where(s => s.Partner == partner).TakeLast(2).ToList();
        if (shares.Count == 0)
        {
            return all.Count == 0 || !IsNamed(material, claim, partner) ? null : NotAmongFirst(material.Book, [.. all.Where(s => s.Year == all[^1].Year)], (iso3, partner, of), said);
        }

        var nearest = shares.MinBy(s => Math.Abs(s.Percent - said))!;
        var difference = said - nearest.Percent;
        var verdict = Math.Abs(difference) <= ok ? Verdict.Ok : Math.Abs(difference) <= notice ? Verdict.Notice : Verdict.Doubtful;
        var names = (Wording.StateName(material.Book, partner), Wording.StateName(material.Book, iso3));
        return new Fact(verdict, Formula,
            [new FindingInput("share claimed", Wording.Plain(said), "percent", "the text", null), .. shares.Select(s => new FindingInput($"share of {names.Item1} in the {of} of {names.Item2}", Wording.Plain(s.Percent), "percent", s.Source, s.Year.ToString(CultureInfo.InvariantCulture)))],
            difference,
            $"{Wording.Capital(names.Item1)} had {Wording.Number(nearest.Percent)}% of the {of} of {names.Item2} in {Wording.Year(nearest.Year)} ({nearest.Source}); the text has {Wording.Number(said)}%.");
    }

    // "The country they call the empire" may be any.
    private static bool IsNamed(CheckMaterial material, Claim claim, string partner) => claim.Pattern == nameof(PartnerRows)
        || material.Mentions.Any(m => m.Span.Overlaps(claim.Span) && m.Kind is MentionKind.Name or MentionKind.Title or MentionKind.StandIn && m.Actors.Any(a => a.State == partner));

    // The table has the first partners of a year: who is not among them has no more than the last of them.
    private Fact? NotAmongFirst(ReferenceBook book, List<TradeShare> first, (string Iso3, string Partner, string Of) what, decimal said)
    {
        var last = first.MinBy(s => s.Percent)!;
        if (first.Count < First || said <= last.Percent + notice)
        {
            return null;
        }

        var (state, partner) = (Wording.StateName(book, what.Iso3), Wording.StateName(book, what.Partner));
        return new Fact(Verdict.Doubtful, Formula,
            [new FindingInput("share claimed", Wording.Plain(said), "percent", "the text", null), .. first.Select(s => new FindingInput($"share of {Wording.StateName(book, s.Partner)} in the {what.Of} of {state}", Wording.Plain(s.Percent), "percent", s.Source, s.Year.ToString(CultureInfo.InvariantCulture)))],
            said - last.Percent,
            $"{Wording.Capital(partner)} was not among the first {Wording.Number(first.Count)} partners in the {what.Of} of {state} in {Wording.Year(last.Year)}, of whom the last had {Wording.Number(last.Percent)}% ({last.Source}); the text has {Wording.Number(said)}%.");
    }
}
