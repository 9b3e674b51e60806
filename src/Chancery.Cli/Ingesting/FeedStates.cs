using System.Text.Json;
using System.Text.Json.Serialization;
using Chancery.Intake.Feeds;

namespace Chancery.Cli.Ingesting;

/// <summary>What is remembered of each watched feed, in a file beside the ledger. Losing it costs only that entries are fetched again; the ledger keeps each once.</summary>
internal sealed partial class FeedStates(string path)
{
    private readonly Lazy<Dictionary<string, FeedState>> states = new(() => Read(path));

    public FeedState Of(Uri feed) => states.Value.GetValueOrDefault(feed.ToString()) ?? new FeedState();

    /// <summary>Keeps a state: written whole beside the file, then moved over it.</summary>
    /// <exception cref="CommandFailure">It cannot be written.</exception>
    public void Keep(Uri feed, FeedState state)
    {
        states.Value[feed.ToString()] = state;
        try
        {
            var beside = path + ".new";
            File.WriteAllBytes(beside, JsonSerializer.SerializeToUtf8Bytes(states.Value, Format.Default.DictionaryStringFeedState));
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.BadOutput, $"{path}: what is known of the feeds cannot be written ({e.Message.TrimEnd('.')})", e);
        }
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
