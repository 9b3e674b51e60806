namespace Chancery.Cli.Views;

/// <summary>Makes words from a document safe for a terminal: no control characters, white space folded.</summary>
internal static class Plain
{
    public static string Of(string words)
    {
        var clean = new string([.. words.Select(c => char.IsControl(c) ? ' ' : c)]);
        return string.Join(' ', clean.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
