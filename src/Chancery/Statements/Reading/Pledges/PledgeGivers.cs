using Chancery.Reference;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>Who promises, by the roles of the committing word and by what stands around it.</summary>
internal static class PledgeGivers
{
    /// <summary>Who promises at a match: whoever fills the role, else its seat or its list, the speaker, or the authority whose word it is; empty where nobody is known.</summary>
    /// <param name="page">The document.</param>
    /// <param name="sentence">Number of the sentence.</param>
    /// <param name="at">The pattern, at the verb or noun of the promise.</param>
    /// <param name="givers">Heads of the phrases that name who promises.</param>
    /// <param name="clause">The clause of the act.</param>
    /// <param name="mood">How it is put.</param>
    internal static IReadOnlyList<Actor> Of(Page page, int sentence, PatternMatch at, List<int> givers, TextSpan clause, Mood mood)
    {
        var words = page.Sentences[sentence];
        var anchor = at.Anchor;
        IReadOnlyList<Actor> by = givers.Count == 1 && PledgeParties.Based(page, sentence, givers[0]) is { } firm ? [firm] : PledgeParties.Known(page, sentence, givers);
        if (by.Count == 0)
        {
            by = PledgeParties.Giver(page, sentence, at);
            by = PledgeParties.IsToldAsReceiver(page, sentence, at, by) ? PledgeParties.Above(page, sentence, anchor, by) : by;
        }

        if (by.Count == 0 && words[anchor].Upos == Upos.VERB && PledgeParties.Based(page, sentence, anchor) is { } seated)
        {
            by = [seated]; // "Oslo-based Acier, a steel group, will invest": trees take the seat for the subject
        }

        by = by.Count == 0 || (givers.Count == 0 && page.LeadIns.IsPreamble(page.LeadIns.LeadOf(sentence))) ? page.LeftOut.At(sentence, anchor) is { Count: > 0 } doers ? doers : by : by;

        if (by.Count == 0 && at.Pattern.At.Kind == RoleKind.Governor && PledgeVoices.Speaker(page, words, anchor, clause) is { } speaker)
        {
            by = [speaker];
        }

        if (by.Count == 0 && at.Pattern.Value("lender") is not null)
        {
            by = PledgeParties.Lender(page, sentence);
        }

        if (at.Pattern.Value("requires") is "voiced" or "barred")
        {
            by = PledgeVoices.Authority(page, sentence, anchor, clause, mood, at.Pattern.Value("requires") == "barred");
        }

        if (at.Pattern.Value("joint") is not null)
        {
            by = [.. by, .. PledgeParties.Known(page, sentence, at.Fill("to")).Where(a => !by.Contains(a))];
        }

        // Among many who sign, the one to whom it is promised promises nothing.
        if (by.Count > 1 && at.Pattern.Value("joint") is null && page.Actors(sentence, [.. at.Fill("to"), .. at.Fill("object")]) is { Count: > 0 } named)
        {
            by = [.. by.Where(b => !named.Any(t => t.State is not null && t.State == b.State))];
        }

        return by;
    }
}
