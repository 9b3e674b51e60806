using Chancery.Reference;
using Chancery.Statements;

namespace Chancery.Checks;

/// <summary>Compares a claimed capital with the table of states.</summary>
internal static class CapitalFact
{
    private const string Formula = "capital in the table = capital in the text";

    public static Fact? Of(CheckMaterial material, Claim claim, CapitalTable capitals)
    {
        if (claim.Subject.State is not { } iso3 || claim.Object is not { } place || material.Book.StateOf(iso3) is not { } state)
        {
            return null;
        }

        // "Muscat, the Omani capital": the words may stand either way around.
        var named = IsState(state, place.Text) ? claim.Subject.Text : place.Text;
        if (IsState(state, named))
        {
            return null;
        }

        if (state.Capital is not { } capital)
        {
            return Fact.Missing(Formula, $"the table has no capital of {state.Name}");
        }

        var same = (named.Contains(capital, StringComparison.OrdinalIgnoreCase) || capitals.Has(state, named)) == (claim.Polarity == Polarity.Positive);
        return new Fact(
            same ? Verdict.Ok : Verdict.Doubtful,
            Formula,
            [new FindingInput($"capital of {state.Name}", capital, null, "table of states", null), new FindingInput("place named", named, null, "the text", null)],
            null,
            $"The table of states has {capital} as the seat of government of {Wording.StateName(state)}.");
    }

    private static bool IsState(State state, string words) =>
        state.Names.Append(state.Name).Concat(state.Adjectives).Contains(words, StringComparer.OrdinalIgnoreCase);
}
