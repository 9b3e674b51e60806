using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Claims;

/// <summary>Reads checkable facts: figures of states and organisations, memberships, states of affairs.</summary>
internal static class ClaimReader
{
    /// <summary>Characters of a clause beyond which a figure is quoted with its own words only.</summary>
    private const int LongestClause = 120;

    /// <summary>The claims of a sentence.</summary>
    /// <param name="page">The document.</param>
    /// <param name="sentence">Number of the sentence.</param>
    /// <param name="pledges">The pledges of the sentence: the jobs that they are to bring lie ahead.</param>
    /// <param name="inWords">Those that were read by word order: they stand, and nothing else is said of the same state and body, or with the same figure.</param>
    internal static IReadOnlyList<Claim> Read(Page page, int sentence, IReadOnlyList<Pledge> pledges, IReadOnlyList<Claim> inWords)
    {
        List<Claim> claims = [.. inWords, .. OnTrees(page, sentence, pledges).Where(c => !IsWish(page, c) && !inWords.Any(m => IsSame(m, c)))];
        foreach (var told in claims.Where(IsEchoed).Append(page.LastFigure is { } last && last.Sentence == sentence - 1 ? last.Claim : null).OfType<Claim>().ToList())
        {
            claims.AddRange(ClaimEcho.Read(page, sentence, told).Where(e => !claims.Exists(c => c.Property == e.Property && (c == told ? c.Value == e.Value : c.Span.Overlaps(e.Span)))));
        }

        ClaimRestated.Split(page, sentence, claims);
        ClaimsInWords.Read(page, sentence, claims);
        claims.AddRange(FigureReader.Read(page, sentence, pledges, claims));
        claims.AddRange(SumReader.Read(page, sentence, pledges, claims));

        claims.AddRange(ClaimMoves.Read(page, sentence, claims, pledges));
        claims.AddRange(ClaimParts.Read(page, sentence, claims, pledges));
        ClaimSeries.Settle(page, sentence, claims);
        claims.AddRange(ClaimChanges.Read(page, sentence, claims, pledges));
        if (claims.LastOrDefault(IsEchoed) is { } figure)
        {
            page.LastFigure = (sentence, figure);
        }

        claims.AddRange(ClaimGaps.Read(page, sentence, claims, pledges));
        page.LastTold = claims.LastOrDefault(c => c.Value is not null) is { } latest ? (sentence, latest) : page.LastTold;
        ClaimShares.Settle(page, sentence, claims);
        ClaimUnits.Settle(page, sentence, claims);
        return claims;
    }

    // "wants to be in NATO": what an infinitive tells is no membership.
    private static bool IsWish(Page page, Claim claim) => claim.Property == "member_of" && page.Document.Text.AsSpan(claim.Span.Start).StartsWith("to ", StringComparison.Ordinal);

    private static bool IsSame(Claim read, Claim other) => read.Value is null
        ? read.Property == other.Property && read.Subject.State == other.Subject.State && read.Object?.Org == other.Object?.Org
        : read.Value == other.Value && other.Span.Overlaps(read.Span);

    private static bool IsEchoed(Claim claim) => claim is { Value: not null, Unit: { Length: 3 } or "percent" or "persons", Subject.State: not null, Property: "gdp" or "population" or "exports" or "imports" or "military_spending" or "other:reserves" or "other:debt" or "other:inflation" or "other:unemployment" or "other:economic growth" or "other:budget deficit" or "other:trade deficit" or "other:trade surplus" or "other:gdp per head" };

