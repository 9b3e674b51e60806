using System.Globalization;
using Chancery.Reference;
using Chancery.Statements;

namespace Chancery.Checks;

/// <summary>Holds a claimed share of a partner in a state’s exports or imports against the table of partners.</summary>
internal sealed class PartnerFact(ThresholdTable table)
{
    private const string Formula = "share claimed - share in the table, in points";
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
        var shares = material.Book.TradeSharesOf(iso3).Where(s => s.Flow == flow && s.Partner == partner && s.Year <= year).OrderBy(s => s.Year).TakeLast(2).ToList();
        if (shares.Count == 0)
        {
            return null;
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
}
