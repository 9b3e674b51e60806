using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Claims;

/// <summary>What a claim says of its subject: the pattern's sort, named closer by the words of its <c>label</c> where it has one.</summary>
internal static class ClaimProperty
{
    /// <summary>Words between a number and the noun that it counts a part of.</summary>
    private const int FarthestCounted = 7;

    /// <summary>The property: "other:people killed", "other:share of exports".</summary>
    internal static string Of(PatternMatch match)
    {
        var labels = match.Fill("label");
        if (labels.Count == 0)
        {
            return match.Pattern.Type;
        }

        var words = match.Sentence;
        var noun = Noun(words, labels[0]);
        if (labels[0] == match.Anchor)
        {
            return $"other:{Small(words, match.Anchor, Uncounted(words, match.Anchor, Phrase.Words(words, match.Anchor) ?? noun))}";
        }

        if (match.Pattern.Type == "other:holdings")
        {
            return $"other:{noun}"; // what somebody has is named by itself
        }

        return words[match.Anchor].Upos == Upos.VERB && words[labels[0]].Head == match.Anchor ? $"other:{noun} {Participle(words, match.Anchor)}" : $"{match.Pattern.Type} of {noun}";
    }

    // A sentence may open with it: "Interest rates stand at …".
    private static string Small(Sentence words, int head, string phrase) =>
        words.Subtree(head).First is var first && first == 0 && words[first].Upos is not Upos.PROPN && phrase.Length > 1 && char.IsLower(phrase[1]) ? char.ToLowerInvariant(phrase[0]) + phrase[1..] : phrase;

    // "millions" alone are people.
    private static string Noun(Sentence words, int head) =>
        Counted(words, head) is >= 0 and var counted ? words.Form(counted).ToString().ToLowerInvariant() // "84 of the 150 seats"
        : words[head].Lemma is "%" or "percent" ? "share"
        : words[head].Upos is Upos.NUM or Upos.ADJ or Upos.ADV || words[head].Lemma is "million" or "thousand" or "hundred" or "dozen" ? "people" : words.Form(head).ToString().ToLowerInvariant();

    // The noun that a number is a part of; −1 where it stands alone.
    private static int Counted(Sentence words, int head)
    {
        for (var i = head + 2; words[head].Upos == Upos.NUM && words.Is(head + 1, "of") && i < Math.Min(words.Count, head + FarthestCounted) && words[i].Upos is not (Upos.PUNCT or Upos.VERB); i++)
        {
            if (words[i].Xpos == Xpos.NNS)
            {
                return i;
            }
        }

        return -1;
    }

    private static string Participle(Sentence words, int verb) => words[verb].Xpos switch
    {
        Xpos.VBN or Xpos.VBD => words.Form(verb).ToString().ToLowerInvariant(),
        _ when words[verb].Lemma is "grow" => "grown",
        _ when words[verb].Lemma is "fall" => "fallen",
        _ when words[verb].Lemma is "rise" => "risen",
        _ when words[verb].Lemma is "shrink" => "shrunk",
        _ when words[verb].Lemma is "cut" or "hurt" or "hit" or "put" or "set" or "shut" => words[verb].Lemma,
        _ => words[verb].Lemma.EndsWith('e') ? words[verb].Lemma + "d" : words[verb].Lemma + "ed",
    };

    // "the over 120,000 registered cases of fraud" without its figure: "registered cases of fraud".
    private static string Uncounted(Sentence words, int head, string phrase)
    {
        var last = -1;
        foreach (var child in words.Children(head))
        {
            if (child < head && words[child].Relation is Relation.Nummod or Relation.Det)
            {
                last = Math.Max(last, child);
            }
        }

        var start = Phrase.Span(words, head).Start;
        return last < 0 ? phrase : phrase[Math.Clamp(words[last].Span.End - start, 0, phrase.Length)..].Trim();
    }
}
