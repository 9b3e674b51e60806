using Chancery.Ledger.Tests.Tracking;
using Chancery.Quantities;
using Chancery.Statements;
using Xunit;

namespace Chancery.Ledger.Tests;

public sealed class TotalsAndForecastsTests : IDisposable
{
    private static readonly Version One = new(0, 1, 0);
    private static readonly DateTimeOffset Now = new(2025, 11, 10, 9, 0, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("chancery-ledger-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Totals_keep_kinds_apart_and_say_what_was_left_out()
    {
        await using var ledger = await LedgerAsync(
            Told.Pledge("2025-01-20", "Norway pledged to invest $60 billion.", "NOR", "USA", 60),
            Told.Pledge("2025-01-21", "Norway repeated its $60 billion.", "NOR", "USA", 60),
            Told.Pledge("2025-03-20", "Norway will invest more than $5 billion in wind farms.", "NOR", "DEU", 5, what: "wind farms", qualifier: AmountQualifier.MoreThan),
            Told.Pledge("2025-03-21", "Norway will invest up to $7 billion in a railway.", "NOR", "SWE", 7, what: "a railway", qualifier: AmountQualifier.UpTo),
            Told.Pledge("2025-04-20", "Norway will buy jets for $9 billion.", "NOR", "USA", 9, PledgeAct.Buy, "jets"));
        var total = await new PledgeTotals(ledger).OfAsync("NOR", null, null, Stop);
        Assert.Equal([("investment", 65e9m, true), ("purchase", 9e9m, false)], total.Kinds.Select(k => (k.Kind, k.Low, k.IsOpen)));
        Assert.Equal(["UpperBoundOnly"], total.LeftOut.Select(i => i.Uncounted));
    }

    [Fact]
    public async Task An_outcome_stands_in_the_chain_and_in_the_score()
    {
        var foretold = Told.In("a", "2025-01-20", "Norway will join by the end of 2025.", span => new Forecast
        {
            Span = span,
            Pattern = "test",
            ContentSpan = span,
            Window = new Period(null, new PartialDate(2025, 12, 31)),
            Probability = new Probability(0.75m, 0.9m, 0.99m),
            Scorable = 'A',
        });
        await using var ledger = await LedgerAsync(foretold);
        var book = new ForecastBook(ledger);
        var mention = Assert.Single(Told.Tracker.MentionsOf(foretold)).Key;
        var forecast = await book.FindAsync(mention[..10], Stop);
        Assert.Equal(mention, forecast);
        await Assert.ThrowsAsync<ArgumentException>(() => book.ResolveAsync(forecast!, ResolvedAs.Yes, "", "Marta Hellwig", Now, Stop));
        await book.ResolveAsync(forecast!, ResolvedAs.Yes, "https://example.org/results", "Marta Hellwig", Now, Stop);
        Assert.Equal(0.01, Assert.Single(await book.ScoresAsync(Stop)).Brier!.Value, 6);
        Assert.Empty(await ledger.VerifyAsync(Stop));
    }

    [Fact]
    public async Task A_document_in_quarantine_leaves_it_when_it_is_stored()
    {
        await using var ledger = await LedgerAsync();
        var dossier = PreparedDossier.Of(Told.Pledge("2025-01-20", "Norway pledged $60 billion.", "NOR", "USA", 60), Told.Tracker);
        var quarantine = new Quarantine(ledger);
        var poison = new QuarantinedDocument(dossier.Key, "a.jsonl", "Line", 7, "reading took longer than 60 seconds", 1, "2025-11-10T09:00:00Z", null);
        await quarantine.PutAsync(poison, Stop);
        await quarantine.PutAsync(poison, Stop);
        Assert.Equal(2, Assert.Single(await quarantine.ListAsync(Stop)).Attempts);
        await ledger.StoreAsync([dossier], One, Now, Stop);
        Assert.Empty(await quarantine.ListAsync(Stop));
    }

    private async Task<LedgerDatabase> LedgerAsync(params Dossier[] dossiers)
    {
        var ledger = await LedgerDatabase.OpenAsync(Path.Combine(folder, "ledger.db"), Stop);
        await ledger.StoreAsync([.. dossiers.Select(d => PreparedDossier.Of(d, Told.Tracker))], One, Now, Stop);
        await ledger.SettleAsync(Told.Tracker, Now, 1, null, Stop);
        return ledger;
    }
}
