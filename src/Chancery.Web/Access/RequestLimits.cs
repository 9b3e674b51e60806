using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Chancery.Web.Access;

/// <summary>How many requests a visitor may make: by key or user where known, else by address. Nobody is counted where nobody logs in, nor on what is open to anyone.</summary>
internal static class RequestLimits
{
    /// <summary>The policy of trying passwords.</summary>
    public const string Login = "login";

    private const int BurstSeconds = 4;

    // Each try costs the server a tenth of a second by design.
    private static readonly TimeSpan LoginEvery = TimeSpan.FromSeconds(6);

    public static void AddTo(IServiceCollection services, Gate gate, int perSecond) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (rejected, _) => new ValueTask(RefuseAsync(rejected));
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            !gate.AsksLogin || context.GetEndpoint()?.Metadata.GetMetadata<LeastRole>() is { Role: null }
                ? RateLimitPartition.GetNoLimiter("")
                : RateLimitPartition.GetTokenBucketLimiter(Visitor.Of(context.User)?.Identity ?? From(context), _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = perSecond * BurstSeconds,
                    TokensPerPeriod = perSecond,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                }));
        limits.AddPolicy(Login, context => RateLimitPartition.GetTokenBucketLimiter("login " + From(context), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = Math.Max(1, perSecond / 2),
            TokensPerPeriod = 1,
            ReplenishmentPeriod = LoginEvery,
        }));
    });

    /// <summary>The network that an address stands for: of IPv6, one household has 64 bits of them.</summary>
    public static string From(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address)
        {
            return "unknown";
        }

        if (address.IsIPv4MappedToIPv6 || address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString();
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes) + "/64";
    }

    private static Task RefuseAsync(OnRejectedContext rejected)
    {
        var seconds = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 1;
        rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Refusals.WriteAsync(
            rejected.HttpContext, StatusCodes.Status429TooManyRequests, "Too many requests", string.Create(CultureInfo.InvariantCulture, $"Try again in {seconds} s. chancery serve --rate sets how many are allowed."));
    }
}
