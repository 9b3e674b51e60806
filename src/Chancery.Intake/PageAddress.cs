namespace Chancery.Intake;

/// <summary>Tells an address from a file's path.</summary>
public static class PageAddress
{
    /// <summary>Whether the words are an <c>http</c> or <c>https</c> address.</summary>
    public static bool TryParse(string source, out Uri address)
    {
        address = null!; // set below whenever the answer is true
        return source is not null
            && (source.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || source.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            && Uri.TryCreate(source, UriKind.Absolute, out address!);
    }
}
