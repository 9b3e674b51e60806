using Chancery.Ledger.Asking;
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
        Assert.Equal(["UpperBoundOnly"], total.LeftOut.Select(g => g.Reason));
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
        var resolved = Assert.Single(await ResolvedForecasts.ListAsync(ledger, Stop));
        Assert.Equal((0.9, ResolvedAs.Yes, "https://example.org/results"), (resolved.Chance!.Value, resolved.Outcome, resolved.Source));
        var rows = await EntryIndex.FindAsync(ledger, mention, new DateOnly(2025, 11, 10), Stop);
        var window = Assert.Single(await ForecastWindows.OfAsync(ledger, rows, Stop));
        Assert.Equal((new DateOnly(2025, 12, 31), ResolvedAs.Yes), (window.Strict!.Value, window.Outcome!.Value));
    }

    [Fact]
    public void Calibration_is_shown_only_where_enough_is_scored()
    {
        var twenty = Enumerable.Range(0, 20).Select(i => Resolved(0.9, i < 15 ? ResolvedAs.Yes : ResolvedAs.No)).ToList();
        Assert.Empty(CalibrationBin.Of(twenty));
        var enough = CalibrationBin.Of([.. twenty, .. Enumerable.Range(0, 5).Select(_ => Resolved(0.1, ResolvedAs.Partly)), Resolved(0.5, ResolvedAs.Void)]);
        Assert.Equal([(5, 0.1, 0.5), (20, 0.9, 0.75)], enough.Select(b => (b.Count, Math.Round(b.Chance, 6), b.Came)));
    }

    [Fact]
    public async Task The_years_of_a_party_count_what_it_gives_apart_from_what_it_is_given()
    {
        await using var ledger = await LedgerAsync(
            Told.Pledge("2024-01-20", "Norway pledged to invest $60 billion.", "NOR", "USA", 60),
            Told.Pledge("2025-03-20", "Norway will invest $5 billion in wind farms.", "NOR", "DEU", 5, what: "wind farms"),
            Told.Pledge("2025-04-20", "Germany will lend $7 billion for a tunnel.", "DEU", "NOR", 7, PledgeAct.Lend, "a tunnel"));
        Assert.Equal([(2024, 1, 0), (2025, 1, 1)], (await ActorYears.OfAsync(ledger, "NOR", Stop)).Select(y => (y.Year, y.Promised, y.WasPromised)));
    }

    [Fact]
    public async Task A_telling_leads_to_its_entry_under_whatever_key()
    {
        var first = Told.Pledge("2024-01-20", "Norway pledged to invest $60 billion.", "NOR", "USA", 60);
        var again = Told.Pledge("2024-01-21", "Norway repeated its $60 billion.", "NOR", "USA", 60);
        await using var ledger = await LedgerAsync(first, again);
        var telling = Assert.Single(Told.Tracker.MentionsOf(again)).Key;
        Assert.Equal(Assert.Single(Told.Tracker.MentionsOf(first)).Key, await EntryIndex.OfTellingAsync(ledger, telling[..12], Stop));
        Assert.Null(await EntryIndex.OfTellingAsync(ledger, "0000000000ff", Stop));
    }

    [Fact]
    public void Runs_are_told_beside_the_ledger_and_the_oldest_forgotten()
    {
        var book = new RunBook(Path.Combine(folder, "runs.db"));
        Assert.Empty(book.List());
        for (var i = 0; i < 60; i++)
        {
            var run = new IngestRun(Now.AddMinutes(i), $"folder {i}", Now.AddMinutes(i), RunStep.Reading, 0.5, i, 0, 0, 0);
            book.Keep(run);
            book.Keep(run with { Step = RunStep.Done });
        }

        Assert.Equal((50, "folder 59", RunStep.Done), (book.List().Count, book.List()[0].Name, book.List()[0].Step));
    }

    private static ResolvedForecast Resolved(double chance, ResolvedAs outcome) => new("a", "It will rain.", "marta hellwig", chance, outcome, "a report", "Marta Hellwig", "2025-11-10T09:00:00Z");

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
