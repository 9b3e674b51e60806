using Chancery.Ledger.Asking;
using Chancery.Ledger.Tests.Tracking;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Chancery.Ledger.Tests;

/// <summary>Copies of one report are one voice, whatever paper prints them.</summary>
public sealed class VoicesTests : IDisposable
{
    private const string Beginning = """
        The harbour board heard on Thursday that Norway will put sixty billion dollars into shipyards and grid links on the American east coast.
        Engineers expect the first slipways to open within three winters, provided that the dredging of the inner channel is finished before the ice comes.
        """;

    private const string Middle = """
        Dockworkers want half of the cranes built by local firms, while the pilots ask who pays for the new beacons and for the longer night shifts.
        The board will vote after the summer recess; two of its members have already called the plan the largest gamble that the coast has seen.
        """;

    private const string End = """
        Bankers in the north say that the money is there and that the patience is not: every previous scheme of such a size lost a year in the courts.
        Fishermen keep their own counsel, mend their nets and wait for the surveyors, who have been promised for every month of the spring so far.
        """;

    // Takes away what the schema has won since its fourth version.
    private const string BackToFour = """
        DROP TRIGGER statements_done; CREATE TRIGGER statements_done AFTER INSERT ON statements BEGIN SELECT 1; END;
        DROP TABLE prints; DROP TABLE print_bands; DROP TABLE chain_heads; DROP INDEX documents_voice; DROP INDEX documents_words;
        DROP TRIGGER decisions_stay; DROP TRIGGER decisions_hold; DROP TRIGGER frozen_stay; DROP TRIGGER frozen_hold;
        ALTER TABLE documents DROP COLUMN voice;
        DROP TABLE actors; DROP INDEX sightings_place; ALTER TABLE sightings DROP COLUMN place; ALTER TABLE sightings DROP COLUMN kind;
        DROP INDEX entry_parties_name; DROP INDEX entry_parties_state; DROP INDEX entry_parties_years; ALTER TABLE entry_parties DROP COLUMN repeats; ALTER TABLE entry_parties DROP COLUMN kind; ALTER TABLE entry_parties DROP COLUMN year;
        CREATE INDEX entry_parties_name ON entry_parties (name); CREATE INDEX entry_parties_state ON entry_parties (state); CREATE INDEX entry_parties_home ON entry_parties (home);
        DROP INDEX entries_first; DROP INDEX entries_due; DROP TRIGGER entries_come; DROP TRIGGER entries_go; DROP TABLE entry_counts; DROP INDEX entries_pledges; DROP INDEX entries_moved; DROP INDEX entries_grade; ALTER TABLE entries DROP COLUMN delivered_share;
        ALTER TABLE entries DROP COLUMN category; ALTER TABLE entries DROP COLUMN prior; ALTER TABLE entries DROP COLUMN changes;
        DROP INDEX proposals_open; DROP INDEX proposals_kind; ALTER TABLE proposals DROP COLUMN size; ALTER TABLE proposals DROP COLUMN told; DROP TABLE event_ties; DROP TABLE pledge_ties; DROP INDEX event_parties_years; ALTER TABLE event_parties DROP COLUMN year;
        CREATE INDEX entries_state ON entries (state); DROP INDEX documents_publisher; DELETE FROM ledger_facts WHERE name IN ('changed', 'actors');
        PRAGMA user_version = 4;
        """;

