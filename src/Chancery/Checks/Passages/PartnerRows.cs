using System.Text.RegularExpressions;
using Chancery.Reference;
using Chancery.Statements;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>
/// Shares of partners in whatever wording, and the rows that go on from them: "Chile sends 39 percent of its exports to China and 16 percent to the United States",
/// "Italy takes 29 percent of what Algeria sells abroad, France 14".
/// </summary>
internal sealed partial class PartnerRows(PartnerFact partners, ChangeWords words)
{
    private const int Spoken = 4;
    private const int Pronoun = 24;

    /// <summary>A partner's share, and where the next of a row may begin.</summary>
    private sealed record Row(string? Owner, string? Partner, bool IsExport, Figure Share, int End)
    {
        /// <summary>Whether the partner is a pronoun that may stand for anybody.</summary>
        public bool IsVague { get; init; }
    }

    /// <summary>What such shares come to beside the table of partners; nothing where a state spoken of that may be meant has that share.</summary>
    public IEnumerable<(TextSpan Span, Fact Fact)> In(CheckMaterial material)
    {
        foreach (var passage in material.Passages.Where(p => p.Mentions.Count > 0 && p.MayHave(words.ShareCues) && Trade().IsMatch(p.Text.AsSpan(p.Sentence.Span.Start, p.Sentence.Span.Length))))
        {
            var outline = Outline.Of(material, passage, [.. WorkedTerms.Of(passage, words).Where(f => f.Value <= 100 && (f.IsPercent || f.Unit.Length == 0))]);
            var first = true;
            var isKnown = false;
            foreach (var row in Rows(outline, IsOfTrade(material, passage)))
            {
                isKnown = first ? IsKnown(passage, row) : isKnown;
                if (Judge(material, passage, row, isKnown) is { } fact && (!first || !IsClaimed(material, row.Share)))
                {
                    yield return (row.Share.Span, fact);
                }

                first = false;
            }
        }
    }

    // Of which check 24 asks as of a claim.
    private static bool IsClaimed(CheckMaterial material, Figure share) =>
        material.Claims.Any(c => c.Value == share.Value && c.Span.Overlaps(share.Span) && c.Object?.State is not null && c.Property.EndsWith("ports", StringComparison.Ordinal));

    // Whether the sentence or one right before speaks of what is sold abroad.
    private static bool IsOfTrade(CheckMaterial material, Passage passage) => Enumerable.Range(0, 3).Select(back => material.SentenceAt(passage.Index - back)).Any(s => s is not null && s.Paragraph == passage.Sentence.Paragraph && s.Span.Of(passage.Text).Contains("xport", StringComparison.Ordinal));

    private static IEnumerable<Row> Rows(Outline outline, bool isOfTrade)
    {
        foreach (var told in isOfTrade ? new[] { Taken(), Sent(), Gone(), SentThem() } : [Taken(), Sent(), Gone()])
        {
            if (told.Match(outline.Text) is not { Success: true } match)
            {
                continue;
            }

            var row = new Row(State(outline, match, "owner"), State(outline, match, "partner"), !IsImport(told, match.Value), outline[match.Groups["n"].Value].Figure!, match.Index + match.Length);
            if (!row.Share.IsPercent)
            {
                continue;
            }

            yield return row;
            while (Next(outline, row, told == Sent() || told == SentThem(), told != Taken()) is { } next)
            {
                yield return row = next;
            }

            yield break;
        }
    }

    // ", France 14", " and 16 percent to the United States"
    private static Row? Next(Outline outline, Row row, bool byOwner, bool toPartner)
    {
        var rest = outline.Text[row.End..];
        if (toPartner && To().Match(rest) is { Success: true } to)
        {
            return row with { Partner = State(outline, to, "state"), IsVague = !to.Groups["state"].Success, Share = outline[to.Groups["n"].Value].Figure!, End = row.End + to.Index + to.Length };
        }

        return And().Match(rest) is { Success: true } and
            ? (byOwner ? row with { Owner = State(outline, and, "state") } : row with { Partner = State(outline, and, "state") }) with { Share = outline[and.Groups["n"].Value].Figure!, End = row.End + and.Index + and.Length }
            : null;
    }

