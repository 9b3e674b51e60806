using System.Net;
using System.Net.Sockets;

namespace Chancery.Intake;

/// <summary>Fetches one page from the public internet. Every address is checked at the moment of connecting, so that no name or redirect leads inside.</summary>
internal static class PageFetcher
{
    private const int MostRedirects = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Fetches a page.</summary>
    /// <exception cref="IntakeException">It cannot be fetched, or may not be.</exception>
    public static async Task<SourceContent> FetchAsync(Uri address, CancellationToken cancellation)
    {
        using var handler = Handler(AddressRule.Load());
        using var client = new HttpClient(handler) { Timeout = Patience };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Chancery/0.1");
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html, application/xhtml+xml, text/plain, text/markdown;q=0.9, application/json;q=0.8");
        try
        {
            return await FetchAsync(client, address, cancellation).ConfigureAwait(false);
        }
        catch (HttpRequestException e)
        {
            throw e.InnerException as IntakeException
                ?? new IntakeException(address.ToString(), $"it cannot be fetched ({e.Message})", "Check the address, or save the page and give the file", e);
        }
        catch (TaskCanceledException e) when (!cancellation.IsCancellationRequested)
        {
            throw new IntakeException(address.ToString(), $"no answer within {Patience.TotalSeconds:0} seconds", "Try again, or save the page and give the file", e);
        }
    }

    private static async Task<SourceContent> FetchAsync(HttpClient client, Uri address, CancellationToken cancellation)
    {
        using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
        if (!answer.IsSuccessStatusCode)
        {
            throw new IntakeException(address.ToString(), $"the server answered {(int)answer.StatusCode} {answer.ReasonPhrase}", "Check the address, or save the page and give the file");
        }

        var final = answer.RequestMessage?.RequestUri ?? address;
        var stream = await answer.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        var bytes = await CappedBytes.ReadAsync(stream, address.ToString(), CappedBytes.DocumentCap, cancellation).ConfigureAwait(false);
        var type = answer.Content.Headers.ContentType;
        return new SourceContent(new MemoryStream(bytes), address.ToString(), Extension(type?.MediaType), IdOf(final), final, type?.CharSet);
    }

    private static SocketsHttpHandler Handler(AddressRule rule) => new()
    {
        AllowAutoRedirect = true,
        MaxAutomaticRedirections = MostRedirects,
        AutomaticDecompression = DecompressionMethods.All,
        UseProxy = false,
        UseCookies = false,
        ConnectTimeout = Patience,
        ConnectCallback = (context, cancellation) => ConnectAsync(rule, context.DnsEndPoint, cancellation),
    };

    private static async ValueTask<Stream> ConnectAsync(AddressRule rule, DnsEndPoint host, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(host.Host, cancellation).ConfigureAwait(false);
        foreach (var address in addresses)
        {
            if (rule.Refusal(address) is { } purpose)
            {
                throw new IntakeException(
                    host.Host,
                    $"its address {address} is {purpose}, and Chancery fetches only from the public internet",
                    "Save the page and give the file");
            }
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, host.Port, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static string Extension(string? mediaType) => mediaType switch
    {
        "text/html" or "application/xhtml+xml" => ".html",
        "application/json" => ".json",
        "text/markdown" => ".md",
        _ => "",
    };

    private static string IdOf(Uri address) =>
        address.Segments.Select(s => s.Trim('/')).LastOrDefault(s => s.Length > 0) is { } last ? Path.GetFileNameWithoutExtension(last) : address.Host;
}
