using Chancery.Text;

namespace Chancery.Reference.Resolving;

/// <summary>Reads pronouns: whom they point back to, and the first person, which stands for the author until a speaker is known.</summary>
internal sealed class PronounReader(CastDraft draft)
{
    // Whom "he" and "she" of the sentence under way stood for: "his meeting with X and his meeting with Y".
    private readonly (int Sentence, IReadOnlyList<Actor>? Actors)[] called = [(-1, null), (-1, null)];

    /// <summary>Reads a pronoun; always the token after it.</summary>
    public int Read(int i)
    {
        if (IsCountAlone(i))
        {
            Point(i, Counted(i, draft.Around.CountBefore(i + 1)));
            return i + 1;
        }

        if (draft.Here[i].Upos != Upos.PRON || draft.Here[i].Relation == Relation.Expl)
        {
            return i + 1;
        }

        switch (draft.Here.Form(i).ToString().ToLowerInvariant())
        {
            case "he" or "his":
                Point(i, Called(i, woman: false, notSubject: false));
                break;
            case "him":
                Point(i, Called(i, woman: false, notSubject: true));
                break;
            case "she" or "hers":
                Point(i, Called(i, woman: true, notSubject: false));
                break;
            case "her":
                Point(i, Called(i, woman: true, notSubject: draft.Here[i].Relation != Relation.NmodPoss));
                break;
            case "himself" or "herself" or "itself" or "themselves":
                PointToSubject(i);
                break;
            case "it" or "its":
                Point(i, Thing(i));
                break;
            case "they" or "their" or "them" or "theirs":
                Point(i, Those(i));
                break;
            case "i" or "me" or "my" or "mine" or "myself":
                draft.PutFirstPerson(i, singular: true);
                break;
            case "we" or "us" or "our" or "ours" or "ourselves":
                draft.PutFirstPerson(i, singular: false);
                break;
        }

        return i + 1;
    }

    // "The two signed", "both agreed": a number that stands for those whom it counts.
    private bool IsCountAlone(int i) =>
        draft.Here[i].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj && (i + 1 >= draft.Here.Count || !draft.Here.Is(i + 1, "of"))
        && (draft.Here.Is(i, "both") || (draft.Here[i].Upos == Upos.NUM && i > 0 && draft.Here.Is(i - 1, "the") && draft.Around.CountBefore(i + 1) > 0));

    // Those who met, else the row named last, else the two that the sentence or the one before it names; never whoever acts on them.
    private IReadOnlyList<Actor>? Counted(int i, int count)
    {
        var own = IsObject(i) || Clause.SubjectOf(draft.Here, i) is >= 0 and var subject && subject != i ? SubjectActors(i) : null;
        bool Fits(Actor actor) => (actor.State is not null || actor.Role == "IGO") && actor.Role is not ("BUS" or "MED") && !IsOf(own, actor);
        if (draft.Met is { } met && met.Called(draft.At, count) is { Count: > 0 } together && together.All(Fits))
        {
            return together;
        }

        var run = draft.Memory.LastRun(draft.At, r => r.Actors.Count == count && r.Actors.TrueForAll(a => !IsOf(own, a)));
        return run is { } near && near.Sentence >= draft.At - 1 ? near.Actors
            : count == 2 && draft.Memory.PairOf(draft.At, Fits) is { Count: 2 } here ? here
            : count == 2 && draft.At > 0 && draft.IsInParagraph(draft.At - 1) && draft.Memory.PairOf(draft.At - 1, Fits) is { Count: 2 } before ? before
            : run?.Actors;
    }

    private void Point(int i, IReadOnlyList<Actor>? actors)
    {
        if (actors is { Count: > 0 })
        {
            draft.Put(i, i + 1, MentionKind.Pronoun, [.. actors], remember: draft.Here[i].Relation != Relation.NmodPoss);
        }
    }

    private void PointToSubject(int i)
    {
        var subject = Clause.SubjectOf(draft.Here, i);
        Point(i, subject >= 0 ? draft.MentionAt(subject)?.Actors : draft.Memory.Last(draft.At, r => r.Sentence == draft.At)?.Actors);
    }

    private IReadOnlyList<Actor>? Called(int i, bool woman, bool notSubject)
    {
        var own = notSubject ? SubjectActors(i) : null;
        bool Fits(Recalled r) => r.Nature == Nature.Person && !IsAmong(own, r.Actors[0]) && MayBe(r.Actors[0].Person!, woman);
        var found = notSubject || FromClause(i, actor => actor.Person is { } name && MayBe(name, woman)) is not [_] one ? null : one;
        found ??= !notSubject && called[woman ? 1 : 0] is { Actors: { } before, Sentence: var sentence } && sentence == draft.At ? before : null;
        found ??= notSubject ? null : OfOwnSentence(i, r => r.Person is { } name && MayBe(name, woman));
        found ??= SpokenOfBefore(i, r => r.Person is { } name && MayBe(name, woman));
        found ??= draft.Memory.Last(draft.At, Fits, subjectsFirst: !notSubject)?.Actors;
        if (found is not null)
        {
            draft.Memory.Note(found[0].Person!, woman);
            called[woman ? 1 : 0] = (draft.At, found);
        }

        return found;
    }

