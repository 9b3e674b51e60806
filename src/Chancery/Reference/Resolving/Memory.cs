using Chancery.Reference.Names;

namespace Chancery.Reference.Resolving;

/// <summary>What an actor is, for those words that point back.</summary>
internal enum Nature : byte
{
    State, Person, Organisation, Movement, Company, Several,
}

/// <summary>An actor or several, remembered with where it was mentioned.</summary>
/// <param name="Actors">Who.</param>
/// <param name="Nature">What they are.</param>
/// <param name="Sentence">Number of the sentence.</param>
/// <param name="Head">Its token there.</param>
/// <param name="IsSubject">Whether the sentence is about it.</param>
internal readonly record struct Recalled(IReadOnlyList<Actor> Actors, Nature Nature, int Sentence, int Head, bool IsSubject);

/// <summary>The actors of a document so far, the latest last.</summary>
internal sealed class Memory
{
    private const int Reach = 6;
    private const int ReachOfRuns = 12;
    private readonly List<Recalled> recent = [];
    private readonly List<Run> runs = [];
    private readonly Dictionary<ulong, Actor> surnames = [];
    private readonly Dictionary<ulong, Actor> firstNames = [];
    private readonly Dictionary<string, int> states = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> women = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> titles = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, Actor> acronyms = [];

    /// <summary>Remembers a mention.</summary>
    /// <param name="actors">Whom it stands for.</param>
    /// <param name="sentence">Where it stands.</param>
    /// <param name="head">Its token there.</param>
    /// <param name="isSubject">Whether its sentence is about it.</param>
    /// <param name="goesOn">Whether it goes on a row that the mention before it is part of ("A, B and <i>C</i>").</param>
    public void Add(IReadOnlyList<Actor> actors, int sentence, int head, bool isSubject, bool goesOn)
    {
        var nature = actors.Count > 1 ? Nature.Several : NatureOf(actors[0]);
        if (goesOn && recent.Count > 0 && nature != Nature.Several)
        {
            GoOn(actors[0], nature, sentence, head);
        }

        recent.Add(new Recalled(actors, nature, sentence, head, isSubject));
    }

    /// <summary>Counts a state as spoken of.</summary>
    public void Count(string state) => states[state] = states.GetValueOrDefault(state) + 1;

    /// <summary>How often the state was counted.</summary>
    public int CountOf(string state) => states.GetValueOrDefault(state);

