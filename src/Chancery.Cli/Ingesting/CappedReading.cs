using System.Threading.Channels;
using Chancery.Text;

namespace Chancery.Cli.Ingesting;

/// <summary>Reads one document within bounds of time and memory: whatever goes wrong in it stays in it.</summary>
internal sealed class CappedReading(Func<Document, CancellationToken, Dossier> examine, TimeProvider clock)
{
    // Documents shorter than this have never come near the bound; longer ones are read one at a time, so that what memory grows by is theirs.
    private const int LongDocument = 500_000;
    private const long MostBytes = 256L * 1024 * 1024;
    private static readonly TimeSpan LongestReading = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    // Holds one token while a long document is read.
    private readonly Channel<bool> oneLong = Channel.CreateBounded<bool>(1);

    /// <summary>The dossier, or why there is none.</summary>
    public async Task<(Dossier? Dossier, string? Problem)> ReadAsync(Document document)
    {
        if (document.Text.Length < LongDocument)
        {
            return await ReadAsync(document, long.MaxValue);
        }

        await oneLong.Writer.WriteAsync(true);
        try
        {
            return await ReadAsync(document, GC.GetTotalMemory(forceFullCollection: true) + MostBytes);
        }
        finally
        {
            await oneLong.Reader.ReadAsync();
        }
    }

    private async Task<(Dossier? Dossier, string? Problem)> ReadAsync(Document document, long mostMemory)
    {
        using var stop = new CancellationTokenSource();
        var started = clock.GetTimestamp();
        var reading = Task.Run(() => examine(document, stop.Token));
        while (!reading.IsCompleted)
        {
            await Task.WhenAny(reading, Task.Delay(Glance, clock));
            var problem = reading.IsCompleted ? null
                : clock.GetElapsedTime(started) > LongestReading ? $"reading took longer than {LongestReading.TotalSeconds:0} seconds"
                : GC.GetTotalMemory(false) > mostMemory && GC.GetTotalMemory(true) > mostMemory ? $"reading took more than {MostBytes / (1024 * 1024)} MB"
                : null;
            if (problem is not null)
            {
                // It stops before its next sentence. One sentence that never ends is left behind with its thread, and ends with the program.
                await stop.CancelAsync();
                await Task.WhenAny(reading, Task.Delay(Grace, clock));
                return (null, problem);
            }
        }

        return reading.IsCompletedSuccessfully ? (await reading, null) : (null, ProblemOf(reading.Exception?.GetBaseException()));
    }

    private static string ProblemOf(Exception? e) => $"reading failed ({e?.GetType().Name}: {e?.Message}); please report the document";
}
