using Microsoft.AspNetCore.DataProtection;

namespace Chancery.Web.Webhooks;

/// <summary>Keeps secrets that are needed again unreadable in the file that they lie in.</summary>
internal sealed class WebhookSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("Chancery.Webhooks.v1");

    public string Hide(string secret) => protector.Protect(secret);

    /// <summary>The secret; null where the keys that hid it are gone.</summary>
    public string? Show(string hidden)
    {
        try
        {
            return protector.Unprotect(hidden);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
