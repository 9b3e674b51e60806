using Chancery.Checks.Passages;
using Chancery.Quantities;
using Chancery.Reference;

namespace Chancery.Checks;

/// <summary>Holds a sum that is told as a share of what a state produces, takes in or holds against the tables: right where any state spoken of bears it out.</summary>
internal static class BaseShare
{
    private const string Formula = "sum / base, for every edition of the base, against the claimed share";
    private const int YearsBack = 2;
    private const int Spoken = 3;

    // Editions and years lie that far apart.
    private const decimal Drift = 0.12m;

    public static Fact? Judge(CheckMaterial material, PassageBases.Share share)
    {
        var named = share.Passage.Mentions.Where(m => m.Kind is MentionKind.Name or MentionKind.Title or MentionKind.StandIn && m.Actors is [{ State: not null }]).Select(m => m.Actors[0].State!).Distinct().ToList();
        var states = named.Count > 0 && !share.IsDescribed ? named : [.. SpokenStates.Around(material, share.Passage, share.Span.Start).Take(Spoken)];
        var tables = states.Select(s => (State: s, Figures: material.Book.Series(share.Base, s).Where(o => o.Year <= material.Day.Year && o.Year >= material.Day.Year - YearsBack && o is { Unit: "USD", Value: > 0 }).ToList())).Where(t => t.Figures.Count > 0).ToList();
        var parts = share.Parts.Select(p => InDollars(material, p)).OfType<decimal>().Select(v => v / share.Years).ToList();
        if (tables.Count == 0 || parts.Count == 0)
        {
            return null;
        }

        var told = share.Wholes.Any(w => share.Passage.Sentence.Span.Contains(w.Span)); // the sentence itself says of what
        List<decimal> wholes = [.. share.Wholes.Select(w => InDollars(material, w)).OfType<decimal>(), .. told ? [] : tables.SelectMany(t => t.Figures).Select(o => o.Value)];
        var fits = parts.Exists(p => wholes.Exists(w => Fits(p / w, share)));
        var (state, figures) = tables[0];
        var newest = figures.MaxBy(o => o.Year)!;
        var ratio = parts[0] / newest.Value;
        var name = $"{share.BaseWords} of {Wording.StateName(material.Book, state)}";
        var yearly = share.Years > 1 ? " a year" : "";
        return new Fact(fits ? Verdict.Ok : Verdict.Doubtful, Formula,
            [share.Parts[0].Input("sum"), new FindingInput("share claimed", Wording.Plain(share.Of * 100), "percent", "the text", null), FigureInput.Of(name, newest)],
            ratio,
            fits ? $"{share.Parts[0].Words} as {Wording.Percent(share.Of)} of the {share.BaseWords}: borne out by the figures of those spoken of."
                : $"{Wording.Dollars(parts[0])}{yearly} is {Wording.Percent(ratio)} of the {newest.Year} {name} ({Wording.From(newest)}); the text has {Wording.Percent(share.Of)}.");
    }

    private static decimal? InDollars(CheckMaterial material, Figure figure) =>
        figure.IsMoney ? material.DollarsOf(new Money(figure.Value, figure.Value, new CurrencyCode(figure.Unit)))?.Central : figure.Value;

    private static bool Fits(decimal ratio, PassageBases.Share share)
    {
        var tolerance = share.Slack + (share.Of * Drift);
        return share.Bound switch
        {
            > 0 => ratio >= share.Of - tolerance,
            < 0 => ratio <= share.Of + tolerance,
            _ => Math.Abs(ratio - share.Of) <= tolerance,
        };
    }
}
