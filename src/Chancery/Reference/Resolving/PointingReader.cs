using Chancery.Reference.Names;
using Chancery.Text;

namespace Chancery.Reference.Resolving;

/// <summary>Reads nouns that point back to an actor named before: "the kingdom", "the bloc", "both countries", "its neighbour".</summary>
internal sealed class PointingReader(CastDraft draft)
{
    /// <summary>Sentences back to a subject whose army or government is still in mind without another word.</summary>
    private const int FarthestSubject = 2;

    /// <summary>Sentences back to a row of two that "both sides" still means without another word.</summary>
    private const int FarthestRow = 3;

    private readonly Parties parties = new(draft);

    /// <summary>Reads a noun that points; whether it stands for somebody.</summary>
    /// <param name="i">The noun.</param>
    /// <param name="start">Where its phrase begins.</param>
    /// <param name="noun">What it points to.</param>
    /// <param name="owners">Whom it belongs to.</param>
    /// <param name="possessed">Whether by a pronoun.</param>
    public bool Read(int i, int start, PointingNoun noun, List<Actor> owners, bool possessed)
    {
        var text = draft.Around.Words(start, i + 1);
        IReadOnlyList<Actor> actors =
            Parties.Are(noun) && parties.Of(i, noun, owners) is { Count: > 0 } those ? those
            : Parties.Are(noun) && noun.Kind != "group" ? []
            : owners.Count > 0 ? Owned(i, noun, owners, possessed, text)
            : noun.Number == 1 ? Single(i, noun)
            : Several(i, noun);
        if (actors.Count == 0 && noun.Number > 1 && owners.Count == 0 && noun.Kind is "state" or "person" && i > start && draft.Book.Words.RoleOf(draft.Here.Form(i)) is null)
        {
            draft.Put(i, i + 1, MentionKind.Description, [new Actor { Org = text, Role = "GOV", Text = text }], remember: false, from: start);
            return true; // "over 30 countries": known by no other name
        }

        if (actors.Count == 0)
        {
            return false;
        }

        draft.Put(i, i + 1, actors.Count > 1 ? MentionKind.Group : MentionKind.Description, [.. actors.Select(a => a with { Text = text })], remember: true, from: start);
        return true;
    }

    /// <summary>Reads "the American diplomat" behind a text that has spoken of one person of that state alone; whether it is that person.</summary>
    public bool ReadNational(int i, int start, List<Actor> owners, bool possessed)
    {
        if (possessed || i == 0 || owners is not [{ State: { } state, Org: null, Person: null }] || !draft.Around.HasDefinite(i))
        {
            return false;
        }

        bool Fits(Actor actor) => actor.Person is not null && actor.State == state;
        if (draft.Memory.LastOnes(draft.At, Fits, 2).Count > 0 || draft.Memory.Last(draft.At, r => r.Sentence < draft.At && r.Actors is [var one] && Fits(one), subjectsFirst: false) is not { } found)
        {
            return false;
        }

        draft.Put(i, i + 1, MentionKind.Description, [found.Actors[0] with { Text = draft.Around.Words(start, i + 1) }], remember: true, from: start);
        return true;
    }

    /// <summary>Of the owners of "the three Central Asian presidents", those three that were spoken of last; else all.</summary>
    public List<Actor> AsMany(int i, List<Actor> owners)
    {
        var count = draft.Around.CountBefore(i);
        return count > 1 && owners.Count > count && draft.Memory.LastOnes(draft.At, a => a.Person is null && owners.Exists(o => o.State == a.State), count) is { Count: > 0 } chosen ? [.. chosen] : owners;
    }

