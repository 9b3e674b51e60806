using System.Globalization;
using Chancery.Quantities;
using Chancery.Text;

namespace Chancery.Statements.Reading.Claims;

/// <summary>Counts and shares that are told as done or as they are, whatever the verb, where no pattern claims them: "some 6,500 supporters rallied", "the petition drew 40,000 signatures", "over 80 percent of its trade is in dollars".</summary>
internal static class FigureReader
{
    /// <summary>The least that is worth a claim of its own: smaller numbers count whom the text speaks of ("three ministers met").</summary>
    private const decimal Fewest = 10;

    /// <summary>The least that is worth a claim where those who are counted do what is told ("thirty men fired"): fewer are a detail of an event.</summary>
    private const decimal FewestDoers = 100;

    /// <summary>A figure below this behind a name may number a section, a road or an order; so may any without a thousands mark.</summary>
    private const decimal LargestNumeral = 2_200;

    /// <summary>Characters of a clause beyond which a figure is quoted with its own words only.</summary>
    private const int LongestClause = 120;

    /// <summary>The claims of a parsed sentence, beside those that are known.</summary>
    /// <param name="page">The document.</param>
    /// <param name="sentence">Number of the sentence.</param>
    /// <param name="pledges">Its pledges: what they count is promised.</param>
    /// <param name="claims">Its claims: their figures stand.</param>
    internal static List<Claim> Read(Page page, int sentence, IReadOnlyList<Pledge> pledges, List<Claim> claims)
    {
        var found = new List<Claim>();
        var words = page.Sentences[sentence];
        if (words.Kind == SentenceKind.Heading)
        {
            return found;
        }

        foreach (var figure in page.Quantities(sentence).Quantities)
        {
            if (figure.Value.Value is not { } value || !IsTold(page, words, figure) || claims.Exists(c => c.Span.Overlaps(figure.Span) && !IsFurther(words, c, figure)) || pledges.Any(p => p.Span.Overlaps(figure.Span)))
            {
                continue;
            }

            var head = Phrase.HeadOf(words, figure.Span);
            var verb = Verb(words, head);
            var isShare = IsShare(figure);
            if (Clause(page, sentence, verb) is not { } clause || IsBound(page, words, head, verb) || (isShare ? !IsFigure(words, figure.Span) : value < FewestDoers && IsDoer(words, figure.Span, verb)))
            {
                continue;
            }

            found.Add(new Claim
            {
                Span = clause.Overlaps(figure.Span) && clause.Length <= LongestClause ? clause : figure.Span,
                Pattern = isShare ? "share-told" : "count-told",
                Subject = FigureSubject.Of(page, sentence, figure.Span, head, verb),
                Property = FigureProperty.Of(page, sentence, figure, isShare, verb),
                Value = value,
                Unit = isShare ? "percent" : figure.Value.Unit,
                Qualifier = figure.Value.Qualifier,
                AsOf = (ClaimFigure.YearBehind(page.Quantities(sentence), figure.Span) ?? OnlyTime(page, sentence, clause)) is { } date ? new PartialDate(date.Year) : null,
                Projected = page.Rules.Figures.AnyLemma(words, words.Subtree(verb).First, words.TokensIn(figure.Span).First, "ahead"), // "cut its forecast to 2 percent"
                Polarity = page.Mood(sentence, verb).Polarity,
            });
        }

        return found;
    }

    // "takes 6 percent of the lake but a fifth of all boats": a share beside the one that the claim of its clause tells.
    private static bool IsFurther(Sentence words, Claim told, Found<Quantity> figure)
    {
        if (!IsShare(figure) || told.Unit is null or "rank" or "times" || told.Value == figure.Value.Value)
        {
            return false;
        }

        if (told.Property == "population")
        {
            return true; // "a sixth of the fleet flies the flag of a republic of 38,000 souls"
        }

        if (told.Unit != "percent")
        {
            return false;
        }

        var (at, end) = words.TokensIn(figure.Span);
        for (at--; at > 0 && words[at].Upos is Upos.ADP or Upos.DET or Upos.ADV; at--)
        {
        }

        // "grain made up 38 percent and ore 22 percent"
        var isGapped = at > 1 && words[at].Upos is Upos.NOUN or Upos.PROPN && (words[at - 1].Upos == Upos.CCONJ || words[at - 1].Xpos == Xpos.Comma);
        return isGapped || (end < words.Count && words.Is(end, "of") && at > 0 && words[at].Upos == Upos.CCONJ);
    }

    // The one point in time of a clause: "was equal to 49 percent of income last year".
    private static PartialDate? OnlyTime(Page page, int sentence, TextSpan clause) =>
        page.Quantities(sentence).Times.Where(t => t.Kind == TimeKind.Point && clause.Overlaps(t.Span)).ToList() is [{ Period: { } period }] ? period.End ?? period.Start : null;

    // A figure that counts something, and not a numeral of a name ("Section 232 tariffs", "an F-16", "the 2024 Games").
    private static bool IsTold(Page page, Sentence words, Found<Quantity> figure)
    {
        var (text, start) = (words.Text, figure.Span.Start);
        var isHyphened = figure.Span.End < text.Length && text[figure.Span.End] == '-'; // "178-mile-an-hour winds"
        if (isHyphened || page.Rules.Uncounted.Holds(figure.Value.Unit) || (start > words.Span.Start && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] is not ('(' or '“' or '"' or '—' or '–' or '~')))
        {
            return false;
        }

        var (first, end) = words.TokensIn(figure.Span);
        if (IsShare(figure))
        {
            return figure.Value.Value is > 0 and not 100 && !IsOfTime(page, words, end) && !IsGroup(words, first);
        }

