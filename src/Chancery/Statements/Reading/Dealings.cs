using Chancery.Reference;

namespace Chancery.Statements.Reading;

/// <summary>Who dealt with whom last in a text: "Hungary insulted Sweden, and Stockholm recalled its ambassador" – from Hungary.</summary>
internal sealed class Dealings
{
    /// <summary>Sentences back to a dealing that is still in mind.</summary>
    private const int Farthest = 3;

    private readonly List<(int Sentence, IReadOnlyList<Actor> One, IReadOnlyList<Actor> Other)> told = [];

    /// <summary>Keeps what one side did to the other.</summary>
    internal void Note(int sentence, IReadOnlyList<Actor> source, IReadOnlyList<Actor> recipient)
    {
        if (source.Count > 0 && recipient.Count > 0 && !recipient.All(a => Nameless.Is(a) || a.Role is "BUS" or "MED"))
        {
            told.Add((sentence, source, recipient));
        }
    }

    /// <summary>Whom some actors were last told to deal with, in whichever direction; empty where the last sentences tell nothing of the kind.</summary>
    internal IReadOnlyList<Actor> OtherSide(int sentence, IReadOnlyList<Actor> actors)
    {
        for (var i = told.Count - 1; i >= 0 && sentence - told[i].Sentence <= Farthest; i--)
        {
            var (_, one, other) = told[i];
            if (Share(one, actors) && !Share(other, actors))
            {
                return other;
            }

            if (Share(other, actors) && !Share(one, actors))
            {
                return one;
            }
        }

        return [];
    }

    private static bool Share(IReadOnlyList<Actor> side, IReadOnlyList<Actor> actors) =>
        side.Any(a => actors.Any(b => EventParties.IsSame(a, b) || (a.State is not null && a.State == b.State && EventParties.ActsForState(a) == EventParties.ActsForState(b))));
}
