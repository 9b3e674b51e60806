using Chancery.Ledger.Asking;
using Chancery.Ledger.Tests.Tracking;
using Chancery.Ledger.Tracking;
using Chancery.Ledger.Tracking.Pledges;
using Chancery.Statements;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Chancery.Ledger.Tests;

public sealed class DecisionTests : IDisposable
{
    private static readonly Version One = new(0, 1, 0);
    private static readonly DateTimeOffset Now = new(2025, 11, 10, 9, 0, 0, TimeSpan.Zero);
    private static readonly Signature Marta = new("Marta Hellwig", "seen in the treaty", Now);
    private static readonly Dossier Railway = Told.Pledge("2025-01-20", "Norway pledged $60 billion for a railway.", "NOR", "USA", 60, what: "a railway");
    private static readonly Dossier Harbour = Told.Pledge("2025-02-20", "Sweden pledged $7 billion for a harbour.", "SWE", "USA", 7, what: "a harbour");
    private static readonly Dossier HarbourAgain = Told.Pledge("2025-02-25", "Sweden renewed its pledge of $7 billion for the harbour.", "SWE", "USA", 7, what: "the harbour");
    private static readonly Dossier Plant = Told.Pledge("2025-03-20", "Denmark pledged $900 billion for a plant.", "DNK", "USA", 900, what: "a plant");
    private readonly string folder = Directory.CreateTempSubdirectory("chancery-ledger-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_chain_of_merges_across_blocks_undone_gives_the_digest_before()
    {
        await using var ledger = await LedgerAsync(Railway, Harbour, HarbourAgain, Plant);
        var book = new DecisionBook(ledger);
        List<string> digests = [await ledger.DigestAsync(Stop)];
        List<Decision> merges = [];
        foreach (var (one, other) in new[] { (Harbour, Plant), (Railway, Harbour) })
        {
            merges.Add(await book.MergeAsync(Key(one), Key(other), Marta, Stop));
            await SettleAsync(ledger);
            digests.Add(await ledger.DigestAsync(Stop));
        }

        var whole = Assert.Single(await ListAsync(ledger));
        Assert.Equal((Key(Railway), 4), (whole.Key, whole.Sightings));
        Assert.Equal(3, digests.Distinct().Count());
        for (var i = merges.Count - 1; i >= 0; i--)
        {
            await book.UndoAsync(merges[i].Number, Marta, Stop);
            await SettleAsync(ledger);
            Assert.Equal(digests[i], await ledger.DigestAsync(Stop));
        }

        Assert.Empty(await ledger.VerifyAsync(Stop));
        await Assert.ThrowsAsync<DecisionException>(() => book.UndoAsync(merges[0].Number, Marta, Stop));
    }

    [Fact]
    public async Task Merges_undone_in_another_order_leave_nothing_behind_either()
    {
        await using var ledger = await LedgerAsync(Railway, Harbour, HarbourAgain, Plant);
        var book = new DecisionBook(ledger);
        var before = await ledger.DigestAsync(Stop);
        var first = await book.MergeAsync(Key(Railway), Key(Harbour), Marta, Stop);
        await SettleAsync(ledger);
        var second = await book.MergeAsync(Key(Plant), Key(HarbourAgain), Marta, Stop);
        await SettleAsync(ledger);
        Assert.Single(await ListAsync(ledger));
        await book.UndoAsync(first.Number, Marta, Stop);
        await SettleAsync(ledger);
        Assert.Equal([1, 3], (await ListAsync(ledger)).Select(e => e.Sightings).Order());
        await book.UndoAsync(second.Number, Marta, Stop);
        await SettleAsync(ledger);
        Assert.Equal(before, await ledger.DigestAsync(Stop));
    }

    [Fact]
    public async Task A_later_telling_of_what_was_merged_goes_along_with_it()
    {
        await using var ledger = await LedgerAsync(Railway, Harbour);
        await new DecisionBook(ledger).MergeAsync(Key(Railway), Key(Harbour), Marta, Stop);
        await SettleAsync(ledger);
        await StoreAsync(ledger, HarbourAgain);
        Assert.Equal(3, Assert.Single(await ListAsync(ledger)).Sightings);
    }

    [Fact]
    public async Task A_telling_split_off_stays_apart_even_from_what_was_merged()
    {
        await using var ledger = await LedgerAsync(Railway, Harbour, HarbourAgain);
        var book = new DecisionBook(ledger);
        await book.MergeAsync(Key(Railway), Key(Harbour), Marta, Stop);
        await SettleAsync(ledger);
        await book.SplitAsync(Key(HarbourAgain), Marta, Stop);
        await SettleAsync(ledger);
        Assert.Equal([1, 2], (await ListAsync(ledger)).Select(e => e.Sightings).Order());
        await Assert.ThrowsAsync<DecisionException>(() => book.SplitAsync(Key(HarbourAgain), Marta, Stop));
    }

    [Fact]
    public async Task A_corrected_payer_moves_a_telling_to_where_it_belongs_and_back()
    {
        await using var ledger = await LedgerAsync(Railway, Harbour, HarbourAgain);
        var book = new DecisionBook(ledger);
        var before = await ledger.DigestAsync(Stop);
        var payer = await book.CorrectAsync(Key(Harbour), new Correction("by", "NOR"), Marta, Stop);
        var sum = await book.CorrectAsync(Key(Harbour), new Correction("amount", "60e9 USD"), Marta, Stop);
        var what = await book.CorrectAsync(Key(Harbour), new Correction("object", "a railway"), Marta, Stop);
        await SettleAsync(ledger);
        Assert.Equal([(Key(Railway), 2), (Key(HarbourAgain), 1)], (await ListAsync(ledger)).Select(e => (e.Key, e.Sightings)).OrderByDescending(e => e.Sightings));
        foreach (var decision in new[] { payer, sum, what })
        {
            await book.UndoAsync(decision.Number, Marta, Stop);
        }

        await SettleAsync(ledger);
        Assert.Equal(before, await ledger.DigestAsync(Stop));
    }

    [Theory]
    [InlineData("amount", "many dollars")]
    [InlineData("amount", "9e9..7e9 USD")]
    [InlineData("deadline", "next spring")]
    [InlineData("act", "promise")]
    [InlineData("speaker", "NOR")]
    public async Task A_correction_that_does_not_fit_is_refused(string field, string value)
    {
        await using var ledger = await LedgerAsync(Railway);
        await Assert.ThrowsAsync<DecisionException>(() => new DecisionBook(ledger).CorrectAsync(Key(Railway), new Correction(field, value), Marta, Stop));
        Assert.Empty(await new DecisionBook(ledger).ListAsync(Stop));
    }

    [Fact]
    public async Task A_state_is_set_only_with_a_source_and_undone_like_the_rest()
    {
        await using var ledger = await LedgerAsync(Railway);
        var book = new DecisionBook(ledger);
        var before = await ledger.DigestAsync(Stop);
        await Assert.ThrowsAsync<DecisionException>(() => book.SetStateAsync(Key(Railway), PledgeState.Broken, null, Marta, Stop));
        var broken = await book.SetStateAsync(Key(Railway), PledgeState.Broken, new DateOnly(2025, 10, 1), Marta with { Source = "https://example.org/audit" }, Stop);
        await SettleAsync(ledger);
        Assert.Equal(PledgeState.Broken, Assert.Single(await ListAsync(ledger)).State);
        await book.UndoAsync(broken.Number, Marta, Stop);
        await SettleAsync(ledger);
        Assert.Equal(before, await ledger.DigestAsync(Stop));
    }

    [Fact]
    public async Task A_linked_part_is_left_out_of_totals_and_no_circle_closes()
    {
        await using var ledger = await LedgerAsync(Railway, Harbour);
        var book = new DecisionBook(ledger);
        await book.LinkAsync(Key(Harbour), Key(Railway), Marta, Stop);
        await SettleAsync(ledger);
        Assert.Equal("Child", (await ListAsync(ledger)).Single(e => e.Key == Key(Harbour)).Uncounted);
        await Assert.ThrowsAsync<DecisionException>(() => book.LinkAsync(Key(Railway), Key(Harbour), Marta, Stop));
    }

    [Fact]
    public async Task A_confirmed_telling_raises_no_proposal_any_more()
    {
        var ended = Told.Pledge("2025-05-20", "The $60 billion railway pledge of Norway was cancelled.", "NOR", "USA", 60, what: "a railway", stage: PledgeStage.Cancelled);
        await using var ledger = await LedgerAsync(Railway, ended);
        var proposal = Assert.Single(await OpenProposals.ListAsync(ledger, "cancelled", 10, Stop));
        await new DecisionBook(ledger).ConfirmAsync(proposal.Mention, Marta, Stop);
        await SettleAsync(ledger);
        Assert.Empty(await OpenProposals.ListAsync(ledger, null, 10, Stop));
    }

    [Fact]
    public async Task Decisions_hold_when_another_reader_reads_the_documents_again()
    {
        await using var ledger = await LedgerAsync(Railway, Harbour);
        await new DecisionBook(ledger).MergeAsync(Key(Railway), Key(Harbour), Marta, Stop);
        await SettleAsync(ledger);
        var pledge = (Pledge)Harbour.Statements[0];
        var reread = Harbour with { Statements = [pledge with { Stage = PledgeStage.Signed, By = [Told.Actor("Acme")] }] };
        await ledger.StoreAsync([PreparedDossier.Of(reread, Told.Tracker)], new Version(0, 2, 0), Now, Stop);
        await SettleAsync(ledger);
        Assert.Equal(2, Assert.Single(await ListAsync(ledger)).Sightings);
        await ledger.StoreAsync([PreparedDossier.Of(Harbour with { Statements = [] }, Told.Tracker)], new Version(0, 3, 0), Now, Stop);
        await SettleAsync(ledger);
        Assert.Equal(1, Assert.Single(await ListAsync(ledger)).Sightings);
    }

    [Fact]
    public async Task A_decision_changed_behind_the_ledgers_back_is_found()
    {
        await using var ledger = await LedgerAsync(Railway, Harbour);
        await new DecisionBook(ledger).MergeAsync(Key(Railway), Key(Harbour), Marta, Stop);
        await new DecisionBook(ledger).ConfirmAsync(Key(Railway), Marta, Stop);
        Assert.Empty(await ledger.VerifyAsync(Stop));
        const string Change = "UPDATE decisions SET who = 'someone else' WHERE number = 1";
        Assert.Contains("only added to", (await Assert.ThrowsAsync<SqliteException>(() => BehindItsBackAsync(ledger, Change))).Message, StringComparison.Ordinal);
        await BehindItsBackAsync(ledger, "DROP TRIGGER decisions_hold; " + Change);
        Assert.Contains("decisions 1", Assert.Single(await ledger.VerifyAsync(Stop)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decisions_cut_off_the_end_are_missed_and_where_the_end_was_cut_too_by_those_who_noted_it()
    {
        await using var ledger = await LedgerAsync(Railway, Harbour);
        var book = new DecisionBook(ledger);
        await book.MergeAsync(Key(Railway), Key(Harbour), Marta, Stop);
        await book.ConfirmAsync(Key(Railway), Marta, Stop);
        var noted = Assert.Single(await ledger.ChainHeadsAsync(Stop));
        Assert.Equal(noted, ChainHead.Parse(noted.ToString()));
        await book.ConfirmAsync(Key(Harbour), Marta, Stop);
        Assert.Empty(await ledger.VerifyAsync([noted], Stop));

        await BehindItsBackAsync(ledger, "DROP TRIGGER decisions_stay; DELETE FROM decisions WHERE number >= 2");
        Assert.Contains("had 3 rows and has 1", Assert.Single(await ledger.VerifyAsync(Stop)), StringComparison.Ordinal);

        await BehindItsBackAsync(ledger, "DROP TRIGGER chain_heads_grow; UPDATE chain_heads SET length = 1, hash = (SELECT hash FROM decisions WHERE number = 1) WHERE name = 'decisions'");
        Assert.Empty(await ledger.VerifyAsync(Stop));
        Assert.Contains("had 2 rows and has 1", Assert.Single(await ledger.VerifyAsync([noted], Stop)), StringComparison.Ordinal);

        await book.ConfirmAsync(Key(Harbour), Marta, Stop);
        Assert.Contains("decisions 2: it is not what was noted", Assert.Single(await ledger.VerifyAsync([noted], Stop)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("decisions:2")]
    [InlineData("decisions:0:0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("documents:1:0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("decisions:1:00000000000000000000000000000000000000000000000000000000000000zz")]
    public void What_is_no_end_of_a_chain_is_not_taken_for_one(string text) => Assert.Null(ChainHead.Parse(text));

    private static async Task BehindItsBackAsync(LedgerDatabase ledger, string sql)
    {
        await using var other = new SqliteConnection($"Data Source={ledger.Path};Pooling=False");
        await other.OpenAsync(Stop);
        await using var command = other.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Stop);
    }

    private static string Key(Dossier dossier) => Told.Tracker.MentionsOf(dossier)[0].Key;

    private static async Task<IReadOnlyList<EntryRow>> ListAsync(LedgerDatabase ledger) =>
        (await EntryIndex.ListAsync(ledger, new EntryFilter { Kind = "pledge", AsOf = new DateOnly(2025, 11, 10) }, Stop)).Rows;

    private static Task SettleAsync(LedgerDatabase ledger) => ledger.SettleAsync(Told.Tracker, Now, 2, null, Stop);

    private static async Task StoreAsync(LedgerDatabase ledger, params Dossier[] dossiers)
    {
        await ledger.StoreAsync([.. dossiers.Select(d => PreparedDossier.Of(d, Told.Tracker))], One, Now, Stop);
        await SettleAsync(ledger);
    }

    private async Task<LedgerDatabase> LedgerAsync(params Dossier[] dossiers)
    {
        var ledger = await LedgerDatabase.OpenAsync(Path.Combine(folder, "ledger.db"), Stop);
        await StoreAsync(ledger, dossiers);
        return ledger;
    }
}
