using System.Text.RegularExpressions;
using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Statements;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>Figures told in passing right behind their noun, of which no claim was read: "exports of only 37 billion", "with a population of 12 million".</summary>
internal sealed partial class FigurePassages(FigureFacts figures)
{
    private const int Reach = 70;
    private const int Behind = 60;
    private const int Candidates = 6;
    private static readonly string[] Kinds = [" exchange", " currency", " foreign", " official", " international"];
    private const decimal LeastPeople = 10_000;
    private const decimal MostHead = 1_000_000;

    /// <summary>What such figures come to beside the tables; nothing where no state is named and one spoken of has that figure.</summary>
    public IEnumerable<(TextSpan Span, Fact Fact)> In(CheckMaterial material)
    {
        foreach (var passage in material.Passages)
        {
            foreach (var found in InVerbs(material, passage).Concat(InHeads(material, passage)))
            {
                yield return found;
            }

            var sentence = passage.Sentence.Span;
            if (!passage.Text.AsSpan(sentence.Start, sentence.Length).Contains("reserves", StringComparison.Ordinal) && !Noun().IsMatch(passage.Text.AsSpan(sentence.Start, sentence.Length)))
            {
                continue;
            }

            foreach (var figure in passage.Figures.Where(f => (f.IsMoney || f.Unit.Length == 0 || f.Unit is "persons" or "people" or "inhabitants" or "souls") && f.Value > 0 && f.Qualifier is not (AmountQualifier.UpTo or AmountQualifier.Range)))
            {
                var from = Math.Max(sentence.Start, figure.Span.Start - Reach);
                if (Held().Match(passage.Text[figure.Span.End..Math.Min(sentence.End, figure.Span.End + Behind)]) is { Success: true } held && OfReserves(material, passage, figure, held.Length) is { } reserves)
                {
                    yield return reserves;
                }
                else if (Noun().Matches(passage.Text[from..figure.Span.Start]).LastOrDefault() is { } noun && Read(material, passage, figure, from + noun.Index, noun) is { } found)
                {
                    yield return found;
                }
            }
        }
    }

    private (TextSpan Span, Fact Fact)? Read(CheckMaterial material, Passage passage, Figure figure, int start, Match noun)
    {
        var end = passage.Sentence.Span.End;
        var (property, isPeople) = noun.Groups["what"].Value.ToLowerInvariant() switch
        {
            "population" or "nation" or "country" or "land" or "people" or "city-state" or "republic" or "kingdom" or "emirate" or "sultanate" => ("population", true),
            "exports" => ("exports", false),
            "imports" => ("imports", false),
            "reserves" => ("reserves", false),
            _ => ("gdp", false),
        };
        if (Target().IsMatch(passage.Text[figure.Span.End..Math.Min(end, figure.Span.End + Behind)]) || !Told().IsMatch(passage.Text[(start + noun.Length)..figure.Span.Start]) || Other().IsMatch(passage.Text[figure.Span.End..Math.Min(end, figure.Span.End + 24)]) || (isPeople ? figure.Value < LeastPeople : !(figure.IsMoney || figure.Value >= 1e6m))
            || IsClaimed(material, figure) || !IsWhole(passage, start, out var isOwned))
        {
            return null;
        }

        if (isPeople && noun.Groups["what"].Value is not "population" && !People().IsMatch(passage.Text[figure.Span.End..Math.Min(end, figure.Span.End + 24)]))
        {
            return null;
        }

        var unit = isPeople ? "persons" : figure.IsMoney ? figure.Unit : "USD";
        var asOf = passage.Quantities.Times.FirstOrDefault(t => t.Kind == TimeKind.Point && t.Period.Start is { Year: > 0 })?.Period.Start;
        var candidates = SpokenStates.Before(material, passage.Index, start).Take(isOwned ? Candidates : 1).ToList();
        var isNamed = candidates.Count > 0 && material.Mentions.Any(m => m.Sentence == passage.Index && m.Span.End <= start && m.Actors is [{ State: { } state, Org: null, Person: null }] && state == candidates[0]);
        var facts = candidates.Select(s => figures.Series(material, new Claim { Span = figure.Span, Pattern = nameof(FigurePassages), Subject = new Actor { State = s, Text = s }, Property = property, Value = figure.Value, Unit = unit, AsOf = asOf })).ToList();
        if (facts.Count == 0 || facts[0] is not { } fact || (!isNamed && !isOwned))
        {
            return null;
        }

        return fact.Verdict == Verdict.Doubtful && facts.Exists(f => f is { Verdict: Verdict.Ok or Verdict.Notice }) ? null : (new TextSpan(start, figure.Span.End), fact);
    }

