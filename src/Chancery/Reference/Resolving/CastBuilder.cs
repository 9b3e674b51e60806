using Chancery.Reference.Names;
using Chancery.Text;

namespace Chancery.Reference.Resolving;

/// <summary>Builds the cast of one document, sentence by sentence; what was named before explains what only points.</summary>
internal sealed class CastBuilder
{
    /// <summary>Letters that a name unknown to the book must have: two capitals ("AI", "PR") are more often a thing than a body.</summary>
    private const int ShortestName = 3;

    private readonly ReferenceBook book;
    private readonly IReadOnlyList<Sentence> sentences;
    private readonly List<NameHit>[] hits;
    private readonly Mention?[]?[] byToken;
    private readonly List<Mention> mentions = [];
    private readonly HashSet<Mention> singularFirst = [];
    private readonly HashSet<Mention> pluralFirst = [];
    private readonly Memory memory = new();
    private readonly PersonFinder persons;
    private readonly string? home;
    private readonly Document document;
    private IReadOnlyList<Actor> authors = [];
    private int at;

    public CastBuilder(ReferenceBook book, Document document, IReadOnlyList<Sentence> sentences)
    {
        this.book = book;
        this.sentences = sentences;
        byToken = new Mention?[]?[sentences.Count];
        hits = new List<NameHit>[sentences.Count];
        persons = new PersonFinder(book, document.Published);
        this.document = document;
        home = book.Words.StateOfPublisher(document.Publisher);
    }

    public Cast Build()
    {
        var scan = new NameScan(book);
        for (var s = 0; s < sentences.Count; s++)
        {
            scan.Scan(sentences[s], hits[s] = []);
            foreach (var hit in hits[s])
            {
                if (hit.Entry.State is { } state)
                {
                    memory.Count(state);
                }
            }
        }

        authors = new Authors(book, persons).Find(document, sentences, hits);
        for (at = 0; at < sentences.Count; at++)
        {
            ReadSentence();
        }

        return new Cast(mentions, byToken, singularFirst, pluralFirst);
    }

    private Sentence Here => sentences[at];

    private Surroundings Around => new(sentences[at], hits[at]);

    private void ReadSentence()
    {
        var next = 0;
        for (var i = 0; i < Here.Count;)
        {
            while (next < hits[at].Count && hits[at][next].First < i)
            {
                next++;
            }

            var end = ReadTitle(i);
            end = end > i ? end : next < hits[at].Count && hits[at][next].First == i ? ReadName(hits[at][next]) : i;
            end = end > i ? end : ReadUnknownName(i);
            end = end > i ? end : ReadNoun(i);
            i = end > i ? end : ReadPronoun(i);
        }
    }

    // ---- names of the book ----
    private int ReadName(NameHit hit)
    {
        if (Around.IsBase(hit))
        {
            return hit.End + 2;
        }

        var text = Around.Words(hit.First, hit.End);
        var entry = hit.Entry;
        List<Actor> actors = entry switch
        {
            { Class: NameClass.Group, Value: Group group } => NamedActors.OfGroup(group, text),
            { Class: NameClass.Organisation, Value: Organisation organisation } => [AtHome(NamedActors.OfOrganisation(organisation, text), hit.First, hit.End)],
            { Class: NameClass.Person, Value: string person } => [persons.Of(person, null, text)],
            { Class: NameClass.StandIn, State: null, Value: string body } => [new Actor { Org = body, Role = entry.Role, Text = text }],
            { Class: NameClass.StandIn } => [new Actor { State = entry.State, Org = entry.Value as string, Role = entry.Role, Text = text }],
            { Class: NameClass.People } => [new Actor { State = entry.State, Role = "GOV", Text = text }],
            _ => [new Actor { State = entry.State, Role = "GOV", Text = text }],
        };
        if (actors[0].Person is { } name)
        {
            memory.Know(name, actors[0]);
        }

        var kind = entry.Class is NameClass.StandIn or NameClass.Capital ? MentionKind.StandIn : entry.Class == NameClass.Group ? MentionKind.Group : MentionKind.Name;
        Put(hit.First, hit.End, kind, actors, remember: entry.Class != NameClass.Place);
        if (entry.Class == NameClass.Organisation)
        {
            CoverNounBefore(hit.First);
        }

        return hit.End;
    }