    /// <summary>The state that "the government" at a token belongs to: the one spoken of, or the publisher's, which goes first for capitals and for words of its own (<paramref name="ofHome"/>).</summary>
    public string? StateSpokenOf(int i, bool ofHome)
    {
        if ((ofHome || char.IsUpper(draft.Here.Form(i)[0])) && draft.Home is { } home)
        {
            return home;
        }

        if (draft.Memory.MostNamedState() is not { } most)
        {
            return Latest(i, IsOfState)?.Actors[0].State ?? draft.Home;
        }

        var spoken = Latest(i, r => IsOfState(r) && (r.Sentence == draft.At || (r.IsSubject && r.Sentence >= draft.At - FarthestSubject) || r.Actors[0].State == most));
        // A neighbour that a paragraph about the state of the text has spoken of in passing is not whose government it means.
        return spoken is { Sentence: var at } found && at < draft.At && i > 0 && draft.Here.Is(i - 1, "the") && found.Actors[0].State != most && draft.Memory.Last(draft.At, r => IsOfState(r) && r.Actors[0].State == most, subjectsFirst: false) is { } ruling && draft.IsInParagraph(ruling.Sentence) ? most
            : spoken?.Actors[0].State ?? draft.Home;
    }

    private static bool IsOfState(Recalled recalled) => recalled.Actors[0].State is not null && recalled.Nature is Nature.State or Nature.Person;

    private List<Actor> Owned(int i, PointingNoun noun, List<Actor> owners, bool possessed, string text)
    {
        if (noun.Kind != "state")
        {
            return noun.Kind == "person" ? [.. AsMany(i, owners).Select(o => NamedActors.IsWords(o) ? o with { Org = text } : o)] : [];
        }

        if (!noun.IsOther)
        {
            return possessed && noun.Number > 1 && owners is [{ State: { } self, Org: null }] && parties.OtherOf(self) is { } partner
                ? [Government(owners[0]), partner] // "our two countries"
                : [.. AsMany(i, owners).Select(Government)];
        }

        // "Its neighbour" is not itself; "U.S. allies" stay their words.
        return noun.Number > 1 && owners.Exists(o => o.State is null && !NamedActors.IsWords(o)) ? owners
            : noun.Number > 1 ? [new Actor { Org = text, Role = "GOV", Text = text }]
            : possessed && owners is [{ State: { } own }] && draft.Memory.Last(draft.At, r => r.Nature == Nature.State && r.Actors[0].State != own, subjectsFirst: false) is { } other ? [Government(other.Actors[0])]
            : [];
    }

    private IReadOnlyList<Actor> Single(int i, PointingNoun noun)
    {
        if (!draft.Around.HasDefinite(i) || (noun.Kind == "person" && i > 0 && draft.Here[i - 1].Upos is Upos.NOUN))
        {
            return []; // "the energy leader" leads no state
        }

        if (noun.Kind == "state" && i + 1 < draft.Here.Count && draft.Here[i + 1].Upos is Upos.NOUN && char.IsLower(draft.Here.Form(i)[0]))
        {
            return []; // "the state oil company"
        }

        if (noun.Kind == "state")
        {
            if (char.IsUpper(draft.Here.Form(i)[0]) && noun.Only.Count == 0 && draft.Home is { } publisher)
            {
                return [new Actor { State = publisher, Role = "GOV", Text = "" }]; // "the Nation"
            }

            var only = noun.Only;
            return Latest(i, r => r.Actors[0].State is { } state && r.Nature is Nature.State or Nature.Person && (only.Count == 0 || only.Contains(state))) is { } found ? [Government(found.Actors[0])]
                : only.Count == 0 && draft.Home is { } home ? [new Actor { State = home, Role = "GOV", Text = "" }]
                : [];
        }

        if (noun.Kind == "named" && !char.IsUpper(draft.Here.Form(i)[0]))
        {
            return []; // "the bank" may be any
        }

        if (noun.Kind is "company" or "either" or "named" && i + 1 < draft.Here.Count && draft.Here[i + 1].Upos == Upos.PROPN)
        {
            return []; // "the grid operator Acier" is named right there
        }

        var nature = noun.Kind switch { "company" => Nature.Company, "person" => Nature.Person, "movement" or "group" => Nature.Movement, _ => Nature.Organisation };
        return Latest(i, r => IsNamedSo(i, noun, r.Actors[0]) && (r.Nature == nature || (noun.Kind == "either" && r.Nature == Nature.Company) || (noun.Kind == "company" && r.Nature == Nature.Organisation && r.Actors[0].Role is null))) is not { } recalled ? []
            : noun.Kind == "union" && recalled.Actors is [{ Org: { } organ }] && draft.Book.Words.WholeOf(organ) is { } whole ? [new Actor { Org = whole, Role = "IGO", Text = "" }]
            : recalled.Actors;
    }

