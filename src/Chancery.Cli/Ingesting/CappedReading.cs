using Chancery.Text;

namespace Chancery.Cli.Ingesting;

/// <summary>Reads one document within bounds: whatever goes wrong in it stays in it.</summary>
internal sealed class CappedReading(Examiner examiner, TimeProvider clock)
{
    private static readonly TimeSpan LongestReading = TimeSpan.FromSeconds(60);

    /// <summary>The dossier, or why there is none.</summary>
    public async Task<(Dossier? Dossier, string? Problem)> ReadAsync(Document document)
    {
        // A thread cannot be stopped from outside: one that takes too long is left behind, and ends with the program.
        var reading = Task.Run(() => examiner.Examine(document));
        try
        {
            return (await reading.WaitAsync(LongestReading, clock), null);
        }
        catch (TimeoutException)
        {
            return (null, $"reading took longer than {LongestReading.TotalSeconds:0} seconds");
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return (null, $"reading failed ({e.GetType().Name}: {e.Message}); please report the document");
        }
    }
}
