using System.Text;
using System.Text.RegularExpressions;
using Chancery.Ledger;
using Chancery.Ledger.Tracking;
using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Statements;
using Chancery.Text;
using Xunit;

namespace Chancery.Tests.Cli;

public sealed partial class DecideTests
{
    private static readonly string[] By = ["--who", "Marta Hellwig", "--why", "seen in the treaty"];

    [Fact]
    public async Task What_is_doubtful_is_shown_answered_and_undone_and_the_digest_is_the_one_before()
    {
        using var run = new CommandLineRun();
        await IngestAsync(run);
        var before = await DigestAsync(run);
        Assert.Equal(0, await run.RunAsync(["review", "--kind", "cancelled", "--who", "Marta Hellwig"], Lines("?", "y", "https://example.org/notice", "q")));
        Assert.Contains("Is it cancelled? [y/n/s/u/q]", run.Out, StringComparison.Ordinal);
        Assert.Contains("cancelled its pledge", run.Out, StringComparison.Ordinal);
        Assert.Contains("1 decided", run.Out, StringComparison.Ordinal);
        Assert.NotEqual(before, await DigestAsync(run));
        await run.RunAsync(["decisions"]);
        Assert.Contains("Marta Hellwig: state", run.Out, StringComparison.Ordinal);
        Assert.Contains("(https://example.org/notice)", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, await run.RunAsync(["undo", "1", .. By]));
        Assert.Equal(before, await DigestAsync(run));
    }

    [Fact]
    public async Task A_review_takes_its_last_answer_back_and_leaves_open_what_has_no_source()
    {
        using var run = new CommandLineRun();
        await IngestAsync(run);
        var before = await DigestAsync(run);
        Assert.Equal(0, await run.RunAsync(["review", "--kind", "cancelled", "--who", "Marta Hellwig"], Lines("u", "y", "", "q")));
        Assert.Contains("nothing was decided yet", run.Out, StringComparison.Ordinal);
        Assert.Contains("left open", run.Out, StringComparison.Ordinal);
        Assert.Equal(before, await DigestAsync(run));
    }

    [Fact]
    public async Task A_state_without_a_source_and_a_key_of_nothing_are_refused()
    {
        using var run = new CommandLineRun();
        await IngestAsync(run);
        await run.RunAsync(["pledges", "--json"]);
        var key = KeyField().Match(run.Out).Groups[1].Value;
        Assert.NotEqual(0, await run.RunAsync(["decide", "state", key, "broken", .. By]));
        Assert.Contains("needs a cited source", run.Error, StringComparison.Ordinal);
        Assert.NotEqual(0, await run.RunAsync(["decide", "confirm", "0000000000", .. By]));
        Assert.Contains("0000000000", run.Error, StringComparison.Ordinal);
    }

    private static byte[] Lines(params string[] lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");

    private static async Task<string> DigestAsync(CommandLineRun run)
    {
        await run.RunAsync(["ledger", "digest"]);
        return run.Out;
    }

    private static async Task IngestAsync(CommandLineRun run)
    {
        var stop = TestContext.Current.CancellationToken;
        Directory.CreateDirectory(run.At("chancery"));
        var tracker = Tracker.Load(ReferenceBook.Load());
        await using var ledger = await LedgerDatabase.OpenAsync(run.At("chancery/ledger.db"), stop);
        Dossier[] told =
        [
            Pledge("a", new DateOnly(2025, 3, 1), "Norway pledged to invest $60 billion in a railway.", PledgeStage.Announced),
            Pledge("b", new DateOnly(2025, 6, 1), "Norway cancelled its pledge of $60 billion for a railway.", PledgeStage.Cancelled),
        ];
        await ledger.StoreAsync([.. told.Select(d => PreparedDossier.Of(d, tracker))], new Version(0, 1, 0), DateTimeOffset.UnixEpoch, stop);
    }

    private static Dossier Pledge(string id, DateOnly day, string words, PledgeStage stage) => new(
        new Document { Id = id, Text = words, Published = day, Publisher = "Ledger and Sand" },
        [
            new Pledge
            {
                Id = "s1",
                Span = new TextSpan(0, words.Length),
                Pattern = "test",
                Act = PledgeAct.Invest,
                By = [new Actor { State = "NOR", Text = "Norway" }],
                Object = "a railway",
                Amount = new Money(60e9m, 60e9m, CurrencyCode.Usd),
                Stage = stage,
            },
        ],
        []);

    [GeneratedRegex("\"key\":\\s*\"([0-9a-f]+)\"")] // "key": "3f2a9c81…"
    private static partial Regex KeyField();
}
