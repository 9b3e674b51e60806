using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Chancery.Web.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Chancery.Web.Tests.Api;

public sealed class WebhookTests(OpenRoom room) : IAsyncLifetime
{
    private const int MostTries = 600;

    private readonly ConcurrentQueue<(string Name, string Time, string Signature, string Body, bool Taken)> received = new();
    private WebApplication? receiver;
    private int refusals;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Critical);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        receiver = builder.Build();
        receiver.MapPost("/hook", TakeAsync);
        await receiver.StartAsync();
    }

    public async ValueTask DisposeAsync() => await receiver!.DisposeAsync();

    [Fact]
    public async Task What_is_new_is_sent_signed_and_once_and_again_after_a_failure()
    {
        await KeepAsync("Estonia pledged to invest $2 billion in Laos.");
        var (hook, secret) = await HookedAsync("by=Estonia", receiver!.Urls.First() + "/hook");
        refusals = 2;

        await KeepAsync("Estonia pledged to lend Bhutan $3 billion.");
        var taken = await FirstAsync(hook, "delivered");

        Assert.True((int)taken["attempts"]! >= 3);
        Assert.Equal(200, (int)taken["last_status"]!);
        Assert.All(received, r => Assert.Equal(WebhookSignature.Of(secret, r.Name, DateTimeOffset.FromUnixTimeSeconds(long.Parse(r.Time, CultureInfo.InvariantCulture)), r.Body), r.Signature));
        Assert.Single(received.Select(r => r.Name).Distinct());
        var body = JsonNode.Parse(received.First().Body)!;
        Assert.Equal("pledges.told", (string?)body["type"]);
        Assert.Contains("$3 billion", (string?)body["data"]!["words"], StringComparison.Ordinal);

        await KeepAsync("Brazil hosted the talks.");
        await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.Single(received, r => r.Taken);
    }

    [Fact]
    public async Task Nothing_is_sent_to_an_address_inside_and_it_is_tried_again()
    {
        var (hook, _) = await HookedAsync("by=Cuba", "https://169.254.169.254/hook");
        await KeepAsync("Cuba pledged to lend Haiti $1 billion.");

        var pending = await FirstAsync(hook, "pending", d => (int)d["attempts"]! > 1);

        Assert.Contains("only from the public internet", (string?)pending["last_problem"], StringComparison.Ordinal);
        Assert.NotNull(pending["next_at"]);
    }

    [Fact]
    public async Task A_receiver_that_is_out_of_order_keeps_no_other_waiting()
    {
        var (dead, _) = await HookedAsync("by=Panama", "http://127.0.0.1:9/hook");
        var (alive, _) = await HookedAsync("by=Panama", receiver!.Urls.First() + "/hook");

        await KeepAsync("Panama pledged to lend Niger $1 billion. Panama will build a port in Gabon. Panama will sell 40 trains to Mali.");
        await FirstAsync(alive, "delivered");
        await FirstAsync(dead, "pending", d => (int)d["attempts"]! > 1);

        Assert.True(received.All(r => r.Taken));
    }

    [Theory]
    [InlineData("ftp://example.org/x")]
    [InlineData("/hook")]
    [InlineData("http://example.org/hook")]
    public async Task An_address_that_is_no_receiver_is_refused(string address)
    {
        var search = await SearchAsync("by=Palau");
        using var answer = await room.PostAsync("/webhooks", new JsonObject { ["search"] = search, ["address"] = address });
        Assert.Equal("address", (string?)(await Caller.ProblemAsync(answer, HttpStatusCode.BadRequest))["where"]);
    }

    [Fact]
    public async Task The_secret_is_shown_once_and_a_webhook_goes_with_its_search()
    {
        var (hook, secret) = await HookedAsync("by=Tonga", "https://example.org/hook");
        Assert.StartsWith("whsec_", secret, StringComparison.Ordinal);
        var shown = await room.GetAsync("/webhooks/" + hook);
        Assert.Null(shown["secret"]);

        using var gone = await room.SendAsync(HttpMethod.Delete, $"/searches/{shown["search"]}", [], null);

        Assert.DoesNotContain((await room.GetAsync("/webhooks"))["rows"]!.AsArray(), h => (string?)h!["id"] == hook);
    }

    [Fact]
    public void A_signature_is_the_one_that_the_standard_has() => Assert.Equal(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        WebhookSignature.Of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", DateTimeOffset.FromUnixTimeSeconds(1614265330), """{"test": 2432232314}"""));

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var isTaken = Interlocked.Decrement(ref refusals) < 0;
        received.Enqueue((request.Headers["webhook-id"].ToString(), request.Headers["webhook-timestamp"].ToString(), request.Headers["webhook-signature"].ToString(), await reader.ReadToEndAsync(), isTaken));
        return isTaken ? Results.Ok() : Results.StatusCode(503);
    }

    private async Task KeepAsync(string text)
    {
        using var answer = await room.PostAsync("/documents?published=2025-11-10", text, "text/plain");
        await Caller.JsonAsync(answer, HttpStatusCode.Created);
    }

    private async Task<string> SearchAsync(string query)
    {
        using var answer = await room.PostAsync("/searches", new JsonObject { ["name"] = query, ["list"] = "pledges", ["query"] = query });
        return (string)(await Caller.JsonAsync(answer, HttpStatusCode.Created))["id"]!;
    }

    private async Task<(string Id, string Secret)> HookedAsync(string query, string address)
    {
        using var answer = await room.PostAsync("/webhooks", new JsonObject { ["search"] = await SearchAsync(query), ["address"] = address });
        var hook = await Caller.JsonAsync(answer, HttpStatusCode.Created);
        return ((string)hook["id"]!, (string)hook["secret"]!);
    }

    private async Task<JsonNode> FirstAsync(string hook, string state, Func<JsonNode, bool>? isWanted = null)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var found = (await room.GetAsync($"/webhooks/{hook}/deliveries"))["rows"]!.AsArray().FirstOrDefault(d => (string?)d!["state"] == state && isWanted?.Invoke(d) != false);
            if (found is not null)
            {
                return found;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"nothing {state} for the webhook {hook}");
    }
}
