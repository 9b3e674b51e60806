using System.Net;
using System.Net.Http.Headers;

namespace Chancery.Intake.Web;

/// <summary>
/// Fetches from the public internet and from nowhere else. Each address is checked at the moment of connecting and connected to as
/// checked, so that no name, redirect or change of a name leads inside. One reader serves all threads.
/// </summary>
internal sealed class WebReader : IDisposable
{
    /// <summary>Redirects that are followed before giving up.</summary>
    public const int MostRedirects = 5;

    /// <summary>What we call ourselves to servers and in robots.txt.</summary>
    public const string Agent = "Chancery";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly HttpClient client;
    private readonly TimeProvider clock;

    /// <summary>A reader of the public internet.</summary>
    public WebReader()
        : this(new GuardedConnections(AddressRule.Load().Refusal, Dns.GetHostAddressesAsync), TimeProvider.System)
    {
    }

    /// <summary>A reader with rules and a clock of its own.</summary>
    internal WebReader(GuardedConnections connections, TimeProvider clock)
    {
        this.clock = clock;
        client = new HttpClient(connections.Handler()) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue(Agent, "0.1"));
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, text/plain, text/markdown;q=0.9, application/pdf;q=0.9, */*;q=0.5");
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd(ContentCoding.Accepted);
    }

    /// <summary>Asks for an address; with marks of an earlier answer, only for what has changed since.</summary>
    /// <exception cref="IntakeException">There is no answer, it is too long, or may not be had.</exception>
    public async Task<WebAnswer> GetAsync(Uri address, string? eTag = null, string? lastModified = null, CancellationToken cancellation = default)
    {
        // One deadline for the whole, so that an answer that drips in byte by byte ends too.
        using var deadline = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        try
        {
            return await FollowAsync(address, eTag, lastModified, either.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw e.InnerException as IntakeException
                ?? new IntakeException(address.ToString(), new IntakeProblem($"it cannot be fetched ({e.Message.TrimEnd('.')})", "Check the address, or save the page and give the file", MayPass: true), e);
        }
        catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested)
        {
            throw new IntakeException(address.ToString(), new IntakeProblem($"no whole answer within {Patience.TotalSeconds:0} seconds", "Try again, or save the page and give the file", MayPass: true), e);
        }
    }

    /// <summary>Asks for a page.</summary>
    /// <exception cref="IntakeException">It cannot be had; the message says why.</exception>
    public async Task<WebAnswer> PageAsync(Uri address, CancellationToken cancellation)
    {
        var answer = await GetAsync(address, cancellation: cancellation).ConfigureAwait(false);
        return answer.IsGood
            ? answer
            : throw new IntakeException(address.ToString(), new IntakeProblem($"the server answered {answer.Status}", "Check the address, or save the page and give the file", MayPass: answer.Status is 408 or 425 or 429 or >= 500));
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private async Task<WebAnswer> FollowAsync(Uri address, string? eTag, string? lastModified, CancellationToken cancellation)
    {
        var next = address;
        for (var hops = 0; hops <= MostRedirects; hops++)
        {
            using var request = Request(next, eTag, lastModified);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            if (answer.Headers.Location is not { } location || (int)answer.StatusCode is not (301 or 302 or 303 or 307 or 308))
            {
                return await AnswerAsync(next, answer, cancellation).ConfigureAwait(false);
            }

            var target = location.IsAbsoluteUri ? location : new Uri(next, location);
            next = target.Scheme == Uri.UriSchemeHttps || (target.Scheme == Uri.UriSchemeHttp && next.Scheme == Uri.UriSchemeHttp)
                ? target
                : throw new IntakeException(address.ToString(), $"it leads to {target.Scheme}:, away from the web or from encryption", "Check the address, or save the page and give the file");
        }

        throw new IntakeException(address.ToString(), $"it leads on more than {MostRedirects} times", "Check the address, or save the page and give the file");
    }

    private static HttpRequestMessage Request(Uri address, string? eTag, string? lastModified)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (eTag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", eTag);
        }

        if (lastModified is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", lastModified);
        }

        return request;
    }

    private async Task<WebAnswer> AnswerAsync(Uri address, HttpResponseMessage answer, CancellationToken cancellation)
    {
        var type = answer.Content.Headers.ContentType;
        var body = answer.IsSuccessStatusCode ? await BodyAsync(address, answer.Content, cancellation).ConfigureAwait(false) : [];
        return new WebAnswer(
            address,
            (int)answer.StatusCode,
            body,
            type?.MediaType?.ToLowerInvariant() ?? "",
            type?.CharSet?.Trim('"'),
            First(answer.Headers, "ETag"),
            First(answer.Content.Headers, "Last-Modified"),
            answer.Headers.RetryAfter switch
            {
                { Delta: { } pause } => pause,
                { Date: { } date } => date - clock.GetUtcNow(),
                _ => null,
            });
    }

    private static async Task<byte[]> BodyAsync(Uri address, HttpContent content, CancellationToken cancellation)
    {
        var stream = await content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var packed = await CappedBytes.ReadAsync(stream, address.ToString(), CappedBytes.DocumentCap, cancellation).ConfigureAwait(false);
            return ContentCoding.Decode(packed, string.Join(',', content.Headers.ContentEncoding), address.ToString());
        }
    }

    private static string? First(HttpHeaders headers, string name) => headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
