using Chancery.Cli.Reading;
using Chancery.Intake;
using Chancery.Json;
using Chancery.Ledger;
using Chancery.Ledger.Tracking;

namespace Chancery.Cli.Ingesting;

/// <summary>Stores dossiers as they were written, in batches. May be stopped anywhere and begun again.</summary>
internal sealed class Import(Surroundings surroundings, LedgerDatabase ledger, Tracker tracker)
{
    private const int BatchSize = 64;

    // Bytes. A dossier is several times its document of at most 16 MB: every statement repeats its words.
    private const int LongestLine = 128 * 1024 * 1024;

    private readonly Dictionary<StoreOutcome, int> stored = [];
    private int failed;

    public async Task<int> RunAsync(string path, CancellationToken cancellation)
    {
        using var lines = JsonLines.Of(BatchFiles.OpenInput(surroundings, path), LongestLine);
        var batch = new List<PreparedDossier>(BatchSize);
        while (Next(lines) is { } line)
        {
            if (Prepared(line) is { } dossier)
            {
                batch.Add(dossier);
            }

            if (batch.Count == BatchSize)
            {
                await StoreAsync(batch, cancellation);
            }
        }

        await StoreAsync(batch, cancellation);
        await ledger.SettleAsync(tracker, surroundings.Clock.GetUtcNow(), Environment.ProcessorCount, null, cancellation);
        await surroundings.Error.WriteLineAsync(
            $"{Count(StoreOutcome.Added)} added, {Count(StoreOutcome.Replaced)} replaced, {Count(StoreOutcome.Unchanged)} known, {Count(StoreOutcome.KeptNewer)} read by a newer Chancery, {failed} passed over");
        return failed == 0 ? ExitCode.Done : ExitCode.SomeFailed;
    }

    private int Count(StoreOutcome outcome) => stored.GetValueOrDefault(outcome);

    private JsonLine? Next(JsonLines lines)
    {
        try
        {
            return lines.Next();
        }
        catch (Exception e) when (e is InvalidDataException or IntakeException)
        {
            failed++;
            surroundings.Error.WriteLine($"chancery: the input breaks off: {e.Message} What came before is stored");
            return null;
        }
    }

    // The edge of one dossier: whatever is wrong with it stays in it.
    private PreparedDossier? Prepared(JsonLine line)
    {
        var problem = line.Problem;
        if (problem is null)
        {
            try
            {
                return PreparedDossier.Of(DossierJson.ReadDossier(line.Utf8), tracker);
            }
            catch (FormatException e)
            {
                problem = e.Message;
            }
        }

        failed++;
        surroundings.Error.WriteLine($"chancery: line {line.Number}: {problem}");
        return null;
    }

    private async Task StoreAsync(List<PreparedDossier> batch, CancellationToken cancellation)
    {
        if (batch.Count > 0)
        {
            foreach (var outcome in await ledger.StoreAsync(batch, ReaderVersion.Current, surroundings.Clock.GetUtcNow(), cancellation))
            {
                stored[outcome] = Count(outcome) + 1;
            }
        }

        batch.Clear();
    }
}
