using Chancery.Reference.Names;

namespace Chancery.Reference.Resolving;

/// <summary>What an actor is, for those words that point back.</summary>
internal enum Nature : byte
{
    State, Person, Organisation, Company, Several,
}

/// <summary>An actor or several, remembered with where it was mentioned.</summary>
internal readonly record struct Recalled(IReadOnlyList<Actor> Actors, Nature Nature, int Sentence, bool IsSubject);

/// <summary>The actors of a document so far, the latest last.</summary>
internal sealed class Memory
{
    private const int Reach = 6;
    private readonly List<Recalled> recent = [];
    private readonly Dictionary<ulong, Actor> surnames = [];
    private readonly Dictionary<string, int> states = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> women = new(StringComparer.Ordinal);

    /// <summary>Remembers a mention.</summary>
    public void Add(IReadOnlyList<Actor> actors, int sentence, bool isSubject)
    {
        var nature = actors.Count > 1 ? Nature.Several : NatureOf(actors[0]);
        recent.Add(new Recalled(actors, nature, sentence, isSubject));
    }

    /// <summary>Counts a state as spoken of.</summary>
    public void Count(string state) => states[state] = states.GetValueOrDefault(state) + 1;

    /// <summary>How often the state was counted.</summary>
    public int CountOf(string state) => states.GetValueOrDefault(state);

    /// <summary>The state most spoken of in the document; null where none is.</summary>
    public string? MostNamedState() => states.Count == 0 ? null : states.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).First().Key;

    /// <summary>Ties a surname to the person whom the document calls so.</summary>
    public void Know(string person, Actor actor) => surnames[NameKey.Of(person.AsSpan(person.LastIndexOf(' ') + 1))] = actor;

    /// <summary>The person whom the document has called by that surname.</summary>
    public Actor? Known(ulong surname) => surnames.GetValueOrDefault(surname);

    /// <summary>The latest of that nature within reach: a subject of this or the last sentence first.</summary>
    public Recalled? Last(int sentence, Func<Recalled, bool> fits)
    {
        Recalled? any = null;
        for (var i = recent.Count - 1; i >= 0 && recent[i].Sentence >= sentence - Reach; i--)
        {
            if (!fits(recent[i]))
            {
                continue;
            }

            any ??= recent[i];
            if (recent[i].Sentence < sentence - 1)
            {
                break;
            }

            if (recent[i].IsSubject)
            {
                return recent[i];
            }
        }

        return any;
    }

    /// <summary>The last actors of that nature, each once, in the order of mention.</summary>
    public IReadOnlyList<Actor> LastOnes(Nature nature, int count)
    {
        var found = new List<Actor>();
        for (var i = recent.Count - 1; i >= 0 && found.Count < count; i--)
        {
            foreach (var actor in recent[i].Actors.Reverse())
            {
                if (found.Count < count && NatureOf(actor) == nature && !found.Exists(f => f.State == actor.State && f.Person == actor.Person && f.Org == actor.Org))
                {
                    found.Insert(0, actor);
                }
            }
        }

        return found.Count == count ? found : [];
    }

    /// <summary>Whether the person may be called "he" or "she", by the pronouns so far.</summary>
    public bool MayBe(string person, bool woman) => !women.TryGetValue(person, out var known) || known == woman;

    /// <summary>Notes by which pronoun the person is called.</summary>
    public void Note(string person, bool woman) => women.TryAdd(person, woman);

    private static Nature NatureOf(Actor actor) =>
        actor.Person is not null ? Nature.Person
        : actor.Role == "BUS" ? Nature.Company
        : actor.Org is not null ? Nature.Organisation
        : Nature.State;
}