    private static IEnumerable<Claim> OnTrees(Page page, int sentence, IReadOnlyList<Pledge> pledges)
    {
        var taken = new List<(TextSpan Span, string Type)>();
        if (page.Sentences[sentence].Kind == SentenceKind.Heading)
        {
            yield break; // the text below a heading says the same with its words
        }

        foreach (var match in page.Matches(sentence).Where(m => m.Pattern.Kind == "claim"))
        {
            var unit = match.Pattern.Value("unit") ?? "none";
            var verb = ClaimClause.Verb(page.Sentences[sentence], match.Anchor);
            var mood = page.Mood(sentence, verb);
            var isOutlook = ClaimClause.IsOutlook(page, sentence, verb);
            // "wants the continent’s strongest army" ranks nobody.
            if (unit == "rank" && page.Sentences[sentence][match.Anchor] is { Relation: Relation.Obj, Head: >= 0 and var wanting } && page.Rules.Untold.Holds(page.Sentences[sentence][wanting].Lemma))
            {
                continue;
            }

            if (page.Sentences[sentence][match.Anchor].Relation == Relation.Appos && mood.Tense == Tense.Future)
            {
                mood = mood with { Tense = Tense.Unsaid }; // "Lithuania, a country of 3 million, will pay"
            }

            if (IsPartOfName(page, page.Sentences[sentence], match) || mood.InCondition || !Fits(match.Pattern.Value("requires"), ClaimClause.IsPerfect(page.Sentences[sentence], verb) ? mood with { Tense = Tense.Past } : mood, isOutlook) || (match.Pattern.Value("tied") is not null && !IsTied(page, sentence, match.Anchor)))
            {
                continue;
            }

            var above = ClaimClause.IsPerfect(page.Sentences[sentence], verb) ? page.Sentences[sentence][verb].Head : -1;
            var clause = ClaimClause.WithChange(page, sentence, Phrase.Clause(page.Sentences[sentence], above >= 0 ? above : verb));
            var figure = ClaimFigure.Of(page, sentence, match, unit, clause);
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
            var words = unit == "none" ? clause : Narrow(page.Sentences[sentence], match, clause, figure!.Value.Span);
            foreach (var claim in Make(page, sentence, match, figure, words, clause))
            {
                var timed = Timed(claim, mood with { Tense = page.Sentences[sentence][verb].Xpos == Xpos.VBG && mood.Tense != Tense.Ongoing ? Tense.Unsaid : mood.Tense }, isOutlook, match.Pattern.Value("brought") is not null, pledges, page.Document.Published);
                yield return timed;
                foreach (var further in match.Pattern.Type == "tariff_rate" && figure is { } first ? ClaimFigure.Further(page, sentence, first) : [])
                {
                    taken.Add((further.Span, match.Pattern.Type));
                    yield return timed with { Span = further.Span, Value = further.Value.Value, Qualifier = further.Value.Qualifier };
                }

                if (figure is { } now && ClaimFigure.Earlier(page, sentence, now) is { } earlier)
                {
                    yield return timed with { Span = earlier.Figure.Span, Value = earlier.Figure.Value.Value, Qualifier = earlier.Figure.Value.Qualifier, AsOf = new PartialDate(earlier.When.Year) };
                }
            }
        }
    }

    // "export credit", "import ban": the noun only says which credit, unless it is one of a sum ("export earnings").
    private static bool IsPartOfName(Page page, Sentence words, PatternMatch match) =>
        match.Pattern.Type is "exports" or "imports" && words[match.Trigger] is { Upos: Upos.NOUN, Relation: Relation.Compound, Head: var head } && head == match.Trigger + 1 && words[head].Upos == Upos.NOUN && page.Rules.Figures.PropertyOfNoun(words[head].Lemma) is null;

    // Whether what the clause tells is told of the word: it is its subject, or carries the figure itself.
    private static bool IsTied(Page page, int sentence, int anchor)
    {
        var words = page.Sentences[sentence];
        var phrase = Phrase.Span(words, anchor);
        return words[anchor].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Root or Relation.Appos
            || page.Quantities(sentence).Amounts.Any(a => ClaimFigure.IsBeside(page.Document.Text, words[anchor].Span.End, a.Span.Start))
            || page.Quantities(sentence).Quantities.Any(q => ClaimFigure.IsBeside(page.Document.Text, words[anchor].Span.End, q.Span.Start))
            || page.Quantities(sentence).Amounts.Any(a => a.Span.Overlaps(phrase)) || page.Quantities(sentence).Quantities.Any(q => q.Span.Overlaps(phrase));
    }

    private static bool Fits(string? requires, Mood mood, bool isOutlook) => requires switch
    {
        "record" => mood.Tense != Tense.Future || isOutlook,
        "done" => mood.Tense is not Tense.Future && mood.Stage is null && !isOutlook,
        "past" => mood.Tense == Tense.Past,
        "present" => mood.Tense == Tense.Present && mood.Condition is null && mood.Certainty == Certainty.Asserted,
        _ => true,
    };

