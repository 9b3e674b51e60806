using Chancery.Reference.Names;
using Chancery.Text;

namespace Chancery.Reference.Resolving;

/// <summary>Reads names that the reference book does not know, and surnames: a person named before, or the one bearer known at the date.</summary>
internal sealed class UnknownNames(CastDraft draft)
{
    /// <summary>Letters that a name unknown to the book must have: two capitals ("AI", "PR") are more often a thing than a body.</summary>
    private const int ShortestName = 3;

    /// <summary>Letters that a surname needs to be taken for one against its tag, at the start of a sentence.</summary>
    private const int ShortestMistagged = 5;

    /// <summary>Words of what stands behind a name between commas that are looked at.</summary>
    private const int LongestApposition = 14;

    /// <summary>Letters of "Mr.", "Ms.", "Sir": they stand before surnames and are no part of a longer name.</summary>
    private const int LongestHonorific = 3;

    /// <summary>Reads a name that begins at a token; the token after it, or the same place where none does.</summary>
    public int Read(int i)
    {
        if (Acronyms.At(draft, i) is { } body)
        {
            draft.Put(i, i + 1, MentionKind.Name, [body], remember: true);
            return i + 1;
        }

        foreach (var name in draft.Here.Names)
        {
            if (name.First <= i && i < name.End && name.Kind != NameKind.Place && !Overlaps(name) && draft.Here.SpanOf(name.First, name.End).Length >= ShortestName)
            {
                return i == name.First && !IsOfOffices(name) && !IsPlainNoun(name) ? ReadTagged(name) : i;
            }
        }

        return MayBeSurname(i) ? ReadSurname(i, i + 1) : i;
    }

    // "the National Security Advisers": several who hold an office, and no body.
    private bool IsOfOffices(NameMention name) =>
        draft.Here[name.End - 1].Xpos is Xpos.NNPS or Xpos.NNS && draft.Book.Words.PointingOf(draft.Here.Form(name.End - 1)) is { Kind: "person" or "parties", Number: > 1 };

    // "the kingdom's minister": a noun that points to somebody, whatever it was taken for.
    private bool IsPlainNoun(NameMention name) =>
        name.End == name.First + 1 && char.IsLower(draft.Here.Form(name.First)[0]) && (draft.Book.Words.PointingOf(draft.Here.Form(name.First)) is not null || draft.Book.Words.RoleOf(draft.Here.Form(name.First)) is not null);

    private bool MayBeSurname(int i)
    {
        var form = draft.Here.Form(i);
        return char.IsUpper(form[0]) && (draft.Here[i].Upos == Upos.PROPN
            || (draft.Here[i].Upos is Upos.NOUN or Upos.VERB or Upos.ADJ or Upos.X && (form.Length >= ShortestMistagged || draft.Memory.Known(NameKey.Of(form)) is not null)));
    }

    private bool Overlaps(NameMention name)
    {
        foreach (var hit in draft.Hits)
        {
            if (hit.First < name.End && name.First < hit.End && hit.Entry.Class is not (NameClass.Place or NameClass.Capital))
            {
                return true;
            }
        }

        return false;
    }

    private int ReadTagged(NameMention name)
    {
        var end = name.End;
        if (name.Kind == NameKind.Person)
        {
            // "Trump's State Visit": what stands behind the possessive is no part of the name.
            for (var i = name.First + 1; i < end; i++)
            {
                end = draft.Here[i].Xpos == Xpos.POS || draft.Here.Form(i) is "'s" or "’s" || draft.Here.Is(i, "of") ? i : end;
            }
        }

        if (name.Kind == NameKind.Person && draft.Here[name.First].Span.Length == 1)
        {
            return name.First; // "Q Mr. President": the letter of a transcript is no first name
        }

        var text = draft.Around.Words(name.First, end);
        var isBody = name.Kind != NameKind.Person || (name.First > 2 && draft.Here.Is(name.First - 1, "based")); // "Oslo-based Nordhav"
        if (end - name.First > 1 && draft.Book.Words.RoleOf(draft.Here.Form(end - 1)) is { } role && (!isBody || LeaderBefore(end, text) is not null))
        {
            return ReadCircle(name.First, end, role, text);
        }

        return isBody ? ReadBody(name.First, end, text) : ReadPerson(name.First, end, text);
    }

    private int ReadPerson(int first, int end, string text)
    {
        if (end - first == 1 && ReadSurname(first, end) > first)
        {
            return end;
        }

        var actor = new Actor { Person = text, State = StateOfOffice(end), Text = text };
        actor = actor.State is null ? actor : actor with { Role = "GOV" };
        draft.Memory.Know(text, actor);
        draft.Put(first, end, MentionKind.Unknown, [actor], remember: true);
        return end;
    }