    // "For Ana Silva, the text is weak, and its terms, she said, …", "The envoy Jan Novak said a tenth was paid; the rest, he added, …": whom the
    // sentence itself speaks of before its first verb, rather than anybody of the sentence before it.
    private IReadOnlyList<Actor>? OfOwnSentence(int i, Func<Actor, bool> fits)
    {
        for (var at = 0; at < i && draft.Here[at].Xpos is not (Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD or Xpos.OpenQuote); at++)
        {
            if (draft.Here[at].Upos == Upos.PROPN && draft.MentionAt(at)?.Actors is [{ Person: not null } one])
            {
                return fits(one) ? [one] : null;
            }
        }

        return null;
    }

    private bool MayBe(string person, bool woman) =>
        draft.Memory.MayBe(person, woman) && draft.Book.Words.IsWoman(Names.PersonName.First(person)) is var known && (known is null || known == woman);

    private IReadOnlyList<Actor>? Thing(int i)
    {
        if (IsAnotherThing(i, plural: false))
        {
            return OwnerOfThing(i);
        }

        if (IsObject(i))
        {
            var own = SubjectActors(i);
            return draft.Memory.Last(draft.At, r => IsThing(r.Nature) && !IsOf(own, r.Actors[0])) is { } found && !draft.HasThingSince(found, i) ? found.Actors : null;
        }

        return SpokenOfBefore(i, a => IsThing(Memory.NatureOf(a))) ?? FromClause(i, a => IsThing(Memory.NatureOf(a))) ?? (IsObjectBefore(i) ? null : draft.Memory.Last(draft.At, r => IsThing(r.Nature))?.Actors);
    }

    // "Kenya’s population is growing. Its exports …": what opens a sentence behind one about what a state has is the state’s too.
    private IReadOnlyList<Actor>? OwnerOfThing(int i)
    {
        if (draft.Here[i].Relation != Relation.NmodPoss || !Opens(i) || draft.Before is not { } before || Clause.MainSubject(before) is not (>= 0 and var main))
        {
            return null;
        }

        foreach (var child in before.Children(main))
        {
            if (before[child].Relation is Relation.NmodPoss or Relation.Nmod or Relation.Amod && draft.MentionAt(child, before: true)?.Actors is [{ State: not null, Person: null, Org: null } owner])
            {
                return [owner];
            }
        }

        return null;
    }

    // "I am sending Congress a request. It is going to …": what a person has just done something to, before any state named on the way.
    private bool IsObjectBefore(int i)
    {
        if (draft.Before is not { } before || draft.Here[i].Relation is not (Relation.Nsubj or Relation.NsubjPass) || !Opens(i)
            || Clause.MainSubject(before) is not (>= 0 and var main) || before[main].Head is not (>= 0 and var verb) || !(before[main].Upos == Upos.PRON || draft.MentionAt(main, before: true)?.Actors is [{ Person: not null }]))
        {
            return false;
        }

        foreach (var child in before.Children(verb))
        {
            if (child > verb && before[child] is { Relation: Relation.Obj, Xpos: Xpos.NN } && draft.MentionAt(child, before: true) is null)
            {
                return true;
            }
        }

        return false;
    }

    private IReadOnlyList<Actor>? Those(int i)
    {
        if (IsAnotherThing(i, plural: true))
        {
            return null;
        }

        if (BothOfMeeting(i) is { } both)
        {
            return both;
        }

        if (SpokenOfBefore(i, a => a.Person is null) is { } before && draft.Before is { } sentence && sentence[Clause.MainSubject(sentence)].Xpos is Xpos.NNS or Xpos.NNPS)
        {
            return before;
        }

        var own = IsObject(i) ? SubjectActors(i) : null;
        if (own is null && FromClause(i, a => a.Person is null) is { } actors)
        {
            // "Finland and Sweden handed in their letters": the subject may be one of a row.
            return draft.Memory.LastRun(draft.At, r => r.Sentence == draft.At && IsAmong(r.Actors, actors[0])) is { } run ? run.Actors : actors;
        }

        bool Fits(Recalled r) => r.Nature is not Nature.Person && !IsOf(own, r.Actors[0]);
        var found = draft.Memory.Last(draft.At, r => r.Sentence >= draft.At - 1 && Fits(r) && draft.IsPlural(r)) ?? draft.Memory.Last(draft.At, Fits);
        return found is { } recalled && (recalled.Nature == Nature.Several || !draft.HasPluralSince(recalled, i)) ? recalled.Actors : null;
    }