    private static string? State(Outline outline, Match match, string group) => match.Groups[group] is { Success: true } found ? outline[found.Value].State : null;

    // Whose exports they are must be said, by name or by a pronoun that stands for one state; of a row, behind its first.
    private static bool IsKnown(Passage passage, Row row) => row is { Owner: not null, Partner: not null } || (row.Partner is null && row.Owner is not null)
        || passage.Mentions.FirstOrDefault(m => m.Kind == MentionKind.Pronoun && m.Span.Start >= row.Share.Span.End && m.Span.Start - row.Share.Span.End <= Pronoun)?.Actors is [{ State: not null, Person: null }];

    private Fact? Judge(CheckMaterial material, Passage passage, Row row, bool isKnown)
    {
        if (row.Share.Value > 100 || row.IsVague || row.Partner is null && row.Owner is null)
        {
            return null;
        }

        List<string> spoken = [.. SpokenStates.Around(material, passage, row.Share.Span.Start).Where(s => s != row.Partner && s != row.Owner).Take(Spoken)];
        var pairs = row switch
        {
            { Owner: { } owner, Partner: { } partner } => [(owner, partner)],
            { Partner: { } partner } => spoken.Select(s => (s, partner)).ToList(),
            { Owner: { } owner } => spoken.Select(s => (owner, s)).ToList(),
            _ => [],
        };
        var facts = pairs.Select(p => partners.Of(material, new Claim { Span = row.Share.Span, Pattern = nameof(PartnerRows), Subject = new Actor { State = p.Item1, Text = p.Item1 }, Object = new Actor { State = p.Item2, Text = p.Item2 }, Property = row.IsExport ? "exports" : "imports", Value = row.Share.Value, Unit = "percent" })).OfType<Fact>().ToList();
        return facts.Find(f => f.Verdict is Verdict.Ok or Verdict.Notice) ?? (isKnown ? facts.FirstOrDefault() : null);
    }