    // "Jan Olsen, chief of the security bureau of Norway": an office of a state behind a name; null where none stands there.
    private string? StateOfOffice(int end)
    {
        if (end + 2 >= draft.Here.Count || draft.Here[end].Xpos != Xpos.Comma)
        {
            return null;
        }

        var isOffice = false;
        for (var i = end + 1; i < Math.Min(draft.Here.Count, end + LongestApposition) && draft.Here[i].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.ADP or Upos.DET or Upos.CCONJ; i++)
        {
            isOffice |= draft.Book.Words.RoleOf(draft.Here.Form(i)) is not null || draft.Book.Words.TitleOf(NameKey.Of(draft.Here.Form(i))) is not null;
            if (isOffice && draft.Around.Starting(i) is { Entry: { Class: NameClass.State, State: { } state } })
            {
                return state;
            }
        }

        return null;
    }

    // "the Trump Administration": the body around a person.
    private int ReadCircle(int first, int end, RoleNoun role, string text)
    {
        draft.Put(first, end, MentionKind.Name, [new Actor { State = LeaderBefore(end, text)?.State, Org = text, Role = role.Role, Text = text }], remember: true);
        return end;
    }

    // The leader whose surname stands before the last word, whatever kind of name the words were taken for.
    private Actor? LeaderBefore(int end, string text) => draft.Persons.BySurname(NameKey.Of(draft.Here.Form(end - 2)), null, null, text);

    private int ReadBody(int first, int end, string text)
    {
        var actor = draft.Around.AtHome(new Actor { Org = text, Text = text }, first, end);
        actor = actor.State is not null && PublicRole(first, end) is { } role ? actor with { Role = role } : actor;
        draft.Put(first, end, MentionKind.Unknown, [actor], remember: true);
        draft.CoverBase(first);
        return Acronyms.Introduced(draft, end, actor);
    }

    // "Ghana's Supreme Court", "the Kenyan Union of Teachers", "Kenya's National Intelligence Service": the part that the noun of the name, or a word before it, plays for its state; null for businesses and groups.
    private string? PublicRole(int first, int end)
    {
        var noun = first;
        while (noun + 1 < end && draft.Here[noun + 1].Upos is not Upos.ADP)
        {
            noun++;
        }

        for (; noun >= first; noun--)
        {
            if (draft.Book.Words.RoleOf(draft.Here.Form(noun)) is { Role: "GOV" or "MIL" or "LEG" or "JUD" or "COP" or "SPY" or "LAB" or "EDU" } found)
            {
                return found.Role;
            }
        }

        return null;
    }

    // A bare surname that nobody was introduced with: not inside a longer name, and of a state that is spoken of or of one leader alone.
    private bool IsLikely(int first, int end, ulong key, Actor actor) =>
        !IsCapitalised(first - 1) && !IsCapitalised(end)
        && (actor.State is not { } state || draft.Memory.CountOf(state) > 0 || (draft.Persons.StatesOf(key) == 1 && draft.Persons.Leads(actor.Person!)));

    // "Jean-Pierre" is no Pierre.
    private bool IsHalf(int first, int end) =>
        (first > 1 && draft.Here.Form(first - 1) is "-" && draft.Here[first - 1].Span.End == draft.Here[first].Span.Start)
        || (end + 1 < draft.Here.Count && draft.Here.Form(end) is "-" && draft.Here[end].Span.Start == draft.Here[end - 1].Span.End);

    private bool IsCapitalised(int i) => i >= 0 && i < draft.Here.Count && draft.Here[i].Upos == Upos.PROPN && draft.Here.Form(i).Length > LongestHonorific && char.IsUpper(draft.Here.Form(i)[0]) && draft.MentionAt(i) is null;

    private int ReadSurname(int first, int end)
    {
        var key = NameKey.Of(draft.Here.Form(end - 1));
        var text = draft.Around.Words(first, end);
        var known = draft.Memory.Known(key);
        if (draft.Book.Words.OtherSenseOf(key)?.IsFollowed(draft.Here, end) == true)
        {
            return first; // "Washington state", after George Washington
        }

        var actor = known is not null ? known with { Text = text } : draft.Persons.BySurname(key, null, null, text);
        if (actor is null || (known is null && (draft.Book.Words.IsNeverBare(key) || IsHalf(first, end) || !IsLikely(first, end, key, actor))))
        {
            return first;
        }

        draft.Memory.Know(actor.Person ?? text, actor);
        draft.Put(first, end, MentionKind.Name, [actor], remember: true);
        return end;
    }
}
