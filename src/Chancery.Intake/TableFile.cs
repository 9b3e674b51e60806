using Chancery.Intake.Web;

namespace Chancery.Intake;

/// <summary>Fetches the bytes of a table of facts from a file or an address, under the same rules as documents.</summary>
public static class TableFile
{
    private const long Cap = 64L * 1024 * 1024;

    /// <summary>The bytes of a file or of what an address gives.</summary>
    /// <param name="source">A path, or an <c>http</c> or <c>https</c> address.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="IntakeException">It cannot be read; the message says why and what to do.</exception>
    public static async Task<byte[]> ReadAsync(string source, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (PageAddress.TryParse(source, out var address))
        {
            using var web = new WebReader();
            return (await web.PageAsync(address, cancellation).ConfigureAwait(false)).Body;
        }

        try
        {
            return new FileInfo(source) is { Exists: true, Length: > Cap }
                ? throw new IntakeException(source, $"longer than {Cap / (1024 * 1024)} MB", "Give a smaller table")
                : await File.ReadAllBytesAsync(source, cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new IntakeException(source, "there is no such file", "Check the name; an address starts with http:// or https://", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IntakeException(source, $"it cannot be opened ({e.Message.TrimEnd('.')})", "Check that you may read it", e);
        }
    }
}
