using Chancery.Text;

namespace Chancery.Reference.Resolving;

/// <summary>Labels of a transcript: "THE PRESIDENT:", "PRESIDENT DUDA:", and "Q" before a question.</summary>
internal static class SpeakerLabel
{
    private const int LongestLabel = 8;

    /// <summary>The token behind the label that a sentence opens with; 0 where it opens with none.</summary>
    public static int End(Sentence sentence)
    {
        if (sentence.Count > 2 && sentence.Form(0) is "Q" && sentence[1].Upos != Upos.PUNCT && char.IsUpper(sentence.Form(1)[0]))
        {
            return 1;
        }

        for (var i = 0; i < Math.Min(sentence.Count, LongestLabel); i++)
        {
            var form = sentence.Form(i);
            if (form is ":")
            {
                return i > 0 ? i + 1 : 0;
            }

            if (form.ContainsAnyInRange('a', 'z') || !(form.ContainsAnyInRange('A', 'Z') || form is "." or "-" or "’" or "'"))
            {
                return 0;
            }
        }

        return 0;
    }
}