    // "The Union" with a capital is one that bears the name, not an alliance; nor is the organ of one.
    private bool IsNamedSo(int i, PointingNoun noun, Actor actor) =>
        noun.Kind is not ("union" or "named") || !char.IsUpper(draft.Here.Form(i)[0]) || actor.Org is not { } org
        || (draft.Book.Words.WholeOf(org) ?? org) is var name && (draft.Book.OrganisationNamed(name) is { } body ? $"{body.Name} {body.FullName}" : name).Contains(draft.Here.Form(i), StringComparison.OrdinalIgnoreCase);

    private IReadOnlyList<Actor> Several(int i, PointingNoun noun)
    {
        var count = draft.Around.CountBefore(i);
        if (count == 0 && noun.Kind == "person" && !draft.Around.HasArticle(i) && draft.Around.HasDeterminer(i) && draft.Authors.Count == 0)
        {
            return draft.Met?.Called(draft.At, 0) ?? []; // "the foreign ministers"
        }

        if (count == 0 && (!draft.Around.HasArticle(i) || draft.Book.Words.RoleOf(draft.Here.Form(i)) is { Role: "CVL" }))
        {
            return []; // "the two men" were named, "the men" may be anybody
        }

        bool Fits(Actor actor) => noun.Kind switch
        {
            "company" => Memory.NatureOf(actor) == Nature.Company,
            "person" => actor.Person is not null,
            _ => actor.Person is null && Memory.NatureOf(actor) is Nature.State or Nature.Organisation && actor.Role is "GOV" or "IGO",
        };
        if (noun.Kind == "person" && draft.Authors.Count == 0 && draft.Met?.Called(draft.At, count) is { Count: > 0 } met)
        {
            return OfSentence(i) is { Count: 2 } two && !two.TrueForAll(p => met.Any(m => m.Person == p.Person)) ? two : met;
        }

        if (noun.Kind == "state" && IsOfSignatories(i, count))
        {
            return [.. draft.Authors.Select(Government)];
        }

        // "asked both sides": not the one who asks.
        var subject = noun.Kind == "state" && Clause.SubjectOf(draft.Here, i) is >= 0 and var own && own < i && draft.MentionAt(own)?.Actors is [var asks] ? asks : null;
        bool IsAsking(Actor actor) => subject is not null && (Memory.AreSame(subject, actor) || (subject.State is not null && subject.State == actor.State));
        // "Mali shelled a post of Niger. The two sides …": the two of this sentence, or of the one before it.
        if (noun.Kind == "state" && count == 2 && Nearest(a => Fits(a) && (a.State is not null || a.Role == "IGO") && !IsAsking(a) && !(subject?.Org is { } body && body == a.Org)) is { Count: 2 } near)
        {
            return [.. near.Select(Government)];
        }

        // "both sides" of a text that is about two states.
        if (noun.Kind == "state" && count == 2 && draft.Memory.MostNamedPair(subject?.State) is { } pair && draft.Memory.LastRun(draft.At, r => r.Sentence >= draft.At - FarthestRow && r.Actors.Count == 2 && r.Actors.TrueForAll(Fits) && !r.Actors.Exists(IsAsking)) is null)
        {
            return [.. pair.Select(state => new Actor { State = state, Role = "GOV", Text = "" })];
        }

        return draft.Memory.LastRun(draft.At, r => (count == 0 || r.Actors.Count == count) && r.Actors.TrueForAll(Fits) && !r.Actors.Exists(IsAsking)) is { } run ? [.. run.Actors]
            : noun.Kind == "state" && subject is null && parties.StatesThatMet(count) is { Count: > 0 } together ? together
            : count == 0 ? (noun.Kind == "person" ? TheTwo(Fits) : [])
            : draft.Memory.LastOnes(draft.At, a => Fits(a) && !IsAsking(a), count);
    }

