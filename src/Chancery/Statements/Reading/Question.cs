using Chancery.Text;

namespace Chancery.Statements.Reading;

/// <summary>Tells questions: who asks states nothing, promises nothing and foretells nothing.</summary>
internal static class Question
{
    private const int MostClosing = 3;

    /// <summary>
    /// The words of a sentence that ask: all of them, or only what is quoted ("accused Peru of theft, asking, “Whose sea is
    /// it?”", "“Whose sea is it?” he asked"); empty where nothing is asked.
    /// </summary>
    internal static (int First, int End) Asked(Sentence words)
    {
        var asks = Is(words);
        var mark = words.Count - 1;
        while (mark >= 0 && !(words.Form(mark)[0] == '?' && (asks || (mark + 1 < words.Count && words[mark + 1].Xpos == Xpos.CloseQuote))))
        {
            mark--;
        }

        if (mark < 0)
        {
            return asks ? (0, words.Count) : (0, 0);
        }

        var open = mark;
        while (open > 0 && words[open].Xpos != Xpos.OpenQuote)
        {
            open--;
        }

        return !asks ? (open, mark)
            : open > 1 && words[open - 1].Upos == Upos.PUNCT && HasVerb(words, open) ? (open, words.Count)
            : (0, words.Count);
    }

    private static bool HasVerb(Sentence words, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (words[i].Upos == Upos.VERB)
            {
                return true;
            }
        }

        return false;
    }

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
