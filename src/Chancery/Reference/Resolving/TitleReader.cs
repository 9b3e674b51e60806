using Chancery.Reference.Names;
using Chancery.Text;

namespace Chancery.Reference.Resolving;

/// <summary>Reads titles, with or without a name: "Foreign Minister X", "the Swedish Prime Minister", "the EU's top diplomat", "the former president".</summary>
internal sealed class TitleReader(CastDraft draft)
{
    private const int MostWords = 6;

    /// <summary>Reads a title that begins at a token; the token after it and its name, or the same place where none does.</summary>
    public int Read(int first)
    {
        var (title, end) = TitleAt(first);
        if (title is null || !IsMeant(first))
        {
            return first;
        }

        var (owner, start) = OwnerBefore(first);
        var past = IsPast(start, first);
        var name = NameOf(ref end);
        var home = owner ?? draft.Around.OwnerAfter(name);
        var text = draft.Around.Words(start, name);
        var actor = name > end ? Titled(end, name, home, title, text) : Untitled(first, home, title, past, text);
        if (actor is null)
        {
            return first;
        }

        if (actor.Person is { } person)
        {
            draft.Memory.Know(person, actor, title is { Office: null, Role: null } ? null : title.Words); // "Mr." tells no office
        }

        draft.Put(first, name, MentionKind.Title, [actor], remember: true, from: start);
        return name;
    }

    // A small letter makes a title only with an article, a state or a possessive before it.
    private bool IsMeant(int first) =>
        char.IsUpper(draft.Here.Form(first)[0]) || draft.Around.HasDeterminer(first) || draft.Around.OwnerBefore(first).Owner is not null || (first > 0 && draft.Here[first - 1].Upos == Upos.PRON);

    private (NameEntry? Owner, int Start) OwnerBefore(int first)
    {
        var (owner, start) = draft.Around.OwnerBefore(first);
        return owner is null && first > 0 && draft.Here[first - 1].Upos == Upos.PRON && draft.MentionAt(first - 1) is { Actors: [{ State: { } state }, ..] }
            ? (new NameEntry(NameClass.State, state, null, null, false), first - 1)
            : (owner, start);
    }

    private bool IsPast(int start, int first)
    {
        for (var i = Math.Max(0, Math.Min(start, first - 3)); i < first; i++)
        {
            if (draft.Book.Words.IsPast(draft.Here.Form(i)) == true)
            {
                return true;
            }
        }

        return false;
    }

    // The end of the name behind the title, also behind a comma: then the title ends behind the comma.
    private int NameOf(ref int end)
    {
        var name = draft.Around.NameAfter(end);
        if (name == end && end + 1 < draft.Here.Count && draft.Here[end].Xpos == Xpos.Comma && draft.Around.PersonFrom(end + 1) is var apposed && apposed > end + 1)
        {
            (end, name) = (end + 1, apposed);
        }

        return name;
    }

    private (Title? Title, int End) TitleAt(int first)
    {
        var words = draft.Book.Words;
        var key = NameKey.Add(NameKey.Empty, draft.Here.Form(first));
        if (!words.StartsTitle(key))
        {
            return (null, first);
        }

        Title? best = null;
        var end = first;
        key = NameKey.Empty;
        for (var i = first; i < Math.Min(draft.Here.Count, first + MostWords); i++)
        {
            if (draft.Here[i].Upos == Upos.PUNCT && draft.Here.Form(i) is not "-" and not "." || draft.Here[i].Xpos == Xpos.Comma)
            {
                break;
            }

            key = NameKey.Add(key, draft.Here.Form(i));
            if (words.TitleOf(key) is { } title)
            {
                (best, end) = (title, i + 1);
            }
        }

        if (best is { Office: null, Role: null } && AfterMark(end) is var next && next < draft.Here.Count && words.StartsTitle(NameKey.Add(NameKey.Empty, draft.Here.Form(next))))
        {
            return (null, first); // "Mr. President"
        }

        return (best, best is { Office: null } ? EndOfDepartment(first, end) : end);
    }

    // The full stop of "Mr." may stand alone.
    private int AfterMark(int end) => end < draft.Here.Count && draft.Here.Form(end) is "." ? end + 1 : end;

    // "Secretary of Commerce": an office that the tables do not name.
    private int EndOfDepartment(int first, int end)
    {
        if (end + 1 >= draft.Here.Count || !draft.Here.Is(end, "of") || draft.Here[end + 1].Upos != Upos.PROPN || draft.Around.Starting(end + 1) is not null)
        {
            return end;
        }

        for (end += 2; end < draft.Here.Count && (draft.Here[end].Upos == Upos.PROPN || draft.Here.Is(end, "and")) && end - first < 8;)
        {
            end++;
        }

        return end;
    }

