namespace Chancery.Intake;

/// <summary>The links of a line of Markdown, <c>[text](target)</c>, <c>[text][reference]</c> and <c>[^note]</c>: its brackets are looked at once, when the first link is asked for.</summary>
internal sealed class MarkdownLinks(string words)
{
    private readonly Dictionary<int, int> closing = [];
    private readonly List<int> round = [];
    private readonly List<int> square = [];
    private bool isPaired;

    /// <summary>Where the words of the link that opens there end, and where the whole ends; null where none does.</summary>
    public (int TextEnd, int End)? At(int open)
    {
        Pair();
        if (!closing.TryGetValue(open, out var close))
        {
            return null;
        }

        if (words[open + 1] == '^')
        {
            return (open + 1, close + 1);
        }

        var end = close + 1 >= words.Length ? null : words[close + 1] switch
        {
            '(' => Next(round, close + 1),
            '[' => Next(square, close + 1),
            _ => null,
        };
        return end is { } last ? (close, last + 1) : null;
    }

    private static int? Next(List<int> signs, int from)
    {
        var at = signs.BinarySearch(from);
        at = at < 0 ? ~at : at;
        return at < signs.Count ? signs[at] : null;
    }

    private void Pair()
    {
        if (isPaired)
        {
            return;
        }

        isPaired = true;
        var unclosed = new Stack<int>();
        for (var i = 0; i < words.Length; i++)
        {
            switch (words[i])
            {
                case '[':
                    unclosed.Push(i);
                    break;
                case ']':
                    square.Add(i);
                    if (unclosed.TryPop(out var opening))
                    {
                        closing[opening] = i;
                    }

                    break;
                case ')':
                    round.Add(i);
                    break;
            }
        }
    }
}
