using Chancery.Ledger.Tracking.Pledges;
using Chancery.Statements;

namespace Chancery.Ledger.Tracking;

/// <summary>Names the block of a mention: as small as can be while all tellings of one thing fall into it.</summary>
internal sealed class BlockNames(PartyNames names, PledgeParties parties, AidDeliveries deliveries, WordLists words)
{
    private const int WordsInSketch = 4;

    public string Of(Mention mention) => mention.Statement switch
    {
        Pledge pledge => OfPledge(pledge, mention),
        PoliticalEvent told => OfPledge(deliveries.AsPledge(told, mention.Quote), mention),
        Claim claim => $"claim|{names.Of(claim.Subject, mention.Publisher).Block}|{Property(claim.Property)}",
        Forecast forecast => $"forecast|{Forecaster(forecast, mention)}|{Longest(mention.Content, mention)}",
        Quotation => $"quotation|{Sketch(mention.Content)}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Who makes a forecast: the voice, else the author, else the publisher.</summary>
    public string Forecaster(Forecast forecast, Mention mention) =>
        forecast.By is { } by ? names.Speaker(by).Name : (mention.Author ?? mention.Publisher ?? "").ToLowerInvariant();

    private string OfPledge(Pledge pledge, Mention mention)
    {
        var (payers, _, _) = parties.Of(pledge, mention);
        Party? payer = payers.Length > 0 ? payers.OrderBy(p => p.IsOfState).ThenBy(p => p.Block, StringComparer.Ordinal).First() : null; // a firm beside a state is who pays
        // One firm is told by many names, or only as "private": sums of all firms are compared.
        return pledge.Amount is not null ? $"pledge|{(payer is { IsOfState: true } state ? state.Block : "firms")}|money" : $"pledge|{payer?.Block ?? "?"}|{Longest(pledge.Object ?? mention.Quote, mention)}";
    }

    private static string Property(string property) => property.StartsWith("other:", StringComparison.Ordinal) ? "other" : property;

    // Retellings keep the longest word more often than any other; of equals the first in the alphabet. What has no such word can only be
    // one with what the same document says.
    private string Longest(string text, Mention mention) =>
        Wordings.Content(text, words).OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal).FirstOrDefault() ?? $"in {mention.DocumentKey}";

    // The smallest hash of four words in a row: two texts share it as often as they share such rows (Broder, 1997).
    private static string Sketch(string text)
    {
        var all = Wordings.Of(text);
        if (all.Count < WordsInSketch)
        {
            return string.Join(' ', all);
        }

        var least = ulong.MaxValue;
        for (var i = 0; i + WordsInSketch <= all.Count; i++)
        {
            var hash = StableHash.Start;
            for (var w = i; w < i + WordsInSketch; w++)
            {
                hash = StableHash.Add(hash, all[w]);
            }

            least = Math.Min(least, StableHash.Finish(hash));
        }

        return least.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
    }
}