        var isSum = figure.Value.Unit.Length > 3 && figure.Value.Unit[3] == '/' && char.IsAsciiLetterUpper(figure.Value.Unit[0]);
        var isPlain = figure.Value.Value < LargestNumeral || !text.AsSpan(start, figure.Span.Length).ContainsAny(", ");
        return figure.Value.Value >= Fewest && !isSum
            && !(isPlain && first > 0 && words[first - 1].Upos is Upos.PROPN or Upos.NOUN && char.IsUpper(words.Form(first - 1)[0]) && figure.Value.Qualifier == AmountQualifier.Exact)
            && !(figure.Value is { Value: >= 1800 and < LargestNumeral, Qualifier: AmountQualifier.Exact } && int.TryParse(text.AsSpan(start, Math.Min(4, figure.Span.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out _));
    }

    // "three quarters of the year", "half of the time".
    private static bool IsOfTime(Page page, Sentence words, int end)
    {
        for (var i = end; i < Math.Min(words.Count, end + 4) && words.Is(end, "of"); i++)
        {
            if (words[i].Upos == Upos.NOUN)
            {
                return page.Rules.Uncounted.Holds(words.Form(i).ToString());
            }
        }

        return false;
    }

    // "the top 1 percent", "the other 99 percent": a group by its size.
    private static bool IsGroup(Sentence words, int first) =>
        first > 1 && words[first - 1].Upos == Upos.ADJ && words[first - 2].Upos == Upos.DET && (words.Is(first - 1, "top") || words.Is(first - 1, "bottom") || words.Is(first - 1, "other") || words.Is(first - 1, "richest") || words.Is(first - 1, "wealthiest") || words.Is(first - 1, "poorest"));

    private static bool IsShare(Found<Quantity> figure) => figure.Value.Unit is "percent" or "percent/year";

    // "a third" and "half" alone are no more than a manner of speaking; "half of the fleet is idle", "half the world’s output" tell a share.
    private static bool IsFigure(Sentence words, TextSpan figure) =>
        words.Text.AsSpan(figure.Start, figure.Length).ContainsAnyInRange('0', '9') || words.Text.AsSpan(figure.Start, figure.Length).Contains(" in ", StringComparison.Ordinal) || (words.TokensIn(figure).End is var end && end < words.Count && (words.Is(end, "of") || words.Is(end, "the")));

    private static bool IsDoer(Sentence words, TextSpan figure, int verb) =>
        words[verb].Upos == Upos.VERB && (figure.Overlaps(words[verb - (verb > 0 ? 1 : 0)].Span) || (words.Child(verb, Relation.Nsubj) is >= 0 and var subject && words.Subtree(subject) is var (first, end) && words.SpanOf(first, end).Overlaps(figure)));

    // The verb of the clause; "more than 125 aircraft participated": also where the tree has it for a participle of those who are counted.
    internal static int Verb(Sentence words, int head) =>
        words[head].Relation == Relation.Root && words.Child(head, Relation.Acl) is var told && told == head + 1 && words[told].Xpos is Xpos.VBN or Xpos.VBD ? told : ClaimClause.Verb(words, head);

    // The clause that tells it as done or as it is; null where it is promised, foretold, imagined, asked or only named.
    internal static TextSpan? Clause(Page page, int sentence, int verb)
    {
        var words = page.Sentences[sentence];
        if (words[verb].Upos is not (Upos.VERB or Upos.AUX) && words.Child(verb, Relation.Cop) < 0)
        {
            return null;
        }

        if ((words[verb].Xpos is Xpos.VB && (!HasFinite(words, verb) || (verb > 0 && words.Is(verb - 1, "to")))) || page.Rules.Untold.Holds(words[verb].Lemma))
        {
            return null; // "to train 40,000 soldiers", "wants growth of 8 percent"
        }

        if (words[verb].Xpos == Xpos.VBG && words[verb].Head >= 0 && page.Rules.Untold.Holds(words[words[verb].Head].Lemma))
        {
            return null; // "a goal of delivering 40 percent"
        }

        var mood = page.Mood(sentence, verb);
        return mood.Tense is Tense.Future || mood.Stage is not null || mood.Condition is not null || mood.InCondition || mood.Certainty is Certainty.Hypothetical || (mood.Certainty == Certainty.Possible && !ClaimClause.IsPerfect(words, verb))
            ? null
            : Phrase.Clause(words, verb);
    }

    private static bool HasFinite(Sentence words, int verb)
    {
        foreach (var child in words.Children(verb))
        {
            if (words[child].Relation is Relation.Aux or Relation.AuxPass && Surface.IsFinite(words, child))
            {
                return true;
            }
        }

        return false;
    }

    // What the first or second person of a speech counts in passing ("I met 40 of you"), and a figure that only dates or measures ("after 40 rounds").
    private static bool IsBound(Page page, Sentence words, int head, int verb)
    {
        var subject = words.Child(verb, Relation.Nsubj);
        if (subject >= 0 && (words.Is(subject, "I") || words.Is(subject, "you")))
        {
            return true;
        }

        if (words.Child(head, Relation.Case) is not (>= 0 and var link))
        {
            return false;
        }

        // "84 of the chamber's 150 seats": the whole that a part is taken of.
        var isWhole = words.Is(link, "of") && (words.Child(head, Relation.NmodPoss) >= 0 || words.Child(head, Relation.Det) >= 0);
        // "in 40 countries": where it was.
        var isPlace = page.Rules.Figures.Is(words, link, "inside") && page.Rules.Figures.IsLemma(words, head, "place");
        return isWhole || isPlace || page.Rules.Figures.Is(words, link, "bound");
    }
}