    // "the rights group Amnesty International": the noun says what it is, and the tree may make it the head.
    private void CoverNounBefore(int first)
    {
        if (first > 0 && Here[first - 1].Upos == Upos.NOUN && char.IsLower(Here.Form(first - 1)[0]))
        {
            byToken[at]![first - 1] = byToken[at]![first];
        }
    }

    // ---- titles, with or without a name ----
    private int ReadTitle(int first)
    {
        var (title, end) = TitleAt(first);
        if (title is null || (!char.IsUpper(Here.Form(first)[0]) && !Around.HasDeterminer(first) && Around.StateBefore(first).State is null && (first == 0 || Here[first - 1].Upos != Upos.PRON)))
        {
            return first;
        }

        var (stateBefore, start) = Around.StateBefore(first);
        if (stateBefore is null && first > 0 && Here[first - 1].Upos == Upos.PRON && byToken[at]?[first - 1] is { Actors: [{ State: { } owner }, ..] })
        {
            (stateBefore, start) = (owner, first - 1);
        }

        var name = Around.NameAfter(end);
        if (name == end && end + 1 < Here.Count && Here[end].Xpos == Xpos.Comma && Around.PersonFrom(end + 1) is var apposed && apposed > end + 1)
        {
            (end, name) = (end + 1, apposed);
        }

        var state = stateBefore ?? Around.StateAfter(name);
        var text = Around.Words(start, name);
        var actor = name > end ? Titled(end, name, state, title, text) : Untitled(state, title, text);
        if (actor is null)
        {
            return first;
        }

        if (actor.Person is { } person)
        {
            memory.Know(person, actor);
        }

        Put(first, name, MentionKind.Title, [actor], remember: true, from: start);
        return name;
    }

    private (Title? Title, int End) TitleAt(int first)
    {
        var key = NameKey.Add(NameKey.Empty, Here.Form(first));
        if (!book.Words.StartsTitle(key))
        {
            return (null, first);
        }

        Title? best = null;
        var end = first;
        key = NameKey.Empty;
        for (var i = first; i < Math.Min(Here.Count, first + 6); i++)
        {
            key = NameKey.Add(key, Here.Form(i));
            if (book.Words.TitleOf(key) is { } title)
            {
                (best, end) = (title, i + 1);
            }
        }

        // "Secretary of Commerce": an office that the tables do not name.
        if (best is { Office: null } && end + 1 < Here.Count && Here.Is(end, "of") && Here[end + 1].Upos == Upos.PROPN && Around.Starting(end + 1) is null)
        {
            for (end += 2; end < Here.Count && (Here[end].Upos == Upos.PROPN || Here.Is(end, "and")) && end - first < 8;)
            {
                end++;
            }
        }

        return (best, end);
    }

    private Actor? Titled(int first, int end, string? state, Title title, string text)
    {
        var words = Around.Words(first, end);
        var surname = NameKey.Of(Here.Form(end - 1));
        if (book.Names.Find(NameKey.Of(words)) is { Class: NameClass.Person, Value: string person } && (state is null || book.TermsOf(person).Any(t => t.State == state)))
        {
            return persons.Of(person, state, text);
        }

        var known = end - first == 1 ? memory.Known(surname) : null;
        return known is not null ? known with { Text = text }
            : persons.BySurname(surname, state, title.Office, text) is { } found && (end - first == 1 || found.Person!.StartsWith(Here.Form(first)[0])) ? found
            : new Actor { Person = words, State = state ?? Context(), Role = title.Role, Text = text };
    }

