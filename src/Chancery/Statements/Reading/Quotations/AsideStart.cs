using Chancery.Text;

namespace Chancery.Statements.Reading.Quotations;

/// <summary>Where the words begin around which a clause or phrase of saying stands: behind labels, places and clauses that others have said.</summary>
internal static class AsideStart
{
    /// <summary>The first token of what is said before an aside.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="from">First token that can belong to it.</param>
    /// <param name="end">The aside's first token.</param>
    /// <param name="cue">The word of saying.</param>
    /// <param name="cues">Words of saying and thinking in the sentence.</param>
    internal static int Find(Sentence sentence, int from, int end, int cue, IReadOnlySet<int> cues) =>
        Math.Max(BehindPlace(sentence, from), BehindReport(sentence, from, end, cue, cues));

    /// <summary>
    /// The first token of a clause that is broken off by an aside: of a relative clause behind a whole one ("…, which was aimed, its
    /// owner explained, at Oslo"), or of what stands behind a colon ("Villagers tell another story: the soldiers, they say, came early").
    /// </summary>
    internal static int Interrupted(Sentence sentence, int first, int left, int right)
    {
        for (var i = left - 1; i > first + 1; i--)
        {
            if (sentence.Form(i) is ":")
            {
                return Surface.HoldsClause(sentence, first, i) && !Surface.HoldsClause(sentence, i + 1, left) ? i + 1 : first;
            }

            if (Surface.IsBreak(sentence, i) && Surface.IsRelative(sentence, i + 1))
            {
                return sentence[right].Upos is Upos.ADP or Upos.AUX or Upos.ADV or Upos.VERB or Upos.PART && Surface.HoldsClause(sentence, first, i) ? i + 1 : first;
            }
        }

        return first;
    }

    // "OSLO: The yard is dead, its owner said" opens with a place.
    private static int BehindPlace(Sentence sentence, int from) =>
        from + 2 < sentence.Count && sentence.Form(from + 1) is ":" && IsPlace(sentence, from) ? from + 2 : from;

    private static bool IsPlace(Sentence sentence, int token) =>
        sentence[token].Span.Length > 3 && !sentence.Form(token).ContainsAnyExceptInRange('A', 'Z');

    // "The bridge is closed, police said, while the line runs, according to …": what is said here begins behind the clause that another has said.
    private static int BehindReport(Sentence sentence, int from, int end, int cue, IReadOnlySet<int> cues)
    {
        var first = from;
        for (var i = from + 1; i < end; i++)
        {
            if (sentence.Form(i) is ";" || (i + 2 < end && (sentence[i].Xpos == Xpos.Comma && i - 1 != cue && cues.Contains(i - 1) && Surface.IsFinite(sentence, i - 1) && (sentence[i + 1].Upos == Upos.CCONJ || sentence.Is(i + 1, "while") || sentence.Is(i + 1, "whereas")))))
            {
                first = sentence.Form(i) is ";" ? i + 1 : i + 2;
            }
        }

        return first;
    }
}
