using System.Globalization;
using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements.Reading.Claims;

/// <summary>How many of a state's few things do what is told, read by word order: "three of Norway's five frigates were at sea", "of its six destroyers, only two can sail".</summary>
internal static class ClaimParts
{
    private const int LongestWhole = 6;
    private const int LongestClause = 120;
    private const int GreatestInWords = 12;
    private static readonly string[] Rounding = ["only", "just", "barely", "some", "about", "all", "but", "at", "least", "most", "fewer", "than", "more"];

    /// <summary>The claims of a sentence, beside those that are known.</summary>
    /// <param name="page">The document.</param>
    /// <param name="sentence">Number of the sentence.</param>
    /// <param name="claims">Its claims: their figures stand.</param>
    /// <param name="pledges">Its pledges: what they count is promised.</param>
    internal static List<Claim> Read(Page page, int sentence, List<Claim> claims, IReadOnlyList<Pledge> pledges)
    {
        var found = new List<Claim>();
        var words = page.Sentences[sentence];
        for (var i = 0; words.Kind != SentenceKind.Heading && i + 3 < words.Count; i++)
        {
            var isFirst = words.Is(i, "of") && (i == 0 || words[i - 1].Upos is Upos.PUNCT or Upos.CCONJ);
            if (!isFirst && !(words.Is(i + 1, "of") && Value(words, i) is not null))
            {
                continue;
            }

            if (Whole(page, sentence, isFirst ? i + 1 : i + 2) is not { } whole || (isFirst ? Part(words, whole.End) : i) is not (>= 0 and var part) || Value(words, part) is not { } value || value >= whole.Count)
            {
                continue;
            }

            var verb = FigureReader.Verb(words, words[part].Upos == Upos.NUM && words[part].Relation == Relation.Nummod && words[part].Head >= 0 ? words[part].Head : part);
            if (!IsTold(page, sentence, verb) || claims.Exists(c => c.Value == value && c.Span.Overlaps(words[part].Span)) || pledges.Any(p => p.Span.Overlaps(words[part].Span)))
            {
                continue;
            }

            var (own, clause) = (words.SpanOf(i, isFirst ? part + 1 : whole.End), Phrase.Clause(words, verb));
            claims.RemoveAll(c => c.Value == whole.Count && c.Span.Overlaps(own));
            found.Add(new Claim
            {
                Span = clause.Contains(own) && clause.Length <= LongestClause ? clause : own,
                Pattern = "part-of-few",
                Subject = ClaimParties.OfState(whole.Owner),
                Property = $"other:{words.Form(whole.End - 1).ToString().ToLowerInvariant()}",
                Value = value,
                Unit = words.Form(whole.End - 1).ToString().ToLowerInvariant(),
                Polarity = page.Mood(sentence, verb).Polarity,
            });
        }

        return found;
    }

    // "its six destroyers", "Norway’s five frigates", "the bloc’s 27 members": whose they are, how many, and where the words end; null where nobody known has them.
    private static (Actor Owner, decimal Count, int End)? Whole(Page page, int sentence, int first)
    {
        var words = page.Sentences[sentence];
        Actor? owner = null;
        for (var i = first; i < Math.Min(words.Count, first + LongestWhole); i++)
        {
            if (Value(words, i) is { } count)
            {
                var end = i + 1;
                while (end < words.Count && words[end].Upos is Upos.ADJ or Upos.NOUN or Upos.PROPN)
                {
                    end++;
                }

                return owner is not null && end > i + 1 && words[end - 1].Xpos == Xpos.NNS ? (owner, count, end) : null;
            }

            owner = page.Cast.ActorsAt(sentence, i) is [{ } known] && (known.State ?? known.Org) is not null ? known : owner;
            if (words[i].Upos is Upos.VERB or Upos.AUX or Upos.PUNCT or Upos.SCONJ)
            {
                return null;
            }
        }

        return null;
    }

    // ", only two can sail": the number behind the comma that nothing follows which it could count; −1 for none.
    private static int Part(Sentence words, int end)
    {
        for (var i = end < words.Count && words[end].Xpos == Xpos.Comma ? end + 1 : end; i + 1 < words.Count; i++)
        {
            if (Value(words, i) is not null)
            {
                return words[i + 1].Upos is Upos.VERB or Upos.AUX ? i : -1;
            }

            if (Array.IndexOf(Rounding, words.Form(i).ToString()) < 0)
            {
                return -1;
            }
        }

        return -1;
    }

    // What is done or can be done, and not what will be.
    private static bool IsTold(Page page, int sentence, int verb) =>
        FigureReader.Clause(page, sentence, verb) is not null
        || page.Mood(sentence, verb) is { Tense: Tense.Present, Condition: null, InCondition: false, Stage: null };

    private static decimal? Value(Sentence words, int word) =>
        NumberWords.Of(words.Form(word), GreatestInWords) is > 0 and var said ? said
            : words[word].Upos == Upos.NUM && int.TryParse(words.Form(word), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value < 1900 ? value : null;
}
