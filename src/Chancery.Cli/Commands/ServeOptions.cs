using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Chancery.Cli.Reading;
using Chancery.Web;

namespace Chancery.Cli.Commands;

/// <summary>Where the reading room is open, and for whom: the options of <c>chancery serve</c>.</summary>
internal sealed class ServeOptions
{
    private readonly Option<string> address = new("--address")
    {
        Description = "IP address to listen at (default: 127.0.0.1, this machine alone; 0.0.0.0: every one it has). Beyond this machine visitors log in",
        HelpName = "IP",
        DefaultValueFactory = _ => IPAddress.Loopback.ToString(),
    };

    private readonly Option<int> port = new("--port") { Description = $"Port to listen on (default: {ServeCommand.UsualPort}; 0: any free one)", HelpName = "N", DefaultValueFactory = _ => ServeCommand.UsualPort };

    private readonly Option<bool> login = new("--login") { Description = "Visitors log in even on this machine, as behind a proxy" };

    private readonly Option<string[]> proxies = new("--proxy") { Description = "IP address of a proxy whose word on where a request comes from is taken (repeatable)", HelpName = "IP" };

    private readonly Option<string?> certificate = new("--certificate") { Description = "Speak https with this certificate (PEM, with its chain)", HelpName = "FILE" };

    private readonly Option<string?> certificateKey = new("--certificate-key") { Description = "The certificate’s private key (PEM), where it is not in the same file", HelpName = "FILE" };

    private readonly Option<int> rate = new("--rate")
    {
        Description = $"Requests a second that each visitor who logs in, or each key, may make for long (default: {ReadingRoomOptions.UsualRequestsPerSecond})",
        HelpName = "N",
        DefaultValueFactory = _ => ReadingRoomOptions.UsualRequestsPerSecond,
    };

    private readonly Option<bool> log = new("--log") { Description = "Write each request as a JSON line to standard output" };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { address, port, login, proxies, certificate, certificateKey, rate, log })
        {
            command.Add(option);
        }
    }

    /// <summary>What was asked for.</summary>
    /// <exception cref="CommandFailure">A value makes no sense.</exception>
    public ReadingRoomOptions Of(ParseResult parsed, string ledgerPath, Surroundings surroundings)
    {
        if (parsed.GetValue(port) is < IPEndPoint.MinPort or > IPEndPoint.MaxPort)
        {
            throw new CommandFailure(ExitCode.BadUsage, $"--port must be from {IPEndPoint.MinPort} to {IPEndPoint.MaxPort}");
        }

        if (parsed.GetValue(rate) < 1)
        {
            throw new CommandFailure(ExitCode.BadUsage, "--rate must be at least 1");
        }

        var at = Address("--address", parsed.GetRequiredValue(address));
        var host = at.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{at}]" : at.ToString();
        var known = Certificate(parsed.GetValue(certificate), parsed.GetValue(certificateKey));
        return new ReadingRoomOptions(
            ledgerPath, new Uri(string.Create(CultureInfo.InvariantCulture, $"{(known is null ? "http" : "https")}://{host}:{parsed.GetValue(port)}")), ReaderVersion.Current, surroundings.Clock)
        {
            AsksLogin = parsed.GetValue(login),
            Proxies = [.. (parsed.GetValue(proxies) ?? []).Select(p => Address("--proxy", p))],
            Certificate = known,
            RequestsPerSecond = parsed.GetValue(rate),
            LogsRequests = parsed.GetValue(log),
            TablesFolder = TablesFolder.Of(surroundings),
            TraceEndpoint = surroundings.Variable("OTEL_EXPORTER_OTLP_ENDPOINT") is { Length: > 0 } endpoint ? Endpoint(endpoint) : null,
            TracesOverHttp = IsHttp(surroundings.Variable("OTEL_EXPORTER_OTLP_PROTOCOL")),
        };
    }

    private static IPAddress Address(string option, string words) => words.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback
        : IPAddress.TryParse(words, out var address) ? address
        : throw new CommandFailure(ExitCode.BadUsage, $"{option} is “{words}”, expected an IP address such as 127.0.0.1, 0.0.0.0 or ::");

    private static Uri Endpoint(string words) => Uri.TryCreate(words, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        ? uri
        : throw new CommandFailure(ExitCode.BadUsage, $"OTEL_EXPORTER_OTLP_ENDPOINT is “{words}”, expected an address such as http://127.0.0.1:4317");

    private static bool IsHttp(string? protocol) => protocol switch
    {
        null or "" or "grpc" => false,
        "http/protobuf" => true,
        _ => throw new CommandFailure(ExitCode.BadUsage, $"OTEL_EXPORTER_OTLP_PROTOCOL is “{protocol}”, expected grpc or http/protobuf"),
    };

    private static X509Certificate2? Certificate(string? file, string? key)
    {
        if (file is null)
        {
            return key is null ? null : throw new CommandFailure(ExitCode.BadUsage, "--certificate-key needs --certificate");
        }

        try
        {
            return X509Certificate2.CreateFromPemFile(file, key ?? file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new CommandFailure(ExitCode.BadInput, $"{file}: no certificate with its key can be read ({e.Message.TrimEnd('.')})", e);
        }
    }
}
