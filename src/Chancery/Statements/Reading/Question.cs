using Chancery.Text;

namespace Chancery.Statements.Reading;

/// <summary>Tells questions: who asks states nothing, promises nothing and foretells nothing.</summary>
internal static class Question
{
    private const int MostClosing = 3;

    /// <summary>Whether a sentence asks: it ends in a question mark, or bears the label of transcripts for who asks ("Q Will she go").</summary>
    internal static bool Is(Sentence words)
    {
        if (words.Count > 2 && words.Form(0) is "Q" && char.IsLetterOrDigit(words.Form(1)[0]))
        {
            return true;
        }

        for (var i = words.Count - 1; i >= Math.Max(0, words.Count - MostClosing); i--)
        {
            var form = words.Form(i);
            if (form[0] == '?')
            {
                return true;
            }

            if (char.IsLetterOrDigit(form[0]) || form[0] is '.' or '!')
            {
                return false;
            }
        }

        return false;
    }
}
