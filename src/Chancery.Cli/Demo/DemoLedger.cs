using Chancery.Cli.Ingesting;
using Chancery.Ledger;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Tracking;
using Chancery.Ledger.Tracking.Pledges;

namespace Chancery.Cli.Demo;

/// <summary>The example ledger: texts of our own, one that cannot be read, and a few decisions. In the same folder again it adds nothing.</summary>
internal sealed class DemoLedger(Surroundings surroundings, string folder)
{
    private const string Texts = "examples/";
    private const string Who = "Demo";

    // No page: what quarantine is for.
    private const string Torn = "{ \"text\": \"Iceland pledged";

    /// <summary>Fills it and gives its path.</summary>
    public async Task<string> FillAsync(CancellationToken cancellation)
    {
        var texts = Path.Combine(folder, "texts");
        await WriteTextsAsync(texts, cancellation);
        var path = Path.Combine(folder, "ledger.db");
        await using var ledger = await LedgerDatabase.OpenAsync(path, cancellation);
        var examiner = Examiner.Load(TablesFolder.Of(surroundings));
        var tracker = Tracker.Load(examiner.Book);
        await new Ingest(surroundings, ledger, new CappedReading(examiner.ExamineUnlessStopped, surroundings.Clock), tracker, Environment.ProcessorCount).RunAsync([texts], again: false, cancellation);
        if ((await new DecisionBook(ledger).ListAsync(cancellation)).Count == 0)
        {
            await DecideAsync(ledger, cancellation);
            await ledger.SettleAsync(tracker, surroundings.Clock.GetUtcNow(), 1, null, cancellation);
        }

        return path;
    }

    private static async Task WriteTextsAsync(string texts, CancellationToken cancellation)
    {
        Directory.CreateDirectory(texts);
        var assembly = typeof(DemoLedger).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Texts, StringComparison.Ordinal)))
        {
            await using var text = assembly.GetManifestResourceStream(name)!; // it was just named
            await using var file = File.Create(Path.Combine(texts, name[Texts.Length..]));
            await text.CopyToAsync(file, cancellation);
        }

        await File.WriteAllTextAsync(Path.Combine(texts, "torn.json"), Torn, cancellation);
    }

    private async Task DecideAsync(LedgerDatabase ledger, CancellationToken cancellation)
    {
        var now = surroundings.Clock.GetUtcNow();
        async Task<string> FirstAsync(string kind, string? by, string words) => (await EntryIndex.ListAsync(
            ledger, new EntryFilter { Kind = kind, By = by, Words = words, Order = EntryOrder.Earliest, AsOf = DateOnly.FromDateTime(now.UtcDateTime), Limit = 1 }, cancellation)).Rows is [var row]
            ? row.Key
            : throw new InvalidOperationException($"the examples tell of no {kind} with {words}");

        var decisions = new DecisionBook(ledger);
        var cancelled = await FirstAsync("pledge", "DNK", "Ghana");
        await decisions.SetStateAsync(cancelled, PledgeState.Cancelled, new DateOnly(2024, 9, 27), new Signature(Who, "the payer said so", now, "texts/2024-09-cancelled"), cancellation);
        await decisions.ConfirmAsync(await FirstAsync("claim", "MDA", "population"), new Signature(Who, "as it stands in the text", now), cancellation);
        var forecasts = new ForecastBook(ledger);
        foreach (var (words, outcome) in new[] { ("inflation ghana 30", ResolvedAs.Yes), ("copper ton 2024", ResolvedAs.No) })
        {
            await forecasts.ResolveAsync(await FirstAsync("forecast", null, words), outcome, "texts/2025-04-raised", Who, now, cancellation);
        }
    }
}
