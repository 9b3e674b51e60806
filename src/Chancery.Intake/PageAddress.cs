namespace Chancery.Intake;

/// <summary>Tells addresses of pages from paths of files.</summary>
internal static class PageAddress
{
    /// <summary>Whether the words are an <c>http</c> or <c>https</c> address.</summary>
    public static bool TryParse(string source, out Uri address)
    {
        address = null!; // set below whenever the answer is true
        return source is not null
            && (source.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || source.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            && Uri.TryCreate(source, UriKind.Absolute, out address!);
    }

    /// <summary>A name for the page's document: the last part of its path, else its host.</summary>
    public static string IdOf(Uri address) =>
        address.Segments.Select(s => s.Trim('/')).LastOrDefault(s => s.Length > 0) is { } last ? Path.GetFileNameWithoutExtension(last) : address.Host;
}
