using Chancery.Reference.Names;
using Chancery.Text;

namespace Chancery.Reference.Resolving;

/// <summary>Acronyms that a text introduces in brackets behind a name: "the Union of Steel Makers (USM)".</summary>
internal static class Acronyms
{
    private const int Shortest = 2;
    private const int Longest = 8;

    /// <summary>Notes the acronym behind a name that ends there, as part of the mention; the token after the bracket, or the same place where none stands.</summary>
    public static int Introduced(CastDraft draft, int end, Actor body)
    {
        if (end + 2 >= draft.Here.Count || draft.Here[end].Xpos != Xpos.LeftBracket || draft.Here[end + 2].Xpos != Xpos.RightBracket || !IsAcronym(draft.Here.Form(end + 1)))
        {
            return end;
        }

        draft.Memory.Abbreviate(NameKey.Of(draft.Here.Form(end + 1)), body);
        draft.Put(end + 1, end + 2, MentionKind.Name, [body with { Text = draft.Around.Words(end + 1, end + 2) }], remember: false);
        return end + 3;
    }

    /// <summary>The body for which the text introduced the word at a token; null where it is no such acronym.</summary>
    public static Actor? At(CastDraft draft, int token) =>
        IsAcronym(draft.Here.Form(token)) && draft.Memory.Abbreviated(NameKey.Of(draft.Here.Form(token))) is { } body
            ? body with { Text = draft.Around.Words(token, token + 1) }
            : null;

    private static bool IsAcronym(ReadOnlySpan<char> word) =>
        word.Length is >= Shortest and <= Longest && char.IsUpper(word[0]) && !word[1..].ContainsAnyInRange('a', 'z') && word.ContainsAnyInRange('A', 'Z');
}
