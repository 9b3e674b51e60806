using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>A state’s title before a name that the table of leaders does not have in that office: "Georgian President X" on a day when another holds it.</summary>
internal sealed class HolderPassages(OfficeWords words)
{
    private const string Formula = "holder of the office on the day = name in the text";
    private const int Gap = 3;
    private const int PrefixReach = 16;
    private const int DaysOfCourtesy = 365;
    private const int Near = 12;
    private const int YearsOfMemory = 12;
    private const int SentencesBack = 10;
    private static readonly string[] Honours = ["Sheikh", "Emir", "King", "Sultan", "General", "Dr", "Mr", "Mrs", "Ms", "Jr", "Haji", "Imam"];

    /// <summary>What such titles come to: doubtful for one who left that office more than a year ago, else a notice at most, since names are spelled in many ways and tables have gaps.</summary>
    public IEnumerable<(TextSpan Span, Fact Fact)> In(CheckMaterial material)
    {
        if (material.Document.Published is not { } day)
        {
            yield break;
        }

        var text = material.Document.Text;
        var seen = new HashSet<int>();
        foreach (var (title, office) in words.Titles)
        {
            for (var at = text.IndexOf(title, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(title, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                if ((at > 0 && char.IsLetter(text[at - 1])) || Name(text, at + title.Length) is not { } name || HasPrefix(text, at) || IsPast(text, at)
                    || IsReadAsPerson(material, name) || (Owner(material, at) ?? Spoken(material, at, office, name.Of(text), day)) is not { } owner || IsPast(text, owner.Start) || IsHistory(material, owner, day) || !seen.Add(name.Start))
                {
                    continue;
                }

                if (Compare(material.Book, owner.State, office, title, name.Of(text), day) is { } fact)
                {
                    yield return (new TextSpan(at, name.End), fact);
                }
            }
        }
    }

    /// <summary>Whose office it is, where those words begin, and in which sentence.</summary>
    private sealed record Home(string State, int Start, int Sentence);

    // "Georgian ", "UAE ", "Georgia’s ", "its ": nothing but the state before the title.
    private static Home? Owner(CheckMaterial material, int title)
    {
        var text = material.Document.Text;
        var mention = material.Mentions.LastOrDefault(m => m.Span.Start < title && m.Span.End >= title - Gap && m.Actors is [{ State: not null }]);
        return mention is not null && text[mention.Span.Start..title].Trim() is var lead && (lead is "Its" or "its" or "Their" or "their" || IsOfState(material.Book, lead, mention.Actors[0].State!))
            ? new Home(mention.Actors[0].State!, mention.Span.Start, mention.Sentence)
            : null;
    }

    // A person known by that first name is judged by title and name together.
    private static bool IsReadAsPerson(CheckMaterial material, TextSpan name) =>
        material.Mentions.Any(m => m.Span.Overlaps(name) && m.Actors is [{ Person: { } person }] && Parts(person) is [var first, ..] && name.Of(material.Document.Text).Contains(first, StringComparison.OrdinalIgnoreCase) && material.Book.TermsOf(person).Count > 0);

    // "President X" alone: who held it once in a state that the text spoke of just before.
    private static Home? Spoken(CheckMaterial material, int title, string office, string name, DateOnly day)
    {
        if (material.Document.Text.AsSpan(0, title).TrimEnd().EndsWith(" under", StringComparison.Ordinal))
        {
            return null; // "served under President X"
        }

        var near = material.Mentions.Where(m => m.Span.End <= title && m.Actors is [{ State: not null }]).TakeLast(Near).Reverse().DistinctBy(m => m.Actors[0].State)
            .FirstOrDefault(m => Former(material.Book, m.Actors[0].State!, office, name, day) is { } former && day.Year - former.End!.Value.Year <= YearsOfMemory);
        return near is not null && material.Mentions.LastOrDefault(m => m.Span.Start <= title) is { } last && last.Sentence - near.Sentence <= SentencesBack ? new Home(near.Actors[0].State!, title, last.Sentence) : null;
    }

    private static Leader? Former(ReferenceBook book, string iso3, string office, string name, DateOnly day) =>
        Ends(name).ToList() is [var first, var last] && first != last
            ? book.LeadersOf(iso3).LastOrDefault(l => l is { EndIsLastSeen: false, End: not null } && l.Office.Id == office && l.End.Value.Latest < day && IsSame(l, first, last))
            : null;

    // "In 2016 …": told of days gone by.
    private static bool IsHistory(CheckMaterial material, Home owner, DateOnly day) =>
        material.Passages.FirstOrDefault(p => p.Index == owner.Sentence)?.Quantities.Times.Any(t => t.Kind != Quantities.TimeKind.Since && (t.Period.Start ?? t.Period.End) is { } said && said.Year < day.Year) == true;

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
        var former = Former(book, iso3, office, name, day);
        var left = former is null ? "" : $", whose term ended on {Wording.Day(former.End!.Value)}";
        return new Fact(former is not null && day.DayNumber - former.End!.Value.Latest.DayNumber > DaysOfCourtesy ? Verdict.Doubtful : Verdict.Notice, Formula,
            [new FindingInput("name", name, null, "the text", null), .. holders.Select(h => new FindingInput($"{title} of {state}", h.Person, null, "table of leaders", h.Start?.ToString()))],
            null,
            $"On {Wording.Day(day)} the table of leaders has {holder} as {title} of {state}, not {name}{left}.");
    }

    // First name and family name alike, whatever stands between or behind: "Laurentino Cortizo Cohen".
    private static bool IsSame(Leader leader, string first, string last) => leader.Aliases.Append(leader.Person).Any(known =>
        Parts(known) is [var one, ..] parts && Skeleton(one) == first && parts.Skip(1).Any(p => Skeleton(p) == last));

    private bool HasPrefix(string text, int title)
    {
        var before = text.AsSpan(Math.Max(0, title - PrefixReach), Math.Min(PrefixReach, title)).TrimEnd();
        foreach (var prefix in words.Prefixes)
        {
            if (before.EndsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // First or last part of both names spelled alike, vowels and doubled letters aside: "Mohammed" and "Muhammad", in either order.
    internal static bool IsLike(Leader leader, string name) => leader.Aliases.Append(leader.Person).Any(known => Ends(known).Intersect(Ends(name)).Any());

    private static IEnumerable<string> Ends(string name)
    {
        var parts = Parts(name);
        return parts.Count == 0 ? [] : [Skeleton(parts[0]), Skeleton(parts[^1])];
    }

    private static List<string> Parts(string name) => [.. name.Split(' ', '-').Where(p => p.Length > 1 && !(p.Length == 2 && p[1] == '.') && !Honours.Contains(p))];

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

    // Two or more capitalised words behind the title, or behind its comma.
    private static TextSpan? Name(string text, int from)
    {
        from += from < text.Length && text[from] == ',' ? 1 : 0;
        var (at, end, count) = (from, from, 0);
        while (at + 1 < text.Length && text[at] == ' ' && (char.IsUpper(text[at + 1]) || text.AsSpan(at + 1).StartsWith("bin ", StringComparison.Ordinal) || text.AsSpan(at + 1).StartsWith("al-", StringComparison.Ordinal)))
        {
            at++;
            var word = at;
            while (at < text.Length && (char.IsLetter(text[at]) || text[at] is '-' or '’' or '\''))
            {
                at++;
            }

            at += at - word == 1 && at < text.Length && text[at] == '.' ? 1 : 0; // "A. K. Antony"

            (end, count) = (at, count + 1);
        }

        return count >= 2 ? new TextSpan(from + 1, end) : null;
    }
}
