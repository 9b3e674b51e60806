using System.Security.Cryptography;
using System.Text;
using Chancery.Ledger.Room;
using Chancery.Web.Api;
using Chancery.Web.Feeds;

namespace Chancery.Web.Webhooks;

/// <summary>What a webhook can be sent: an event for each row of its search, and another when a pledge's state changes.</summary>
internal static class WebhookEvents
{
    /// <summary>The events of everything that the search finds now.</summary>
    /// <exception cref="UnclearRequestException">The search has a field that no list takes.</exception>
    public static Task<List<(string Event, string Body)>> FindAsync(Desk desk, string hook, SavedSearch search, CancellationToken cancellation) => desk.AskAsync(
        async ledger =>
        {
            var events = new List<(string, string)>();
            await foreach (var row in FeedRows.AllAsync(ledger, search.List, search.Query, desk, cancellation).ConfigureAwait(false))
            {
                events.Add((NameOf(hook, row), BodyOf(search, row)));
            }

            return events;
        },
        cancellation);

    private static string NameOf(string hook, FeedRow row) => "evt_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{hook}\n{row.Key}\n{row.State}")))[..32];

    private static string BodyOf(SavedSearch search, FeedRow row) => Encoding.UTF8.GetString(ApiJson.Bytes(json =>
    {
        json.WriteStartObject();
        json.WriteString("type", search.List + ".told");
        json.WriteStartObject("search");
        json.WriteString("id", search.Id);
        json.WriteString("name", search.Name);
        json.WriteEndObject();
        json.WriteString("path", row.Path);
        json.WritePropertyName("data");
        row.Write(json);
        json.WriteEndObject();
    }));
}