    private Actor? Titled(int first, int end, NameEntry? home, Title title, string text)
    {
        var state = home?.State;
        var words = draft.Around.Words(first, end);
        var surname = NameKey.Of(PersonName.Surname(words));
        if (draft.Book.Names.Find(NameKey.Of(words)) is { Class: NameClass.Person, Value: string person })
        {
            return draft.Persons.Of(person, state, text); // a full name goes before the state that seems to own it
        }

        var known = draft.Memory.Known(surname) is { } named && (named.Person == words || !words.Contains(' ', StringComparison.Ordinal)) ? named : null; // also "Al-Kadhimi", in three tokens
        var office = title.Role == "IGO" ? null : title.Office;
        return known is not null ? known with { Text = text }
            : draft.Persons.BySurname(surname, state, office, text) is { } found && (end - first == 1 || found.Person!.StartsWith(draft.Here.Form(first)[0])) ? found
            : state is null && home?.Value is Organisation body ? NamedActors.OfOrganisation(body, text) with { Person = words } // "the EU's special envoy, Jan Novak"
            : title.Office is { } post && (state ?? draft.Context()) is { } realm && draft.Persons.Alike(realm, post, words, text) is { } spelt ? spelt
            : title.Role is null && title.Office is null ? new Actor { Person = words, State = state, Text = text }
            : new Actor { Person = words, State = state ?? RealmOf(title, text), Role = title.Role, Text = text };
    }

    // The state of the text, unless it has nobody in such an office: no prime minister in a text from Washington is American.
    private string? RealmOf(Title title, string text) =>
        draft.Context() is { } realm && (title.Office is not "head_of_government" || draft.Persons.Holder(realm, title.Office, text) is not null) ? realm : null;

    private Actor? Untitled(int first, NameEntry? owner, Title title, bool past, string text)
    {
        if (owner is { Class: NameClass.Organisation, Value: Organisation organisation })
        {
            return (title.Office is { } post ? draft.Persons.HeadOf(organisation, text, post, text) : null) ?? (organisation.State is not null ? NamedActors.OfOrganisation(organisation, text) : null); // "the chairman of a party"
        }

        if (past)
        {
            return Former(owner?.State, title, text);
        }

        if (owner?.State is null && draft.Home is null || char.IsLower(draft.Here.Form(first)[0]) && owner is null)
        {
            if (IsQualified(first))
            {
                return null;
            }

            if (Spoken(title, text) is { } before)
            {
                return before;
            }
        }

        if (title.Office == "organisation_head" || (title.Office is null && owner?.State is null))
        {
            return title.Office is null && !IsQualified(first) ? Spoken(title, text) : null;
        }

        if (owner is null && OfMeeting(title, text) is { } met)
        {
            return met;
        }

        return (owner?.State ?? draft.ContextOf(first)) is not { } home ? null
            : title.Office is null ? new Actor { State = home, Role = title.Role, Text = text }
            : draft.Persons.Holder(home, title.Office, text, title.Words) ?? (owner is null ? Spoken(title, text) : null) ?? new Actor { State = home, Role = title.Role, Text = text };
    }

    // "the global energy leader" leads no state.
    private bool IsQualified(int first) =>
        first > 0 && draft.Here[first - 1].Upos is Upos.NOUN or Upos.ADJ && draft.MentionAt(first - 1) is null && draft.Book.Words.IsPast(draft.Here.Form(first - 1)) is null;

    // The person last spoken of who holds the office, or whom the text has given that title.
    private Actor? Spoken(Title title, string text)
    {
        var found = draft.Memory.Last(draft.At, r => r.Nature == Nature.Person && Bears(r.Actors[0].Person!, title), subjectsFirst: false);
        return found is { } recalled ? recalled.Actors[0] with { Text = text } : null;
    }

    // "The Vice President met President X. … The President": whoever of the two bears the title, where only one does.
    private Actor? OfMeeting(Title title, string text) =>
        title.Office is not null && draft.Met is { } met && met.IsInMind(draft.At) && met.All.Where(a => a.Person is { } person && Bears(person, title)).ToList() is [var one]
            ? one with { Text = text } : null;

    private bool Bears(string person, Title title)
    {
        var called = draft.Memory.TitleOf(person);
        if (called is not null && IsAnotherHead(title.Office, draft.Book.Words.TitleOf(NameKey.Of(called))?.Office))
        {
            return false;
        }

        return (title.Office is { } office && draft.Persons.Holds(person, office, past: false))
            || (called is not null && (called.EndsWith(title.Words, StringComparison.OrdinalIgnoreCase) || called.StartsWith(title.Words + " ", StringComparison.OrdinalIgnoreCase)));
    }

    // Whom the text calls "President" or "Vice President" is not "the Prime Minister" of the next sentence.
    private static bool IsAnotherHead(string? meant, string? called) =>
        meant is "head_of_state" or "head_of_government" && called is "head_of_state" or "head_of_government" or "vice_president" or "deputy_head_of_government" && meant != called;

    // "The former president": somebody spoken of who held the office; else nobody in particular.
    private Actor? Former(string? state, Title title, string text)
    {
        var found = draft.Memory.Last(
            draft.At,
            r => r.Nature == Nature.Person && (state is null || r.Actors[0].State == state) && title.Office is { } office && draft.Persons.Holds(r.Actors[0].Person!, office, past: true),
            subjectsFirst: false);
        return found is { } recalled ? recalled.Actors[0] with { Text = text } : state is null ? null : new Actor { State = state, Text = text };
    }
}
