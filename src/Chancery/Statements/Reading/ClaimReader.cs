using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading;

/// <summary>Reads checkable facts: figures of states and organisations, memberships, states of affairs.</summary>
internal static class ClaimReader
{
    private static readonly List<string> Ordinals = ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    private static readonly string[] Plurals = ["hundreds of", "thousands of", "millions", "billions", "trillions"];

    /// <summary>The claims of a sentence.</summary>
    internal static IEnumerable<Claim> Read(Page page, int sentence)
    {
        var taken = new List<(TextSpan Span, string Type)>();
        foreach (var match in page.Matches(sentence).Where(m => m.Pattern.Kind == "claim"))
        {
            var unit = match.Pattern.Value("unit") ?? "none";
            var clause = Clause(page, sentence, match);
            var figure = Figure(page, sentence, match, unit, clause);
            if (unit != "none" && figure is null)
            {
                continue;
            }

            var span = figure is { } f ? f.Span : clause;
            if (taken.Exists(t => t.Span == span && (t.Type == match.Pattern.Type || unit != "none")))
            {
                continue;
            }

            taken.Add((span, match.Pattern.Type));
            foreach (var claim in Make(page, sentence, match, figure, unit == "none" ? clause : Narrow(page.Sentences[sentence], match, clause, figure!.Value.Span)))
            {
                yield return claim;
            }
        }
    }

    private static IEnumerable<Claim> Make(Page page, int sentence, PatternMatch match, Found<Quantity>? figure, TextSpan span)
    {
        var mood = page.Mood(sentence, Verb(page.Sentences[sentence], match.Anchor));
        var subjects = page.Actors(sentence, match.Fill("subject"));
        var objects = page.Actors(sentence, match.Fill("object"));
        var projected = mood.Tense == Tense.Future || match.Pattern.Value("projected") == "yes";
        var asOf = page.Quantities(sentence).Times.Where(t => t.Kind is TimeKind.Point or TimeKind.Deadline && span.Overlaps(t.Span)).Select(t => t.Period.End ?? t.Period.Start).FirstOrDefault();
        if (subjects.Count == 0)
        {
            subjects = [.. match.Fill("subject").SelectMany(h => page.Owners(sentence, h)).Take(1)];
        }

        foreach (var subject in subjects.Count > 0 ? subjects : Fallback(page, sentence, match))
        {
            yield return new Claim
            {
                Span = span,
                Pattern = match.Pattern.Name,
                Subject = AsSubject(subject),
                Property = match.Pattern.Type,
                Object = objects.Count > 0 ? AsSubject(objects[0]) : null,
                Value = figure?.Value.Value,
                Unit = figure?.Value.Unit,
                Qualifier = figure?.Value.Qualifier ?? AmountQualifier.Exact,
                AsOf = asOf is { } date ? new PartialDate(date.Year) : null,
                Projected = projected,
                Certainty = mood.Certainty,
                Polarity = mood.Polarity,
                Condition = mood.Condition,
            };
            if (match.Pattern.Type != "member_of")
            {
                yield break;
            }
        }
    }

    // Of whom a figure is said where its own words do not tell: the place or actor of the clause, else the words themselves.
    private static IReadOnlyList<Actor> Fallback(Page page, int sentence, PatternMatch match)
    {
        var words = page.Sentences[sentence];
        for (var at = words[match.Anchor].Head; at >= 0; at = words[at].Head)
        {
            var heads = new List<int>();
            new Frame(words, at).Fill(new Role(RoleKind.Agent), heads);
            if (page.Actors(sentence, heads) is { Count: > 0 } actors)
            {
                return actors;
            }
        }

        var own = match.Fill("subject").FindIndex(h => words[h].Upos is Upos.NOUN or Upos.PROPN);
        return own >= 0 ? [new Actor { Text = Phrase.Words(words, match.Fill("subject")[own]) ?? "" }]
            : page.Topic(sentence, match.Anchor) is { Count: > 0 } topic ? topic
            : [new Actor { Text = "" }];
    }