    [GeneratedRegex(@"xport|mport|abroad|\bown\b|\bsends?\b|\bsells?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Trade();

    // What is bought abroad: by the word, by where it comes from, or by who buys.
    private static bool IsImport(Regex told, string words) => words.Contains("import", StringComparison.Ordinal) || (told != Taken() && From().IsMatch(words)) || (told == Taken() && Buys().IsMatch(words));

    [GeneratedRegex(@"\bfrom\s+(?:the\s+)?‹s\d+›$", RegexOptions.CultureInvariant)]
    private static partial Regex From();

    [GeneratedRegex(@"\b(?:it|they|we|‹s\d+›)\s+buys?(?:\s+abroad)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Buys();

    // "China takes ‹n› of Peru’s exports", "…, which supplies a fifth of what Kenya imports"
    [GeneratedRegex(@"‹s(?<partner>\d+)›(?:[^‹]{0,40}?\b(?:takes?|took|buys?|bought|absorbs?|absorbed|receives?|received|gets?|got|swallows?|purchases?|supplie[sd]|supply|provides?|provided|delivers?|accounts?\s+for|accounted\s+for|imports?))\s+(?:[a-z]+\s+){0,4}‹n(?<n>\d+)›\s+of\s+(?:all\s+)?(?:(?:its|their|our|her|the|that\s+country[’']s|the\s+\w+[’']s)\s+(?:total\s+|foreign\s+|own\s+)?(?:exports|imports)\b|‹s(?<owner>\d+)›(?:[’']s?)?\s+(?:total\s+|foreign\s+)?(?:exports|imports)\b|(?:the\s+)?(?:exports|imports)\s+of\s+(?:the\s+)?‹s(?<owner>\d+)›|(?:what|all\s+that|everything(?:\s+that)?|the\s+goods(?:\s+that)?)\s+(?:it|they|we|he|she|(?:the\s+)?‹s(?<owner>\d+)›)\s+(?:exports?|sells?(?:\s+abroad)?|sends?\s+abroad|ships?(?:\s+abroad)?|imports?|buys?(?:\s+abroad)?)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Taken();

    // "Chile sends ‹n› of its exports to China", "Kenya buys ‹n› of its imports from China"
    [GeneratedRegex(@"‹s(?<owner>\d+)›[^‹]{0,40}?\b(?:sends?|sent|sells?|sold|ships?|shipped|exports?|exported|delivers?|buys?|bought|gets?|got|draws?|imports?|imported|takes?)\s+(?:[a-z]+\s+){0,4}‹n(?<n>\d+)›\s+of\s+(?:all\s+)?(?:(?:its|their|our|her|the)\s+(?:total\s+|foreign\s+|own\s+)?(?:exports|imports|goods|own|sales)\b|what\s+(?:it|they|we)\s+(?:exports?|sells?(?:\s+abroad)?|imports?|buys?)\b)(?:\s+abroad)?\s+(?:to|from)\s+(?:the\s+)?‹s(?<partner>\d+)›", RegexOptions.CultureInvariant)]
    private static partial Regex Sent();

    // "Guatemala sends them 33 percent, …", after a sentence on exports
    [GeneratedRegex(@"‹s(?<owner>\d+)›\s+(?:sends?|sent|sells?|sold|ships?|shipped)\s+(?:them|it|her|him|us|that\s+country|the\s+(?:same|latter|Americans))\s+(?:[a-z]+\s+){0,3}‹n(?<n>\d+)›(?!\s+of\b)", RegexOptions.CultureInvariant)]
    private static partial Regex SentThem();

    // "‹n› of Peru’s exports go to China", "‹n› of what the Dutch sell abroad goes to Belgium"
    [GeneratedRegex(@"‹n(?<n>\d+)›\s+of\s+(?:all\s+)?(?:(?:its|their|our|her|the)\s+(?:total\s+|foreign\s+|own\s+)?(?:exports|imports)\b|(?:the\s+)?‹s(?<owner>\d+)›(?:[’']s?)?\s+(?:total\s+|foreign\s+)?(?:exports|imports)\b|(?:the\s+)?(?:exports|imports)\s+of\s+(?:the\s+)?‹s(?<owner>\d+)›|(?:what|all\s+that|everything(?:\s+that)?)\s+(?:it|they|we|(?:the\s+)?‹s(?<owner>\d+)›)\s+(?:exports?|sells?(?:\s+abroad)?|sends?\s+abroad|imports?|buys?(?:\s+abroad)?))[^‹,;:.]{0,24}?\b(?:go|goes|went|flows?|flowed|are\s+sent|is\s+sent|head|heads|are\s+shipped|are\s+bound|is\s+bound|end|ends|come|comes|came)\s+(?:up\s+)?(?:to|for|in|from)\s+(?:the\s+)?‹s(?<partner>\d+)›", RegexOptions.CultureInvariant)]
    private static partial Regex Gone();

    // " and 16 percent to the United States"
    [GeneratedRegex(@"^[^‹,;:.]{0,24}?(?:,|;|\s+and|\s+but|,\s+and|,\s+but)\s+(?:[a-z]+\s+){0,4}?‹n(?<n>\d+)›\s+(?:of\s+them\s+)?(?:to|from)\s+(?:us\b|them\b|it\b|(?:the\s+)?‹s(?<state>\d+)›)", RegexOptions.CultureInvariant)]
    private static partial Regex To();

    // ", France 14", ", and Germany no less than 31", "; for Japan the figure is 19"
    [GeneratedRegex(@"^[^‹,;:.]{0,24}?(?:,|;|\s+and|\s+while|\s+but|,\s+and|,\s+while|,\s+but)\s+(?:for\s+)?(?:the\s+)?‹s(?<state>\d+)›(?:\s+(?:takes?|another|only|no|less|more|than|some|about|nearly|almost|over|just|barely|another|with|a\s+further|buys?|supplies|sends?|the\s+figure\s+is|it\s+is|that\s+is|at))*\s+‹n(?<n>\d+)›", RegexOptions.CultureInvariant)]
    private static partial Regex And();
}
