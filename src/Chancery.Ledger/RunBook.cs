using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chancery.Ledger;

/// <summary>The last runs, each in a small file of a folder beside the ledger: a run tells of itself without waiting for the ledger. Losing them loses nothing that was read.</summary>
public sealed partial class RunBook(string ledgerPath)
{
    private const int MostKept = 50;

    private readonly string folder = ledgerPath + ".runs";

    /// <summary>The last runs, the newest first.</summary>
    public IReadOnlyList<IngestRun> List() => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Reverse().Select(Read).OfType<IngestRun>()]
        : [];

    /// <summary>Whether a run is under way at a moment: it reads or works out entries, and told so not long ago.</summary>
    public bool IsUnderWay(DateTimeOffset now)
    {
        try
        {
            return Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.json")
                .Where(path => now.UtcDateTime - File.GetLastWriteTimeUtc(path) < IngestRun.Silence)
                .Any(path => Read(path)?.StepAt(now) is RunStep.Reading or RunStep.Tracking);
        }
        catch (IOException)
        {
            return false; // forgotten meanwhile
        }
    }

    /// <summary>Keeps a run in place of what it told before, and forgets the oldest. A run that cannot be told of goes on all the same.</summary>
    public void Keep(IngestRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        try
        {
            Directory.CreateDirectory(folder);
            var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{run.Started.UtcDateTime:yyyyMMdd-HHmmss-fffffff}-{Environment.ProcessId}.json"));
            var isNew = !File.Exists(path);
            var beside = path + ".new";
            File.WriteAllBytes(beside, JsonSerializer.SerializeToUtf8Bytes(run, Format.Default.IngestRun));
            File.Move(beside, path, overwrite: true);
            foreach (var old in isNew ? Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).SkipLast(MostKept) : [])
            {
                File.Delete(old);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Progress is for lookers-on: a full disk stops the run elsewhere, with its reason.
        }
    }

    private static IngestRun? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), Format.Default.IngestRun);
        }
        catch (Exception e) when (e is IOException or JsonException or UnauthorizedAccessException)
        {
            return null; // forgotten meanwhile, or written by a stranger
        }
    }

    [JsonSerializable(typeof(IngestRun))]
    [JsonSourceGenerationOptions(UseStringEnumConverter = true)]
    private sealed partial class Format : JsonSerializerContext;
}
