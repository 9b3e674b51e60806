using System.Buffers;
using System.Globalization;
using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>Titles before names: whether the person held that office on the day of the document.</summary>
internal sealed class OfficePassages(OfficeWords words)
{
    private const string Formula = "office held on the day = title in the text";
    private const int Before = 60;
    private const int Ahead = 24;

    // For a year after leaving, a title is kept out of habit.
    private const int DaysOfCourtesy = 365;
    private const int YearsOfMemory = 8;
    private const int DaysOfLate = 31;
    private const int DaysToCome = 60;

    private static readonly SearchValues<char> Cuts = SearchValues.Create(",.;:(\n");
    private readonly OfficeAppositions appositions = new(words);

    /// <summary>What titles before names come to beside the table of leaders, each person and office once.</summary>
    public IEnumerable<(TextSpan Span, Fact Fact)> In(CheckMaterial material, IEnumerable<Mention> mentions)
    {
        if (material.Document.Published is not { } day)
        {
            yield break;
        }

        var seen = new HashSet<(string, string)>();
        foreach (var mention in mentions)
        {
            if (mention.Kind is MentionKind.Pronoun or MentionKind.Description || mention.Actors is not [{ Person: { } person }])
            {
                continue;
            }

            if ((TitleWithin(material.Document.Text, mention) ?? TitleBefore(material, mention, person) ?? (HasName(material, mention, person) ? appositions.Of(material.Document.Text, mention) : null)) is { } title && !seen.Contains((person, title.Office)) && Compare(material, mention, person, title, day) is { } fact && seen.Add((person, title.Office)))
            {
                yield return (title.Span.Union(mention.Span), fact);
            }
        }
    }

    // "Its president, Joko Widodo", "President Joko Widodo": title and name are one mention.
    private (string Office, string Words, bool IsPast, TextSpan Span)? TitleWithin(string text, Mention mention)
    {
        if (mention.Kind != MentionKind.Title)
        {
            return null;
        }

        var said = mention.Span.Of(text);
        foreach (var (title, office) in words.Titles)
        {
            var at = said.IndexOf(title, StringComparison.OrdinalIgnoreCase);
            var after = at + title.Length;
            if (at < 0 || (at > 0 && said[at - 1] != ' ') || after >= said.Length || said[after] is not (' ' or ',') || !said.AsSpan(after).TrimStart(", ").ContainsAnyInRange('A', 'Z'))
            {
                continue;
            }

            var lead = text.AsSpan(Math.Max(0, mention.Span.Start - Ahead), Math.Min(Ahead, mention.Span.Start) + at);
            var cut = lead.LastIndexOfAny(Cuts);
            var isSuccession = cut > 0 && IsPast(lead[..cut][(lead[..cut].LastIndexOf(' ') + 1)..]);
            lead = lead[(cut + 1)..];
            if (isSuccession || HasPrefix(lead))
            {
                return null;
            }

            return (office, title, IsPast(lead), mention.Span);
        }

        return null;
    }

    // "the President, the Vice President and others": a title beside a title is no apposition.
    private static bool HasName(CheckMaterial material, Mention mention, string person) => Names(material, person).SelectMany(n => n.Split(' ')).Any(p => p.Length > 2 && PlaceOf(material.Document.Text, mention, p) >= 0);

    // The name of the table and those that the press uses.
    private static IEnumerable<string> Names(CheckMaterial material, string person) => material.Book.TermsOf(person).SelectMany(t => t.Aliases).Prepend(person).Distinct(StringComparer.Ordinal);

    // Accents aside: "Piñera" and "Pinera" are one.
    private static int PlaceOf(string text, Mention mention, string name) =>
        CultureInfo.InvariantCulture.CompareInfo.IndexOf(mention.Span.Of(text), name, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) is >= 0 and var at ? mention.Span.Start + at : -1;

