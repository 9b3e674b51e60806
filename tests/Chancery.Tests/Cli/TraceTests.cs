using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace Chancery.Tests.Cli;

/// <summary>In a process of its own, as whoever listens to activities listens to all of a process.</summary>
public sealed class TraceTests
{
    [Fact]
    public async Task Traces_of_requests_are_sent_where_the_environment_says_with_their_route_but_not_with_what_was_searched_for()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("chancery-traced-").FullName;
        using var collector = new HttpListener();
        var endpoint = $"http://127.0.0.1:{FreePort()}";
        collector.Prefixes.Add($"{endpoint}/");
        collector.Start();
        var received = ReceiveAsync(collector);

        using var room = Serve(Path.Combine(folder, "ledger.db"), endpoint);
        try
        {
            using var visitor = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = await AddressAsync(room, cancellation) };
            await visitor.GetStringAsync(new Uri("/search?text=secretword", UriKind.Relative), cancellation);

            var sent = await received.WaitAsync(TimeSpan.FromMinutes(3), cancellation);

            Assert.StartsWith("/v1/traces ", sent, StringComparison.Ordinal);
            Assert.Contains("/search", sent, StringComparison.Ordinal);
            Assert.DoesNotContain("secretword", sent, StringComparison.Ordinal);
        }
        finally
        {
            room.Kill(entireProcessTree: true);
            await room.WaitForExitAsync(CancellationToken.None);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // Path and body of the first request; names and addresses stand as they are in protocol buffers.
    private static async Task<string> ReceiveAsync(HttpListener collector)
    {
        var context = await collector.GetContextAsync();
        using var body = new MemoryStream();
        await context.Request.InputStream.CopyToAsync(body);
        context.Response.Close();
        return $"{context.Request.Url!.AbsolutePath} {Encoding.Latin1.GetString(body.ToArray())}"; // a request has an address
    }

    private static Process Serve(string ledger, string endpoint)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Chancery.Cli.dll");
        var start = new ProcessStartInfo("dotnet", [program, "serve", "--port", "0", "--ledger", ledger]) { RedirectStandardError = true };
        start.Environment["OTEL_EXPORTER_OTLP_ENDPOINT"] = endpoint;
        start.Environment["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        start.Environment["OTEL_BSP_SCHEDULE_DELAY"] = "100"; // milliseconds until a batch is sent
        return Process.Start(start)!; // not started through a shell
    }

    private static async Task<Uri> AddressAsync(Process room, CancellationToken cancellation)
    {
        while (await room.StandardError.ReadLineAsync(cancellation) is { } line)
        {
            if (line.IndexOf("http://", StringComparison.Ordinal) is >= 0 and var at)
            {
                return new Uri(line[at..].Split(' ', ',')[0]);
            }
        }

        throw new InvalidOperationException("the room ended before it said where it is");
    }
}