    private Actor? Untitled(string? state, Title title, string text)
    {
        if (title.Office == "organisation_head" || (title.Office is null && state is null))
        {
            return null;
        }

        var home = state ?? Context();
        return home is null ? null
            : title.Office is not null && persons.Holder(home, title.Office, text) is { } holder ? holder
            : new Actor { State = home, Role = title.Role, Text = text };
    }

    private string? Context() => home ?? hits[at].Select(h => h.Entry.State).FirstOrDefault(s => s is not null) ?? memory.MostNamedState();

    // ---- names that the book does not know ----
    private int ReadUnknownName(int i)
    {
        foreach (var name in Here.Names)
        {
            if (name.First <= i && i < name.End && name.Kind != NameKind.Place && !Overlaps(name) && Here.SpanOf(name.First, name.End).Length >= ShortestName)
            {
                return i == name.First ? ReadTagged(name) : i;
            }
        }

        return Here[i].Upos == Upos.PROPN && char.IsUpper(Here.Form(i)[0]) ? ReadSurname(i, i + 1) : i;
    }

    private bool Overlaps(NameMention name) => hits[at].Exists(h => h.First < name.End && name.First < h.End && h.Entry.Class is not (NameClass.Place or NameClass.Capital));

    private int ReadTagged(NameMention name)
    {
        var text = Around.Words(name.First, name.End);
        if (name.Kind == NameKind.Person && (name.End - name.First == 1 || book.Words.RoleOf(Here.Form(name.End - 1)) is null))
        {
            if (name.End - name.First == 1 && ReadSurname(name.First, name.End) > name.First)
            {
                return name.End;
            }

            var actor = new Actor { Person = text, Text = text };
            memory.Know(text, actor);
            Put(name.First, name.End, MentionKind.Unknown, [actor], remember: true);
            return name.End;
        }

        if (name.Kind == NameKind.Person)
        {
            // "the Trump Administration": the body around a person.
            var leader = persons.BySurname(NameKey.Of(Here.Form(name.End - 2)), null, null, text);
            Put(name.First, name.End, MentionKind.Name, [new Actor { State = leader?.State, Org = text, Role = book.Words.RoleOf(Here.Form(name.End - 1))!.Role, Text = text }], remember: true);
            return name.End;
        }

        Put(name.First, name.End, MentionKind.Unknown, [AtHome(new Actor { Org = text, Text = text }, name.First, name.End)], remember: true);
        return name.End;
    }

    // A body of no known home gets that which the words beside it give: "Oslo-based X", "the Italian group X", "X, a French giant".
    private Actor AtHome(Actor body, int first, int end) =>
        body.State is null && body.Role is null or "BUS" && Around.HomeOf(first, end) is { } state ? body with { State = state, Role = "BUS" } : body;

    private int ReadSurname(int first, int end)
    {
        var key = NameKey.Of(Here.Form(end - 1));
        var text = Around.Words(first, end);
        var actor = memory.Known(key) is { } known ? known with { Text = text } : persons.BySurname(key, null, null, text);
        if (actor is null || (memory.Known(key) is null && actor.State is { } state && memory.CountOf(state) == 0 && persons.StatesOf(key) > 1))
        {
            return first;
        }

        memory.Know(actor.Person ?? text, actor);
        Put(first, end, MentionKind.Name, [actor], remember: true);
        return end;
    }

    // ---- nouns: "the Russian army", "the country", "both sides" ----
    private int ReadNoun(int i)
    {
        var token = Here[i];
        if (token.Upos is not (Upos.NOUN or Upos.PROPN))
        {
            return i;
        }

        var form = Here.Form(i);
        var role = book.Words.RoleOf(form);
        var owners = role is null && book.Words.PointingOf(form) is null ? [] : OwnersOf(i, out _);
        _ = OwnersOf(i, out var start);
        if (role is not null && owners.Count > 0)
        {
            Put(i, i + 1, owners.Count > 1 ? MentionKind.Group : MentionKind.Description, [.. owners.Select(o => Acting(o, role, Around.Words(start, i + 1)))], remember: true, from: start);
            return i + 1;
        }

        return ReadPointing(i, start, owners) || (role is not null && ReadUnowned(i, start, role)) ? i + 1 : i;
    }

