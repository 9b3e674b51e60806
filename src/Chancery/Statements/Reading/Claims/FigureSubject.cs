using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements.Reading.Claims;

/// <summary>Of whom a figure is told.</summary>
internal static class FigureSubject
{
    /// <summary>Tokens of an aside between a subject and its verb.</summary>
    private const int LongestAside = 5;

    /// <summary>Who does it or has it; else whose the counted are, where they are, the words of the subject, whom the text speaks of.</summary>
    /// <param name="page">The document.</param>
    /// <param name="sentence">Number of the sentence.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="head">The noun that it counts.</param>
    /// <param name="verb">The verb of its clause.</param>
    internal static Actor Of(Page page, int sentence, TextSpan figure, int head, int verb)
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
}
