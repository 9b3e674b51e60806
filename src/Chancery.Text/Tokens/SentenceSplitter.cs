namespace Chancery.Text.Tokens;

/// <summary>Cuts a text into lines, tokens and sentences. Linear in the length of the text.</summary>
internal sealed class SentenceSplitter(TokenRules rules)
{
    /// <summary>A longer sentence is cut here, so that time and memory stay bounded.</summary>
    public const int MostTokens = 400;

    private const int LongestLeadIn = 14;

    // "of", "and", "with": words that a heading in capitals leaves small.
    private const int LongestSmallWord = 4;

    private readonly Tokenizer tokenizer = new(rules);

    /// <summary>Fills tokens and sentences; both are emptied first.</summary>
    public void Split(ReadOnlySpan<char> text, List<TextSpan> tokens, List<Stretch> sentences)
    {
        tokens.Clear();
        sentences.Clear();
        var (at, paragraph) = (0, 0);
        while (at < text.Length)
        {
            var end = LineEnd(text, at);
            var first = tokens.Count;
            CutLine(text, at, end, tokens);
            if (tokens.Count > first)
            {
                Sentences(text, tokens, first, sentences, paragraph++);
            }

            at = end + 1;
        }
    }

    // A line that goes on in lower case on the next is one with it.
    private static int LineEnd(ReadOnlySpan<char> text, int start)
    {
        for (var at = start; ; at++)
        {
            var length = text[at..].IndexOfAny('\n', '\r', '\u2029');
            if (length < 0)
            {
                return text.Length;
            }

            at += length;
            var next = at + 1 < text.Length && text[at] == '\r' && text[at + 1] == '\n' ? at + 2 : at + 1;
            if (next >= text.Length || at == start || !char.IsLower(text[next]) || text[at - 1] is '.' or '!' or '?' or ':' or ';')
            {
                return at;
            }

            at = next - 1;
        }
    }

    private void CutLine(ReadOnlySpan<char> text, int start, int end, List<TextSpan> tokens)
    {
        while (start < end)
        {
            if (IsSpace(text[start]))
            {
                start++;
                continue;
            }

            var stop = start;
            while (stop < end && !IsSpace(text[stop]))
            {
                stop++;
            }

            tokenizer.Cut(text, start, stop, tokens);
            start = stop;
        }
    }

    private void Sentences(ReadOnlySpan<char> text, List<TextSpan> tokens, int first, List<Stretch> sentences, int paragraph)
    {
        var isItem = IsBullet(text, tokens, first);
        var isFirst = true;
        for (var i = first; i < tokens.Count; i++)
        {
            var isLeadIn = isFirst && EndsLeadIn(text, tokens, first, i);
            var isDateline = isFirst && Dateline.EndsAt(text, tokens, first, i);
            if (i == tokens.Count - 1 || i - first + 1 >= MostTokens || isLeadIn || isDateline || EndsAt(text, tokens, ref i))
            {
                var isHeading = isLeadIn || (isFirst && i == tokens.Count - 1 && !IsClosed(text[tokens[i].End - 1]));
                var kind = isDateline ? SentenceKind.Dateline : isItem ? SentenceKind.Item : isHeading ? SentenceKind.Heading : SentenceKind.Prose;
                sentences.Add(new Stretch(first, i + 1, kind, paragraph));
                (first, isFirst) = (i + 1, false);
            }
        }
    }

    // "Economic Security: The two sides will …": a heading set before the first sentence of its paragraph.
    private static bool EndsLeadIn(ReadOnlySpan<char> text, List<TextSpan> tokens, int first, int i)
    {
        if (Word(text, tokens, i) is not ":" || i - first is < 2 or > LongestLeadIn || i + 2 >= tokens.Count || !char.IsUpper(Word(text, tokens, i + 1)[0]))
        {
            return false;
        }

        for (var at = first; at < i; at++)
        {
            var word = Word(text, tokens, at);
            if (char.IsLower(word[0]) && word.Length > LongestSmallWord)
            {
                return false;
            }
        }

        return true;
    }

    // At a final mark: moves over closing quotes and brackets that belong to the sentence.
    private bool EndsAt(ReadOnlySpan<char> text, List<TextSpan> tokens, ref int i)
    {
        var word = Word(text, tokens, i);
        var mark = word.IndexOfAnyExcept(".!?…") < 0;
        var abbreviated = !mark && word[^1] == '.';
        if (!mark && !abbreviated)
        {
            return false;
        }

        var after = i + 1;
        while (after < tokens.Count && tokens[after].Start == tokens[after - 1].End && Word(text, tokens, after) is ['"' or '”' or '’' or '\'' or ')' or ']' or '»'])
        {
            after++;
        }

        if (after >= tokens.Count || tokens[after].Start == tokens[after - 1].End)
        {
            return false;
        }

        var begin = after;
        while (begin + 1 < tokens.Count && Word(text, tokens, begin) is ['"' or '“' or '‘' or '\'' or '(' or '[' or '«'])
        {
            begin++;
        }

        var next = Word(text, tokens, begin);
        if (char.IsLower(next[0]) || (abbreviated && (rules.IsTitle(word[..^1]) || !rules.IsStarter(next) || (word.Length == 2 && !IsLetter(text, tokens, i)))))
        {
            return false;
        }

        i = after - 1;
        return true;
    }

    // "wrote on X. The ministry", "vitamin C. It": a letter behind a small word is no initial of a name.
    private static bool IsLetter(ReadOnlySpan<char> text, List<TextSpan> tokens, int i) => i > 0 && char.IsLower(Word(text, tokens, i - 1)[0]);

    private static bool IsBullet(ReadOnlySpan<char> text, List<TextSpan> tokens, int first) =>
        tokens.Count > first + 1 && Word(text, tokens, first) is ['•' or '-' or '*' or '–' or '▪' or '◦' or '·'] && tokens[first + 1].Start > tokens[first].End;

    private static bool IsClosed(char end) => end is '.' or '!' or '?' or '…' or ';' or ':' or ',' or '"' or '”' or '’' or ')';

    private static ReadOnlySpan<char> Word(ReadOnlySpan<char> text, List<TextSpan> tokens, int i) => text[tokens[i].Start..tokens[i].End];

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\0' or '\u200B' or '\uFEFF';
}