    private static Actor Acting(Actor owner, RoleNoun role, string text) =>
        owner.State is null ? owner with { Text = text }
        : new Actor { State = owner.State, Org = role.IsNamed && owner.Text.Length > 0 && !text.StartsWith("his ", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("its ", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("their ", StringComparison.OrdinalIgnoreCase) ? text : null, Role = role.Role, Text = text };

    private bool ReadUnowned(int i, int start, RoleNoun role)
    {
        if (role.Role == "MED" || (role.IsPlural && (i > start || i == 0)))
        {
            var text = Around.Words(start, i + 1);
            Put(i, i + 1, MentionKind.Description, [role.Role == "MED" ? new Actor { Role = role.Role, Text = text } : new Actor { Org = text, Role = role.Role, Text = text }], remember: false, from: start);
            return true;
        }

        return false;
    }

    private bool ReadPointing(int i, int start, List<Actor> owners)
    {
        if (book.Words.PointingOf(Here.Form(i)) is not { } pointing)
        {
            return false;
        }

        var text = Around.Words(start, i + 1);
        IReadOnlyList<Actor> actors = owners.Count > 0 ? owners : pointing.Number == 1 ? Single(i, pointing.Kind) : Several(i, pointing.Kind);
        if (actors.Count == 0)
        {
            return false;
        }

        Put(i, i + 1, actors.Count > 1 ? MentionKind.Group : MentionKind.Description, [.. actors.Select(a => a with { Text = text })], remember: true, from: start);
        return true;
    }

    private IReadOnlyList<Actor> Single(int i, string kind)
    {
        if (!Around.HasDefinite(i))
        {
            return [];
        }

        var nature = kind switch { "state" => Nature.State, "company" => Nature.Company, "person" => Nature.Person, _ => Nature.Organisation };
        var found = memory.Last(at, r => r.Nature == nature || (nature == Nature.State && r.Nature == Nature.Person && r.Actors[0].State is not null));
        return found is not { } recalled ? []
            : nature == Nature.State && recalled.Nature == Nature.Person ? [new Actor { State = recalled.Actors[0].State, Role = "GOV", Text = "" }]
            : recalled.Actors;
    }

    private IReadOnlyList<Actor> Several(int i, string kind)
    {
        var count = Around.CountBefore(i);
        var nature = kind switch { "state" => Nature.State, "company" => Nature.Company, _ => Nature.Person };
        return count == 0 ? [] : memory.LastOnes(nature, count);
    }

    // ---- pronouns ----
    private int ReadPronoun(int i)
    {
        if (Here[i].Upos != Upos.PRON || Here[i].Relation == Relation.Expl)
        {
            return i + 1;
        }

        var word = Here[i].Lemma is { Length: > 0 } ? Here.Form(i).ToString().ToLowerInvariant() : "";
        var recalled = word switch
        {
            "he" or "him" or "his" or "himself" => Called(woman: false),
            "she" or "her" or "hers" or "herself" => Called(woman: true),
            "it" or "its" or "itself" => memory.Last(at, r => r.Nature is Nature.State or Nature.Organisation or Nature.Company),
            "they" or "their" or "them" or "theirs" or "themselves" => memory.Last(at, r => r.Nature is Nature.Several or Nature.Organisation or Nature.Company or Nature.State),
            _ => null,
        };
        if (recalled is { } found)
        {
            Put(i, i + 1, MentionKind.Pronoun, found.Actors, remember: word is "he" or "she" or "it" or "they");
        }
        else if (word is "i" or "me" or "my" or "myself" or "we" or "us" or "our" or "ours" or "ourselves")
        {
            PutFirstPerson(i, word is "i" or "me" or "my" or "myself");
        }

        return i + 1;
    }

    private void PutFirstPerson(int i, bool singular)
    {
        IReadOnlyList<Actor> author = !singular && authors.Count > 0 ? authors : home is null || singular ? [] : [new Actor { State = home, Role = "GOV", Text = Around.Words(i, i + 1) }];
        Put(i, i + 1, MentionKind.Pronoun, author, remember: false);
        (singular ? singularFirst : pluralFirst).Add(byToken[at]![i]!);
    }

    private Recalled? Called(bool woman)
    {
        var found = memory.Last(at, r => r.Nature == Nature.Person && memory.MayBe(r.Actors[0].Person!, woman));
        if (found is { } recalled)
        {
            memory.Note(recalled.Actors[0].Person!, woman);
        }

        return found;
    }

    // Whom a noun belongs to: words before it in its phrase, a possessive pronoun, or "of" and a name after it.
    private List<Actor> OwnersOf(int noun, out int start)
    {
        start = noun;
        while (start > 0 && noun - start < 8 && Here[start - 1].Upos is Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.PART or Upos.PRON && Here[start - 1].Relation != Relation.Conj)
        {
            start--;
        }

        for (var i = noun - 1; i >= start; i--)
        {
            if (byToken[at]?[i] is { Actors.Count: > 0 } mention)
            {
                return [.. CoordinatedBefore(i), .. mention.Actors];
            }
        }

        if (noun + 2 < Here.Count && (Here.Is(noun + 1, "of") || Here.Is(noun + 1, "in") || Here.Is(noun + 1, "from")))
        {
            foreach (var hit in hits[at])
            {
                if (hit.First > noun + 1 && hit.First <= noun + 3 && hit.Entry.Class is not NameClass.Person)
                {
                    return hit.Entry is { Class: NameClass.Group, Value: Group group } ? NamedActors.OfGroup(group, Around.Words(hit.First, hit.End))
                        : hit.Entry is { Class: NameClass.Organisation, Value: Organisation organisation } ? [NamedActors.OfOrganisation(organisation, Around.Words(hit.First, hit.End))]
                        : hit.Entry.State is { } state ? [new Actor { State = state, Role = "GOV", Text = Around.Words(hit.First, hit.End) }] : [];
                }
            }
        }

        return [];
    }

    // "US and British forces": both own them.
    private IReadOnlyList<Actor> CoordinatedBefore(int owner)
    {
        var link = owner - 1;
        return link > 0 && Here.Is(link, "and") && Here[link - 1].Relation is Relation.Amod or Relation.Compound
            && byToken[at]?[link - 1] is { Actors: [{ State: not null, Person: null }] } other
            ? other.Actors
            : [];
    }

    // What a sentence opens with is what it is about, whatever its tree.
    private bool IsTopic(int first)
    {
        while (first > 0 && Here[first - 1].Upos is Upos.DET or Upos.ADV or Upos.CCONJ || (first > 1 && Here[first - 1].Xpos == Xpos.Comma && Here[first - 2].Upos is Upos.ADV))
        {
            first--;
        }

        return first == 0;
    }

    private void Put(int first, int end, MentionKind kind, IReadOnlyList<Actor> actors, bool remember, int? from = null)
    {
        var row = byToken[at] ??= new Mention?[Here.Count];
        var head = Around.HeadOf(first, end);
        var mention = new Mention(at, head, Here.SpanOf(from ?? first, end), kind, actors);
        for (var i = first; i < end; i++)
        {
            row[i] = mention;
        }

        mentions.Add(mention);
        if (remember && actors.Count > 0)
        {
            memory.Add(actors, at, Here[head].Relation is Relation.Nsubj or Relation.NsubjPass || IsTopic(from ?? first));
        }
    }
}
