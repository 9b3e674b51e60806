using Chancery.Quantities;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>From where to where the words of a promise go, beyond the clause of its verb and short of it.</summary>
internal static class PledgeClause
{
    /// <summary>A clause with what is promised in it where that stands before it: "the 40 buses that Norway promised Chad", "the 200 nurses Norway had undertaken to train".</summary>
    internal static TextSpan WithAntecedent(PatternMatch at, TextSpan clause)
    {
        var words = at.Sentence;
        foreach (var thing in words[at.Anchor].Upos == Upos.VERB ? at.Fill("object") : [])
        {
            var above = at.Anchor;
            while (words[above].Relation is Relation.Xcomp or Relation.Ccomp && words[above].Head >= 0)
            {
                above = words[above].Head;
            }

            if (thing < at.Anchor && words[thing].Upos == Upos.NOUN && words[above].Relation == Relation.AclRelcl && words[above].Head == thing && words.Child(thing, Relation.Nummod) is >= 0 and var number)
            {
                return clause.Union(words.SpanOf(number, thing + 1));
            }
        }

        return clause;
    }

    /// <summary>A clause with its sum; where its subject stands with the committing word it starts there: "Uzbekistan is expected to invest …".</summary>
    /// <param name="page">The document.</param>
    /// <param name="sentence">Number of the sentence.</param>
    /// <param name="clause">The clause of the act.</param>
    /// <param name="amount">Its sum; null where none.</param>
    /// <param name="trigger">The committing word; negative for none.</param>
    internal static TextSpan WithSubject(Page page, int sentence, TextSpan clause, Found<Money>? amount, int trigger)
    {
        var words = page.Sentences[sentence];
        var span = amount is { } sum ? clause.Union(sum.Span) : clause;
        if (trigger >= 0 && words[trigger].Span.End <= span.Start)
        {
            var subjects = new List<int>();
            new Frame(words, trigger).Fill(new Role(RoleKind.Subject), subjects);
            var first = subjects.Where(s => words[s].Span.End <= words[trigger].Span.Start).Select(s => Phrase.Span(words, s)).DefaultIfEmpty(words[trigger].Span).Min();
            span = span.Union(first.Start > words[trigger].Span.Start ? words[trigger].Span : first);
        }

        return span;
    }

    /// <summary>What of a clause comes before a second act, without "and": "to release $2 billion and to raise …".</summary>
    internal static TextSpan Until(Sentence words, TextSpan clause, int end)
    {
        var kept = words.Text.AsSpan(clause.Start, Math.Max(0, Math.Min(clause.End, end) - clause.Start)).TrimEnd(" ,;:");
        kept = kept.EndsWith(" and", StringComparison.Ordinal) ? kept[..^4].TrimEnd(" ,;") : kept;
        return kept.Length == 0 ? clause : new TextSpan(clause.Start, clause.Start + kept.Length);
    }

    /// <summary>Where a semicolon behind a word stands in the text; the greatest number where none does.</summary>
    internal static int Semicolon(Sentence words, int from)
    {
        for (var i = from + 1; i < words.Count; i++)
        {
            if (words.Form(i) is ";")
            {
                return words[i].Span.Start;
            }
        }

        return int.MaxValue;
    }

    /// <summary>What of a clause stands within some bounds.</summary>
    internal static TextSpan Within(TextSpan clause, TextSpan bounds) =>
        clause.Start >= bounds.Start && clause.End <= bounds.End ? clause : new TextSpan(Math.Max(clause.Start, bounds.Start), Math.Max(Math.Max(clause.Start, bounds.Start) + 1, Math.Min(clause.End, bounds.End)));

    /// <summary>A pledge that ends where the next sum of its sentence makes a pledge of its own.</summary>
    internal static PledgeDraft BeforeNext(Page page, PledgeDraft draft, List<PledgeDraft> elliptic)
    {
        var next = elliptic.Where(e => draft.Amount is { } own && e.Span.Start > own.Span.End && e.Span.Start < draft.Span.End).Select(e => e.Span.Start).DefaultIfEmpty(-1).Min();
        if (next < 0)
        {
            return draft;
        }

        var words = draft.Span.Of(page.Document.Text).AsSpan(0, next - draft.Span.Start).TrimEnd(" ,;:—–-");
        words = words.EndsWith(" and", StringComparison.Ordinal) ? words[..^4].TrimEnd(" ,;") : words;
        return draft with { Span = new TextSpan(draft.Span.Start, draft.Span.Start + words.Length) };
    }
}
