using System.Globalization;

namespace Chancery.Web;

/// <summary>A moment as pages write it: to the minute, UTC.</summary>
public static class Moment
{
    /// <summary>“2025-11-10 09:30Z”; null where there is none.</summary>
    public static string? Of(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);

    /// <summary>A day as YYYY-MM-DD; empty where there is none.</summary>
    public static string Of(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A day in words: “10 November 2025”; “no day” where there is none.</summary>
    public static string InWords(DateOnly? day) => day?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "no day";
}
