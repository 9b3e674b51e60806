using System.Net;

namespace Chancery.Intake.Web;

/// <summary>Connections to the public internet and to nowhere else, for whatever sends to addresses that others gave.</summary>
public static class PublicInternet
{
    /// <summary>What an <see cref="HttpClient"/> sends through: every address is checked at the moment of connecting. No redirects, no proxy, no cookies.</summary>
    /// <param name="allowThisMachine">Whether this machine's own loopback addresses may be connected to as well; for tests and for receivers that run beside.</param>
    public static SocketsHttpHandler Handler(bool allowThisMachine)
    {
        var rule = AddressRule.Load();
        return new GuardedConnections(address => allowThisMachine && IPAddress.IsLoopback(address) ? null : rule.Refusal(address), Dns.GetHostAddressesAsync).Handler();
    }
}
