using Chancery.Checks;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Tests.Tracking;
using Chancery.Reference;
using Chancery.Statements;
using Xunit;

namespace Chancery.Ledger.Tests.Asking;

public sealed class AttestationTests : IDisposable
{
    private const string Words = "We will reopen the lighthouse railway before midsummer whatever the treasury may say";
    private static readonly DateTimeOffset Now = new(2025, 11, 10, 9, 0, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("chancery-attested-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Words_that_stand_in_another_document_are_verbatim()
    {
        var finding = await AttestedAsync(Quoted("report", "2025-05-05"), Speech("speech", $"Dear guests, thank you all. {Words}."));
        Assert.Equal((Verdict.Ok, 1m), (finding.Verdict, finding.Value));
        Assert.Contains("Verbatim", finding.Explanation, StringComparison.Ordinal);
        Assert.Contains("speech", finding.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_told_a_little_otherwise_are_a_paraphrase() => Assert.Equal(
        Verdict.Notice,
        (await AttestedAsync(Quoted("report", "2025-05-05"), Speech("speech", "We will reopen the lighthouse railway before midsummer whatever the treasury says."))).Verdict);

    [Fact]
    public async Task Words_that_only_those_have_who_quote_them_are_alleged()
    {
        var finding = await AttestedAsync(Quoted("report", "2025-05-05"), Speech("speech", "The lighthouse railway will not be reopened before midsummer."));
        Assert.Equal(Verdict.CannotTell, finding.Verdict);
        Assert.Contains("Alleged", finding.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_check_across_documents_is_described_once() =>
        Assert.Equal([7, 9, 25], LedgerChecks.Load().Entries.Select(e => e.Number));

    private static Dossier Quoted(string id, string day) => Told.In(id, day, Words, span => new Quotation
    {
        Span = span,
        Pattern = "test",
        ContentSpan = span,
        Form = QuotationForm.Direct,
        Speaker = new Actor { Person = "Marta Hellwig", Text = "Hellwig" },
    });

    private static Dossier Speech(string id, string words) => Told.In(id, "2025-05-03", words, span => new Claim
    {
        Span = span,
        Pattern = "test",
        Subject = new Actor { State = "NOR", Text = "Norway" },
        Property = "other:railways",
    });

    private async Task<Finding> AttestedAsync(params Dossier[] dossiers)
    {
        await using var ledger = await LedgerDatabase.OpenAsync(Path.Combine(folder, "ledger.db"), Stop);
        await ledger.StoreAsync([.. dossiers.Select(d => PreparedDossier.Of(d, Told.Tracker))], new Version(0, 1, 0), Now, Stop);
        await ledger.SettleAsync(Told.Tracker, Now, 1, null, Stop);
        var row = Assert.Single((await EntryIndex.ListAsync(ledger, new EntryFilter { Kind = "quotation", AsOf = new DateOnly(2025, 11, 10), Limit = 5 }, Stop)).Rows);
        return Assert.Single((await EntryStories.ReadAsync(ledger, row, Stop)).Findings, f => f.Check == 25);
    }
}