    private bool HasPrefix(ReadOnlySpan<char> lead)
    {
        foreach (var prefix in words.Prefixes)
        {
            if (EndsWith(lead, prefix))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasWithin(ReadOnlySpan<char> between)
    {
        foreach (var prefix in words.Prefixes)
        {
            if (between.Contains(prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPast(ReadOnlySpan<char> lead)
    {
        foreach (var word in words.Past)
        {
            if (EndsWith(lead, word, anywhere: true))
            {
                return true;
            }
        }

        return false;
    }

    // "German Chancellor Olaf Scholz", "President of Chile Gabriel Boric"; "former", "then" and "ex-" take the day away.
    private (string Office, string Words, bool IsPast, TextSpan Span)? TitleBefore(CheckMaterial material, Mention mention, string person)
    {
        var text = material.Document.Text;
        var name = Names(material, person).Select(n => PlaceOf(text, mention, n[(n.LastIndexOf(' ') + 1)..])).FirstOrDefault(at => at >= 0, -1);
        if (name < 0)
        {
            return null;
        }

        var from = Math.Max(0, name - Before);
        var line = text.LastIndexOfAny(['\n', '.', ',', ';', ':', '“', '"', '('], Math.Max(0, name - 1), name - from);
        from = line >= 0 ? line + 1 : from;
        var lead = text.AsSpan(from, name - from);
        foreach (var (title, office) in words.Titles)
        {
            var at = lead.LastIndexOf(title, StringComparison.Ordinal);
            if (at >= 0 && HasWithin(lead[(at + title.Length)..]))
            {
                continue; // "President of the European Council X"
            }

            if (at < 0 || !IsRun(lead[(at + title.Length)..]) || (at > 0 && char.IsLetter(lead[at - 1])) || (at > 0 && words.Prefixes.Any(p => EndsWith(text.AsSpan(from, at), p))))
            {
                continue;
            }

            return (office, title, words.Past.Any(p => EndsWith(text.AsSpan(from, at), p, anywhere: true)), new TextSpan(from + at, name));
        }

        return null;
    }

    // Between a title and a surname stand first names, all capitalised, and "of" with a country.
    private static bool IsRun(ReadOnlySpan<char> between)
    {
        var words = 0;
        foreach (var part in between.Split(' '))
        {
            var word = between[part];
            if (word.IsEmpty)
            {
                continue;
            }

            if (++words > 5 || (!char.IsUpper(word[0]) && word is not ("of" or "the" or "bin" or "al" or "von" or "van" or "de")))
            {
                return false;
            }
        }

        return true;
    }

    private static bool EndsWith(ReadOnlySpan<char> before, string word, bool anywhere = false) => anywhere
        ? before.Contains(word, StringComparison.OrdinalIgnoreCase)
        : before.TrimEnd().EndsWith(word, StringComparison.OrdinalIgnoreCase);

    private static Fact? Compare(CheckMaterial material, Mention mention, string person, (string Office, string Words, bool IsPast, TextSpan Span) title, DateOnly day)
    {
        var book = material.Book;
        var terms = book.TermsOf(person);
        var same = terms.Where(t => t.Office.Id == title.Office || t.Title.StartsWith(title.Words, StringComparison.OrdinalIgnoreCase)).ToList();
        var known = terms.Where(t => t.Office.Id is "head_of_state" or "head_of_government").ToList();
        if (same.Count == 0 && person.Contains(' ', StringComparison.Ordinal) && Names(material, person).SelectMany(n => n.Split(' ')).Distinct().Count(p => PlaceOf(material.Document.Text, mention, p) >= 0) < 2)
        {
            return null; // a bare surname may be another's, whether it stands last or first
        }

        if (same.Count == 0 && (known.Count == 0 || title.Office is not ("head_of_state" or "head_of_government")))
        {
            return null; // the table of leaders has no term of the two highest offices: too patchy to tell
        }

        var now = same.Where(t => t.IsInOffice(day)).OrderBy(t => t.Title.Length == 0 || t.Title.Contains(title.Words, StringComparison.OrdinalIgnoreCase) ? 0 : 1).FirstOrDefault();
        var fits = title.IsPast ? now is null && same.Count > 0 : now is not null;
        if (!title.IsPast && now is null && same.Exists(t => t.EndIsLastSeen))
        {
            return null;
        }

        var last = now ?? same.LastOrDefault(t => t.Start is null || t.Start.Value.Earliest <= day) ?? same.FirstOrDefault();
        if (!fits && last is not null && (title.IsPast || IsHistory(material, mention, last, day) || book.HoldersOf(last.State ?? "", title.Office, day).Count == 0))
        {
            return null; // told of days gone by, or the table does not know who came after
        }

        var recent = last?.End is { } end && day.DayNumber - end.Latest.DayNumber is >= 0 and <= DaysOfCourtesy;
        var verdict = fits ? Verdict.Ok : recent || (last is not null && !IsPresent(material, mention)) ? Verdict.Notice : Verdict.Doubtful;
        var held = last is null
            ? $"The table of leaders has {person} as {Wording.List(known.Select(Held).Distinct())}, never as {title.Words}"
            : $"{person} {(now is null ? "was" : "has been")} {Held(last)}";
        var outdated = fits ? "" : last is null ? "" : $"; not on {Wording.Day(day)}";
        return new Fact(
            verdict,
            Formula,
            [new FindingInput("title", title.Words, null, "the text", null), .. same.Concat(known).Distinct().Select(t => new FindingInput($"{person}, {t.Office.Id} of {t.State ?? t.Organisation}", $"{t.Start?.ToString() ?? "?"} – {t.End?.ToString() ?? "today"}", null, "table of leaders", t.Start?.ToString()))],
            null,
            $"{held}{outdated} (table of leaders).");

        string Held(Leader term) =>
            $"{(term.Title.Length > 0 ? term.Title : term.Office.Id.Replace('_', ' '))} of {(term.State is { } iso3 && book.StateOf(iso3) is { } state ? Wording.StateName(state) : term.Organisation)} {Span(term.Start, term.End)}";
    }

    // "In 2016 President Obama appointed": the sentence says when; and nobody takes a president of long ago for today's.
    private static bool IsHistory(CheckMaterial material, Mention mention, Leader term, DateOnly day) =>
        (term.End is { } end && day.Year - end.Year > YearsOfMemory && !IsOfLate(material, mention, day))
        || material.Passages.FirstOrDefault(p => p.Sentence.Span.Contains(mention.Span))?.Quantities.Times
            .Any(t => t.Kind != TimeKind.Since && (t.Period.Start ?? t.Period.End) is { } said && said.Year < day.Year && term.IsInOffice(said.Latest)) == true;

    // "said last week", "will come tomorrow": what is told of these days is told of today's holder.
    private static bool IsOfLate(CheckMaterial material, Mention mention, DateOnly day) => material.PassageOf(mention)?.Quantities.Times
        .Any(t => t.Span.Start > mention.Span.End && t.Period.Start is { Day: > 0 } said && day.DayNumber - said.Earliest.DayNumber is >= -DaysToCome and <= DaysOfLate) == true;

    // What the holder does, is doing or will do.
    private static bool IsPresent(CheckMaterial material, Mention mention)
    {
        if (material.SentenceAt(mention.Sentence) is not { IsParsed: true } sentence || sentence[mention.Head] is not { Relation: Relation.Nsubj or Relation.NsubjPass, Head: >= 0 and var verb })
        {
            return false;
        }

        if (sentence[verb].Xpos is Xpos.VBZ or Xpos.VBP)
        {
            return true;
        }

        foreach (var child in sentence.Children(verb))
        {
            if (sentence[child].Relation is Relation.Aux or Relation.Cop or Relation.AuxPass && sentence[child].Xpos is Xpos.VBZ or Xpos.VBP or Xpos.MD)
            {
                return true;
            }
        }

        return false;
    }

    private static string Span(PartialDate? start, PartialDate? end) => (start, end) switch
    {
        (null, null) => "on days not in the table",
        ({ } from, null) => $"since {Wording.Day(from)}",
        (null, { } to) => $"until {Wording.Day(to)}",
        ({ } from, { } to) => $"from {Wording.Day(from)} to {Wording.Day(to)}",
    };
}
