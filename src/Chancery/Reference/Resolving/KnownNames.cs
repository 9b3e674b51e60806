using Chancery.Reference.Names;
using Chancery.Text;

namespace Chancery.Reference.Resolving;

/// <summary>Reads the names that the reference book knows, and the acronyms that a text gives them in brackets.</summary>
internal sealed class KnownNames(CastDraft draft)
{
    /// <summary>Reads a name; the token after it.</summary>
    public int Read(NameHit hit)
    {
        if (draft.Around.IsBase(hit))
        {
            return hit.End + 2;
        }

        var entry = hit.Entry;
        if (entry.Value is Group { Kind: "region" })
        {
            return hit.End;
        }

        // "the Pacific Islands Forum (PIF)": from there on the acronym is that body, whoever else bears it.
        if (entry.Class == NameClass.Organisation && hit.End == hit.First + 1 && Acronyms.At(draft, hit.First) is { } introduced)
        {
            draft.Put(hit.First, hit.End, MentionKind.Name, [introduced], remember: true);
            return hit.End;
        }

        var text = draft.Around.Words(hit.First, hit.End);
        List<Actor> actors = entry switch
        {
            { Class: NameClass.Group, Value: Group group } => NamedActors.OfGroup(group, text),
            { Class: NameClass.Organisation, Value: Organisation organisation } => [LocalParties.AtHome(draft, organisation, draft.Around.AtHome(NamedActors.OfOrganisation(organisation, text), hit.First, hit.End), hit)],
            { Class: NameClass.Person, Value: string person } => [draft.Persons.Of(person, null, text)],
            { Class: NameClass.StandIn, State: null, Value: string body } => [new Actor { Org = body, Role = entry.Role, Text = text }],
            { Class: NameClass.StandIn } => [new Actor { State = entry.State, Org = entry.Value as string, Role = entry.Role, Text = text }],
            _ => [new Actor { State = entry.State, Role = "GOV", Text = text }],
        };
        if (actors[0].Person is { } name)
        {
            draft.Memory.Know(text, actors[0]);
            draft.Memory.Know(name, actors[0]);
        }

        var kind = entry.Class is NameClass.StandIn or NameClass.Capital ? MentionKind.StandIn : entry.Class == NameClass.Group ? MentionKind.Group : MentionKind.Name;
        draft.Put(hit.First, hit.End, kind, actors, remember: entry.Class != NameClass.Place);
        if (entry.Class == NameClass.Organisation)
        {
            CoverNounBefore(hit.First);
            draft.CoverBase(hit.First);
            return Acronyms.Introduced(draft, hit.End, actors[0]);
        }

        return hit.End;
    }

    // "the rights group Amnesty International": the noun says what it is, and the tree may make it the head.
    private void CoverNounBefore(int first)
    {
        if (first > 0 && draft.Here[first - 1].Upos == Upos.NOUN && char.IsLower(draft.Here.Form(first - 1)[0]))
        {
            draft.Cover(first - 1, first);
        }
    }
}
