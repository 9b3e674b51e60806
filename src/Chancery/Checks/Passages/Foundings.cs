using System.Text.RegularExpressions;
using Chancery.Reference.Tables;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>When bodies are said to have been founded: "NATO, founded in 1949", "since the African Union was set up in 2002", by the table <c>data/checks/founded.tsv</c>.</summary>
internal sealed partial class Foundings
{
    private const string Formula = "year of founding in the table = year in the text";
    private const int Reach = 60;
    private readonly Dictionary<string, List<int>> years = new(StringComparer.Ordinal);

    public static Foundings Load(string folder)
    {
        var foundings = new Foundings();
        var table = new TableReader(folder, "founded.tsv", "organisation\tyears");
        while (table.Read())
        {
            foundings.years[table.Text(0)] = [.. table.Text(1).Split(' ').Select(y => int.TryParse(y, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) ? year : throw table.Error($"years, not \"{y}\""))];
        }

        return foundings;
    }

    /// <summary>What such years come to beside the table.</summary>
    public IEnumerable<(TextSpan Span, Fact Fact)> In(CheckMaterial material)
    {
        foreach (var mention in material.Mentions.Where(m => m.Actors is [{ Org: not null, Person: null }]))
        {
            if (material.Book.OrganisationNamed(mention.Actors[0].Org!) is not { } body || !years.TryGetValue(body.Name, out var known) || material.SentenceAt(mention.Sentence) is not { } sentence || Year(material.Document.Text, sentence.Span, mention.Span) is not { } said)
            {
                continue;
            }

            var fits = known.Contains(said.Value);
            yield return (mention.Span.Union(said.Span), new Fact(fits ? Verdict.Ok : Verdict.Doubtful, Formula,
                [new FindingInput("year in the text", Wording.Year(said.Value), null, "the text", null), .. known.Select(y => new FindingInput($"founding of {body.Name}", Wording.Year(y), null, "table of foundings", null))],
                said.Value - known[0],
                $"The table of foundings has {Wording.List(known.Select(Wording.Year))} for {body.Name}{(fits ? ", as the text has it" : $"; the text has {Wording.Year(said.Value)}")}."));
        }
    }

    private static (int Value, TextSpan Span)? Year(string text, TextSpan sentence, TextSpan body)
    {
        var behind = Founded().Match(text[body.End..Math.Min(sentence.End, body.End + Reach)]);
        if (behind.Success)
        {
            return (int.Parse(behind.Groups["year"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), new TextSpan(body.End, body.End + behind.Length));
        }

        var from = Math.Max(sentence.Start, body.Start - Reach);
        var before = Founders().Match(text[from..body.Start]);
        var year = before.Success ? InYear().Match(text[body.End..Math.Min(sentence.End, body.End + Reach)]) : Match.Empty;
        return year.Success ? (int.Parse(year.Groups["year"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), new TextSpan(from + before.Index, body.End + year.Length)) : null;
    }

    // Behind the body: ", founded in 1949", " was set up in"
    [GeneratedRegex(@"^(?:\s+(?:summit\s+)?in\s+\w+)?(?:,\s+(?:the|a)\s+(?:club|bloc|body|group|organi[sz]ation|alliance|union|community)|,|\s+(?:was|were))?(?:\s+which)?(?:\s+was)?\s+(?:itself\s+|first\s+|only\s+|formally\s+)?(?:founded|set\s+up|created|established|born|formed|launched|has\s+existed\s+since|they\s+had\s+helped\s+to\s+found|which\s+(?:it|they)\s+(?:had\s+)?helped\s+(?:to\s+)?found)(?:\s+back)?(?:\s+in)?(?:\s+(?:January|February|March|April|May|June|July|August|September|October|November|December))?\s+(?<year>(?:19|20)\d\d)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Founded();

    // Before it: "one of the founders of ", "a founding member of ", "the founding of "
    [GeneratedRegex(@"\b(?:founders?\s+of|founding\s+(?:members?\s+)?of|foundation\s+of|creation\s+of|establishment\s+of|co-founded|founded|helped\s+(?:to\s+)?found)\s+(?:the\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Founders();

    [GeneratedRegex(@"^\s+(?:back\s+)?in\s+(?<year>(?:19|20)\d\d)\b", RegexOptions.CultureInvariant)]
    private static partial Regex InYear();
}
