using System.Net;
using System.Net.Sockets;

namespace Chancery.Intake.Web;

/// <summary>Opens connections only to addresses that the rule does not refuse. A name is looked up once for each connection, and what was checked is what is connected to.</summary>
/// <param name="refusal">Why an address may not be connected to; null where it may.</param>
/// <param name="lookUp">The addresses of a name.</param>
internal sealed class GuardedConnections(Func<IPAddress, string?> refusal, Func<string, CancellationToken, Task<IPAddress[]>> lookUp)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>What an <see cref="HttpClient"/> sends through. Redirects and unpacking are left to the caller, who bounds them.</summary>
    public SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseProxy = false,
        UseCookies = false,
        Credentials = null,
        ConnectTimeout = Patience,
        MaxResponseHeadersLength = 64,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ConnectCallback = (context, cancellation) => ConnectAsync(context.DnsEndPoint, cancellation),
    };

    private async ValueTask<Stream> ConnectAsync(DnsEndPoint host, CancellationToken cancellation)
    {
        var addresses = await lookUp(host.Host, cancellation).ConfigureAwait(false);
        foreach (var address in addresses)
        {
            if (refusal(address) is { } purpose)
            {
                throw new IntakeException(host.Host, $"its address {address} is {purpose}, and Chancery fetches only from the public internet", "Save the page and give the file");
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
}
