using Chancery.Checks;
using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Statements;
using Chancery.Text;
using Xunit;

namespace Chancery.Ledger.Tests;

public sealed class LedgerDatabaseTests : IDisposable
{
    private static readonly Version One = new(0, 1, 0);
    private static readonly DateTimeOffset Now = new(2025, 11, 10, 9, 0, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("chancery-ledger-").FullName;

    private string File => Path.Combine(folder, "ledger.db");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_same_content_is_stored_once()
    {
        await using var ledger = await LedgerDatabase.OpenAsync(File, Stop);
        Assert.Equal(StoreOutcome.Added, await ledger.StoreAsync(Dossier("a"), One, Now, Stop));
        Assert.Equal(StoreOutcome.Unchanged, await ledger.StoreAsync(Dossier("a"), One, Now.AddDays(1), Stop));
        Assert.Single(await ledger.DocumentsAsync(Stop));
    }

    [Fact]
    public async Task A_newer_reader_replaces_and_an_older_one_does_not()
    {
        await using var ledger = await LedgerDatabase.OpenAsync(File, Stop);
        await ledger.StoreAsync(Dossier("a"), new Version(0, 2), Now, Stop);
        var less = Dossier("a") with { Statements = [], Findings = [] };
        Assert.Equal(StoreOutcome.KeptNewer, await ledger.StoreAsync(less, One, Now, Stop));
        Assert.Equal(StoreOutcome.Replaced, await ledger.StoreAsync(less, new Version(0, 3), Now, Stop));
        Assert.Empty(Assert.Single(await ledger.DocumentsAsync(Stop)).Statements);
    }

    [Fact]
    public async Task What_was_stored_comes_back()
    {
        await using var ledger = await LedgerDatabase.OpenAsync(File, Stop);
        var dossier = Dossier("a");
        await ledger.StoreAsync(dossier, One, Now, Stop);
        var back = await ledger.DossierAsync(Assert.Single(await ledger.FindAsync("a", Stop)), Stop);
        Assert.Equal(dossier.Document, back.Document);
        var pledge = Assert.IsType<Pledge>(Assert.Single(back.Statements));
        Assert.Equal(((Pledge)dossier.Statements[0]).Amount, pledge.Amount);
        Assert.Equal(Verdict.CannotTell, Assert.Single(back.Findings).Verdict);
        Assert.Equal("to invest $1.5 billion", Assert.Single(await ledger.StatementsAsync("pledge", Stop)).Quote);
    }

    [Fact]
    public async Task A_stopped_write_leaves_nothing()
    {
        await using var ledger = await LedgerDatabase.OpenAsync(File, Stop);
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ledger.StoreAsync(Dossier("a"), One, Now, stopped.Token));
        Assert.Empty(await ledger.DocumentsAsync(Stop));
        Assert.Equal(StoreOutcome.Added, await ledger.StoreAsync(Dossier("a"), One, Now, Stop));
    }

    [Fact]
    public async Task Two_writers_at_once_lose_nothing()
    {
        const int Each = 100;
        await Task.WhenAll(Enumerable.Range(0, 2).Select(writer => Task.Run(
            async () =>
            {
                await using var ledger = await LedgerDatabase.OpenAsync(File, Stop);
                for (var i = 0; i < Each; i++)
                {
                    await ledger.StoreAsync(Dossier($"w{writer}-{i}"), One, Now, Stop);
                }
            },
            Stop)));
        await using var all = await LedgerDatabase.OpenAsync(File, Stop);
        Assert.Equal(2 * Each, (await all.DocumentsAsync(Stop)).Count);
        Assert.Equal(["ledger.db"], Directory.GetFiles(folder).Select(Path.GetFileName).Where(n => !n!.Contains("-wal", StringComparison.Ordinal) && !n.Contains("-shm", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_database_of_another_program_is_never_touched()
    {
        using (var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={File};Pooling=False"))
        {
            await other.OpenAsync(Stop);
            using var command = other.CreateCommand();
            command.CommandText = "CREATE TABLE mine (x)";
            await command.ExecuteNonQueryAsync(Stop);
        }

        var before = await System.IO.File.ReadAllBytesAsync(File, Stop);
        await Assert.ThrowsAsync<LedgerException>(() => LedgerDatabase.OpenAsync(File, Stop));
        Assert.Equal(before, await System.IO.File.ReadAllBytesAsync(File, Stop));
        Assert.Single(Directory.GetFiles(folder));
    }

    private static Dossier Dossier(string id)
    {
        const string Words = "to invest $1.5 billion";
        var text = $"Riyadh promised {Words} in {id}.";
        var start = text.IndexOf(Words, StringComparison.Ordinal);
        var span = new TextSpan(start, start + Words.Length);
        var pledge = new Pledge
        {
            Id = "s1",
            Span = span,
            Pattern = "test",
            Act = PledgeAct.Invest,
            By = [new Actor { State = "SAU", Role = "GOV", Text = "Riyadh" }],
            Amount = new Money(1.50e9m, 1.50e9m, CurrencyCode.Usd, AmountQualifier.AtLeast),
            Horizon = new Period(null, new PartialDate(2028), 3m),
        };
        var finding = new Finding { Check = 11, Name = "burden", Statements = ["s1"], Span = span, Verdict = Verdict.CannotTell, Formula = "a / b", Explanation = "No table." };
        return new Dossier(new Document { Id = id, Text = text, Published = new DateOnly(2025, 11, 10) }, [pledge], [finding]);
    }
}
