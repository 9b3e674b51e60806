using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Chancery.Web.Tests.Access;

public sealed class TraceTests
{
    [Fact]
    public async Task Traces_of_requests_are_sent_where_the_endpoint_says_with_their_route_but_not_with_what_was_searched_for()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("chancery-traced-").FullName;
        var received = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var collector = Collector(received);
        await collector.StartAsync(cancellation);
        await using (var room = ReadingRoom.Build(new ReadingRoomOptions(Path.Combine(folder, "ledger.db"), new Uri("http://127.0.0.1:0"), new Version(1, 0), TimeProvider.System)
        {
            TraceEndpoint = new Uri(collector.Urls.Single()),
            TracesOverHttp = true,
        }))
        {
            await room.StartAsync(cancellation);
            using var visitor = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(room.Urls.Single()) };
            await visitor.GetStringAsync(new Uri("/search?text=secretword", UriKind.Relative), cancellation);
        }

        var sent = await received.Task.WaitAsync(TimeSpan.FromSeconds(20), cancellation);

        Assert.Contains("/search", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("secretword", sent, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    // Names and addresses stand as they are in protocol buffers.
    private static WebApplication Collector(TaskCompletionSource<string> received)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Critical);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = builder.Build();
        collector.MapPost("/v1/traces", async (HttpContext context) =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            received.TrySetResult(Encoding.Latin1.GetString(body.ToArray()));
        });
        return collector;
    }
}
