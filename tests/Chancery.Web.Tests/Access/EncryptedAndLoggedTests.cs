using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Chancery.Web.Tests.Access;

/// <summary>The room over https, and the line that it writes for each request.</summary>
public sealed class EncryptedAndLoggedTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("chancery-observed-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task With_a_certificate_the_room_speaks_https_and_nothing_else()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        await using var room = ReadingRoom.Build(Options("https://127.0.0.1:0") with { Certificate = certificate });
        await room.StartAsync(TestContext.Current.CancellationToken);
        var address = new Uri(room.Urls.Single());
        using var handler = new SocketsHttpHandler { UseProxy = false };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == certificate.GetCertHashString();
        using var visitor = new HttpClient(handler) { BaseAddress = address };

        Assert.Equal("https", address.Scheme);
        Assert.Contains("<h1>", await visitor.GetStringAsync(new Uri("/read", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var plain = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        await Assert.ThrowsAsync<HttpRequestException>(() => plain.GetStringAsync(new UriBuilder(address) { Scheme = "http" }.Uri, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Each_request_is_logged_with_its_route_and_outcome_but_not_with_what_was_searched_for()
    {
        await using var room = ReadingRoom.Build(Options("http://127.0.0.1:0") with { LogsRequests = true });
        using var log = new KeptLog();
        room.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await room.StartAsync(TestContext.Current.CancellationToken);
        using var visitor = Visitor(room);
        await visitor.GetStringAsync(new Uri("/search?text=secretword", UriKind.Relative), TestContext.Current.CancellationToken);
        using var missing = await visitor.GetAsync(new Uri("/documents/000000000000", UriKind.Relative), TestContext.Current.CancellationToken);
        await room.StopAsync(TestContext.Current.CancellationToken); // a line is written when its answer has gone out

        Assert.Contains(log.Lines, l => l.Contains("GET", StringComparison.Ordinal) && l.Contains("/search", StringComparison.Ordinal) && l.Contains("200", StringComparison.Ordinal));
        Assert.Contains(log.Lines, l => l.Contains("/documents/{key}", StringComparison.Ordinal) && l.Contains("404", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, l => l.Contains("secretword", StringComparison.Ordinal));
    }

    private static HttpClient Visitor(WebApplication room) => new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(room.Urls.Single()) };

    private ReadingRoomOptions Options(string address) => new(Path.Combine(folder, "ledger.db"), new Uri(address), new Version(1, 0), TimeProvider.System);

    private sealed class KeptLog : ILoggerProvider, ILogger
    {
        private readonly List<string> lines = [];

        public IReadOnlyList<string> Lines
        {
            get
            {
                lock (lines)
                {
                    return [.. lines];
                }
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (lines)
            {
                lines.Add(formatter(state, exception));
            }
        }

        public void Dispose()
        {
            // nothing is held
        }
    }
}
