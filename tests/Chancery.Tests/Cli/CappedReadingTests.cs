using Chancery.Cli.Ingesting;
using Chancery.Text;
using Xunit;

namespace Chancery.Tests.Cli;

public sealed class CappedReadingTests
{
    private static readonly Document Short = new() { Id = "a", Text = "Norway will join." };

    [Fact]
    public async Task What_goes_wrong_in_a_document_stays_in_it()
    {
        var reading = new CappedReading((_, _) => throw new InvalidOperationException("a poison word"), TimeProvider.System);
        var (dossier, problem) = await reading.ReadAsync(Short);
        Assert.Null(dossier);
        Assert.Contains("a poison word", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_document_that_takes_too_much_memory_is_stopped()
    {
        var held = new List<byte[]>();
        var reading = new CappedReading(
            (document, stop) =>
            {
                while (true)
                {
                    stop.ThrowIfCancellationRequested();
                    held.Add(new byte[8 * 1024 * 1024]);
                    Thread.Sleep(5);
                }
            },
            TimeProvider.System);
        var (_, problem) = await reading.ReadAsync(Short with { Text = new string('a', 500_000) });
        Assert.Equal("reading took more than 256 MB", problem);
    }
}
