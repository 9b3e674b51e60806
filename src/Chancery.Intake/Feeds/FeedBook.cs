using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chancery.Intake.Feeds;

/// <summary>What is remembered of each watched feed, in a file beside the ledger. Losing it costs only that entries are fetched again; the ledger keeps each once. For one thread at a time.</summary>
public sealed partial class FeedBook(string path)
{
    private readonly Lazy<Dictionary<string, FeedState>> states = new(() => Read(path));

    /// <summary>The file that belongs to a ledger.</summary>
    public static string PathBeside(string ledgerPath) => ledgerPath + ".feeds.json";

    /// <summary>Every feed that was ever looked at, by address, as the file was when it was first asked for.</summary>
    public IReadOnlyDictionary<string, FeedState> All => states.Value;

    /// <summary>What is remembered of a feed; a new state where nothing is.</summary>
    public FeedState Of(Uri feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return states.Value.GetValueOrDefault(feed.ToString()) ?? new FeedState();
    }

    /// <summary>Keeps a state: written whole beside the file, then moved over it.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Keep(Uri feed, FeedState state)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(state);
        states.Value[feed.ToString()] = state;
        var beside = path + ".new";
        File.WriteAllBytes(beside, JsonSerializer.SerializeToUtf8Bytes(states.Value, Format.Default.DictionaryStringFeedState));
        File.Move(beside, path, overwrite: true);
    }

    private static Dictionary<string, FeedState> Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), Format.Default.DictionaryStringFeedState) ?? [] : [];
        }
        catch (JsonException)
        {
            return []; // written by a stranger; what was seen is seen again
        }
    }

    [JsonSerializable(typeof(Dictionary<string, FeedState>))]
    [JsonSourceGenerationOptions(WriteIndented = true)]
    private sealed partial class Format : JsonSerializerContext;
}
