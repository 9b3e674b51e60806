using Chancery.Reference;
using Chancery.Statements;

namespace Chancery.Checks;

/// <summary>Check 23: whether the one who says it can bind the one who is to pay, and is still there when it falls due.</summary>
internal sealed class AuthorityCheck : Check
{
    public override int Number => 23;

    public override string Name => "authority and term";

    public override string Formula => "speaker is the payer or can commit it; end of horizon <= end of the speaker's mandate";

    // One finding for all that one voice says of one payer.
    internal override IEnumerable<Finding> Run(CheckMaterial material) => material.Pledges
        .Where(p => p.By.Count > 0 && Speaker(p) is not null)
        .GroupBy(p => (Speaker: Key(Speaker(p)!), Payer: string.Join('|', p.By.Select(Key))))
        .Select(group => Judge(material, Speaker(group.First())!, [.. group]))
        .OfType<Finding>();

    private static Actor? Speaker(Pledge pledge) =>
        pledge.Attribution.Select(v => v.Actor).LastOrDefault(a => a.State is not null || a.Org is not null || a.Person is not null);

    private static string Key(Actor actor) => $"{actor.State}/{actor.Org}/{actor.Person}";

    private Finding? Judge(CheckMaterial material, Actor speaker, List<Pledge> pledges)
    {
        if (speaker.State is null && speaker.Org is null)
        {
            return null;
        }

        var term = TermOf(material, speaker);
        var payers = pledges[0].By;
        var payer = Wording.List(payers.Select(a => Call(material, a)).Distinct());
        var name = speaker.Person ?? Call(material, speaker);
        var foreign = payers.All(a => !CanSpeakFor(speaker, a));
        var bound = foreign ? $"{name} cannot bind {payer}: it is for {payer} to say so." : Bound(term, name, payer);
        var (late, after) = Outlives(material, term, name, pledges);
        if (bound is null && after is null)
        {
            return null;
        }

        var within = !foreign && term is not { Office.BindsState: false } && !late;
        return Found(
            [.. pledges.Select(p => p.Id)],
            pledges.Aggregate(pledges[0].Span, (span, p) => span.Union(p.Span)),
            within ? Verdict.Ok : Verdict.Notice,
            Formula,
            Inputs(name, payer, term),
            null,
            string.Join(' ', new[] { bound, after }.OfType<string>()));
    }

    private static string? Bound(Leader? term, string name, string payer) => term is null
        ? null
        : term.Office.BindsState
            ? $"{name} can commit {payer} by office{(term.Title.Length > 0 ? $" ({term.Title})" : "")}."
            : $"{name} speaks for {payer}, but the office{(term.Title.Length > 0 ? $" ({term.Title})" : "")} cannot commit it alone.";

    private static (bool Late, string? Text) Outlives(CheckMaterial material, Leader? term, string name, List<Pledge> pledges)
    {
        var ends = pledges.Where(p => p.Horizon?.End is not null).ToList();
        if (ends.Count == 0 || term is null)
        {
            return (false, null);
        }

        if (term.MandateEnds is not { } mandate)
        {
            return (false, $"The table has no end of mandate for {name}.");
        }

        var late = ends.Where(p => p.Horizon!.End!.Value.Earliest > mandate.Latest).ToList();
        return late.Count == 0
            ? (false, $"What is promised falls due before the mandate of {name} ends ({Wording.Day(mandate)}).")
            : (true, $"The {(late.Count == 1 ? "horizon" : "horizons")} of {Wording.List(late.Select(p => Said(material, p)))} {(late.Count == 1 ? "outlives" : "outlive")} the mandate of {name}, which ends {Wording.Day(mandate)}.");
    }

    private static string Said(CheckMaterial material, Pledge pledge)
    {
        var what = pledge.Amount is { } money ? Wording.Money(money) : pledge.Object ?? pledge.Id;
        return material.YearsOf(pledge) is { } years
            ? $"{what} ({Wording.Years(years)}, to {Wording.Day(pledge.Horizon!.End!.Value)})"
            : $"{what} (to {Wording.Day(pledge.Horizon!.End!.Value)})";
    }

    private static Leader? TermOf(CheckMaterial material, Actor speaker) => speaker.Person is null
        ? null
        : material.Book.TermsOf(speaker.Person)
            .Where(l => l.IsInOffice(material.Day) && (speaker.State is null || l.State == speaker.State))
            .OrderByDescending(l => l.Office.BindsState).ThenByDescending(l => l.MandateEnds)
            .FirstOrDefault();

    // A government does not speak for the firms of its country, nor a firm for its government.
    private static bool CanSpeakFor(Actor speaker, Actor payer) =>
        IsFirm(payer) || IsFirm(speaker) ? speaker.Org is not null && speaker.Org == payer.Org
        : payer.State is not null ? speaker.State == payer.State
        : speaker.Org is not null && speaker.Org == payer.Org;

    private static bool IsFirm(Actor actor) => actor.Role == "BUS";

    private static string Call(CheckMaterial material, Actor actor) =>
        actor.Org ?? (actor.State is { } iso3 && material.Book.StateOf(iso3) is { } state ? Wording.StateName(state) : actor.Person ?? actor.Text);

    private static List<FindingInput> Inputs(string name, string payer, Leader? term)
    {
        List<FindingInput> inputs = [new("speaker", name, null, "the text", null), new("payer", payer, null, "the text", null)];
        if (term is not null)
        {
            inputs.Add(new("office", term.Title, null, "table of leaders", term.Start?.ToString()));
            inputs.Add(new("mandate ends", term.MandateEnds?.ToString() ?? "not in the table", null, "table of leaders", null));
        }

        return inputs;
    }
}
