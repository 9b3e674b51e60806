using System.Globalization;

namespace Chancery.Ledger;

/// <summary>Where a chain of the ledger ends. Noted elsewhere, it tells later whether anything up to there was changed or cut off.</summary>
/// <param name="Chain"><c>decisions</c> or <c>frozen</c>.</param>
/// <param name="Length">Number of its rows, from 1.</param>
/// <param name="Hash">Hash of its last row, 64 lower-case hex digits.</param>
public sealed record ChainHead(string Chain, long Length, string Hash)
{
    private const int Parts = 3;
    private const int HashDigits = 64;

    /// <summary>Reads what <see cref="ToString"/> writes; null where it is none.</summary>
    public static ChainHead? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Trim().Split(':');
        return parts.Length == Parts && parts[0] is "decisions" or "frozen"
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length > 0
            && parts[2].Length == HashDigits && parts[2].All(char.IsAsciiHexDigitLower)
            ? new ChainHead(parts[0], length, parts[2]) : null;
    }

    /// <summary><c>decisions:12:5f0c…</c></summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Chain}:{Length}:{Hash}");
}
