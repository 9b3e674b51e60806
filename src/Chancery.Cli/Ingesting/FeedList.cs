namespace Chancery.Cli.Ingesting;

/// <summary>The feeds that a command line names: addresses, or files with one address a line.</summary>
internal static class FeedList
{
    /// <summary>Each feed once, in the order given.</summary>
    /// <exception cref="CommandFailure">A file cannot be read, or something is no address.</exception>
    public static IReadOnlyList<Uri> Read(IEnumerable<string> sources) =>
        [.. sources.SelectMany(s => Address(s) is { } address ? [address] : InFile(s)).Distinct()];

    private static IEnumerable<Uri> InFile(string path)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.BadInput, $"{path}: this is no http(s) address, and no file that can be read ({e.Message.TrimEnd('.')})", e);
        }

        return lines.Select((line, i) => (Words: line.Trim(), Number: i + 1))
            .Where(l => l.Words.Length > 0 && l.Words[0] != '#')
            .Select(l => Address(l.Words) ?? throw new CommandFailure(ExitCode.BadInput, $"{path}:{l.Number}: expected an address that starts with http:// or https://, or a comment that starts with #"));
    }

    private static Uri? Address(string words) =>
        (words.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || words.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) && Uri.TryCreate(words, UriKind.Absolute, out var address) ? address : null;
}
