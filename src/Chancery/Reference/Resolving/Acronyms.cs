using Chancery.Reference.Names;
using Chancery.Text;

namespace Chancery.Reference.Resolving;

/// <summary>Acronyms that a text introduces in brackets behind a name: "the Union of Steel Makers (USM)".</summary>
internal static class Acronyms
{
    private const int Shortest = 2;
    private const int Longest = 8;
    private const int MostWords = 10;
    private const int FewestWords = 3;

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

    /// <summary>Reads a name in capitals that its acronym in brackets spells ("U.S. Harbour Development Fund (USHDF)") and that bears the name of a state, though no table knows it; the token after the bracket, or the same place where none begins there.</summary>
    public static int Spelt(CastDraft draft, int first)
    {
        var here = draft.Here;
        if (!char.IsUpper(here.Form(first)[0]) || here[first].Upos == Upos.DET || (first > 0 && here[first - 1].Upos != Upos.DET && IsOfName(here, first - 1)))
        {
            return first;
        }

        var end = first;
        while (end < here.Count && end - first < MostWords && (IsOfName(here, end) || IsLink(here, end)))
        {
            end++;
        }

        if (end - first < FewestWords || end + 2 >= here.Count || here[end].Xpos != Xpos.LeftBracket || !IsAcronym(here.Form(end + 1)) || !Spells(here, first, end, here.Form(end + 1)) || IsKnown(draft, first, end))
        {
            return first;
        }

        // In a government’s own text a body that bears its state’s name is one of its own.
        var state = draft.Hits.Where(h => h.First >= first && h.End <= end && h.End - h.First < end - first).Select(h => h.Entry.State).FirstOrDefault(s => s is not null);
        if (state is null || IsOffice(draft, first, end))
        {
            return first; // accords, programmes, offices and places have acronyms too; a body of a state bears its name
        }

        var text = draft.Around.Words(first, end);
        var body = new Actor { Org = text, State = state, Role = state == draft.Home ? "GOV" : null, Text = text };
        draft.Put(first, end, MentionKind.Name, [body], remember: true);
        return Introduced(draft, end, body);
    }

    // "Chadian National Security Adviser (NSA)".
    private static bool IsOffice(CastDraft draft, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (draft.Book.Words.TitleOf(NameKey.Of(draft.Around.Words(i, end))) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsKnown(CastDraft draft, int first, int end)
    {
        foreach (var hit in draft.Hits)
        {
            if (hit.First >= first && hit.First < end && hit.Entry.Class is NameClass.Organisation or NameClass.Person)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfName(Sentence here, int token) => char.IsUpper(here.Form(token)[0]);

    private static bool IsLink(Sentence here, int token) => here.Is(token, "of") || here.Is(token, "for") || here.Is(token, "and") || here.Is(token, "the") || here.Is(token, "on") || here.Is(token, "in");

    // The first letters of its words in capitals, of "U.S." both; those before may be left out ("the U.S. Harbour Trade Fund (HTF)").
    private static bool Spells(Sentence here, int first, int end, ReadOnlySpan<char> acronym)
    {
        var at = acronym.Length - 1;
        for (var i = end - 1; i >= first && at >= 0; i--)
        {
            var word = here.Form(i);
            for (var c = word.Length - 1; c >= 0 && at >= 0; c--)
            {
                if (char.IsUpper(word[c]) && (c == 0 || word[c - 1] == '.') && acronym[at--] != word[c])
                {
                    return false;
                }
            }
        }

        return at < 0 && acronym.Length >= FewestWords;
    }

    /// <summary>The body for which the text introduced the word at a token; null where it is no such acronym.</summary>
    public static Actor? At(CastDraft draft, int token) =>
        IsAcronym(draft.Here.Form(token)) && draft.Memory.Abbreviated(NameKey.Of(draft.Here.Form(token))) is { } body
            ? body with { Text = draft.Around.Words(token, token + 1) }
            : null;

    private static bool IsAcronym(ReadOnlySpan<char> word) =>
        word.Length is >= Shortest and <= Longest && char.IsUpper(word[0]) && !word[1..].ContainsAnyInRange('a', 'z') && word.ContainsAnyInRange('A', 'Z');
}