    // A state merely spoken of plays no part.
    private static Actor AsSubject(Actor actor) => actor is { State: not null, Org: null, Person: null } ? actor with { Role = null } : actor;

    private static Found<Quantity>? Figure(Page page, int sentence, PatternMatch match, string unit, TextSpan clause)
    {
        var quantities = page.Quantities(sentence);
        var at = page.Sentences[sentence][match.Anchor].Span;
        switch (unit)
        {
            case "money":
                var sums = quantities.Amounts.Where(a => clause.Overlaps(a.Span)).ToList();
                return sums.Count == 0 ? null : ToQuantity(sums.MinBy(a => Distance(a.Span, at)), page.Document.Text);
            case "percent":
                var shares = quantities.Quantities.Where(q => q.Value.Unit == "percent" && clause.Overlaps(q.Span)).ToList();
                return shares.Count == 0 ? null : shares.MinBy(q => Distance(q.Span, at));
            case "count":
                var counts = quantities.Quantities.Where(q => q.Value.Unit != "percent" && Distance(q.Span, at) < 40 && clause.Overlaps(q.Span)).ToList();
                return counts.Count == 0 ? null : counts.MinBy(q => Distance(q.Span, at));
            case "rank":
                return Rank(page.Sentences[sentence], match.Anchor);
            default:
                return null;
        }
    }

    // "the strongest economy" is the first, "the second largest economy" the second; a plain adjective ranks nothing.
    private static Found<Quantity>? Rank(Sentence words, int noun)
    {
        var (place, isSuperlative) = (0, false);
        var span = words[noun].Span;
        for (var i = words.Subtree(noun).First; i <= noun; i++)
        {
            if (words[i].Xpos is Xpos.JJS or Xpos.RBS)
            {
                (place, isSuperlative) = (Math.Max(place, 1), true);
                span = span.Union(words[i].Span);
            }
            else if (Ordinals.IndexOf(words.Form(i).ToString().ToLowerInvariant()) is >= 0 and var ordinal)
            {
                place = ordinal + 2;
                span = span.Union(words[i].Span);
            }
        }

        return !isSuperlative ? null : new Found<Quantity>(new Quantity(place, "rank", AmountQualifier.Exact), span);
    }

    // "billions of dollars" claims no figure that could be checked.
    private static Found<Quantity> ToQuantity(Found<Money> sum, string text) =>
        new(new Quantity(IsPlural(sum.Span.Of(text)) ? null : sum.Value.Low ?? sum.Value.High, sum.Value.Currency.Code, sum.Value.Qualifier), sum.Span);

    private static bool IsPlural(string words) => !words.Any(char.IsAsciiDigit) && Plurals.Any(p => words.Contains(p, StringComparison.OrdinalIgnoreCase));

    private static int Distance(TextSpan a, TextSpan b) => a.Overlaps(b) ? 0 : Math.Max(b.Start - a.End, a.Start - b.End);

    private static TextSpan Clause(Page page, int sentence, PatternMatch match)
    {
        var words = page.Sentences[sentence];
        return Phrase.Clause(words, Verb(words, match.Anchor));
    }

    // The verb of the clause that a noun stands in.
    private static int Verb(Sentence words, int at)
    {
        while (words[at].Head >= 0 && words[at].Upos is not (Upos.VERB or Upos.AUX) && words.Child(at, Relation.Cop) < 0)
        {
            at = words[at].Head;
        }

        return at;
    }

    // A figure in a longer clause is quoted with the words that connect it to what it counts.
    private static TextSpan Narrow(Sentence words, PatternMatch match, TextSpan clause, TextSpan figure)
    {
        var noun = Phrase.Span(words, match.Anchor);
        var span = noun.Union(figure);
        return clause.Length <= 120 || span.Length > clause.Length ? clause : span;
    }
}
