using Chancery.Checks.Passages;
using Chancery.Quantities;
using Chancery.Reference;

namespace Chancery.Checks;

/// <summary>Compares the day on which a state is said to have entered or left a body with the table of memberships.</summary>
internal static class MembershipDate
{
    private const string Formula = "day of entry or exit in the table = day in the text";

    /// <summary>What it comes to; null where the table has no day to compare with.</summary>
    public static Fact? Compare(ReferenceBook book, State state, string organisation, JoiningKind kind, PartialDate said)
    {
        var stretches = book.MembershipsOf(state.Iso3, organisation).Where(m => m.Status == "member").ToList();
        var name = Wording.Capital(Wording.StateName(state));
        var body = organisation;
        if (stretches.Count == 0)
        {
            return book.HasMembers(organisation)
                ? new Fact(Verdict.Doubtful, Formula, [Text(said)], null, $"The table of memberships has no membership of {name} in {body} at any time.")
                : null;
        }

        var dates = stretches.Select(m => kind == JoiningKind.Leave ? m.End : m.Start).OfType<PartialDate>().ToList();
        if (dates.Count == 0)
        {
            return kind == JoiningKind.Leave
                ? new Fact(Verdict.Doubtful, Formula, [Text(said)], null, $"The table of memberships has no end of the membership of {name} in {body} ({stretches[^1].Source}).")
                : null;
        }

        var nearest = dates.MinBy(d => Math.Abs(d.Earliest.DayNumber - said.Earliest.DayNumber));
        var fits = nearest.Year == said.Year && (nearest.Month == 0 || said.Month == 0 || nearest.Month == said.Month) && (nearest.Day == 0 || said.Day == 0 || nearest.Day == said.Day);
        var stretch = stretches.First(m => (kind == JoiningKind.Leave ? m.End : m.Start) == nearest);
        var years = said.Year - nearest.Year;
        var difference = fits ? ", as the text has it" : $"; the text has {Wording.Day(said)}{(years == 0 ? "" : $", {Wording.Years(Math.Abs(years))} {(years > 0 ? "later" : "earlier")}")}";
        return new Fact(
            fits ? Verdict.Ok : Verdict.Doubtful,
            Formula,
            [Text(said), new FindingInput($"{state.Name} in {organisation}, {(kind == JoiningKind.Leave ? "end" : "start")}", nearest.ToString(), null, stretch.Source, nearest.ToString())],
            null,
            $"{name} {(kind == JoiningKind.Leave ? "left" : "entered")} {body} {(nearest.Day > 0 ? "on" : "in")} {Wording.Day(nearest)} ({stretch.Source}){difference}.");
    }

    /// <summary>What a candidacy since some day comes to; null where the state has become a member, or the table has no start of it.</summary>
    public static Fact? Candidacy(ReferenceBook book, State state, string organisation, PartialDate said)
    {
        var stretches = book.MembershipsOf(state.Iso3, organisation);
        if (stretches.Any(m => m.Status == "member"))
        {
            return null;
        }

        var name = Wording.Capital(Wording.StateName(state));
        if (stretches.FirstOrDefault(m => m.Status == "candidate") is not { } candidacy)
        {
            // A body without candidates in the table may have some that it does not call so.
            var has = book.MembershipsIn(organisation).Any(m => m.Status == "candidate");
            return !book.HasMembers(organisation) ? null
                : new Fact(has ? Verdict.Doubtful : Verdict.Notice, Formula, [Text(said)], null, $"The table of memberships has no candidacy of {name} for {organisation}.");
        }

        if (candidacy.Start is not { } start)
        {
            return null;
        }

        var fits = start.Year == said.Year && (start.Month == 0 || said.Month == 0 || start.Month == said.Month);
        return new Fact(fits ? Verdict.Ok : Verdict.Doubtful, Formula,
            [Text(said), new FindingInput($"{state.Name}, candidate for {organisation}, start", start.ToString(), null, candidacy.Source, start.ToString())],
            null,
            $"{name} has been a candidate for {organisation} since {Wording.Day(start)} ({candidacy.Source}){(fits ? ", as the text has it" : $"; the text has {Wording.Day(said)}")}.");
    }

    private static FindingInput Text(PartialDate said) => new("day in the text", said.ToString(), null, "the text", said.ToString());
}
