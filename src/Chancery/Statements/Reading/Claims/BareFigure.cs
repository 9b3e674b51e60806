using System.Globalization;
using Chancery.Quantities;
using Chancery.Text;

namespace Chancery.Statements.Reading.Claims;

/// <summary>A number without a noun of its own, which the word before the verb gives its meaning: "the death toll has risen to 1,200".</summary>
internal static class BareFigure
{
    /// <summary>Tokens between a verb and the number that it leads to.</summary>
    private const int Farthest = 6;

    /// <summary>The number in digits behind a verb, counting what a noun names; null where none stands there, or where it has a noun or a unit of its own.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="unit">What is counted.</param>
    internal static Found<Quantity>? Behind(Sentence words, int verb, string unit)
    {
        for (var i = verb + 1; i < Math.Min(words.Count, verb + Farthest); i++)
        {
            if (words[i].Xpos == Xpos.CD && decimal.TryParse(words.Form(i), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value))
            {
                return HasOwnNoun(words, i) ? null : new Found<Quantity>(new Quantity(value, unit, AmountQualifier.Exact), words[i].Span);
            }

            if (words[i].Upos is not (Upos.ADP or Upos.ADV or Upos.ADJ or Upos.PART or Upos.DET))
            {
                return null;
            }
        }

        return null;
    }

    private static bool HasOwnNoun(Sentence words, int number) =>
        words[number - 1].Xpos == Xpos.Dollar || (number + 1 < words.Count && words[number + 1].Upos is Upos.NOUN or Upos.NUM or Upos.SYM or Upos.ADJ or Upos.PROPN);
}
