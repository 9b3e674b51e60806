using System.Text.RegularExpressions;
using Chancery.Reference;
using Chancery.Statements;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>Shares of a partner told in passing, of which no claim was read: "China, which takes 16 percent of its exports", "it supplied a fifth of what Kenya imported".</summary>
internal sealed partial class PartnerPassages(PartnerFact partners)
{
    private const int Reach = 60;
    private const int Spoken = 4;

    /// <summary>What such shares come to; nothing where any state spoken of has that share with the partner.</summary>
    public IEnumerable<(TextSpan Span, Fact Fact)> In(CheckMaterial material)
    {
        foreach (var passage in material.Passages)
        {
            var sentence = passage.Sentence.Span;
            if (!passage.Text.AsSpan(sentence.Start, sentence.Length).Contains("xport", StringComparison.Ordinal) && !passage.Text.AsSpan(sentence.Start, sentence.Length).Contains("mport", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var share in passage.Figures.Where(f => f is { IsPercent: true, Value: > 0 and <= 100 }))
            {
                if (Behind().Match(passage.Text[share.Span.End..sentence.End]) is { Success: true } of && Taking().IsMatch(passage.Text[Math.Max(sentence.Start, share.Span.Start - Reach)..share.Span.Start])
                    && !material.Claims.Any(c => c.Value == share.Value && c.Span.Overlaps(share.Span) && c.Object?.State is not null && c.Property.Contains("ports", StringComparison.Ordinal)) && Read(material, passage, share, of) is { } fact)
                {
                    yield return (new TextSpan(share.Span.Start, share.Span.End + of.Length), fact);
                }
            }
        }
    }

    private Fact? Read(CheckMaterial material, Passage passage, Figure share, Match of)
    {
        if (passage.Mentions.LastOrDefault(m => m.Span.End <= share.Span.Start && m.Actors is [{ State: not null, Org: null, Person: null }]) is not { } partner)
        {
            return null;
        }

        var state = partner.Actors[0].State!;
        var named = passage.Mentions.FirstOrDefault(m => m.Span.Start >= share.Span.End && m.Span.Start < share.Span.End + of.Length && m.Kind != MentionKind.Pronoun && m.Actors is [{ State: not null }]);
        var owners = named is not null ? [named.Actors[0].State!] : SpokenStates.Around(material, passage, share.Span.Start).Where(s => s != state).Take(Spoken).ToList();
        var property = of.Value.Contains("xport", StringComparison.Ordinal) ? "exports" : "imports";
        var facts = owners.Select(o => partners.Of(material, new Claim { Span = share.Span, Pattern = nameof(PartnerPassages), Subject = new Actor { State = o, Text = o }, Object = partner.Actors[0], Property = property, Value = share.Value, Unit = "percent" })).OfType<Fact>().ToList();
        return facts.Find(f => f.Verdict is Verdict.Ok or Verdict.Notice) ?? facts.FirstOrDefault();
    }

    // "takes", "buys", "which supplied"
    [GeneratedRegex(@"\b(?:takes?|took|buys?|bought|absorbs?|absorbed|receives?|received|supplie[sd]|supply|provides?|provided|accounts?\s+for|accounted\s+for)\s+(?:as\s+much\s+as\s+|some\s+|about\s+|only\s+|no\s+less\s+than\s+|nearly\s+|almost\s+|over\s+|more\s+than\s+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Taking();

    [GeneratedRegex(@"^\s+of\s+(?:(?:all\s+)?(?:its|their|the|our|her)\s+(?:\w+[’']s\s+)?(?:exports|imports)\b|(?:the\s+)?\p{Lu}[\p{L}\s]{2,24}[’']s?\s+(?:exports|imports)\b|what\s+[^,.;]{2,30}?\s+(?:exports|imports|exported|imported)\b|\p{Lu}\p{L}+\s+(?:exports|imports)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();
}
