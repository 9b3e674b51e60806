using Chancery.Reference.Names;
using Chancery.Text;

namespace Chancery.Reference.Resolving;

/// <summary>Reads nouns that stand for an actor: "the Russian army", "the country", "both sides", "his government".</summary>
internal sealed class NounReader(CastDraft draft)
{
    private readonly PointingReader pointing = new(draft);

    /// <summary>Reads "the Kingdom", "the Administration": a name that is only a noun in capitals.</summary>
    public int ReadCapitalised(int i)
    {
        var form = draft.Here.Form(i);
        return char.IsUpper(form[0]) && draft.Around.HasArticle(i) && IsAlone(i) && (draft.Book.Words.PointingOf(form) is not null || draft.Book.Words.RoleOf(form) is not null)
            ? Read(i)
            : i;
    }

    /// <summary>Reads a noun; the token after it, or the same place where it stands for nobody.</summary>
    public int Read(int i)
    {
        if (draft.Here[i].Upos is not (Upos.NOUN or Upos.PROPN))
        {
            return i;
        }

        var form = draft.Here.Form(i);
        var role = draft.Book.Words.RoleOf(form);
        var points = draft.Book.Words.PointingOf(form);
        if (role is null && points is null)
        {
            return i;
        }

        var owners = Owners.Of(draft, i, out var start, out var possessed);
        if (points is { Kind: "national" })
        {
            if (pointing.ReadNational(i, start, owners, possessed))
            {
                return i + 1;
            }

            points = null;
        }

        if (role is not null && points is { IsOther: false } && ReadOwned(i, start, role, owners, possessed))
        {
            return i + 1;
        }

        if (points is not null && pointing.Read(i, start, points, owners, possessed))
        {
            return i + 1;
        }

        return role is not null && (ReadOwned(i, start, role, owners, possessed) || ReadUnowned(i, start, role)) ? i + 1 : i;
    }

    private bool IsAlone(int i) => (i + 1 >= draft.Here.Count || draft.Here[i + 1].Upos != Upos.PROPN) && (i == 0 || draft.Here[i - 1].Upos != Upos.PROPN);

    private bool ReadOwned(int i, int start, RoleNoun role, List<Actor> owners, bool possessed)
    {
        if (owners.Count == 0)
        {
            return false;
        }

        owners = pointing.AsMany(i, owners);
        var text = draft.Around.Words(start, i + 1);
        draft.Put(i, i + 1, owners.Count > 1 ? MentionKind.Group : MentionKind.Description, [.. owners.Select(o => Acting(o, role, text, possessed))], remember: true, from: start);
        return true;
    }

    // "European leaders" of no one state are those words; the army of a state is named by them where the noun names a body.
    private static Actor Acting(Actor owner, RoleNoun role, string text, bool possessed) =>
        owner.State is not null ? new Actor { State = owner.State, Org = role.IsNamed && owner.Text.Length > 0 && !possessed ? text : null, Role = role.Role, Text = text }
        : owner.Person is { } person ? new Actor { Org = $"{person}’s {text[(text.LastIndexOf(' ') + 1)..]}", Role = role.Role, Text = text } // "his party"
        : NamedActors.IsWords(owner) ? owner with { Org = text, Text = text }
        : owner with { Text = text };

    private bool ReadUnowned(int i, int start, RoleNoun role)
    {
        var text = draft.Around.Words(start, i + 1);
        if (role.Role == "MED" || (role.IsPlural && (i > start || i == 0 || draft.Here.Is(i - 1, "of") || draft.Here[i - 1].Relation == Relation.Amod || role.Role is "MIL" or "COP" or "REB")))
        {
            // A capital that only opens the sentence makes no name of a noun.
            var words = i == 0 ? text.ToLowerInvariant() : text;
            draft.Put(i, i + 1, MentionKind.Description, [role.Role == "MED" ? new Actor { Role = role.Role, Text = text } : new Actor { Org = words, Role = role.Role, Text = text }], remember: false, from: start);
            return true;
        }

        if (start == i && draft.Around.HasArticle(i) && draft.Book.Words.IsBodyOfHome(draft.Here.Form(i)) is null && draft.CalledSo(i) is { } before)
        {
            draft.Put(i, i + 1, MentionKind.Description, [before with { Text = text }], remember: true);
            return true; // "An EU diplomat … The diplomat added"
        }

        // "The government", "the army": of the state that is spoken of.
        if (draft.Around.HasArticle(start) && draft.Book.Words.IsBodyOfHome(draft.Here.Form(i)) is { } ofHome && pointing.StateSpokenOf(i, ofHome) is { } state)
        {
            draft.Put(i, i + 1, MentionKind.Description, [new Actor { State = state, Role = role.Role, Text = text }], remember: true, from: start);
            return true;
        }

        return false;
    }
}