    private static IEnumerable<Claim> Make(Page page, int sentence, PatternMatch match, Found<Quantity>? figure, TextSpan span, TextSpan clause)
    {
        var (subjects, objects) = ClaimParties.Of(page, sentence, match);
        if (ClaimClause.Expecting(page, sentence, ClaimClause.Verb(page.Sentences[sentence], match.Anchor)) is [var expecting, ..] && subjects.All(s => s.State == expecting.State && s.Org == expecting.Org))
        {
            subjects = expecting.State is null ? [.. ClaimParties.Spoken(page, sentence, match.Anchor).Take(1).Select(ClaimParties.OfState)] : [ClaimParties.OfState(expecting)];
            subjects = subjects.Count > 0 ? subjects : [new Actor { Text = string.Empty }];
        }

        var asOf = (figure is { } said ? ClaimFigure.YearBehind(page.Quantities(sentence), said.Span) : null) ?? page.Quantities(sentence).Times.Where(t => t.Kind is TimeKind.Point or TimeKind.Deadline && clause.Overlaps(t.Span) && OwnClause.Holds(page.Sentences[sentence], match.Anchor, t.Span)).Select(t => t.Period.End ?? t.Period.Start).FirstOrDefault();
        // "has been a candidate since 2022": a state of affairs is of the year from which it holds.
        asOf ??= figure is null && page.Quantities(sentence).Times.FirstOrDefault(t => clause.Overlaps(t.Span) && OwnClause.Holds(page.Sentences[sentence], match.Anchor, t.Span) && t.Span.Of(page.Document.Text).StartsWith("since ", StringComparison.Ordinal)) is { Period.Start: { } from } ? from : null;
        foreach (var subject in subjects)
        {
            List<Actor?> others = [.. objects.Take(match.Pattern.Type == "member_of" ? objects.Count : 1)];
            foreach (var other in others.DefaultIfEmpty())
            {
                yield return new Claim
                {
                    Span = span,
                    Pattern = match.Pattern.Name,
                    Subject = subject,
                    Property = ClaimProperty.Of(match),
                    Object = other,
                    Value = figure?.Value.Value,
                    Unit = figure?.Value.Unit,
                    Qualifier = figure?.Value.Qualifier ?? AmountQualifier.Exact,
                    AsOf = asOf is { } date ? new PartialDate(date.Year) : null,
                    Polarity = match.Pattern.Value("polarity") == "negative" != IsNoneOf(page.Sentences[sentence], match) ? Polarity.Negative : Polarity.Positive,
                };
            }

            if (match.Pattern.Type != "member_of")
            {
                yield break;
            }
        }
    }

    // "Neither Norway nor Iceland belongs to …": denied by the subject.
    private static bool IsNoneOf(Sentence words, PatternMatch match) =>
        match.Fill("subject") is [var first, ..] && words.Subtree(first).First is var start && (words.Is(start, "neither") || words.Is(start, "no"));

    // What is expected, and what a promise of the same sentence is to bring, is no record yet.
    private static Claim Timed(Claim claim, Mood mood, bool isOutlook, bool canBeBrought, IReadOnlyList<Pledge> pledges, DateOnly? published)
    {
        var isPast = claim.AsOf is { } year && published is { } day && year.Year < day.Year;
        var isBrought = canBeBrought && !isPast && (mood.Tense == Tense.Unsaid || (pledges.Count > 0 && mood.Tense is not (Tense.Past or Tense.Present)));
        return claim with
        {
            Projected = mood.Tense == Tense.Future || isOutlook || isBrought,
            Certainty = isOutlook && mood.Certainty == Certainty.Asserted ? Certainty.Probable : mood.Certainty,
            Polarity = mood.Polarity == Polarity.Negative ? claim.Polarity == Polarity.Negative ? Polarity.Positive : Polarity.Negative : claim.Polarity,
            Condition = mood.Condition,
        };
    }

    // A figure in a longer clause is quoted with the words that connect it to what it counts.
    private static TextSpan Narrow(Sentence words, PatternMatch match, TextSpan clause, TextSpan figure)
    {
        var span = Phrase.Span(words, match.Anchor).Union(figure);
        return clause.Overlaps(figure) && (clause.Length <= LongestClause || span.Length > clause.Length) ? clause : span;
    }
}
