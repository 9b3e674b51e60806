using Chancery.Reference;

namespace Chancery.Statements.Reading.Events;

/// <summary>Who dealt with whom last in a text: "Hungary insulted Sweden, and Stockholm recalled its ambassador" – from Hungary.</summary>
internal sealed class Dealings
{
    /// <summary>Sentences back to a dealing that is still in mind.</summary>
    private const int Farthest = 3;

    private readonly List<(int Sentence, EventType Type, IReadOnlyList<Actor> One, IReadOnlyList<Actor> Other)> told = [];

    /// <summary>Keeps what one side did to the other.</summary>
    internal void Note(int sentence, EventType type, IReadOnlyList<Actor> source, IReadOnlyList<Actor> recipient)
    {
        if (source.Count > 0 && recipient.Count > 0 && !recipient.All(a => Nameless.Is(a) || a.Role is "BUS" or "MED"))
        {
            told.Add((sentence, type, source, recipient));
        }
    }

    /// <summary>Whether an act is one of force or of punishment.</summary>
    internal static bool IsBlow(EventType type) => type is EventType.Assault or EventType.Coerce or EventType.Sanction or EventType.Mobilize;

    /// <summary>Who last did something hostile that some others, who had no part in it, may blame; empty where the last sentences tell nothing of the kind.</summary>
    internal IReadOnlyList<Actor> LastToBlame(int sentence, IReadOnlyList<Actor> judges)
    {
        for (var i = told.Count - 1; i >= 0 && sentence - told[i].Sentence <= 1; i--)
        {
            if (IsBlow(told[i].Type))
            {
                return Share(told[i].One, judges) || Share(told[i].Other, judges) || Share(told[i].One, told[i].Other) ? [] : told[i].One;
            }
        }

        return [];
    }

    /// <summary>Whose act the sentence before told first, where some others had no part in it; empty where it told none.</summary>
    internal IReadOnlyList<Actor> FirstDoerBefore(int sentence, IReadOnlyList<Actor> judges) =>
        told.Find(t => t.Sentence == sentence - 1) is { One: { } one, Other: { } other } && !Share(one, judges) && !Share(other, judges) ? one : [];

    /// <summary>Who does to some what the text tells without a doer: whoever was told to deal with them last, for a blow by blows or blame.</summary>
    internal IReadOnlyList<Actor> DoerTo(int sentence, EventType type, IReadOnlyList<Actor> undergoers)
    {
        for (var i = told.Count - 1; i >= 0 && sentence - told[i].Sentence <= 1; i--)
        {
            var (_, before, one, other) = told[i];
            if ((Share(one, undergoers) || Share(other, undergoers)) && !(Share(one, undergoers) && Share(other, undergoers)))
            {
                return !IsBlow(type) || IsBlow(before) || before is EventType.Accuse or EventType.Threaten ? Share(one, undergoers) ? other : one : [];
            }
        }

        return [];
    }

    /// <summary>Whom some actors were last told to deal with, in whichever direction; empty where the last sentences tell nothing of the kind.</summary>
    internal IReadOnlyList<Actor> OtherSide(int sentence, IReadOnlyList<Actor> actors)
    {
        for (var i = told.Count - 1; i >= 0 && sentence - told[i].Sentence <= Farthest; i--)
        {
            var (_, _, one, other) = told[i];
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
