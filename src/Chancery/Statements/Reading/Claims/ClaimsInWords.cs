using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements.Reading.Claims;

/// <summary>Figures beside the name of a state that the words alone tell, where the tree has them elsewhere: "Chad, which makes $13 billion a year", "lives on trade with 1.9 million people", "trade with Chad would reach $2 billion".</summary>
internal static partial class ClaimsInWords
{
    private const int Nearest = 12;
    private const int FarthestState = 110;
    private const int LongestPower = 40;
    private const decimal FewestPeople = 100_000;
    private static readonly string[] Counted = ["persons", "inhabitants", "citizens", "souls", "residents"];
    private static readonly string[] Makes = [" makes ", " made ", ", which makes ", ", which made ", " makes some ", " makes about ", ", which makes some ", ", which makes about ", " makes barely ", ", which makes barely ", " makes only "];
    private static readonly string[] Partial = [" in need", " in poverty", " without", " living", " under ", " on board", " at ", " displaced", " in camps", " from ", " who ", " abroad", " killed"];

    /// <summary>The claims of a sentence, beside those that are known.</summary>
    internal static void Read(Page page, int sentence, List<Claim> claims)
    {
        var text = page.Document.Text;
        var quantities = page.Quantities(sentence);
        InPower(page, sentence, quantities, claims);
        Strong(page, sentence, claims);
        if (quantities.Amounts.Count == 0 && quantities.Quantities.Count == 0)
        {
            return;
        }

        var row = page.Row(sentence);
        foreach (var (mention, _, _) in row.Mentions.Where(m => IsState(m.Mention)))
        {
            foreach (var sum in quantities.Amounts.Where(a => a.Span.Start > mention.Span.End && a.Value.Low is not null && a.Span.Start - mention.Span.End <= Nearest * 2))
            {
                if (Array.IndexOf(Makes, text[mention.Span.End..sum.Span.Start]) >= 0 && Ends(text, sum.Span.End))
                {
                    Add(claims, new Claim { Span = mention.Span.Union(sum.Span), Pattern = "makes-sum", Subject = mention.Actors[0] with { Role = null }, Property = "gdp", Value = sum.Value.Central, Unit = sum.Value.Currency.Code, Qualifier = sum.Value.Qualifier });
                }
            }
        }

        foreach (var people in quantities.Quantities.Where(q => Array.IndexOf(Counted, q.Value.Unit) >= 0 && q.Value.Value >= FewestPeople && (text.AsSpan(0, q.Span.Start).EndsWith("with ", StringComparison.Ordinal) || IsHome(text, q.Span.Start)) && !IsPart(text, q.Span.End)))
        {
            if (row.Mentions.LastOrDefault(m => IsState(m.Mention) && m.Mention.Span.End < people.Span.Start && people.Span.Start - m.Mention.Span.End <= FarthestState).Mention is { } owner)
            {
                Add(claims, new Claim { Span = new TextSpan(text.LastIndexOf(IsHome(text, people.Span.Start) ? "home" : "with", people.Span.Start, StringComparison.Ordinal), people.Span.End), Pattern = "with-people-in-words", Subject = owner.Actors[0] with { Role = null }, Property = "population", Value = people.Value.Value, Unit = people.Value.Unit, Qualifier = people.Value.Qualifier });
            }
        }

        foreach (var (mention, first, _) in row.Mentions.Where(m => IsState(m.Mention) && text.AsSpan(0, m.Mention.Span.Start).EndsWith("trade with ", StringComparison.OrdinalIgnoreCase)))
        {
            var sum = quantities.Amounts.FirstOrDefault(a => a.Span.Start > mention.Span.End && a.Value.Low is not null);
            if (sum.Span.Start == 0 || !Reaches().IsMatch(text.AsSpan(mention.Span.End, sum.Span.Start - mention.Span.End)) || Subject(page, sentence, first, mention.Actors[0]) is not { } subject)
            {
                continue;
            }

            Add(claims, new Claim
            {
                Span = new TextSpan(mention.Span.Start - "trade with ".Length, sum.Span.End),
                Pattern = "trade-to-reach",
                Subject = subject,
                Property = "trade",
                Object = mention.Actors[0] with { Role = null },
                Value = sum.Value.Central,
                Unit = sum.Value.Currency.Code,
                Qualifier = sum.Value.Qualifier,
                Projected = true,
                Certainty = Certainty.Asserted,
                AsOf = quantities.Times.FirstOrDefault(t => t.Span.Start >= sum.Span.End)?.Period.End is { } end ? new Quantities.PartialDate(end.Year) : null,
            });
        }
    }

