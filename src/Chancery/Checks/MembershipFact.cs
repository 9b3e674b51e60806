using System.Text.RegularExpressions;
using Chancery.Checks.Passages;
using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Statements;

namespace Chancery.Checks;

/// <summary>Compares a claimed membership with the table of memberships, at the day of the claim.</summary>
internal static partial class MembershipFact
{
    private const int Reach = 30;
    private const int DaysOfHabit = 365;
    private const string Formula = "membership in force on the day";

    public static Fact? Of(CheckMaterial material, Claim claim, JoiningWords words)
    {
        if (claim.Projected || claim.Certainty != Certainty.Asserted || claim.AsOf?.Earliest > material.Day)
        {
            return null; // what is wished for or lies ahead
        }

        if (Beside().IsMatch(claim.Span.Of(material.Document.Text)))
        {
            return null; // "the United States and the members of the council": beside them, no member
        }

        if (claim.Subject.State is not { } iso3 || material.Book.StateOf(iso3) is not { } state || claim.Object?.Org is not { } named)
        {
            return null;
        }

        var organisation = material.Book.OrganisationNamed(named)?.Name ?? named;
        if (!material.Book.HasMembers(organisation))
        {
            return Fact.Missing(Formula, $"the tables have no members of {organisation}");
        }

        if (claim.AsOf is null && material.Document.Published is null)
        {
            return Fact.Missing(Formula, "the document has no day for which to ask");
        }

        var status = words.StatusIn(claim.Span.Of(material.Document.Text));
        if (status == "member" && claim.Polarity == Polarity.Positive && (Since(material, claim) ?? (words.TellsOfEntry(claim.Span.Of(material.Document.Text)) ? claim.AsOf ?? InFront(material, claim) : null)) is { } since && MembershipDate.Compare(material.Book, state, organisation, JoiningKind.Enter, since) is { } dated)
        {
            return dated;
        }

        var day = claim.AsOf?.Latest ?? material.Day;
        var stretches = material.Book.MembershipsOf(iso3, organisation);
        var now = stretches.Where(m => m.IsInForce(day)).OrderByDescending(m => m.Status == status).ThenByDescending(m => m.Status == "member").FirstOrDefault();
        var name = Wording.Capital(Wording.StateName(state));
        return new Fact(
            status == "member" ? Judge(claim, day, now, stretches) : JudgeStatus(claim, status, now),
            Formula,
            [new FindingInput("day", day.ToString("O", System.Globalization.CultureInfo.InvariantCulture), null, claim.AsOf is null ? "publication" : "the text", null), .. stretches.Select(m => Input(state.Name, m))],
            null,
            Explain(name, organisation, day, now, stretches));
    }

    // "has been a member of NATO since 2004"
    private static PartialDate? Since(CheckMaterial material, Claim claim) => material.Passages
        .Where(p => p.Sentence.Span.Overlaps(claim.Span))
        .SelectMany(p => p.Quantities.Times)
        .FirstOrDefault(t => t.Kind == TimeKind.Since && t.Span.Start >= claim.Span.Start && t.Span.Start - claim.Span.End <= Reach)?.Period.Start;

    // "In 1999, Chile became a member"
    private static PartialDate? InFront(CheckMaterial material, Claim claim) => material.Passages
        .Where(p => p.Sentence.Span.Contains(claim.Span))
        .SelectMany(p => p.Quantities.Times.Where(t => t.Kind == TimeKind.Point && t.Span.Start - p.Sentence.Span.Start <= 3 && t.Span.End <= claim.Span.Start && claim.Span.Start - t.Span.End <= 3))
        .FirstOrDefault()?.Period.Start;

    private static Verdict Judge(Claim claim, DateOnly day, Membership? now, IReadOnlyList<Membership> stretches)
    {
        var isMember = now is { Status: "member" };
        var last = stretches.LastOrDefault(m => m.Status == "member");
        if (claim.Polarity == Polarity.Positive && now is null && last?.End is { } end && day.DayNumber - end.Latest.DayNumber > DaysOfHabit)
        {
            return Verdict.Doubtful;
        }

        if (claim.Polarity == Polarity.Positive && now is null && claim.AsOf is not null && stretches.Any(m => m.Status == "member" && m.Start?.Earliest > day))
        {
            return Verdict.Doubtful; // said of a day before it began
        }

        return isMember == (claim.Polarity == Polarity.Positive) ? Verdict.Ok
            : claim.Polarity == Polarity.Positive && (now is { Status: "suspended" or "invited" or "signatory" or "announced" or "accession" } || stretches.Any(m => m.Status == "member")) ? Verdict.Notice
            : Verdict.Doubtful;
    }

    // "Only an observer": members are no observers; of another standing the table may know less.
    private static Verdict JudgeStatus(Claim claim, string status, Membership? now) =>
        (now?.Status == status) == (claim.Polarity == Polarity.Positive) ? Verdict.Ok
        : claim.Polarity == Polarity.Positive && now is { Status: "member" } ? Verdict.Doubtful
        : Verdict.Notice;

    private static string Explain(string name, string organisation, DateOnly day, Membership? now, IReadOnlyList<Membership> stretches) => now switch
    {
        { Status: "member", Start: { } start } => $"{name} has been a member of {organisation} since {Wording.Day(start)} ({now.Source}).",
        { Status: "member" } => $"{name} is a member of {organisation}; the table has no day of entry ({now.Source}).",
        not null => $"On {Wording.Day(day)} {name} was not a member of {organisation} but had the status “{now.Status}” ({now.Source}).",
        null when stretches.LastOrDefault(m => m.Status == "member") is { } past =>
            $"Not on {Wording.Day(day)}: the membership of {name} in {organisation} ran from {Ends(past.Start)} to {Ends(past.End)} ({past.Source}).",
        null => $"The table of memberships does not have {name} in {organisation} on {Wording.Day(day)}.",
    };

    [GeneratedRegex(@"\band\s+(?:the\s+)?(?:[\w-]+\s+)?members?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Beside();

    private static string Ends(PartialDate? date) => date is { } known ? Wording.Day(known) : "a day not in the table";

    private static FindingInput Input(string state, Membership membership) =>
        new($"{state} in {membership.Organisation}", $"{membership.Status}, {Ends(membership.Start)} – {(membership.End is null ? "today" : Ends(membership.End))}", null, membership.Source, membership.Start?.ToString());
}
