using Chancery.Quantities;
using Chancery.Statements.Reading;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>Days that are told as past and had not come when the document was published: "the dam was opened on 9 September 2026" in a text of May, "since 2027".</summary>
internal sealed class DaysAhead(WordTable planning)
{
    private const string Formula = "day in the text <= day of publication";

    /// <summary>Reads the verbs after which a day may lie ahead.</summary>
    /// <exception cref="FormatException">The table is wrong: the message names file, line and what was expected.</exception>
    public static DaysAhead Load(string folder) => new(WordTable.Load(Path.Combine(folder, "planning.tsv")));

    /// <summary>What such days come to beside the day of publication; none where that is not known.</summary>
    public IEnumerable<(TextSpan Span, Fact Fact)> In(CheckMaterial material)
    {
        if (material.Document.Published is not { } published)
        {
            yield break;
        }

        foreach (var passage in material.Passages)
        {
            foreach (var time in passage.Quantities.Times)
            {
                if (time.Period.Start is { } day && day.Earliest > published && ToldDay.Says(passage, time.Span, day.Year)
                    && (time.Kind == TimeKind.Since || (time.Kind == TimeKind.Point && day.Day > 0 && IsPast(passage.Sentence, time.Span))))
                {
                    yield return (time.Span, ToldDay.Doubtful(day, published, Formula, "is told as past, but had not come"));
                }
            }
        }
    }

    // Whether the day belongs to a verb in the past that does not look ahead.
    private bool IsPast(Sentence words, TextSpan day)
    {
        if (!words.IsParsed)
        {
            return false;
        }

        var at = Phrase.HeadOf(words, day);
        var verb = words[at].Head;
        return verb >= 0 && words[at].Relation is Relation.Obl or Relation.OblUnmarked && !planning.Holds(words[verb].Lemma)
            && (words[verb].Xpos == Xpos.VBD || (words[verb].Xpos == Xpos.VBN && words.Child(verb, Relation.AuxPass) is >= 0 and var be && words[be].Xpos == Xpos.VBD));
    }
}
