using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Chancery.Web.Webhooks;

/// <summary>Signs what is sent as Standard Webhooks has it (standardwebhooks.com, version 1): HMAC-SHA256 over the event's name, the time and the body.</summary>
public static class WebhookSignature
{
    /// <summary>Stands before a secret.</summary>
    public const string Mark = "whsec_";

    private const int SecretBytes = 32;

    /// <summary>A new secret: <c>whsec_</c> and base64.</summary>
    public static string NewSecret() => Mark + Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>The header <c>webhook-signature</c>: <c>v1,</c> and base64.</summary>
    /// <param name="secret">As <see cref="NewSecret"/> gave it.</param>
    /// <param name="name">The header <c>webhook-id</c>.</param>
    /// <param name="at">The time of sending: the header <c>webhook-timestamp</c>, seconds since 1970.</param>
    /// <param name="body">The body as it is sent.</param>
    public static string Of(string secret, string name, DateTimeOffset at, string body)
    {
        ArgumentNullException.ThrowIfNull(secret);
        var key = Convert.FromBase64String(secret.StartsWith(Mark, StringComparison.Ordinal) ? secret[Mark.Length..] : secret);
        var signed = string.Create(CultureInfo.InvariantCulture, $"{name}.{at.ToUnixTimeSeconds()}.{body}");
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(signed)));
    }
}
