using System.Globalization;
using Chancery.Quantities;
using Chancery.Reference;
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

    /// <summary>Tokens of an aside between a subject and its verb.</summary>
    private const int LongestAside = 5;

    /// <summary>Tokens between a share and the noun that it is of.</summary>
    private const int FarthestWhole = 7;

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
                Subject = Subject(page, sentence, figure.Span, head, verb),
                Property = Property(page, sentence, figure, isShare, verb),
                Value = value,
                Unit = isShare ? "percent" : figure.Value.Unit,
                Qualifier = figure.Value.Qualifier,
                AsOf = (ClaimFigure.YearBehind(page.Quantities(sentence), figure.Span) ?? OnlyTime(page, sentence, clause)) is { } date ? new PartialDate(date.Year) : null,
                Projected = Any(words, words.Subtree(verb).First, words.TokensIn(figure.Span).First, page.Rules.Figures, "ahead"), // "cut its forecast to 2 percent"
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

    // Who does it or has it; else whose the counted are, where they are, the words of the subject, whom the text speaks of.
    internal static Actor Subject(Page page, int sentence, TextSpan figure, int head, int verb)
    {
        var words = page.Sentences[sentence];
        var subject = words.Child(verb, Relation.Nsubj) is >= 0 and var active ? active : words.Child(verb, Relation.NsubjPass);
        var (first, end) = subject >= 0 ? words.Subtree(subject) : (0, 0);
        var isCounted = subject >= 0 && end > first && words.SpanOf(first, end).Overlaps(figure);
        if (subject < 0 && Parted(page, sentence, verb) is { } parted)
        {
            return ClaimParties.OfState(parted);
        }

        if (Gapped(page, sentence, figure) is { } other)
        {
            return ClaimParties.OfState(other);
        }

        if (!isCounted && subject >= 0 && page.Actors(sentence, [subject]) is [var doer, ..])
        {
            return ClaimParties.OfState(doer);
        }

        var row = page.Row(sentence);
        if (row.Mentions.FirstOrDefault(m => m.Mention.Span.Overlaps(figure) && m.Mention.Actors is [{ State: not null }]).Mention is { } people)
        {
            return ClaimParties.OfState(people.Actors[0]); // "40,000 Kenyans"
        }

        // "Kenya, with 40,000 workers in Saudi Arabia": who has them, and not where they are.
        if (words.Child(head, Relation.Case) is >= 0 and var with && words.Is(with, "with") && words[head].Head is >= 0 and var having && page.Actors(sentence, [having]) is [var haver, ..])
        {
            return ClaimParties.OfState(haver);
        }

        if (NounOwners.Of(page, sentence, head) is [var owner, ..])
        {
            return ClaimParties.OfState(owner);
        }

        if (!isCounted && subject >= 0 && NounOwners.Of(page, sentence, subject) is [var whose, ..])
        {
            return ClaimParties.OfState(whose);
        }

        if (row.Mentions.FirstOrDefault(m => m.First > 0 && page.Rules.Figures.Is(words, m.First - 1, "inside") && m.Mention.Actors is [{ State: not null }]).Mention is { } place)
        {
            return ClaimParties.OfState(place.Actors[0]);
        }

        // "The lake has lost nine tenths of its surface"
        if (!isCounted && subject >= 0 && words[subject].Upos == Upos.NOUN && words.TokensIn(figure).End is var behind && behind + 1 < words.Count && words.Is(behind, "of") && words.Is(behind + 1, "its") && page.Cast.MentionAt(sentence, behind + 1) is null)
        {
            return new Actor { Text = Name(words, subject) };
        }

        // "The fund has 14 donors": of a body that no table knows, and of no state named before it.
        if (!isCounted && subject >= 0 && words[subject].Upos == Upos.NOUN && (page.Rules.Acts.IsBody(words[subject].Lemma) || page.Rules.Figures.IsLemma(words, subject, "bearer")))
        {
            return new Actor { Text = Name(words, subject) };
        }

        return !isCounted && subject >= 0 && words[subject].Upos is Upos.PROPN ? new Actor { Text = Name(words, subject) }
            : ClaimParties.Spoken(page, sentence, head) is [var spoken, ..] ? ClaimParties.OfState(spoken)
            : new Actor { Text = !isCounted && subject >= 0 && words[subject].Upos is Upos.NOUN ? Name(words, subject) : "" };
    }

    // "…; Japan, by contrast, holds 4 percent": whom a short aside parts from the verb.
    private static Actor? Parted(Page page, int sentence, int verb)
    {
        var words = page.Sentences[sentence];
        var comma = verb - 1;
        for (var i = verb - 2; comma > 0 && words[comma].Xpos == Xpos.Comma && i > 0 && verb - i <= LongestAside; i--)
        {
            if (words[i].Xpos == Xpos.Comma)
            {
                return page.Cast.MentionAt(sentence, i - 1) is { Actors: [{ State: not null } actor] } mention && words.TokensIn(mention.Span).First is var first && (first == 0 || words[first - 1].Upos is Upos.PUNCT or Upos.CCONJ or Upos.DET) ? actor : null;
            }
        }

        return null;
    }

    // "Guinea paid 34 percent of the budget and Liberia 12 percent": the name right before the figure.
    private static Actor? Gapped(Page page, int sentence, TextSpan figure)
    {
        var words = page.Sentences[sentence];
        var at = words.TokensIn(figure).First - 1;
        while (at > 0 && words[at].Upos == Upos.ADV)
        {
            at--;
        }

        if (at < 1 || words[at].Upos != Upos.PROPN || page.Cast.MentionAt(sentence, at) is not { Actors: [{ State: not null, Person: null } actor] } mention || mention.Span.Overlaps(figure))
        {
            return null;
        }

        var first = words.TokensIn(mention.Span).First;
        return first > 0 && (words[first - 1].Upos == Upos.CCONJ || words[first - 1].Xpos == Xpos.Comma) ? actor : null;
    }

    // "a petition asking for …": the noun with what is joined to it.
    private static string Name(Sentence words, int noun)
    {
        var first = noun;
        while (first > 0 && words[first - 1].Head == noun && words[first - 1].Relation is Relation.Compound or Relation.Amod or Relation.Flat)
        {
            first--;
        }

        return words.SpanOf(first, noun + 1).Of(words.Text);
    }

    // What the figure is of by the nouns of its clause: a duty, the forces, trade; else what is counted.
    private static string Property(Page page, int sentence, Found<Quantity> figure, bool isShare, int verb)
    {
        var words = page.Sentences[sentence];
        if (!isShare)
        {
            return figure.Value.Unit == "persons" && words.TokensIn(figure.Span).First is > 0 and var first && words[first - 1].Xpos == Xpos.PRPPossessive ? "population"
                : $"other:{(figure.Value.Unit == "persons" ? "people" : figure.Value.Unit)}";
        }

        var (table, span) = (page.Rules.Figures, words.Subtree(verb));
        if (words.TokensIn(figure.Span).First is > 0 and var at && (words.Is(at - 1, "up") || words.Is(at - 1, "down")))
        {
            return "other:change"; // "rents are up 12 percent this year"
        }

        if (Any(words, span.First, words.TokensIn(figure.Span).First, table, "duty") || IsRateOnGoods(words, figure.Span, table))
        {
            return "tariff_rate"; // "the average tariff on farm goods is 5 percent"
        }

        // "The army makes do with 0.8 percent of GDP"
        return Whole(words, figure.Span) is not (>= 0 and var whole) ? "other:share"
            : table.IsLemma(words, whole, "output") && Measured(words, figure.Span, table) is { } measured ? measured
            : table.IsLemma(words, whole, "output") && Any(words, span.First, span.End, table, "force") ? "military_spending"
            : table.PropertyOf(words, whole, HasPartner(page, sentence, whole)) ?? $"other:share of {words.Form(whole)}";
    }

    // "Japan’s debt is the largest of all: 229 percent of GDP": of the one noun of money that the sentence has told of before it.
    private static string? Measured(Sentence words, TextSpan figure, FigureWords table)
    {
        for (var i = words.TokensIn(figure).First - 1; i >= 0; i--)
        {
            if (words[i].Upos == Upos.NOUN && words[i].Relation is Relation.Nsubj or Relation.NsubjPass && words[i].Lemma is "debt" or "deficit" or "surplus" or "reserve" or "revenue" or "spending" or "expenditure" or "remittance" or "investment" && table.PropertyOfNoun(words[i].Lemma) is { } noun)
            {
                return $"other:{noun}";
            }
        }

        return null;
    }

    // "a rate of 19 percent applies to goods from Chad", "a 19 percent rate on its exports".
    private static bool IsRateOnGoods(Sentence words, TextSpan figure, FigureWords table)
    {
        var (first, end) = words.TokensIn(figure);
        if (end + 1 < words.Count && words.Is(end, "on") && words.Is(end + 1, "those") && Any(words, 0, first, table, "goods"))
        {
            return true; // "… and 20 percent on those from Vietnam"
        }

        return ((first > 1 && words.Is(first - 1, "of") && words[first - 2].Lemma is "rate") || (end < words.Count && words[end].Lemma is "rate"))
            && Any(words, end, Math.Min(words.Count, end + FarthestWhole), table, "goods");
    }

    // "95 percent of its trade goes through Djibouti", and not "is in dollars".
    private static bool HasPartner(Page page, int sentence, int whole) =>
        page.Row(sentence).Mentions.Any(m => m.First > whole && page.Sentences[sentence][m.First - 1].Upos == Upos.ADP && m.Mention.Actors is [{ State: not null }, ..]);

    private static bool Any(Sentence words, int first, int end, FigureWords table, string kind)
    {
        for (var i = first; i < end; i++)
        {
            if (words[i].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ && table.IsLemma(words, i, kind))
            {
                return true;
            }
        }

        return false;
    }

    // "over 80 percent of its trade": the noun that it is a share of; −1 where none is named.
    private static int Whole(Sentence words, TextSpan figure)
    {
        var from = words.TokensIn(figure).End;
        if (from < words.Count && words.Is(from, "of"))
        {
            for (var i = from + 1; i < Math.Min(words.Count, from + FarthestWhole); i++)
            {
                if (words[i].Upos is Upos.NOUN && (i + 1 == words.Count || words[i + 1].Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ)) && !(i + 1 < words.Count && words[i + 1].Xpos == Xpos.POS))
                {
                    return i;
                }
            }
        }

        return -1;
    }
}
