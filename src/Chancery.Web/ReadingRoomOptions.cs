using System.Net;
using System.Security.Cryptography.X509Certificates;
using Chancery.Web.Webhooks;

namespace Chancery.Web;

/// <summary>What the reading room needs to know before it opens.</summary>
/// <param name="LedgerPath">The ledger file; made where there is none.</param>
/// <param name="Address">Where to listen: <c>http://127.0.0.1:8714</c>.</param>
/// <param name="ReaderVersion">Version of the Chancery that reads, as the ledger keeps it.</param>
/// <param name="Clock">Tells the time.</param>
public sealed record ReadingRoomOptions(string LedgerPath, Uri Address, Version ReaderVersion, TimeProvider Clock)
{
    /// <summary>Requests that a visitor may make a second, for long, unless told otherwise.</summary>
    public const int UsualRequestsPerSecond = 20;

    /// <summary>Whether visitors log in even where the address is of this machine alone, as behind a proxy. Elsewhere they always do.</summary>
    public bool AsksLogin { get; init; }

    /// <summary>Proxies whose word on where a request comes from is taken.</summary>
    public IReadOnlyList<IPAddress> Proxies { get; init; } = [];

    /// <summary>The certificate of an https address, with its key; null where the address is http.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Requests that each visitor who logs in, or each key, may make a second for long; for a short while, four seconds’ worth at once.</summary>
    public int RequestsPerSecond { get; init; } = UsualRequestsPerSecond;

    /// <summary>Whether each request is written as a JSON line to standard output.</summary>
    public bool LogsRequests { get; init; }

    /// <summary>Where traces go, by OTLP; null where nowhere.</summary>
    public Uri? TraceEndpoint { get; init; }

    /// <summary>Whether traces go as protocol buffers over plain HTTP, to <c>/v1/traces</c> under their endpoint; over gRPC where not.</summary>
    public bool TracesOverHttp { get; init; }

    /// <summary>How webhooks are sent.</summary>
    public WebhookOptions Webhooks { get; init; } = new();

    /// <summary>A folder of imported tables of facts that stand beside the shipped ones; null for none.</summary>
    public string? TablesFolder { get; init; }
}
