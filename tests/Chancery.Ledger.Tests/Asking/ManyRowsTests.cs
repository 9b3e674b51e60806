using Chancery.Ledger.Asking;
using Chancery.Ledger.Tests.Tracking;
using Chancery.Ledger.Tracking.Pledges;
using Chancery.Statements;
using Chancery.Text;
using Xunit;

namespace Chancery.Ledger.Tests.Asking;

/// <summary>Lists are asked for in one way where few rows fit and in another where many do; both show the same.</summary>
public sealed class ManyRowsTests : IDisposable
{
    // More than "many" (Conditions), of which every tenth says "lighthouse".
    private const int Lines = 5_200;
    private const int Each = 10;

    private static readonly DateTimeOffset Now = new(2025, 11, 10, 9, 0, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("chancery-ledger-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Pages_hold_what_fits_in_its_order_however_many_rows_fit()
    {
        var speech = Speech();
        var told = Told.Tracker.MentionsOf(speech);
        await using var ledger = await LedgerAsync(speech);
        foreach (var (by, words, fitting) in new (string?, string?, int)[]
            { (null, null, Lines), ("NOR", null, Lines), ("NOR", "harbour", Lines), (null, "lighthouse", Lines / Each), ("NOR", "lighthouse", Lines / Each), ("SWE", "harbour", 0) })
        {
            var wanted = told.Where(m => by is null or "NOR" && (words is null || m.Quote.Contains(words, StringComparison.Ordinal))).Select(m => m.Key).Order(StringComparer.Ordinal).ToList();
            var filter = new EntryFilter { Kind = "quotation", By = by, Words = words, AsOf = new DateOnly(2025, 11, 10), Limit = 7 };
            var first = await EntryIndex.ListAsync(ledger, filter, Stop);
            Assert.Equal(fitting, first.Total);
            Assert.Equal(wanted.Take(7), first.Rows.Select(r => r.Key));
            if (first.Next is { } after)
            {
                Assert.Equal(wanted.Skip(7).Take(7), (await EntryIndex.ListAsync(ledger, filter with { After = after }, Stop)).Rows.Select(r => r.Key));
            }
        }
    }

    [Fact]
    public async Task A_word_of_many_tellings_is_counted_up_to_a_bound_and_its_pages_go_on_beyond()
    {
        await using var ledger = await LedgerAsync(Speech());
        var filter = new EntryFilter { Kind = "quotation", Words = "lighthouse", AsOf = new DateOnly(2025, 11, 10), Limit = 7, MostCounted = 10 };
        var (rows, page) = (0, await EntryIndex.ListAsync(ledger, filter, Stop));
        Assert.Equal((10, true, "more than 10"), (page.Total, page.IsLeast, page.Count));
        for (rows += page.Rows.Count; page.Next is { } after; rows += page.Rows.Count)
        {
            page = await EntryIndex.ListAsync(ledger, filter with { After = after, Limit = 1_000 }, Stop);
        }

        Assert.Equal(Lines / Each, rows);
        Assert.Equal((Lines / Each, false), await EntryIndex.ListAsync(ledger, filter with { MostCounted = Lines / Each }, Stop) is var all ? (all.Total, all.IsLeast) : default);
        Assert.Equal(Lines, (await EntryIndex.ListAsync(ledger, filter with { Words = "harbour", By = "NOR" }, Stop)).Total);
    }

    [Fact]
    public async Task A_state_on_a_day_is_the_same_in_a_list_by_state_and_in_each_row()
    {
        await using var ledger = await LedgerAsync(
            Told.Pledge("2020-01-20", "Norway pledged $60 billion over two years.", "NOR", "USA", 60, years: 2),
            Told.Pledge("2021-06-20", "Norway has paid $40 billion of its $60 billion.", "NOR", "USA", 40, stage: PledgeStage.Disbursed),
            Told.Pledge("2020-02-20", "Acme pledged $30 billion over three years.", "Acme", "USA", 30, years: 3),
            Told.Pledge("2021-06-21", "Acme has paid $1 billion of its $30 billion.", "Acme", "USA", 1, stage: PledgeStage.Disbursed),
            Told.Pledge("2020-03-20", "Japan pledged $20 billion over three years.", "JPN", "KEN", 20, years: 3),
            Told.Pledge("2020-04-20", "Sweden signed a contract over $7 billion.", "SWE", "FIN", 7, stage: PledgeStage.Signed),
            Told.Pledge("2020-05-20", "Chile will help.", "CHL", "PER", null),
            Told.Pledge("2020-06-20", "Brazil pledged $5 billion over two years.", "BRA", "AGO", 5, years: 2),
            Told.Pledge("2021-02-20", "Brazil has paid $2 billion of its $5 billion.", "BRA", "AGO", 2, stage: PledgeStage.Disbursed));
        var seen = new HashSet<PledgeState>();
        for (var day = new DateOnly(2020, 7, 1); day.Year < 2027; day = day.AddDays(97))
        {
            var all = await ListAsync(ledger, day, null);
            foreach (var state in Enum.GetValues<PledgeState>())
            {
                Assert.Equal(all.Where(r => r.State == state).Select(r => r.Key), (await ListAsync(ledger, day, state)).Select(r => r.Key));
            }

            seen.UnionWith(all.Select(r => r.State!.Value));
        }

        Assert.Superset(new HashSet<PledgeState> { PledgeState.Announced, PledgeState.Delivering, PledgeState.Stalled, PledgeState.Lapsed, PledgeState.PartlyKept }, seen);
    }

    [Fact]
    public async Task Who_is_told_of_is_counted_anew_after_a_change()
    {
        await using var ledger = await LedgerAsync(Told.Pledge("2020-01-20", "Norway pledged $60 billion.", "NOR", "USA", 60));
        Assert.DoesNotContain((await ActorIndex.ListAsync(ledger, new ActorFilter(), Stop)).Rows, r => r.State == "KEN");
        await StoreAsync(ledger, Told.Pledge("2020-03-20", "Japan pledged $20 billion.", "JPN", "KEN", 20));
        Assert.Contains((await ActorIndex.ListAsync(ledger, new ActorFilter(), Stop)).Rows, r => r.State == "KEN");
    }

    private static async Task<IReadOnlyList<EntryRow>> ListAsync(LedgerDatabase ledger, DateOnly day, PledgeState? state) =>
        (await EntryIndex.ListAsync(ledger, new EntryFilter { Kind = "pledge", AsOf = day, State = state }, Stop)).Rows;

    private static Dossier Speech()
    {
        var lines = Enumerable.Range(0, Lines).Select(i => $"Line {i} of the {(i % Each == 0 ? "lighthouse" : "pier")} keeper {i * 7} in harbour {i * 11}.").ToList();
        var statements = new List<Statement>();
        var start = 0;
        foreach (var line in lines)
        {
            var span = new TextSpan(start, start + line.Length);
            statements.Add(new Quotation
            {
                Id = $"s{statements.Count + 1}",
                Span = span,
                Pattern = "test",
                ContentSpan = span,
                Speaker = Told.Actor("NOR"),
            });
            start += line.Length + 1;
        }

        return new Dossier(new Document { Id = "speech", Text = string.Join('\n', lines), Published = new DateOnly(2025, 3, 3) }, statements, []);
    }

    private static async Task StoreAsync(LedgerDatabase ledger, params Dossier[] dossiers)
    {
        await ledger.StoreAsync([.. dossiers.Select(d => PreparedDossier.Of(d, Told.Tracker))], new Version(0, 1, 0), Now, Stop);
        await ledger.SettleAsync(Told.Tracker, Now, 2, null, Stop);
    }

    private async Task<LedgerDatabase> LedgerAsync(params Dossier[] dossiers)
    {
        var ledger = await LedgerDatabase.OpenAsync(Path.Combine(folder, "ledger.db"), Stop);
        await StoreAsync(ledger, dossiers);
        return ledger;
    }
}
