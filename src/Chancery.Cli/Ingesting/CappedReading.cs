using System.Threading.Channels;
using Chancery.Text;

namespace Chancery.Cli.Ingesting;

/// <summary>Reads one document within bounds of time and memory: whatever goes wrong in it stays in it.</summary>
internal sealed class CappedReading(Func<Document, CancellationToken, Dossier> examine, TimeProvider clock)
{
    // Documents longer than this are read one at a time, so that what memory grows by is theirs. Shorter ones are read together; once all of
    // them have taken too much, each is read again alone, and the one at fault shows.
    private const int LongDocument = 500_000;
    private const long MostBytes = 256L * 1024 * 1024;
    private const long MostTogether = 2 * MostBytes;
    private static readonly TimeSpan LongestReading = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private static readonly string TooMuchMemory = $"reading took more than {MostBytes / (1024 * 1024)} MB";

    private readonly long mostTogether = GC.GetTotalMemory(false) + MostTogether;

    // Holds one token while a document is read alone.
    private readonly Channel<bool> oneAlone = Channel.CreateBounded<bool>(1);

    /// <summary>The dossier, or why there is none.</summary>
    public async Task<(Dossier? Dossier, string? Problem)> ReadAsync(Document document)
    {
        if (document.Text.Length < LongDocument)
        {
            var read = await ReadAsync(document, mostTogether);
            if (read.Problem != TooMuchMemory)
            {
                return read;
            }
        }

        await oneAlone.Writer.WriteAsync(true);
        try
        {
            return await ReadAsync(document, GC.GetTotalMemory(forceFullCollection: true) + MostBytes);
        }
        finally
        {
            await oneAlone.Reader.ReadAsync();
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
                : GC.GetTotalMemory(false) > mostMemory && GC.GetTotalMemory(true) > mostMemory ? TooMuchMemory
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