    /// <summary>The state most spoken of in the document; null where none is.</summary>
    public string? MostNamedState() => states.Count == 0 ? null : states.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).First().Key;

    /// <summary>The two states that a document names most, other than one, where it names no third half as often; null else.</summary>
    public IReadOnlyList<string>? MostNamedPair(string? except)
    {
        var named = states.Where(s => s.Key != except).OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).Take(3).ToList();
        return named.Count > 1 && named[1].Value > 1 && (named.Count == 2 || named[1].Value >= 2 * named[2].Value) ? [named[0].Key, named[1].Key] : null;
    }

    /// <summary>The state that a document names most beside one, where it names no third half as often; null else.</summary>
    public string? MostNamedOther(string state)
    {
        var named = states.Where(s => s.Key != state).OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).Take(2).ToList();
        return named.Count > 0 && named[0].Value > 1 && (named.Count == 1 || named[0].Value >= 2 * named[1].Value) ? named[0].Key : null;
    }

    /// <summary>Ties a surname, and where nobody else bears it a first name, to the person whom the document calls so.</summary>
    public void Know(string person, Actor actor, string? title = null)
    {
        var surname = PersonName.Surname(person);
        surnames[NameKey.Of(surname)] = actor;
        if (PersonName.WithoutArticle(surname) is { } bare)
        {
            surnames[NameKey.Of(bare)] = actor;
        }

        if (person.Contains(' ', StringComparison.Ordinal))
        {
            firstNames.TryAdd(NameKey.Of(PersonName.First(person)), actor);
        }

        if (title is not null && actor.Person is { } name)
        {
            titles[name] = title;
        }
    }

    /// <summary>The person whom the document has called by that surname, or by that name alone.</summary>
    public Actor? Known(ulong name) => surnames.GetValueOrDefault(name) ?? firstNames.GetValueOrDefault(name);

    /// <summary>The title by which the document has called that person; null where by none.</summary>
    public string? TitleOf(string person) => titles.GetValueOrDefault(person);

    /// <summary>Ties an acronym to the body that the text introduced with it.</summary>
    public void Abbreviate(ulong acronym, Actor body) => acronyms[acronym] = body;

    /// <summary>The body for which the text introduced that acronym.</summary>
    public Actor? Abbreviated(ulong acronym) => acronyms.GetValueOrDefault(acronym);

    /// <summary>The latest of that nature within reach: a subject of this or the last sentence first.</summary>
    public Recalled? Last(int sentence, Func<Recalled, bool> fits, bool subjectsFirst = true)
    {
        Recalled? any = null;
        for (var i = recent.Count - 1; i >= 0 && recent[i].Sentence >= sentence - Reach; i--)
        {
            if (!fits(recent[i]))
            {
                continue;
            }

            any ??= recent[i];
            if (!subjectsFirst || recent[i].Sentence < sentence - 1)
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

    /// <summary>The latest row of actors within reach that fits.</summary>
    public Run? LastRun(int sentence, Func<Run, bool> fits)
    {
        for (var i = runs.Count - 1; i >= 0 && runs[i].Sentence >= sentence - ReachOfRuns; i--)
        {
            if (fits(runs[i]))
            {
                return runs[i];
            }
        }

        return null;
    }

    /// <summary>The last different actors that fit, in the order of mention; none where there are fewer within reach.</summary>
    public IReadOnlyList<Actor> LastOnes(int sentence, Func<Actor, bool> fits, int count)
    {
        var found = new List<Actor>();
        for (var i = recent.Count - 1; i >= 0 && found.Count < count && recent[i].Sentence >= sentence - ReachOfRuns; i--)
        {
            if (recent[i].Actors is [var actor] && fits(actor) && !found.Exists(f => AreSame(f, actor)))
            {
                found.Insert(0, actor);
            }
        }

        return found.Count == count ? found : [];
    }

    /// <summary>The two that fit, where a sentence names just two; none else.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="fits">Who could be meant.</param>
    public IReadOnlyList<Actor> PairOf(int sentence, Func<Actor, bool> fits)
    {
        var found = new List<Actor>();
        for (var i = recent.Count - 1; i >= 0 && recent[i].Sentence >= sentence; i--)
        {
            foreach (var actor in recent[i].Sentence == sentence ? recent[i].Actors : [])
            {
                if (fits(actor) && !found.Exists(f => f.State is { } state ? state == actor.State : AreSame(f, actor)))
                {
                    found.Insert(0, actor);
                }
            }
        }

        return found.Count == 2 ? found : [];
    }

    /// <summary>Whether the person may be called "he" or "she", by the pronouns so far.</summary>
    public bool MayBe(string person, bool woman) => !women.TryGetValue(person, out var known) || known == woman;

    /// <summary>Notes by which pronoun the person is called.</summary>
    public void Note(string person, bool woman) => women.TryAdd(person, woman);

    /// <summary>Whether two actors are the same, whatever the words.</summary>
    public static bool AreSame(Actor one, Actor other) => one.State == other.State && one.Person == other.Person && (one.Org == other.Org || one.Person is not null);

    /// <summary>What an actor is.</summary>
    public static Nature NatureOf(Actor actor) =>
        actor.Person is not null ? Nature.Person
        : actor.Role == "BUS" ? Nature.Company
        : actor.Role is "REB" or "PTY" && actor.Org is not null ? Nature.Movement
        : actor.Org is not null && (actor.State is null || actor.Role is not ("GOV" or "MIL" or "LEG" or "JUD")) ? Nature.Organisation
        : Nature.State;

    private void GoOn(Actor actor, Nature nature, int sentence, int head)
    {
        var last = recent[^1];
        var others = last.Nature == Nature.Several ? last.Actors[^1] : last.Actors[0];
        if (last.Sentence != sentence || !MayStandTogether(NatureOf(others), nature) || AreSame(others, actor))
        {
            return;
        }

        if (runs.Count > 0 && runs[^1].Sentence == sentence && AreSame(runs[^1].Actors[^1], others))
        {
            runs[^1].Actors.Add(actor);
            return;
        }

        var run = new Run([others, actor], nature, sentence);
        runs.Add(run);
        recent.Add(new Recalled(run.Actors, Nature.Several, sentence, head, last.IsSubject));
    }

    private static bool MayStandTogether(Nature one, Nature other) =>
        one == other || (one is Nature.State or Nature.Organisation && other is Nature.State or Nature.Organisation);
}
