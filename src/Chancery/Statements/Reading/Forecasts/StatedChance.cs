using Chancery.Quantities;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Forecasts;

/// <summary>The chance that a forecast tells in figures, before or behind its noun: "a 60 percent chance", "the odds are one in four".</summary>
internal static class StatedChance
{
    /// <summary>Words between the noun and the figure behind it: "the odds of an early default are perhaps".</summary>
    private const int Farthest = 12;

    /// <summary>The chance; null where none is told, or neither the pattern's word nor its object is a noun of likelihood.</summary>
    internal static Probability? Of(Page page, int sentence, PatternMatch match)
    {
        var words = page.Sentences[sentence];
        // "put the probability of a default at 10 to 15 percent": of a verb its object.
        var noun = words[match.Trigger].Upos == Upos.VERB ? words.Child(match.Trigger, Relation.Obj) : match.Trigger;
        if (noun < 0 || !page.Rules.Chances.Holds(words[noun].Lemma))
        {
            return null;
        }

        var word = words[noun].Span;
        foreach (var chance in page.Chances(sentence))
        {
            if ((chance.Span.End <= word.Start && word.Start - chance.Span.End <= 2) || IsBehind(words, noun, chance.Span))
            {
                return chance.Value;
            }
        }

        return null;
    }

    // "are perhaps one in four", "at 30 percent": the noun's own verb or "at", and no more than an adverb between.
    private static bool IsBehind(Sentence words, int noun, TextSpan chance)
    {
        var at = words.TokensIn(chance).First - 1;
        while (at > noun && (words[at].Upos == Upos.ADV || words.Is(at, "between") || words.Is(at, "about")))
        {
            at--;
        }

        if (at <= noun || at - noun > Farthest || !(words[at].Lemma is "be" or "at" or "as"))
        {
            return false;
        }

        for (var i = noun + 1; i < at; i++)
        {
            if (Surface.IsBreak(words, i) || words[i].Upos == Upos.VERB)
            {
                return false;
            }
        }

        return true;
    }
}