    // "Chile produced $330 billion last year", "we Finns are 5.6 million"
    private IEnumerable<(TextSpan Span, Fact Fact)> InVerbs(CheckMaterial material, Passage passage)
    {
        var text = passage.Text;
        foreach (var mention in passage.Mentions.Where(m => m.Kind is MentionKind.Name or MentionKind.StandIn && m.Actors is [{ State: not null, Org: null, Person: null }]))
        {
            if (passage.Figures.FirstOrDefault(f => f.Span.Start > mention.Span.End) is not { } figure || figure.Span.Start - mention.Span.End > Reach || figure.Qualifier is AmountQualifier.UpTo or AmountQualifier.Range || IsClaimed(material, figure))
            {
                continue;
            }

            var between = text[mention.Span.End..figure.Span.Start];
            var behind = text[figure.Span.End..Math.Min(passage.Sentence.Span.End, figure.Span.End + Behind)];
            var property = figure.IsMoney && Produces().IsMatch(between) && Yearly().IsMatch(behind) ? "gdp"
                : !figure.IsMoney && figure.Value >= 1e6m && (figure.Unit is "" or "persons" or "people" or "inhabitants" or "souls" or "citizens") && Numbers().IsMatch(between) && People().IsMatch(behind) ? "population" : null;
            if (property is not null && figures.Series(material, new Claim { Span = figure.Span, Pattern = nameof(FigurePassages), Subject = mention.Actors[0], Property = property, Value = figure.Value, Unit = figure.IsMoney ? figure.Unit : "persons", AsOf = passage.Quantities.Times.FirstOrDefault(t => t.Kind == TimeKind.Point && t.Period.Start is { Year: > 0 })?.Period.Start }) is { } fact)
            {
                yield return (mention.Span.Union(figure.Span), fact);
            }

            foreach (var next in property is null ? [] : Rows(material, passage, figure, property))
            {
                yield return next;
            }
        }
    }

    // ", Chile about $330 billion, Bolivia $46 billion": what goes on without its verb.
    private IEnumerable<(TextSpan Span, Fact Fact)> Rows(CheckMaterial material, Passage passage, Figure before, string property)
    {
        var year = passage.Quantities.Times.FirstOrDefault(t => t.Kind == TimeKind.Point && t.Period.Start is { Year: > 0 })?.Period.Start;
        var last = before;
        foreach (var figure in passage.Figures.Where(f => f.Span.Start > before.Span.End && f.IsLike(before)))
        {
            var owner = passage.Mentions.LastOrDefault(m => m.Span.Start >= last.Span.End && m.Span.End <= figure.Span.Start && m.Kind is MentionKind.Name or MentionKind.StandIn && m.Actors is [{ State: not null, Org: null, Person: null }]);
            if (owner is null || !Onward().IsMatch(passage.Text[last.Span.End..owner.Span.Start]) || !Loosely().IsMatch(passage.Text[owner.Span.End..figure.Span.Start]))
            {
                yield break;
            }

            last = figure;
            if (!IsClaimed(material, figure) && figures.Series(material, new Claim { Span = figure.Span, Pattern = nameof(FigurePassages), Subject = owner.Actors[0], Property = property, Value = figure.Value, Unit = figure.IsMoney ? figure.Unit : property == "gdp" ? before.Unit : "persons", AsOf = year }) is { } fact)
            {
                yield return (owner.Span.Union(figure.Span), fact);
            }
        }
    }

