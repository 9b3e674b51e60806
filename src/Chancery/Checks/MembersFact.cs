using System.Globalization;
using Chancery.Statements;

namespace Chancery.Checks;

/// <summary>Compares a claimed number of members with the table of memberships at the day of the claim.</summary>
internal static class MembersFact
{
    private const string Formula = "members on the day in the table = in the text";

    public static Fact? Of(CheckMaterial material, Claim claim)
    {
        if (claim is not { Subject.Org: { } body, Value: { } said } || !material.Book.HasMembers(body))
        {
            return null;
        }

        var day = claim.AsOf?.Latest is { } asOf && asOf < material.Day ? asOf : material.Day;
        var members = material.Book.MembersOf(body, day).Where(m => m.Status is "member" or "suspended").ToList();
        var count = members.Count;
        if (said != count && members.Exists(m => m.Start is null))
        {
            return null; // members without days say nothing of that day
        }

        return new Fact(
            said == count ? Verdict.Ok : Verdict.Doubtful,
            Formula,
            [new FindingInput("members claimed", Wording.Plain(said), null, "the text", null), new FindingInput($"members of {body}", Wording.Plain(count), null, "table of memberships", null)],
            said - count,
            $"The table of memberships has {count.ToString(CultureInfo.InvariantCulture)} members of {body} on {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}; the text has {Wording.Plain(said)}.");
    }
}