    // "Chad’s army, 65,000 strong, …", "its 65,000-strong army"
    private static void Strong(Page page, int sentence, List<Claim> claims)
    {
        var words = page.Sentences[sentence];
        foreach (Match match in Strengths().Matches(words.Text.Substring(words.Span.Start, words.Span.Length)))
        {
            var number = match.Groups["n"].Value;
            var size = match.Groups["m"].Success ? 1_000_000 : 1;
            if (!decimal.TryParse(number, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            {
                continue;
            }

            var span = new TextSpan(words.Span.Start + match.Index, words.Span.Start + match.Index + match.Length);
            var at = words.TokensIn(span).First;
            var before = page.Row(sentence).Mentions.LastOrDefault(m => IsState(m.Mention) && (span.Contains(m.Mention.Span) || m.End == at || (m.End == at - 1 && words[m.End].Xpos == Xpos.POS))).Mention;
            IReadOnlyList<Actor> owners = before is not null ? [ClaimParties.OfState(before.Actors[0])] : ClaimParties.Spoken(page, sentence, at);
            if (owners is [{ } owner, ..])
            {
                Add(claims, new Claim { Span = span, Pattern = "strong-in-words", Subject = owner, Property = "other:soldiers", Value = value * size, Unit = "soldiers" });
            }
        }
    }

    // "Mr Biya, in power since 1982, …"
    private static void InPower(Page page, int sentence, Quantities.SentenceQuantities quantities, List<Claim> claims)
    {
        foreach (var since in quantities.Times.Where(t => t.Period.Start is not null))
        {
            var mention = page.Row(sentence).Mentions.LastOrDefault(m => m.Mention.Span.End < since.Span.Start && since.Span.Start - m.Mention.Span.End <= LongestPower).Mention;
            if (mention is { Actors: [{ } ruler] } && Powers().IsMatch(page.Document.Text.AsSpan(mention.Span.End, since.Span.Start - mention.Span.End + Math.Min(since.Span.Length, 6))) && !claims.Exists(c => c.Property == "other:in power"))
            {
                claims.Add(new Claim { Span = mention.Span.Union(since.Span), Pattern = "in-power-in-words", Subject = ruler, Property = "other:in power", AsOf = new Quantities.PartialDate(since.Period.Start!.Value.Year) });
            }
        }
    }

    // "is home to some 38 million people"
    private static bool IsHome(string text, int start) =>
        text.AsSpan(0, start).EndsWith("home to ", StringComparison.Ordinal) || text.AsSpan(0, start).EndsWith("home to some ", StringComparison.Ordinal) || text.AsSpan(0, start).EndsWith("home to about ", StringComparison.Ordinal);

    private static bool IsState(Mention mention) => mention.Actors is [{ State: not null, Org: null, Person: null }];

    // Whom the text speaks of, who is not the other side.
    private static Actor? Subject(Page page, int sentence, int before, Actor other)
    {
        var known = page.Topic(sentence, before).Concat(page.States.Last(sentence, before, [other])).FirstOrDefault(a => a.State is not null && a.State != other.State);
        return known is null ? null : new Actor { State = known.State, Text = known.Text };
    }

    // "makes $9 billion a year", "makes $9 billion,": "makes $9 billion available" is a gift.
    private static bool Ends(string text, int end)
    {
        var behind = text.AsSpan(end);
        return behind.StartsWith(" a year", StringComparison.Ordinal) || behind.StartsWith(".", StringComparison.Ordinal) || behind.StartsWith(",", StringComparison.Ordinal) || behind.StartsWith(";", StringComparison.Ordinal);
    }

    private static bool IsPart(string text, int end)
    {
        var behind = text.AsSpan(end, Math.Min(Nearest, text.Length - end));
        foreach (var word in Partial)
        {
            if (behind.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(List<Claim> claims, Claim claim)
    {
        if (!claims.Exists(c => c.Span.Overlaps(claim.Span) && (c.Value == claim.Value || (c.Property == claim.Property && c.Subject.State == claim.Subject.State))))
        {
            claims.Add(claim);
        }
    }

    // " would reach ", " will exceed some ", " is to rise to "
    [GeneratedRegex(@"^ (?:would|will|could|may|might|should|is to|is expected to|is set to) (?:soon |even |one day )?(?:reach|hit|exceed|surpass|top|total|rise to|grow to|climb to)(?: some| about| nearly)? $", RegexOptions.CultureInvariant)]
    private static partial Regex Reaches();

    // "army, some 65,000 strong", "65,000-strong army"
    [GeneratedRegex(@"\b(?:(?:army|armed forces|garrison|contingent|military|navy|force)[^,.;]{0,24}, (?:some |about |nearly |over )?(?<n>\d[\d,.]*)(?<m> million)? strong\b|(?<n>\d[\d,.]*)-strong (?:army|armed forces|garrison|contingent|military|navy|force)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Strengths();

    // ", in power since ", ", who has been in office since "
    [GeneratedRegex(@"^, (?:who has been |which has been |now )?in (?:power|office|charge) since ?", RegexOptions.CultureInvariant)]
    private static partial Regex Powers();
}
