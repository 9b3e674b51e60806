using System.Text.RegularExpressions;
using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>When a person is said to have entered office: "Macron, who took office in 2017".</summary>
internal sealed partial class OfficeStarts(OfficeWords words)
{
    private const string Formula = "start of a term in the table = day in the text";
    private const int Reach = 30;

    /// <summary>What such words come to beside the table of leaders.</summary>
    public IEnumerable<(TextSpan Span, Fact Fact)> In(CheckMaterial material)
    {
        foreach (var passage in material.Passages)
        {
            var sentence = passage.Sentence.Span;
            var at = passage.FirstWord(sentence.Start, sentence.End, words.Starts);
            at = at >= 0 ? at : Ruling(passage);
            at = at >= 0 ? at : Became().Match(passage.Text[sentence.Start..sentence.End]) is { Success: true } became ? sentence.Start + became.Index + became.Length - 1 : -1;
            var when = at < 0 ? null : passage.Quantities.Times.FirstOrDefault(t => t.Span.Start > at && t.Span.Start - at <= Reach && t.Kind is TimeKind.Point or TimeKind.Since);
            var said = when?.Period.Start ?? when?.Period.End;
            var person = passage.Mentions.LastOrDefault(m => m.Span.End <= at && m.Actors is [{ Person: not null }]);
            if (when is null || said is null || person is null)
            {
                continue;
            }

            var name = person.Actors[0].Person!; // looked for just above
            var terms = material.Book.TermsOf(name).Where(t => t.Office.Id is "head_of_state" or "head_of_government" && t.Start is not null).ToList();
            if (terms.Count > 0)
            {
                yield return (new TextSpan(at, when.Span.End), Compare(material.Book, name, terms, said.Value));
            }
        }
    }

    // "who has led the country since 2014", "has governed since May": of a state, no party or firm.
    private int Ruling(Passage passage)
    {
        var sentence = passage.Sentence.Span;
        foreach (var word in words.Rulings)
        {
            var at = passage.FirstWord(sentence.Start, sentence.End, [word]);
            if (at >= 0 && passage.Quantities.Times.FirstOrDefault(t => t.Kind == TimeKind.Since && t.Span.Start > at && t.Span.Start - at <= Reach + word.Length) is { } since
                && (passage.Text[(at + word.Length)..since.Span.Start] is var ruled && (string.IsNullOrWhiteSpace(ruled) ? word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("headed", StringComparison.Ordinal) : Ruled().IsMatch(ruled)) || passage.Mentions.Any(m => m.Span.Start > at && m.Span.End <= since.Span.Start && m.Actors is [{ State: not null, Org: null, Person: null }])))
            {
                return at;
            }
        }

        return -1;
    }

    [GeneratedRegex(@"^\s*(?:the|his|her|their|this|that)\s+(?:\w+\s+)?(?:country|nation|state|government|cabinet|kingdom|republic|island|federation|emirate)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Ruled();

    // "who became Danish prime minister in 2019"
    [GeneratedRegex(@"\b(?:became|become)\s+(?:the\s+|its\s+|their\s+)?(?:\p{Lu}[\p{L}-]+(?:[’']s)?\s+|country[’']s\s+)(?:president|prime\s+minister|chancellor|premier)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Became();

    private static Fact Compare(ReferenceBook book, string person, List<Leader> terms, PartialDate said)
    {
        var fits = terms.Exists(t => t.Start!.Value.Year == said.Year && (said.Month == 0 || t.Start.Value.Month == 0 || t.Start.Value.Month == said.Month));
        var known = Wording.List(terms.Select(t => $"{Wording.Day(t.Start!.Value)} ({(t.State is { } iso3 && book.StateOf(iso3) is { } state ? Wording.StateName(state) : t.Organisation)})").Distinct());
        return new Fact(
            fits ? Verdict.Ok : Verdict.Doubtful,
            Formula,
            [new FindingInput("day in the text", said.ToString(), null, "the text", said.ToString()), .. terms.Select(t => new FindingInput($"{person}, {t.Office.Id} of {t.State ?? t.Organisation}", t.Start!.Value.ToString(), null, "table of leaders", t.Start.Value.ToString()))],
            null,
            $"The terms of {person} in the table of leaders began {known}{(fits ? ", as the text has it" : $"; the text has {Wording.Day(said)}")}.");
    }
}
