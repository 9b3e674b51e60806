using Chancery.Ledger.Asking;
using Chancery.Ledger.Tests.Tracking;
using Chancery.Statements;
using Xunit;

namespace Chancery.Ledger.Tests.Asking;

/// <summary>What is counted when it is stored, not when it is asked for, follows everything that happens to a ledger.</summary>
public sealed class CountedRowsTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2025, 11, 10, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2025, 11, 10);
    private readonly string folder = Directory.CreateTempSubdirectory("chancery-ledger-").FullName;
    private LedgerDatabase ledger = null!; // opened before every test

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => ledger = await LedgerDatabase.OpenAsync(Path.Combine(folder, "ledger.db"), Stop);

    public async ValueTask DisposeAsync()
    {
        await ledger.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Entries_are_counted_as_they_come_merge_and_part_again()
    {
        await StoreAsync(
            Told.Pledge("2025-01-20", "Norway pledged to invest $60 billion.", "NOR", "USA", 60),
            Told.Pledge("2025-02-20", "Norway will buy trains for $9 billion.", "NOR", "USA", 9, act: PledgeAct.Buy, what: "trains"));
        var rows = (await PledgesAsync()).Rows;
        Assert.Equal(2, rows.Count);
        Assert.Equal(2, await CountedAsync());

        var merge = await new DecisionBook(ledger).MergeAsync(rows[0].Key, rows[1].Key, new Signature("Ada", "one promise", Now), Stop);
        await SettleAsync();
        Assert.Equal(1, await CountedAsync());
        Assert.Equal(1, (await PledgesAsync()).Total);

        await new DecisionBook(ledger).UndoAsync(merge.Number, new Signature("Ada", "two after all", Now), Stop);
        await SettleAsync();
        Assert.Equal(2, await CountedAsync());
        Assert.Equal(2, (await PledgesAsync()).Total);
        Assert.Equal(2, (await PledgesAsync("NOR")).Total);
    }

    [Fact]
    public async Task A_tie_is_told_from_both_sides_and_goes_with_the_reading_that_told_of_it()
    {
        await StoreAsync(Visit(EventStatus.Done));
        Assert.Equal(1, Assert.Single(await TiesAsync("NOR")).FriendlyWords);
        Assert.Equal("NOR", Assert.Single(await TiesAsync("CHL")).Counterpart);

        await ledger.StoreAsync([PreparedDossier.Of(Visit(EventStatus.Planned), Told.Tracker)], new Version(0, 2, 0), Now, Stop);
        Assert.Empty(await TiesAsync("NOR"));
    }

    [Fact]
    public async Task Events_with_a_word_are_counted_up_to_a_bound()
    {
        await StoreAsync(Visit(EventStatus.Done), Visit(EventStatus.Done, " again"));
        var found = await EventIndex.ListAsync(ledger, new EventFilter { Words = "visited" }, Stop);
        var bounded = await EventIndex.ListAsync(ledger, new EventFilter { Words = "visited", MostCounted = 1 }, Stop);
        Assert.Equal((2, 2, false), (found.Rows.Count, found.Total, found.IsLeast));
        Assert.Equal((2, 1, true), (bounded.Rows.Count, bounded.Total, bounded.IsLeast));
    }

    [Fact]
    public async Task Who_is_told_of_is_counted_ahead_as_it_would_be_when_asked()
    {
        await StoreAsync(Visit(EventStatus.Done));
        await ledger.CountAsync(Stop);
        await StoreAsync(Visit(EventStatus.Done, " again"));
        var asked = await ActorIndex.ListAsync(ledger, new ActorFilter { State = "NOR" }, Stop);
        await ledger.CountAsync(Stop);
        var ahead = await ActorIndex.ListAsync(ledger, new ActorFilter { State = "NOR" }, Stop);
        Assert.Equal(2, Assert.Single(ahead.Rows).Total);
        Assert.Equal(asked.Rows, ahead.Rows);
    }

    [Fact]
    public async Task Years_count_an_entry_once_however_often_it_is_told()
    {
        await StoreAsync(
            Told.Pledge("2024-12-30", "Norway pledged to invest $60 billion.", "NOR", "USA", 60),
            Told.Pledge("2025-02-20", "Norway’s $60 billion.", "NOR", "USA", 60),
            Told.Pledge("2025-03-20", "Norway will buy trains for $9 billion.", "NOR", "USA", 9, act: PledgeAct.Buy, what: "trains"),
            Visit(EventStatus.Done));
        Assert.Equal([(2024, 1, 0), (2025, 1, 1)], (await ActorYears.OfAsync(ledger, "NOR", Stop)).Select(y => (y.Year, y.Promised, y.Did)));
        Assert.Equal([(2024, 1), (2025, 1)], (await ActorYears.OfAsync(ledger, "USA", Stop)).Select(y => (y.Year, y.WasPromised)));
    }

    [Fact]
    public async Task A_total_names_as_many_pledges_as_are_asked_for_and_counts_them_all()
    {
        string[] receivers = ["USA", "DEU", "SWE", "FIN", "CHL"];
        string[] things = ["a steel mill", "wind farms", "a railway", "a harbour", "copper mines"];
        await StoreAsync([.. receivers.Select((r, i) => Told.Pledge($"2025-0{i + 1}-20", $"Norway will invest ${i + 1}0 billion in {things[i]}.", "NOR", r, (i + 1) * 10, what: things[i]))]);
        var few = await new PledgeTotals(ledger).OfAsync("NOR", null, null, 2, Stop);
        Assert.Equal((5, 150e9m), (few.Counted.Pledges, few.Kinds.Sum(k => k.Low)));
        Assert.Equal([50e9m, 40e9m], few.Counted.Named.Select(i => i.High!.Value));
        Assert.StartsWith("Norway will invest $50 billion", few.Counted.Named[0].Title, StringComparison.Ordinal);
        Assert.Equal(5, (await new PledgeTotals(ledger).OfAsync("NOR", null, "invest", Stop)).Named.Count());
        Assert.Equal(30e9m, Assert.Single((await new PledgeTotals(ledger).OfAsync("NOR", "SWE", null, Stop)).Named).High);
    }

    private static Dossier Visit(EventStatus status, string when = "") => Told.In($"visit{when}", "2025-05-01", $"Norway’s king visited Chile{when}.", span => new PoliticalEvent
    {
        Span = span,
        TriggerSpan = span,
        Pattern = "visit",
        Type = EventType.Consult,
        Status = status,
        Source = [Told.Actor("NOR")],
        Recipient = [Told.Actor("CHL")],
    });

    private async Task StoreAsync(params Dossier[] dossiers)
    {
        await ledger.StoreAsync([.. dossiers.Select(d => PreparedDossier.Of(d, Told.Tracker))], new Version(0, 1, 0), Now, Stop);
        await SettleAsync();
    }

    private Task SettleAsync() => ledger.SettleAsync(Told.Tracker, Now, 1, null, Stop);

    private Task<ListPage<EntryRow>> PledgesAsync(string? by = null) => EntryIndex.ListAsync(ledger, new EntryFilter { Kind = "pledge", By = by, AsOf = Today }, Stop);

    private Task<IReadOnlyList<Tie>> TiesAsync(string iso3) => TieIndex.OfAsync(ledger, iso3, null, null, Stop);

    private async Task<long> CountedAsync() => (await LedgerSummaries.ReadAsync(ledger, Stop)).Entries["pledge"];
}
