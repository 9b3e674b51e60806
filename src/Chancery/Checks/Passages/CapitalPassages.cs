using Chancery.Reference.Names;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>Capitals with their names beside them: "Canada’s capital, Toronto, was quiet".</summary>
internal static class CapitalPassages
{
    private const string Formula = "capital in the table = capital in the text";
    private const string Word = "capital, ";
    private const int Before = 4;

    /// <summary>What such words come to beside the table of states.</summary>
    public static IEnumerable<(TextSpan Span, Fact Fact)> In(CheckMaterial material)
    {
        var text = material.Document.Text;
        for (var at = text.IndexOf(Word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Word, at + 1, StringComparison.Ordinal))
        {
            var owner = material.Mentions.FirstOrDefault(m => m.Span.End <= at && at - m.Span.End <= Before && m.Actors is [{ State: not null, Org: null, Person: null }]);
            if (owner is null || material.Book.StateOf(owner.Actors[0].State!) is not { Capital: { } capital } state || Place(text, at + Word.Length) is not { } place)
            {
                continue;
            }

            var named = place.Of(text);
            var fits = NameKey.Of(named) == NameKey.Of(capital);
            if (fits || material.Book.StateOfPlace(named) == state.Iso3)
            {
                yield return (new TextSpan(owner.Span.Start, place.End), new Fact(fits ? Verdict.Ok : Verdict.Doubtful, Formula,
                    [new FindingInput($"capital of {state.Name}", capital, null, "table of states", null), new FindingInput("place named", named, null, "the text", null)],
                    null,
                    $"The table of states has {capital} as the seat of government of {Wording.StateName(state)}."));
            }
        }
    }

    // The capitalised words up to the next comma or stop.
    private static TextSpan? Place(string text, int from)
    {
        var end = text.AsSpan(from, Math.Min(40, text.Length - from)).IndexOfAny([',', '.', ';', '\n']);
        return end > 0 && char.IsUpper(text[from]) && text.AsSpan(from, end).Count(' ') <= 3 ? new TextSpan(from, from + end) : null;
    }
}
