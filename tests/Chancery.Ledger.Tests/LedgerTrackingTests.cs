using Chancery.Ledger.Tests.Tracking;
using Xunit;

namespace Chancery.Ledger.Tests;

public sealed class LedgerTrackingTests : IDisposable
{
    private static readonly Version One = new(0, 1, 0);
    private static readonly DateTimeOffset Now = new(2025, 11, 10, 9, 0, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("chancery-ledger-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Any_order_of_reading_gives_one_digest()
    {
        var dossiers = Dossiers();
        var forwards = await DigestOf("a.db", dossiers, inBatchesOf: 1);
        Assert.Equal(forwards, await DigestOf("b.db", [.. dossiers.Reverse()], inBatchesOf: 3));
        Assert.Equal(forwards, await DigestOf("c.db", [.. dossiers.Skip(2), .. dossiers], inBatchesOf: 2));
        Assert.NotEqual(forwards, await DigestOf("d.db", [.. dossiers.Skip(1)], inBatchesOf: 2));
    }

    [Fact]
    public async Task Stopped_at_any_point_and_begun_again_it_comes_to_the_same_digest()
    {
        var dossiers = Dossiers();
        var whole = await DigestOf("whole.db", dossiers, inBatchesOf: 2);
        var path = Path.Combine(folder, "stopped.db");
        var random = new Random(7);
        for (var stops = 0; stops < 10; stops++)
        {
            await using var ledger = await LedgerDatabase.OpenAsync(path, Stop);
            using var stopped = new CancellationTokenSource(TimeSpan.FromMilliseconds(random.Next(0, 20)));
            try
            {
                foreach (var dossier in dossiers)
                {
                    await ledger.StoreAsync([PreparedDossier.Of(dossier, Told.Tracker)], One, Now, stopped.Token);
                    await ledger.SettleAsync(Told.Tracker, Now, 2, null, stopped.Token);
                }
            }
            catch (OperationCanceledException)
            {
            }
        }

        Assert.Equal(whole, await DigestOf("stopped.db", dossiers, inBatchesOf: 4));
    }

    [Fact]
    public async Task A_backup_restored_has_the_digest_of_its_day()
    {
        var before = await DigestOf("a.db", Dossiers()[..2], inBatchesOf: 2);
        var path = Path.Combine(folder, "a.db");
        await using (var ledger = await LedgerDatabase.OpenAsync(path, Stop))
        {
            await ledger.BackupAsync(Path.Combine(folder, "copy.db"), Stop);
        }

        Assert.NotEqual(before, await DigestOf("a.db", Dossiers(), inBatchesOf: 2));
        Assert.NotNull(await LedgerDatabase.RestoreAsync(Path.Combine(folder, "copy.db"), path, Now, Stop));
        Assert.Equal(before, await DigestOf("a.db", [], inBatchesOf: 1));
    }

    [Fact]
    public async Task What_was_changed_behind_the_ledgers_back_is_found()
    {
        await DigestOf("a.db", Dossiers(), inBatchesOf: 2);
        var path = Path.Combine(folder, "a.db");
        await using var ledger = await LedgerDatabase.OpenAsync(path, Stop);
        Assert.Empty(await ledger.VerifyAsync(Stop));
        using (var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=False"))
        {
            await other.OpenAsync(Stop);
            using var command = other.CreateCommand();
            command.CommandText = "UPDATE documents SET publisher = 'someone else' WHERE number = 1";
            await command.ExecuteNonQueryAsync(Stop);
        }

        Assert.Single(await ledger.VerifyAsync(Stop));
    }

    private async Task<string> DigestOf(string file, Dossier[] dossiers, int inBatchesOf)
    {
        await using var ledger = await LedgerDatabase.OpenAsync(Path.Combine(folder, file), Stop);
        foreach (var batch in dossiers.Chunk(inBatchesOf))
        {
            await ledger.StoreAsync([.. batch.Select(d => PreparedDossier.Of(d, Told.Tracker))], One, Now, Stop);
        }

        await ledger.SettleAsync(Told.Tracker, Now, inBatchesOf, null, Stop);
        return await ledger.DigestAsync(Stop);
    }

    private static Dossier[] Dossiers() =>
    [
        Told.Pledge("2025-01-20", "Norway pledged to invest $60 billion in the United States.", "NOR", "USA", 60),
        Told.Pledge("2025-02-20", "Norway’s $60 billion.", "NOR", null, 60),
        Told.Pledge("2025-05-13", "Norway raised its investment from $60 billion to $95 billion.", "NOR", "USA", 95),
        Told.Pledge("2025-06-13", "Acme pledged $2 billion for a plant.", "Acme", "USA", 2, what: "a plant"),
        Told.Pledge("2025-06-14", "Norway will help.", "NOR", "UKR", null),
    ];
}
