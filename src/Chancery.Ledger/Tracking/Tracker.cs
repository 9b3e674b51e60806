using System.Security.Cryptography;
using Chancery.Checks;
using Chancery.Ledger.Tracking.Claims;
using Chancery.Ledger.Tracking.Forecasts;
using Chancery.Ledger.Tracking.Pledges;
using Chancery.Ledger.Tracking.Quotations;
using Chancery.Reference;
using Chancery.Statements;

namespace Chancery.Ledger.Tracking;

/// <summary>
/// Finds what in many documents speaks of one thing, and what became of it. A function of mentions and rulings alone: it knows
/// no database and no clock. Immutable; one serves all threads.
/// </summary>
public sealed class Tracker
{
    // To be raised when the code, not a table, changes what comes out.
    private const string CodeVersion = "6";

    private readonly BlockNames blocks;
    private readonly MentionFinder mentions;
    private readonly PledgeTracker pledges;
    private readonly ClaimTracker claims;
    private readonly QuotationTracker quotations;
    private readonly ForecastTracker forecasts;

    private Tracker(string dataFolder, ReferenceBook book)
    {
        var folder = Path.Combine(dataFolder, "ledger");
        var checks = Path.Combine(dataFolder, "checks");
        var words = WordLists.Load(folder);
        var weights = WeightTable.Load(folder);
        var names = new PartyNames(words, PublisherStates.Load(dataFolder), book.States);
        var parties = new PledgeParties(names, words);
        var magnitudes = MagnitudeWords.Load(dataFolder);
        var deliveries = new AidDeliveries(magnitudes, words);
        blocks = new BlockNames(names, parties, deliveries, words);
        var facts = new PledgeFactReader(parties, words, CategoryTable.Load(checks), magnitudes, deliveries, book);
        var sides = new PledgeSides(names, words);
        mentions = new MentionFinder(blocks, deliveries, words);
        pledges = new PledgeTracker(facts, new PledgeLifeReader(sides, StageTable.Load(folder), words, facts), new PledgeChecks(LedgerChecks.Load(dataFolder), sides), weights);
        claims = new ClaimTracker(names, words, weights);
        quotations = new QuotationTracker(names, weights);
        forecasts = new ForecastTracker(names, blocks, words, WindowTable.Load(folder), weights);
        Fingerprint = FingerprintOf(folder);
    }

    /// <summary>What tells this tracker from another: its code and its tables. Entries that another worked out are worked out again.</summary>
    public string Fingerprint { get; }

    /// <summary>Reads the tables of tracking.</summary>
    /// <param name="book">Rates and states.</param>
    /// <param name="dataFolder">The folder <c>data</c>; by default beside the program.</param>
    /// <exception cref="InvalidDataException">A table is missing or wrong; the message names file, line and what was expected.</exception>
    public static Tracker Load(ReferenceBook book, string? dataFolder = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        return new Tracker(dataFolder ?? Path.Combine(AppContext.BaseDirectory, "data"), book);
    }

    /// <summary>The mentions of a dossier, in the order of its statements. Of events only help that was given is tracked; promises too vague to follow are not.</summary>
    public IReadOnlyList<Mention> MentionsOf(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return mentions.Find(dossier);
    }

    /// <summary>The entries that all mentions of one block come to, or of several that rulings tie together. The order of the mentions does not matter.</summary>
    public IReadOnlyList<Entry> Track(IReadOnlyList<Mention> block, Rulings rulings)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(rulings);
        if (rulings.IsEmpty)
        {
            return TrackBlock(block, rulings);
        }

        var told = block.Select(rulings.Corrected).ToList();
        var isMerged = told.Exists(m => rulings.IsMerged(m.Key));
        var onlyApart = new Rulings(Rulings.None.Together, rulings.Apart);
        IReadOnlyList<Entry> entries = [.. told.GroupBy(m => m.Block, StringComparer.Ordinal).SelectMany(b => TrackBlock([.. b], onlyApart))];
        if (isMerged)
        {
            var (regrouped, merged) = MergedTellings.Of(entries, rulings);
            entries = [.. regrouped.SelectMany(b => TrackBlock(b, merged))];
        }

        return RuledEntries.Apply(entries, rulings);
    }

    /// <summary>The block of a mention as it now is, which a correction may have changed.</summary>
    internal string BlockOf(Mention mention) => blocks.Of(mention);

    private IReadOnlyList<Entry> TrackBlock(IReadOnlyList<Mention> block, Rulings rulings) => block.Count == 0 ? [] : block[0].Statement switch
    {
        Pledge or PoliticalEvent => pledges.Track(block, rulings),
        Claim => claims.Track(block, rulings),
        Quotation => quotations.Track(block, rulings),
        Forecast => forecasts.Track(block, rulings),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>What one telling of a forecast foretells, to be frozen before the outcome is known.</summary>
    /// <exception cref="ArgumentException">The mention is no forecast.</exception>
    public ForecastRecord ForecastOf(Mention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        return mention.Statement is Forecast ? forecasts.Read(mention) : throw new ArgumentException("not a forecast", nameof(mention));
    }

    private static string FingerprintOf(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes(CodeVersion));
        foreach (var file in Directory.GetFiles(folder, "*.tsv").Order(StringComparer.Ordinal))
        {
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
