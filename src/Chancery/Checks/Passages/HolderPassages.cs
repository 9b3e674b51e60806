using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>A state’s title before a name that the table of leaders does not have in that office: "Georgian President X" on a day when another holds it.</summary>
internal sealed class HolderPassages(OfficeWords words)
{
    private const string Formula = "holder of the office on the day = name in the text";
    private const int Gap = 3;
    private static readonly string[] Honours = ["Sheikh", "Emir", "King", "Sultan", "General", "Dr", "Mr", "Mrs", "Ms", "Jr", "Haji", "Imam"];

    /// <summary>What such titles come to; a notice at most, since names are spelled in many ways and tables have gaps.</summary>
    public IEnumerable<(TextSpan Span, Fact Fact)> In(CheckMaterial material)
    {
        if (material.Document.Published is not { } day)
        {
            yield break;
        }

        var text = material.Document.Text;
        foreach (var state in material.Mentions.Where(m => m.Kind is MentionKind.Name or MentionKind.Title or MentionKind.Description or MentionKind.Unknown && m.Actors is [{ State: not null }]))
        {
            foreach (var (title, office) in words.Titles)
            {
                var start = text.IndexOf(title, state.Span.Start, Math.Min(text.Length - state.Span.Start, state.Span.Length + title.Length + Gap), StringComparison.Ordinal);
                if (start <= state.Span.Start || Name(text, start + title.Length) is not { } name || !IsOfState(material.Book, text[state.Span.Start..start], state.Actors[0].State!)
                    || IsPast(text, state.Span.Start) || material.Book.TermsOf(name.Of(text)).Count > 0 && material.Book.TermsOf(name.Of(text)).Any(t => t.Office.Id == office))
                {
                    continue;
                }

                if (Compare(material.Book, state.Actors[0].State!, office, title, name.Of(text), day) is { } fact)
                {
                    yield return (new TextSpan(start, name.End), fact);
                }
            }
        }
    }

    private static Fact? Compare(ReferenceBook book, string iso3, string office, string title, string name, DateOnly day)
    {
        var holders = book.HoldersOf(iso3, office, day).ToList();
        var others = office == "head_of_state" ? book.HoldersOf(iso3, "head_of_government", day) : office == "head_of_government" ? book.HoldersOf(iso3, "head_of_state", day) : [];
        if (holders.Count == 0 || holders.Concat(others).Any(h => IsLike(h, name)) || book.LeadersOf(iso3).Any(l => l.Office.Id == office && l.Start is { } start && start.Earliest > day && IsLike(l, name)))
        {
            return null;
        }

        var state = Wording.StateName(book, iso3);
        var holder = Wording.List(holders.Select(h => h.Person).Distinct());
        return new Fact(Verdict.Notice, Formula,
            [new FindingInput("name", name, null, "the text", null), .. holders.Select(h => new FindingInput($"{title} of {state}", h.Person, null, "table of leaders", h.Start?.ToString()))],
            null,
            $"On {Wording.Day(day)} the table of leaders has {holder} as {title} of {state}, not {name}.");
    }

    // First or last part of both names spelled alike, vowels and doubled letters aside: "Mohammed" and "Muhammad", in either order.
    internal static bool IsLike(Leader leader, string name) => leader.Aliases.Append(leader.Person).Any(known => Ends(known).Intersect(Ends(name)).Any());

    private static IEnumerable<string> Ends(string name)
    {
        var parts = name.Split(' ', '-').Where(p => p.Length > 1 && !Honours.Contains(p)).ToList();
        return parts.Count == 0 ? [] : [Skeleton(parts[0]), Skeleton(parts[^1])];
    }

    private static string Skeleton(string part)
    {
        var bones = new System.Text.StringBuilder();
        foreach (var letter in part.Normalize(System.Text.NormalizationForm.FormD))
        {
            var bone = char.ToLowerInvariant(letter) switch { 'c' or 'q' => 'k', 'z' => 's', 'w' => 'v', 'p' => 'b', 't' => 'd', var other => other };
            if (char.IsAsciiLetterLower(bone) && !"aeiouyhj".Contains(bone, StringComparison.Ordinal) && (bones.Length == 0 || bones[^1] != bone))
            {
                bones.Append(bone);
            }
        }

        return bones.Length > 1 ? bones.ToString() : part.ToLowerInvariant();
    }

    // "Georgian ", "UAE ", "Georgia’s ": nothing but the state before the title.
    private static bool IsOfState(ReferenceBook book, string lead, string iso3)
    {
        var word = lead.Trim();
        word = word.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? word[4..] : word;
        word = word.EndsWith("’s", StringComparison.Ordinal) || word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;
        return book.StateOf(iso3) is { } state && (book.StateNamed(word)?.Iso3 == iso3 || state.Adjectives.Contains(word, StringComparer.OrdinalIgnoreCase));
    }

    private bool IsPast(string text, int start)
    {
        var before = text.AsSpan(Math.Max(0, start - 16), Math.Min(16, start)).TrimEnd();
        foreach (var word in words.Past)
        {
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // Two or more capitalised words behind the title.
    private static TextSpan? Name(string text, int from)
    {
        var (at, end, count) = (from, from, 0);
        while (at + 1 < text.Length && text[at] == ' ' && (char.IsUpper(text[at + 1]) || text.AsSpan(at + 1).StartsWith("bin ", StringComparison.Ordinal) || text.AsSpan(at + 1).StartsWith("al-", StringComparison.Ordinal)))
        {
            at++;
            while (at < text.Length && (char.IsLetter(text[at]) || text[at] is '-'))
            {
                at++;
            }

            (end, count) = (at, count + 1);
        }

        return count >= 2 ? new TextSpan(from + 1, end) : null;
    }
}
