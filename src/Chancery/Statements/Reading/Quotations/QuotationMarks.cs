using System.Buffers;
using Chancery.Text;

namespace Chancery.Statements.Reading.Quotations;

/// <summary>Pairs the quotation marks of a text: curly, straight, single and angled ones; marks inside a quote belong to it.</summary>
/// <remarks>A quote left open at a paragraph's end goes on where the next paragraph opens one again; else it ends with its paragraph.</remarks>
internal static class QuotationMarks
{
    /// <summary>Letters of words that begin small in titles: "and", "of".</summary>
    private const int LongestSmall = 3;
    private const int MostTitleWords = 12;

    private static readonly SearchValues<char> AnyMark = SearchValues.Create("\"“”„‟«»‘’'");

    /// <summary>Finds the outermost quoted stretches, in order.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="paragraphs">Where its paragraphs stand, in order.</param>
    internal static IReadOnlyList<QuotedStretch> Find(string text, IReadOnlyList<TextSpan> paragraphs)
    {
        var found = new List<QuotedStretch>();
        if (text.AsSpan().IndexOfAny(AnyMark) < 0)
        {
            return found;
        }

        var open = -1;
        var openedIn = 0;
        for (var p = 0; p < paragraphs.Count; p++)
        {
            var at = paragraphs[p].Start;
            if (open >= 0)
            {
                at = ContinuesAt(text, paragraphs[p], text[open]);
                if (at < 0)
                {
                    Close(found, open, paragraphs[p - 1].End, paragraphs[p - 1].End, openedIn, p - 1);
                    (open, at) = (-1, paragraphs[p].Start);
                }
            }

            Scan(text, paragraphs[p], at, p, found, ref open, ref openedIn);
        }

        if (open >= 0)
        {
            Close(found, open, paragraphs[^1].End, paragraphs[^1].End, openedIn, paragraphs.Count - 1);
        }

        return found;
    }

    private static void Scan(string text, TextSpan paragraph, int from, int number, List<QuotedStretch> found, ref int open, ref int openedIn)
    {
        for (var i = from; i < paragraph.End; i++)
        {
            if (open >= 0 && Closes(text, i, text[open], paragraph))
            {
                Close(found, open, i, i + 1, openedIn, number);
                open = -1;
            }
            else if (open < 0 && Opens(text, i, paragraph))
            {
                (open, openedIn) = (i, number);
            }
        }
    }

    private static void Close(List<QuotedStretch> found, int open, int innerEnd, int outerEnd, int openedIn, int closedIn)
    {
        if (innerEnd > open + 1)
        {
            found.Add(new QuotedStretch(new TextSpan(open, outerEnd), new TextSpan(open + 1, innerEnd), openedIn, closedIn));
        }
    }

    // Where the open quote goes on in this paragraph: after the mark that it repeats, or −1.
    private static int ContinuesAt(string text, TextSpan paragraph, char mark) =>
        !paragraph.IsEmpty && text[paragraph.Start] == mark ? paragraph.Start + 1 : -1;

    private static bool Opens(string text, int at, TextSpan paragraph) => text[at] switch
    {
        '“' or '„' or '‟' or '«' => true,
        '"' => StandsBeforeWord(text, at, paragraph),
        '‘' or '\'' => StandsBeforeWord(text, at, paragraph) && ClosesSomewhere(text, at, paragraph),
        _ => false,
    };

    private static bool Closes(string text, int at, char mark, TextSpan paragraph) => (mark, text[at]) switch
    {
        ('“' or '‟', '”') => true,
        ('“', '"') => true,
        ('„', '“' or '”' or '"') => true,
        ('«', '»') => true,
        ('"', '"' or '”') => true,
        ('‘', '’') or ('\'', '\'') => EndsWord(text, at, paragraph) && !IsPossessive(text, at, paragraph),
        _ => false,
    };

    // At the start of a word: nothing, a space, a bracket or a dash before, and no space after.
    private static bool StandsBeforeWord(string text, int at, TextSpan paragraph) =>
        (at == paragraph.Start || char.IsWhiteSpace(text[at - 1]) || "([{—–-:;,/“\"…".Contains(text[at - 1], StringComparison.Ordinal))
        && at + 1 < paragraph.End && !char.IsWhiteSpace(text[at + 1]) && !".,;:!?)".Contains(text[at + 1], StringComparison.Ordinal);

    // An apostrophe stands between letters; a closing mark stands at the end of a word.
    private static bool EndsWord(string text, int at, TextSpan paragraph) =>
        (at + 1 >= paragraph.End || !char.IsLetterOrDigit(text[at + 1])) && !char.IsWhiteSpace(text[at - 1]);

    // "the workers’ rights come first,’": a mark after an s is a possessive where a later one follows a point or comma.
    private static bool IsPossessive(string text, int at, TextSpan paragraph)
    {
        if (text[at - 1] != 's')
        {
            return false;
        }

        for (var i = at + 2; i < paragraph.End && text[i] != '‘'; i++)
        {
            if (text[i] == text[at] && EndsWord(text, i, paragraph) && ",.?!".Contains(text[i - 1], StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // "the ’90s" and "’tis" open nothing: a single quote has a space in it and a closing mark that is no possessive.
    private static bool ClosesSomewhere(string text, int at, TextSpan paragraph)
    {
        var close = text[at] == '‘' ? '’' : '\'';
        for (var i = at + 2; i < paragraph.End; i++)
        {
            if (text[i] == close && EndsWord(text, i, paragraph))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether words in marks are written as a title is: two or more words, and none of more than three letters that begins small.</summary>
    internal static bool IsTitle(string text, TextSpan words)
    {
        var (capitals, count) = (0, 0);
        for (var i = words.Start; i < words.End; i++)
        {
            if (!char.IsLetter(text[i]) || (i > words.Start && (char.IsLetter(text[i - 1]) || text[i - 1] is '’' or '\'')))
            {
                continue;
            }

            var end = i;
            while (end < words.End && char.IsLetter(text[end]))
            {
                end++;
            }

            count++;
            capitals += char.IsUpper(text[i]) ? 1 : 0;
            if (char.IsLower(text[i]) && end - i > LongestSmall)
            {
                return false;
            }
        }

        return capitals > 1 && count <= MostTitleWords;
    }
}
