using System.Buffers;
using Chancery.Reference;
using Chancery.Reference.Tables;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>Heads of bodies beside their names: "X, the President of the European Commission", "NATO Secretary General X", as the table <c>data/checks/body-heads.tsv</c> has the titles.</summary>
internal sealed class BodyHeads
{
    private const string Formula = "holder of the office on the day = name in the text";
    private const int DaysOfCourtesy = 365;
    private const int Ahead = 24;
    private static readonly string[] Others = ["vice", "deputy", "former", "acting", "assistant", "then", "next", "future", "incoming", "late", "ex", "interim", "previous", "outgoing", "first", "executive", "special", "under", "old", "of"];
    private static readonly string[] Links = ["", ",", ", the", ", who is", ", then", ", the current", ", the new", " is the", " is"];
    private readonly List<(string Words, string Organisation, string Office, string? Title)> titles;
    private readonly SearchValues<string> bodies;

    private BodyHeads(List<(string Words, string Organisation, string Office, string? Title)> titles)
    {
        this.titles = titles;
        bodies = SearchValues.Create([.. titles.Select(t => t.Words[1..])], StringComparison.Ordinal); // the first letter may be a capital
    }

    public static BodyHeads Load(string folder)
    {
        List<(string Words, string Organisation, string Office, string? Title)> titles = [];
        var table = new TableReader(folder, "body-heads.tsv", "words\torganisation\toffice\ttitle");
        while (table.Read())
        {
            titles.Add((table.Text(0), table.Text(1), table.Text(2), table.Optional(3)));
        }

        return new BodyHeads(titles);
    }

    /// <summary>What such titles come to beside the table of leaders.</summary>
    public IEnumerable<(TextSpan Span, Fact Fact)> In(CheckMaterial material)
    {
        if (material.Document.Published is not { } day)
        {
            yield break;
        }

        var text = material.Document.Text.Replace('\'', '’'); // of one length
        foreach (var mention in material.Mentions.Where(m => m.Kind is not (MentionKind.Pronoun or MentionKind.Description) && m.Actors is [{ Person: not null }]))
        {
            var from = Math.Max(0, mention.Span.Start - (Ahead * 3));
            var to = Math.Min(text.Length, mention.Span.End + (Ahead * 3));
            if (!text.AsSpan(from, to - from).ContainsAny(bodies))
            {
                continue;
            }

            foreach (var (words, organisation, office, title) in titles)
            {
                var at = text.AsSpan(from, to - from).IndexOf(words.AsSpan(1), StringComparison.Ordinal) + from - 1;
                if (at < from || char.ToUpperInvariant(text[at]) != char.ToUpperInvariant(words[0]) || IsOther(text, at) || !IsBeside(text, mention.Span, new TextSpan(at, at + words.Length)))
                {
                    continue;
                }

                if (Compare(material, mention.Actors[0].Person!, organisation, office, title, words, day) is { } fact)
                {
                    yield return (mention.Span.Union(new TextSpan(at, at + words.Length)), fact);
                }

                break;
            }
        }
    }

    // "Vice-President", "the former head": another office, or another day; a letter before would make it another word.
    private static bool IsOther(string text, int at)
    {
        if (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == '-'))
        {
            return true;
        }

        var before = text.AsSpan(Math.Max(0, at - Ahead), Math.Min(at, Ahead)).TrimEnd();
        foreach (var other in Others)
        {
            if (before.EndsWith(other, StringComparison.OrdinalIgnoreCase) && (before.Length == other.Length || !char.IsLetter(before[^(other.Length + 1)])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBeside(string text, TextSpan name, TextSpan title)
    {
        if (name.Overlaps(title))
        {
            return true; // title and name are one mention
        }

        var between = name.End <= title.Start ? text.AsSpan(name.End, title.Start - name.End) : text.AsSpan(title.End, name.Start - title.End);
        if (name.Start >= title.End)
        {
            return between is " " or ", "; // "NATO Secretary General X", "the head of the IMF, X"
        }

        if (title.End + 1 < text.Length && text[title.End] == ' ' && char.IsUpper(text[title.End + 1]))
        {
            return false; // "X, WHO Director-General Y": the title of the next
        }

        between = between.TrimEnd();
        foreach (var link in Links)
        {
            if (link.Length > 0 && between.SequenceEqual(link))
            {
                return true;
            }
        }

        return false;
    }

    private static Fact? Compare(CheckMaterial material, string person, string organisation, string office, string? title, string words, DateOnly day)
    {
        var terms = material.Book.Leaders.Where(l => l.Organisation == organisation && l.Office.Id == office && (title is null || l.Title == title)).ToList();
        var now = terms.Where(t => t.IsInOffice(day)).ToList();
        var own = terms.Where(t => HolderPassages.IsLike(t, person)).ToList();
        if (now.Count == 0 || own.Exists(t => !t.IsInOffice(day) && (t.Start is null || t.Start.Value.Earliest > day || t.End is null)))
        {
            return null;
        }

        var fits = own.Exists(now.Contains);
        var isOfLate = own.Exists(t => t.End is { } end && day.DayNumber - end.Latest.DayNumber <= DaysOfCourtesy);
        var holders = Wording.List(now.Select(t => t.Person).Distinct());
        return new Fact(fits ? Verdict.Ok : own.Count > 0 && isOfLate ? Verdict.Notice : Verdict.Doubtful, Formula,
            [new FindingInput("name", person, null, "the text", null), .. now.Select(t => new FindingInput($"{words}", t.Person, null, "table of leaders", t.Start?.ToString()))],
            null,
            $"On {Wording.Day(day)} the table of leaders has {holders} as {words}{(fits ? "" : $", not {person}")}.");
    }
}
