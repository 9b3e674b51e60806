using System.ComponentModel;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Chancery.Ledger.Room;
using Chancery.Web.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Api;

/// <summary>Webhooks of saved searches, and the log of what they were sent.</summary>
internal static class WebhookRoutes
{
    public static void Map(ApiGroups groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var api = groups.Editing;
        api.MapGet("/webhooks", async (RoomDatabase room, CancellationToken cancellation) =>
            ApiJson.OfAll((await new WebhookBook(room).ListAsync(cancellation).ConfigureAwait(false)).Select(h => new WebhookView(h, null)).ToList()))
            .Describe("listWebhooks", "Webhooks, the oldest first", "WebhookPage");
        api.MapGet("/webhooks/{id}", async (string id, RoomDatabase room, CancellationToken cancellation) =>
            await new WebhookBook(room).FindAsync(id, cancellation).ConfigureAwait(false) is { } hook ? (IResult)ApiJson.Of(new WebhookView(hook, null)) : NoHook(id))
            .Describe("getWebhook", "One webhook", "Webhook");
        api.MapGet("/webhooks/{id}/deliveries", async (string id, RoomDatabase room, CancellationToken cancellation) =>
            await new WebhookBook(room).FindAsync(id, cancellation).ConfigureAwait(false) is null ? NoHook(id) : (IResult)ApiJson.OfAll(await new WebhookBook(room).LogAsync(id, cancellation).ConfigureAwait(false)))
            .Describe("listDeliveries", "What a webhook was or is to be sent, the newest first", "DeliveryPage");
        api.MapPost("/webhooks", AddAsync).Describe(
            "addWebhook", "Have what is new in a saved search sent to an address, signed as Standard Webhooks has it. The secret is shown this once", "Webhook", StatusCodes.Status201Created);
        api.MapDelete("/webhooks/{id}", async (string id, RoomDatabase room, CancellationToken cancellation) =>
            await new WebhookBook(room).RemoveAsync(id, cancellation).ConfigureAwait(false) ? Results.NoContent() : NoHook(id))
            .Describe("removeWebhook", "Forget a webhook with its log", null, StatusCodes.Status204NoContent);
    }

    private static Problem NoHook(string id) => Problem.NotFound($"There is no webhook {id}", $"{ApiRoutes.Root}/webhooks lists them");

    private static async Task<IResult> AddAsync(WebhookBody said, HttpContext context, RoomDatabase room, WebhookSender sender, WebhookSecrets secrets, Desk desk, CancellationToken cancellation)
    {
        if (sender.Refusal(said.Address) is { } expected)
        {
            throw new UnclearRequestException("address", said.Address, expected);
        }

        if (await new SearchBook(room).FindAsync(said.Search, cancellation).ConfigureAwait(false) is not { } search)
        {
            return SearchRoutes.NoSearch(said.Search);
        }

        var secret = WebhookSignature.NewSecret();
        var hook = new Webhook(
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)), said.Search, said.Address, secrets.Hide(secret), desk.Now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), context.User.Identity?.Name ?? "", false);
        // What is there now is noted before the answer goes out: all that is told after it is sent.
        var before = await WebhookEvents.FindAsync(desk, hook.Id, search, cancellation).ConfigureAwait(false);
        var book = new WebhookBook(room);
        await book.AddAsync(hook, cancellation).ConfigureAwait(false);
        await book.NoteAsync(hook, before, desk.Now, cancellation).ConfigureAwait(false);
        context.Response.Headers.Location = $"{ApiRoutes.Root}/webhooks/{hook.Id}";
        return new TaggedJson(JsonSerializer.SerializeToUtf8Bytes(new WebhookView(hook, secret), ApiJson.Options), StatusCodes.Status201Created);
    }

    /// <summary>A webhook to make.</summary>
    internal sealed record WebhookBody(
        [property: Description("Id of the saved search")] string Search,
        [property: Description("Where to send: an address that starts with https://")] string Address);

    /// <summary>A webhook as it is shown.</summary>
    private sealed record WebhookView(string Id, string Search, string Address, string CreatedAt, string Who, string? Secret)
    {
        public WebhookView(Webhook hook, string? secret)
            : this(hook.Id, hook.Search, hook.Address, hook.CreatedAt, hook.Who, secret)
        {
        }
    }
}
