using System.Text.Json;
using Chancery.Cli;
using Chancery.Cli.Ingesting;
using Chancery.Ledger;
using Chancery.Ledger.Tracking;
using Chancery.Reference;
using Chancery.Text;
using Xunit;

namespace Chancery.Tests.Cli;

[Collection(nameof(WholeProcess))]
public sealed class CappedReadingTests
{
    private static readonly string[] Mixed = ["It rained.", "CRASH", "Norway will buy ships.", "HANG", "DEVOUR", "The end."];
    private static readonly Document Short = new() { Id = "a", Text = "Norway will join." };

    [Fact]
    public async Task What_goes_wrong_in_a_document_stays_in_it()
    {
        var reading = new CappedReading((_, _) => throw new InvalidOperationException("a poison word"), TimeProvider.System);
        var (dossier, problem) = await reading.ReadAsync(Short);
        Assert.Null(dossier);
        Assert.Contains("a poison word", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500_000)]
    [InlineData(20)] // it is stopped together with the others and then read alone
    public async Task A_document_that_takes_too_much_memory_is_stopped(int length)
    {
        var reading = new CappedReading((_, stop) => Devour(stop), TimeProvider.System);
        var (_, problem) = await reading.ReadAsync(Short with { Text = new string('a', length) });
        Assert.Equal("reading took more than 256 MB", problem);
    }

    [Fact]
    public async Task A_reading_without_end_is_left_behind_after_a_minute()
    {
        using var over = new ManualResetEventSlim();
        var clock = new MovedClock();
        var reading = new CappedReading((document, _) => Wait(over, clock, document), clock);
        var (dossier, problem) = await reading.ReadAsync(Short);
        over.Set();
        Assert.Null(dossier);
        Assert.Equal("reading took longer than 60 seconds", problem);
    }

    [Fact]
    public async Task Poison_is_set_apart_with_its_reason_and_the_rest_is_read()
    {
        using var run = new CommandLineRun();
        var lines = Mixed.Select((text, i) => JsonSerializer.Serialize(new { id = $"d{i}", text }));
        var file = run.Write("mixed.jsonl", string.Join('\n', lines) + "\n{\"id\": \"cut\n");
        using var error = new StringWriter { NewLine = "\n" };
        using var over = new ManualResetEventSlim();
        var clock = new MovedClock();
        var surroundings = new Surroundings(Stream.Null, Stream.Null, error, _ => null, null, false, clock);
        var reading = new CappedReading(
            (document, stop) => document.Text switch
            {
                "CRASH" => throw new InvalidOperationException("a poison word"),
                "HANG" => Wait(over, clock, document),
                "DEVOUR" => Devour(stop),
                _ => new Dossier(document, [], []),
            },
            clock);
        await using var ledger = await LedgerDatabase.OpenAsync(run.At("ledger.db"), TestContext.Current.CancellationToken);
        var ingest = new Ingest(surroundings, ledger, reading, Tracker.Load(ReferenceBook.Load()), threads: 1);
        var count = await ingest.RunAsync([file], again: false, TestContext.Current.CancellationToken);
        over.Set();

        Assert.Equal((3, 4), (count.Added, count.Failed));
        var apart = await new Quarantine(ledger).ListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([2, 4, 5, 7], apart.Select(q => q.PartNumber));
        Assert.Contains("a poison word", apart[0].Reason, StringComparison.Ordinal);
        Assert.Contains("60 seconds", apart[1].Reason, StringComparison.Ordinal);
        Assert.Equal(["d0", "d2", "d5"], (await ledger.DocumentsAsync(TestContext.Current.CancellationToken)).Select(d => d.Id).Order(StringComparer.Ordinal));
    }

    private static Dossier Wait(ManualResetEventSlim over, MovedClock clock, Document document)
    {
        clock.LeapTwoMinutes();
        over.Wait();
        return new Dossier(document, [], []);
    }

    private static Dossier Devour(CancellationToken stop)
    {
        var held = new List<byte[]>();
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            held.Add(new byte[8 * 1024 * 1024]);
            Thread.Sleep(5);
        }
    }

    // Goes as clocks do, but for the leaps.
    private sealed class MovedClock : TimeProvider
    {
        private long ahead;

        public void LeapTwoMinutes() => Interlocked.Add(ref ahead, 120 * TimestampFrequency);

        public override long GetTimestamp() => System.GetTimestamp() + Interlocked.Read(ref ahead);
    }
}
