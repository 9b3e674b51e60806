using Chancery.Text;

namespace Chancery.Statements.Reading.Quotations;

/// <summary>What is said around a clause of saying between commas, or around a phrase that names the source: in two stretches where it stands inside.</summary>
internal sealed class AsideShape(ContentEnd ends)
{
    /// <summary>What stands before the clause or phrase of the source, and behind it; null where nothing does.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="aside">The clause or phrase of the source.</param>
    /// <param name="low">First token that can belong to what is said.</param>
    /// <param name="high">Behind the last token that can belong to it.</param>
    /// <param name="cue">The word of saying.</param>
    /// <param name="cues">Words of saying and thinking in the sentence.</param>
    internal Shape? Around(Sentence sentence, Aside aside, int low, int high, int cue, IReadOnlySet<int> cues)
    {
        var first = low == 0 ? Surface.DatelineEnd(sentence) : low;
        while (first < aside.First && (sentence[first].Upos == Upos.CCONJ || Surface.IsBreak(sentence, first)))
        {
            first++;
        }

        for (var i = first; i + 1 < aside.First; i++)
        {
            first = sentence.Form(i) is ":" && sentence[i + 1].Xpos == Xpos.OpenQuote ? i + 1 : first; // a label names the speaker first
        }

        first = AsideStart.Find(sentence, first, aside.First, cue, cues);
        var left = aside.First;
        while (left > first && Surface.IsBreak(sentence, left - 1) && sentence[left - 1].Xpos != Xpos.CloseQuote)
        {
            left--;
        }

        var right = aside.End < high && sentence.Form(aside.End) is ";" ? high : aside.End;
        while (right < high && (Surface.IsBreak(sentence, right) || sentence[right].Xpos == Xpos.Period))
        {
            right++;
        }

        first = right < high ? AsideStart.Interrupted(sentence, first, left, right) : first;
        right = ContentEnd.IsNewAct(sentence, right, cue, high, cues) || (left > first && ContentEnd.IsNewClause(sentence, right, high)) ? high : right;
        var end = right < high ? ends.Find(sentence, right, cue, high, cues) : high;
        return left > first && !(left - first == 1 && sentence[first].Upos == Upos.ADV && right < high) ? new Shape(first, left, right, right < high ? end : 0, aside.Speaker)
            : right < high ? new Shape(right, end, Speaker: aside.Speaker)
            : null;
    }
}
