using Chancery.Statements;
using Chancery.Text;

namespace Chancery.Checks;

/// <summary>One way in which words put a pledge into a class: all that is given must fit.</summary>
/// <param name="Class">The class.</param>
/// <param name="Stages">Stages of which the pledge must have one; empty for any.</param>
/// <param name="Acts">Acts likewise.</param>
/// <param name="Payer"><c>state</c>, <c>firm</c>, <c>party</c> or <c>several</c>; null for anyone.</param>
/// <param name="Exceeds">A check whose value for the pledge must be above one; null for none.</param>
/// <param name="Words">Words of which one must stand in the sentence; empty for none.</param>
/// <param name="Reason">Why that makes the class.</param>
internal sealed record PriorRule(string Class, PledgeStage[] Stages, PledgeAct[] Acts, string? Payer, (int Check, decimal Value)? Exceeds, string[] Words, string Reason)
{
    private const int Farthest = 300;

    /// <summary>The sentence around a pledge, as far as line ends and stops before capitals tell.</summary>
    public static string Around(string text, TextSpan span)
    {
        var start = span.Start;
        while (start > 0 && span.Start - start < Farthest && !IsEnd(text, start - 1))
        {
            start--;
        }

        var end = span.End;
        while (end < text.Length && end - span.End < Farthest && !IsEnd(text, end))
        {
            end++;
        }

        return text[start..end];
    }

    /// <summary>Why the pledge is of the class; null where it is not.</summary>
    public string? Fits(Pledge pledge, string around, IReadOnlyList<Finding> findings)
    {
        if ((Stages.Length > 0 && !Stages.Contains(pledge.Stage)) || (Acts.Length > 0 && !Acts.Contains(pledge.Act)) || !FitsPayer(pledge)
            || (Exceeds is { } bound && !findings.Any(f => f.Check == bound.Check && f.Value > bound.Value && f.Statements.Contains(pledge.Id))))
        {
            return null;
        }

        if (Words.Length == 0)
        {
            return Reason;
        }

        var word = Words.FirstOrDefault(w => Has(around, w));
        return word is null ? null : $"“{word}”: {Reason}";
    }

    private bool FitsPayer(Pledge pledge) => Payer switch
    {
        null => true,
        "several" => pledge.By.Count > 1 || pledge.By.Any(a => a.State is null && a.Role is "IGO"),
        "firm" => pledge.By.Any(a => a.Role == "BUS"),
        "party" => pledge.By.Any(a => a.Role is "PTY" or "OPP"),
        _ => pledge.By.Count > 0 && pledge.By.All(a => a.Role != "BUS" && (a.State is not null || a.Role is "GOV" or "IGO")),
    };

    private static bool IsEnd(string text, int at) => text[at] == '\n' || (text[at] is '.' or '!' or '?' && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]));

    private static bool Has(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at == 0 || !char.IsLetter(text[at - 1]))
            {
                return true;
            }
        }

        return false;
    }
}
