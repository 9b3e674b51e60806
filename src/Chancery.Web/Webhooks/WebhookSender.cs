using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Chancery.Intake;
using Chancery.Intake.Web;
using Chancery.Ledger.Room;

namespace Chancery.Web.Webhooks;

/// <summary>Sends what is due, signed, to addresses on the public internet alone, and writes down what became of it.</summary>
internal sealed class WebhookSender : IDisposable
{
    private const int MostAtOnce = 20;
    private const int MostDoublings = 20;
    private const int LongestProblem = 300;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly WebhookBook book;
    private readonly WebhookSecrets secrets;
    private readonly WebhookOptions options;
    private readonly TimeProvider clock;
    private readonly HttpClient client;

    public WebhookSender(RoomDatabase room, WebhookSecrets secrets, WebhookOptions options, ReadingRoomOptions roomOptions)
    {
        book = new WebhookBook(room);
        this.secrets = secrets;
        this.options = options;
        clock = roomOptions.Clock;
        client = new HttpClient(PublicInternet.Handler(options.AllowThisMachine)) { Timeout = Patience, MaxResponseContentBufferSize = 1024 * 1024 };
    }

    /// <summary>Why an address cannot be a receiver; null where it can.</summary>
    public string? Refusal(string address) => !Uri.TryCreate(address, UriKind.Absolute, out var uri) ? "an absolute address"
        : uri.Scheme == Uri.UriSchemeHttps || (options.AllowThisMachine && uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback) ? null
        : "an address that starts with https://";

    /// <summary>Sends what is due, receivers side by side, what one receives in its order.</summary>
    public async Task SendDueAsync(CancellationToken cancellation)
    {
        var due = await book.DueAsync(clock.GetUtcNow(), MostAtOnce, cancellation).ConfigureAwait(false);
        await Task.WhenAll(due.GroupBy(d => d.Webhook, StringComparer.Ordinal).Select(async group =>
        {
            foreach (var delivery in group.OrderBy(d => d.Number))
            {
                if (!await SendAsync(delivery, cancellation).ConfigureAwait(false))
                {
                    break; // it is out of order: the rest next time, so that a dead receiver costs one wait a round
                }
            }
        })).ConfigureAwait(false);
    }

    public void Dispose() => client.Dispose();

    private async Task<bool> SendAsync(Delivery delivery, CancellationToken cancellation)
    {
        if (await book.FindAsync(delivery.Webhook, cancellation).ConfigureAwait(false) is not { } hook)
        {
            return false;
        }

        var (status, problem, wait) = await TryAsync(hook, delivery, cancellation).ConfigureAwait(false);
        var now = clock.GetUtcNow();
        await book.TriedAsync(delivery.Number, now, problem is null ? null : now + Pause(delivery.Attempts, wait), status, problem, cancellation).ConfigureAwait(false);
        return problem is null;
    }

    // Twice as long after each attempt, up to a bound: never becomes never.
    private TimeSpan Pause(int attempts, TimeSpan? asked)
    {
        var pause = options.FirstPause * Math.Pow(2, Math.Min(attempts, MostDoublings));
        pause = asked > pause ? asked.Value : pause;
        return pause < options.LongestPause ? pause : options.LongestPause;
    }

    private async Task<(int? Status, string? Problem, TimeSpan? Wait)> TryAsync(Webhook hook, Delivery delivery, CancellationToken cancellation)
    {
        if (secrets.Show(hook.Secret) is not { } secret)
        {
            return (null, "the keys that hid its secret are gone: make the webhook anew", null);
        }

        try
        {
            using var request = Request(hook, delivery, secret);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            var wait = answer.Headers.RetryAfter is { } retry ? retry.Delta ?? retry.Date - clock.GetUtcNow() : null;
            return ((int)answer.StatusCode, answer.IsSuccessStatusCode ? null : string.Create(CultureInfo.InvariantCulture, $"the receiver answered {(int)answer.StatusCode}"), wait);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or IntakeException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            var problem = e is OperationCanceledException ? $"no answer within {Patience.TotalSeconds:0} seconds" : (e as IntakeException ?? e.InnerException as IntakeException)?.Message ?? e.Message;
            return (null, problem.Length > LongestProblem ? problem[..LongestProblem] : problem, null);
        }
    }

    private HttpRequestMessage Request(Webhook hook, Delivery delivery, string secret)
    {
        var now = clock.GetUtcNow();
        var request = new HttpRequestMessage(HttpMethod.Post, hook.Address) { Content = new StringContent(delivery.Body, Encoding.UTF8, "application/json") };
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Chancery", "1"));
        request.Headers.Add("webhook-id", delivery.Event);
        request.Headers.Add("webhook-timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", WebhookSignature.Of(secret, delivery.Event, now, delivery.Body));
        return request;
    }
}
