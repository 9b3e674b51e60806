using System.Security.Cryptography;
using System.Text;

namespace Chancery.Intake.Feeds;

/// <summary>A short mark for an entry in this wording: an entry that was corrected gets another.</summary>
internal static class FeedMark
{
    private const int Length = 16;

    public static string Of(FeedItem item) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', item.Key, item.Title, item.Content))))[..Length];
}