    // "X met Y. He thanked Y. They agreed …": what opens a sentence behind one about either, or a paragraph, are the two.
    private IReadOnlyList<Actor>? BothOfMeeting(int i)
    {
        if (draft.Met is not { } met || !met.IsInMind(draft.At) || draft.Here[i].Relation is not (Relation.Nsubj or Relation.NsubjPass) || !Opens(i))
        {
            return null;
        }

        if (draft.Before is not { } before)
        {
            return met.All;
        }

        var main = Clause.MainSubject(before);
        return main >= 0 && draft.MentionAt(main, before: true)?.Actors is { Count: > 0 } actors && actors.All(a => met.All.Any(b => Memory.AreSame(a, b) || (a.Person is null && a.Org is null && a.State == b.State))) ? met.All : null;
    }

    private bool IsObject(int i) => draft.Here[i].Relation is Relation.Obj or Relation.Iobj or Relation.Obl;

    private static bool IsThing(Nature nature) => nature is Nature.State or Nature.Organisation or Nature.Company or Nature.Movement;

    // "The EU confirms that it will …", "America abandoned its allies": the subject before it, where that fits.
    private IReadOnlyList<Actor>? FromClause(int i, Func<Actor, bool> fits) =>
        Clause.SubjectBefore(draft.Here, i) is >= 0 and var subject && subject < i && draft.MentionAt(subject)?.Actors is { Count: > 0 } actors && actors.All(fits) ? actors : null;

    // Whether an actor is among those, or the state that one of them acts for.
    private static bool IsOf(IReadOnlyList<Actor>? actors, Actor actor) =>
        actors is not null && actors.Any(a => Memory.AreSame(a, actor) || (a.State is not null && a.State == actor.State && actor.Org is null));

    // Whether the pronoun stands for a thing that is no actor: the subject before it, in its sentence or, where it opens one, in the one before.
    private bool IsAnotherThing(int i, bool plural)
    {
        if (!plural && Expletive.Is(draft.Here, i, draft.Book.Words))
        {
            return true;
        }

        var subject = Clause.SubjectBefore(draft.Here, i);
        if (subject >= 0 && subject < i)
        {
            return IsThing(draft.Here, subject, plural, draft.MentionAt(subject));
        }

        if (draft.Before is { } before && Opens(i))
        {
            var main = Clause.MainSubject(before);
            return main >= 0 && IsThing(before, main, plural, draft.MentionAt(main, before: true));
        }

        return false;
    }

    private static bool IsThing(Sentence sentence, int noun, bool plural, Mention? mention) =>
        mention is null && ((sentence[noun].Upos is Upos.NOUN or Upos.PROPN && (sentence[noun].Xpos is Xpos.NNS or Xpos.NNPS) == plural) || (!plural && sentence.Is(noun, "it")));

    // "The ministry said Chad had … It also announced …", "Chad has …, it added", "According to him, …": the main subject of the sentence before goes
    // on, and not whom it spoke of.
    private IReadOnlyList<Actor>? SpokenOfBefore(int i, Func<Actor, bool> fits)
    {
        if (draft.Before is not { } before || !(IsAside(i) || (i > 0 && draft.Here.Is(i - 1, "to") && i > 1 && draft.Here.Is(i - 2, "according")) || (Opens(i) && draft.Here[i].Relation is Relation.Nsubj or Relation.NsubjPass)))
        {
            return null;
        }

        var main = Clause.MainSubject(before);
        return main < 0 ? null : Fitting(main) ?? Fitting(before.Child(main, Relation.Appos)); // "Its envoy, Ana Silva, said … She added"

        IReadOnlyList<Actor>? Fitting(int noun) => noun >= 0 && draft.MentionAt(noun, before: true)?.Actors is [var one] && fits(one) ? [one] : null;
    }

    // "…, it added": a pronoun and its verb behind a comma, at the end of what is said.
    private bool IsAside(int i) =>
        i > 1 && i + 1 < draft.Here.Count && draft.Here[i].Relation == Relation.Nsubj && draft.Here[i + 1].Upos == Upos.VERB && draft.Here[i - 1].Upos == Upos.PUNCT
        && (i + 2 >= draft.Here.Count || draft.Here[i + 2].Upos == Upos.PUNCT || draft.Here[i + 2].Relation is Relation.OblUnmarked);

    private bool Opens(int i)
    {
        while (i > 0 && draft.Here[i - 1].Upos is Upos.ADV or Upos.PUNCT or Upos.CCONJ)
        {
            i--;
        }

        return i == 0;
    }

    private IReadOnlyList<Actor>? SubjectActors(int i) => Clause.SubjectOf(draft.Here, i) is >= 0 and var subject ? draft.MentionAt(subject)?.Actors : null;

    private static bool IsAmong(IReadOnlyList<Actor>? actors, Actor actor) => actors is not null && actors.Any(a => Memory.AreSame(a, actor));
}
