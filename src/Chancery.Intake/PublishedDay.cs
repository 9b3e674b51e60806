using System.Globalization;

namespace Chancery.Intake;

/// <summary>The day in a date that a page or file gives: <c>2025-11-10</c>, <c>2025-11-10T09:30:00+02:00</c>, <c>10 November 2025</c>.</summary>
internal static class PublishedDay
{
    /// <summary>The day as written, in the writer's own time zone; null where the words are no date.</summary>
    public static DateOnly? Find(string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return null;
        }

        var head = words.Trim();
        return head.Length >= 10 && DateOnly.TryParseExact(head[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : DateTimeOffset.TryParse(head, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
                ? DateOnly.FromDateTime(moment.DateTime)
                : null;
    }
}