    [GeneratedRegex(@"^(?:\s+(?:in|last|a|each|every)\s+\w+)?(?:,|;|\s+and|,\s+and|\s+while)\s+(?:the\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Onward();

    [GeneratedRegex(@"^[’']?s?(?:\s+(?:about|some|only|nearly|over|just|around|almost|barely|a\s+mere))*\s+$", RegexOptions.CultureInvariant)]
    private static partial Regex Loosely();

    // "to $50 billion by 2030": a figure to be reached
    [GeneratedRegex(@"^(?:\s+a\s+year)?\s+(?:by|before|until)\s+(?:the\s+end\s+of\s+)?20\d\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex Target();

    // "its product is $4.7 trillion, or $56,000 a head": where no people are told to divide it by
    private IEnumerable<(TextSpan Span, Fact Fact)> InHeads(CheckMaterial material, Passage passage)
    {
        foreach (var figure in passage.Figures.Where(f => f.IsMoney && f.Value is > 50 and < MostHead))
        {
            var sentence = passage.Sentence.Span;
            if (!Head().IsMatch(passage.Text[figure.Span.End..Math.Min(sentence.End, figure.Span.End + Behind)]) || !Product().IsMatch(passage.Text[sentence.Start..figure.Span.Start]) || passage.Figures.Any(f => !f.IsMoney && !f.IsPercent && f.Value >= LeastPeople) || IsClaimed(material, figure)
                || material.Claims.Any(c => c.Span.Overlaps(figure.Span) && c.Property == "other:gdp per head"))
            {
                continue;
            }

            var facts = SpokenStates.Before(material, passage.Index, figure.Span.Start).Take(Candidates).Select(s => figures.PerHead(material, new Claim { Span = figure.Span, Pattern = nameof(FigurePassages), Subject = new Actor { State = s, Text = s }, Property = "other:gdp per head", Value = figure.Value, Unit = figure.Unit })).OfType<Fact>().ToList();
            if (facts.Count > 0)
            {
                yield return (figure.Span, facts.Find(f => f.Verdict is Verdict.Ok or Verdict.Notice) ?? facts[0]);
            }
        }
    }

    [GeneratedRegex(@"^\s+(?:a\s+head|per\s+head|per\s+capita|per\s+person|a\s+person|per\s+inhabitant|(?:for|to)\s+(?:each|every)\s+(?:inhabitant|citizen|man|person|head))\b(?!\s+(?:a|per)\s+(?:month|day|week)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    [GeneratedRegex(@"\b(?:GDP|product|economy|national\s+income)\b(?![^.;]*\b(?:debt|spend|spends|spending|aid|cost|costs)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Product();

    [GeneratedRegex(@"^(?:\s+(?:itself|as\s+a\s+whole|all\s+together))?\s+(?:produce[sd]?|makes?|made|earns?|earned|turns?\s+out|turned\s+out|generates?|generated)\s+(?:only\s+|just\s+|some\s+|about\s+|nearly\s+|over\s+|barely\s+|a\s+mere\s+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Produces();

    // All that is produced in a year, not what is made of one thing.
    [GeneratedRegex(@"^\s+(?:a\s+year|last\s+year|each\s+year|every\s+year|annually|in\s+(?:19|20)\d\d)\b(?!\s+(?:from|out\s+of|on|with|in|by|for|of)\b)|^\s+worth\s+of\s+goods\s+and\s+services\b", RegexOptions.CultureInvariant)]
    private static partial Regex Yearly();

    // From a people or a state to how many it is
    [GeneratedRegex(@"^(?:[’']s?(?:\s+(?:some|about|nearly|over|only))?|,\s+where(?:\s+(?:some|about|nearly|over|only))?|\s+(?:are|is|were|number|numbers|count|counts|has|have|(?:have|has)\s+grown\s+to(?:\s+be)?)(?:\s+(?:only|just|some|about|nearly|over|barely|now|today|home\s+to))*|,\s+home\s+to(?:\s+(?:only|some|about|nearly|over))?|,\s+(?:which|who)\s+(?:has|have|counts?|numbers?|is\s+home\s+to)(?:\s+(?:only|some|about|nearly|over))?)\s+$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    // Of which check 24 asks as of a claim.
    private bool IsClaimed(CheckMaterial material, Figure figure) =>
        material.Claims.Any(c => c.Value == figure.Value && c.Span.Overlaps(figure.Span) && c.Subject.State is not null && figures.Knows(c.Property));

    // "holds $8 billion in reserves"
    private (TextSpan Span, Fact Fact)? OfReserves(CheckMaterial material, Passage passage, Figure figure, int behind)
    {
        if (!figure.IsMoney || IsClaimed(material, figure) || passage.Mentions.LastOrDefault(m => m.Span.End <= figure.Span.Start && m.Actors is [{ State: not null, Org: null, Person: null }]) is not { } owner)
        {
            return null;
        }

        var fact = figures.Series(material, new Claim { Span = figure.Span, Pattern = nameof(FigurePassages), Subject = owner.Actors[0], Property = "reserves", Value = figure.Value, Unit = figure.Unit });
        return fact is null ? null : (new TextSpan(figure.Span.Start, figure.Span.End + behind), fact);
    }

    // Of the state as a whole: no "oil exports", "urban population", "exports to China".
    private static bool IsWhole(Passage passage, int start, out bool isOwned)
    {
        var lead = passage.Between(passage.Sentence.Span.Start, start).TrimEnd();
        foreach (var kind in Kinds)
        {
            lead = lead.EndsWith(kind, StringComparison.Ordinal) ? lead[..^kind.Length].TrimEnd() : lead;
        }

        var word = lead[(lead.LastIndexOf(' ') + 1)..].TrimStart("(“\"");
        isOwned = lead.IsEmpty || Owned().IsMatch(word);
        if (ShareOf().IsMatch(lead))
        {
            return false;
        }

        return isOwned || word is "a" or "an" or "and" or "with" or "has" or "had" or "have" or "total" or "annual" or "yearly" or "whole" or "entire" or "against" or "from" or "on" || word.EndsWith(",", StringComparison.Ordinal) || word.EndsWith(":", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\b(?<what>GDP|gross domestic product|economy|exports|imports|population|(?<=exchange |currency |bank |its |their |whose |with |of |and |those |these |foreign |[’']s )reserves|(?:nation|country|land|people|city-state|republic|kingdom|emirate|sultanate)(?=\s+of\s))\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Noun();

    [GeneratedRegex(@"^\s+(?:in|of)\s+(?:(?:foreign|currency|exchange|official|gold|and|central|bank)\s+){0,4}reserves\b", RegexOptions.CultureInvariant)]
    private static partial Regex Held();

    [GeneratedRegex(@"^(?:\s+(?:people|inhabitants|souls|citizens|human\s+beings)\b|\s+live\b|\s*(?:[,.;:)]|$|and\b|that\b|which\b|with\b))", RegexOptions.CultureInvariant)]
    private static partial Regex People();

    // Between the noun and its figure
    [GeneratedRegex(@"^(?:\s+of\s+goods(?:\s+and\s+services)?)?(?:\s+(?:in|for)\s+(?:19|20)\d\d)?(?:\s+(?:is|was|are|were|is\s+put|is\s+valued|is\s+estimated|was\s+put|stood|stand|stands|came|comes|come|reached|totalled|totaled|amounted|ran|run|runs)(?:\s+last\s+year)?(?:\s+(?:at|to|worth))?|\s+of|\s+at|\s+worth|,)?(?:\s+(?:only|a|mere|just|some|about|nearly|over|more|less|no|than|barely|around|roughly|almost|at|to|still|then))*\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Told();

    // Behind a figure that is none of the year and the whole
    [GeneratedRegex(@"^\s*(?:more|less|higher|lower|percent|per\s|barrels|tonnes|tons|a\s(?:day|month|week|head)|in\s+the\s+(?:first|second)|jobs|to\s|from\s|over\s+(?:the|two|three|four|five|ten))", RegexOptions.CultureInvariant)]
    private static partial Regex Other();

    // "8 percent of its", "a third of all"
    [GeneratedRegex(@"(?:\b(?:percent|per\s+cent|half|third|quarter|fifth|sixth|eighth|tenth|share|part|all|most|much|bulk|points)|%)\s+of(?:\s+\S+){0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex ShareOf();

    [GeneratedRegex(@"^(?:its|their|our|whose|Its|Their|Our|his|Exports|Imports|those|Those|these|These)$|[’']s?$", RegexOptions.CultureInvariant)]
    private static partial Regex Owned();
}