    // "The Parties agree", "both countries will" in a text that so many sign, unless the sentence has named as many others.
    private bool IsOfSignatories(int i, int count) =>
        draft.Authors.Count > 1 && draft.Authors.All(a => a.State is not null)
        && (count == draft.Authors.Count || (count == 0 && i > 0 && draft.Here.Is(i - 1, "the")))
        && !(i + 1 < draft.Here.Count && (draft.Here[i + 1].Upos is Upos.ADP or Upos.NOUN or Upos.PROPN or Upos.PART || draft.Here[i + 1].Xpos is Xpos.WDT or Xpos.WP or Xpos.VBN))
        && draft.Memory.PairOf(draft.At, a => a.State is not null && !draft.Authors.Any(w => w.State == a.State)).Count < 2;

    // "The king received the German chancellor, and the two leaders discussed": the persons of different states that the sentence has named.
    private List<Actor> OfSentence(int i)
    {
        var named = new List<Actor>();
        for (var at = 0; at < i; at++)
        {
            if (draft.MentionAt(at)?.Actors is [{ Person: { } person, State: { } state } one] && !named.Exists(n => n.Person == person || n.State == state))
            {
                named.Add(one);
            }
        }

        return named;
    }

    private IReadOnlyList<Actor> Nearest(Func<Actor, bool> fits) =>
        draft.Memory.PairOf(draft.At, fits) is { Count: 2 } here ? here
            : draft.At > 0 && draft.IsInParagraph(draft.At - 1) ? draft.Memory.PairOf(draft.At - 1, fits)
            : [];

    // "The leaders" of a text that signs it, or that has two persons of two states.
    private IReadOnlyList<Actor> TheTwo(Func<Actor, bool> fits) =>
        draft.Authors.Count > 0 ? draft.Authors
        : draft.Memory.LastOnes(draft.At, fits, 3).Count == 0 && draft.Memory.LastOnes(draft.At, fits, 2) is [{ State: { } one } first, { State: { } other } second] && one != other ? [first, second]
        : [];

    // Who is not the subject of the clause itself: "Paris hopes to keep its base in the country".
    private Recalled? Latest(int i, Func<Recalled, bool> fits)
    {
        var isTold = draft.Here.Is(i + 1, "to") && draft.Book.Words.RoleOf(draft.Here.Form(i)) is null;
        var subject = isTold ? Clause.SubjectBefore(draft.Here, i) : Clause.SubjectOf(draft.Here, i);
        var own = subject >= 0 && draft.MentionAt(subject) is { Kind: not MentionKind.Description } mention ? mention.Actors : null;
        if (own is [{ Person: not null, State: { } home }] && isTold && fits(new Recalled(own, Nature.Person, draft.At, subject, true)))
        {
            return new Recalled([own[0] with { State = home, Person = null }], Nature.State, draft.At, subject, true); // "the president wants the country to arm"
        }

        bool IsWhere(Recalled r) => r.Sentence == draft.At && draft.Here[r.Head].Relation == Relation.Nmod && draft.Here.Child(r.Head, Relation.Case) is >= 0 and var place && draft.Here.Is(place, "in"); // "a newspaper in Suva"
        return draft.Memory.Last(draft.At, r => fits(r) && !IsWhere(r) && (own is not [{ State: { } state }] || r.Actors[0].State != state), subjectsFirst: subject < 0)
            ?? draft.Memory.Last(draft.At, fits);
    }

    private static Actor Government(Actor actor) => actor.State is null ? actor : new Actor { State = actor.State, Role = "GOV", Text = actor.Text };
}
