using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>Since when a state is said to be in a body, without a verb of joining: "Albania, a NATO country since 2009", "Finland, in NATO since April 2023".</summary>
internal sealed class MembershipSince(JoiningWords words)
{
    private const int Behind = 16;
    private const int Ahead = 110;
    private static readonly string[] Members = ["member", "country", "state", "in", "part", "belongs", "belonged", "ally", "nation"];
    private static readonly string[] Others = ["candidate", "observer", "partner", "not", "never", "no", "associate", "president", "chair", "talks", "sanctions", "war"];

    /// <summary>What such words come to beside the table of memberships.</summary>
    public IEnumerable<(TextSpan Span, Fact Fact)> In(CheckMaterial material, Passage passage)
    {
        foreach (var since in passage.Quantities.Times.Where(t => t.Kind == TimeKind.Since && t.Period.Start is not null && passage.Text.AsSpan(t.Span.Start).StartsWith("since", StringComparison.OrdinalIgnoreCase)))
        {
            if (Body(material, passage, since.Span.Start) is not { } body || StateBefore(material, passage, body.Span) is not { } found
                || !passage.HasWord(found.Span.End, since.Span.Start, Members) || passage.HasWord(found.Span.End, since.Span.Start, Others))
            {
                continue;
            }

            if (MembershipDate.Compare(material.Book, found.State, body.Organisation, JoiningKind.Enter, since.Period.Start!.Value) is { } fact)
            {
                yield return (body.Span.Union(since.Span), fact);
            }
        }
    }

    // A body named right before, or a word that stands for one: "the euro area".
    private (string Organisation, TextSpan Span)? Body(CheckMaterial material, Passage passage, int since)
    {
        var named = passage.Mentions.LastOrDefault(m => m.Span.End <= since && since - m.Span.End <= Behind && BodyOf(material, m) is not null);
        if (named is not null)
        {
            return (BodyOf(material, named)!, named.Span);
        }

        var from = Math.Max(passage.Sentence.Span.Start, since - Behind);
        foreach (var (word, organisation) in words.Bodies)
        {
            if (passage.FirstWord(from, since, [word]) is >= 0 and var at)
            {
                return (organisation, new TextSpan(at, at + word.Length));
            }
        }

        return null;
    }

    private static string? BodyOf(CheckMaterial material, Mention mention) =>
        mention.Actors is [{ Org: { } org }] ? material.Book.BodyNamed(org) : null;

    // The last state named before; "a member of A since 2004 as well as of B since 2011" has one for both.
    private static (State State, TextSpan Span)? StateBefore(CheckMaterial material, Passage passage, TextSpan body)
    {
        var mention = passage.Mentions.LastOrDefault(m => m.Span.End <= body.Start && body.Start - m.Span.End <= Ahead && m.Actors is [{ State: not null, Org: null, Person: null }]);
        return mention is not null && material.Book.StateOf(mention.Actors[0].State!) is { } state ? (state, mention.Span) : null;
    }
}