    private static readonly Version One = new(0, 1, 0);
    private static readonly DateTimeOffset Now = new(2025, 11, 10, 9, 0, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("chancery-ledger-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Whole => Beginning + Middle + End;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_report_that_a_second_paper_prints_with_its_own_heading_is_one_voice_with_two_sightings()
    {
        var entry = await OnlyEntry(Report("2025-03-03", Whole, "The Quay"), Report("2025-03-05", "FROM OUR WIRES\n\n" + Whole, "Harbour Mail"));
        Assert.Equal((2, 1), (entry.Row.Sightings, entry.Row.Evidence!.Value));
        Assert.Equal([false, true], entry.Sightings.Select(s => s.Copies));
    }

    [Fact]
    public async Task Two_reports_in_their_own_words_are_two_voices()
    {
        var entry = await OnlyEntry(Report("2025-03-03", Beginning, "The Quay"), Report("2025-03-05", Middle, "Harbour Mail"));
        Assert.Equal((2, 2), (entry.Row.Sightings, entry.Row.Evidence!.Value));
        Assert.DoesNotContain(entry.Sightings, s => s.Copies);
    }

    [Fact]
    public async Task A_form_sent_out_again_a_month_later_is_another_voice_and_a_long_text_printed_again_is_not()
    {
        Assert.DoesNotContain((await OnlyEntry(Report("2025-03-03", Whole, "The Quay"), Report("2025-04-10", "AGAIN\n\n" + Whole, "Harbour Mail"))).Sightings, s => s.Copies);
        Assert.DoesNotContain((await OnlyEntry(Report("2025-03-03", Whole, "The Quay"), Report("2025-04-10", Whole.ToUpperInvariant(), "Harbour Mail"))).Sightings, s => s.Copies);
        var book = Whole + string.Concat(Enumerable.Range(0, 60).Select(i => $"Slip {i} took {i * 3} weeks and {i * 7} hands. "));
        Assert.Contains((await OnlyEntry(Report("2025-03-03", book, "The Quay"), Report("2025-04-10", book.ToUpperInvariant(), "Harbour Mail"))).Sightings, s => s.Copies);
    }

    [Fact]
    public async Task A_copy_that_ties_two_others_together_does_so_whenever_it_comes()
    {
        Dossier[] reports =
        [
            Report("2025-03-03", Beginning + Middle, "The Quay"),
            Report("2025-03-04", Middle + End, "Harbour Mail"),
            Report("2025-03-05", Whole, "Ledger and Sand"),
            Report("2025-06-01", "AGAIN\n\n" + Whole, "The Quay"),
            Report("2025-03-06", End, "Harbour Mail"),
        ];
        var digests = new HashSet<string>();
        var random = new Random(5);
        for (var round = 0; round < 12; round++)
        {
            random.Shuffle(reports);
            digests.Add(await DigestOf($"{round}.db", reports, inBatchesOf: (round % 3) + 1));
        }

        Assert.Single(digests);
        Assert.Equal([false, true, true, true, false], (await OnlyEntry(reports)).Sightings.Select(s => s.Copies));
    }

    [Fact]
    public async Task A_ledger_of_the_schema_before_comes_to_the_same_digest_once_it_is_brought_up_to_date()
    {
        Dossier[] reports = [Report("2025-03-03", Whole, "The Quay"), Report("2025-03-05", "FROM OUR WIRES\n\n" + Whole, "Harbour Mail")];
        var digest = await DigestOf("new.db", reports, inBatchesOf: 2);
        await DigestOf("old.db", reports, inBatchesOf: 2);
        var path = Path.Combine(folder, "old.db");
        await RunAsync(path, BackToFour);
        await Assert.ThrowsAsync<LedgerException>(() => LedgerDatabase.OpenAsync(path, Stop));
        await RunAsync(path, "CREATE TABLE prints (x)");
        Assert.Contains("prints already exists", (await Assert.ThrowsAsync<LedgerException>(() => LedgerDatabase.UpgradeAsync(path, Now, Stop))).Message, StringComparison.Ordinal);
        await RunAsync(path, "DROP TABLE prints");
        Assert.NotNull(await LedgerDatabase.UpgradeAsync(path, Now.AddMinutes(1), Stop));
        Assert.Equal(digest, await DigestOf("old.db", [], inBatchesOf: 1));
    }

    private static Dossier Report(string day, string words, string publisher) => Told.Pledge(day, words, "NOR", "USA", 60, publisher: publisher);

    private static async Task RunAsync(string path, string sql)
    {
        await using var other = new SqliteConnection($"Data Source={path};Pooling=False");
        await other.OpenAsync(Stop);
        await using var command = other.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Stop);
    }

    private async Task<EntryStory> OnlyEntry(params Dossier[] reports)
    {
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}.db");
        await DigestOf(Path.GetFileName(path), reports, inBatchesOf: 2);
        await using var ledger = await LedgerDatabase.OpenAsync(path, Stop);
        var row = Assert.Single((await EntryIndex.ListAsync(ledger, new EntryFilter { Kind = "pledge", AsOf = new DateOnly(2025, 11, 10) }, Stop)).Rows);
        return await EntryStories.ReadAsync(ledger, row, Stop);
    }

    // Settled after each batch, as a ledger that grows day by day.
    private async Task<string> DigestOf(string file, Dossier[] dossiers, int inBatchesOf)
    {
        await using var ledger = await LedgerDatabase.OpenAsync(Path.Combine(folder, file), Stop);
        foreach (var batch in dossiers.Chunk(inBatchesOf))
        {
            await ledger.StoreAsync([.. batch.Select(d => PreparedDossier.Of(d, Told.Tracker))], One, Now, Stop);
            await ledger.SettleAsync(Told.Tracker, Now, inBatchesOf, null, Stop);
        }

        await ledger.SettleAsync(Told.Tracker, Now, inBatchesOf, null, Stop);
        return await ledger.DigestAsync(Stop);
    }
}
