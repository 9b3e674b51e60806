namespace Chancery.Ledger.Access;

/// <summary>What the audit tells of.</summary>
public static class AuditAction
{
    /// <summary>Someone logged in.</summary>
    public const string Login = "login";

    /// <summary>A login was refused.</summary>
    public const string LoginRefused = "login refused";

    /// <summary>Someone logged out.</summary>
    public const string Logout = "logout";

    /// <summary>All sessions of a user were ended.</summary>
    public const string SessionsEnded = "sessions ended";

    /// <summary>A user was made.</summary>
    public const string UserAdded = "user added";

    /// <summary>A user got another role.</summary>
    public const string UserRole = "user role";

    /// <summary>A user got another password.</summary>
    public const string UserPassword = "user password";

    /// <summary>A user was taken away.</summary>
    public const string UserRemoved = "user removed";

    /// <summary>A key was made.</summary>
    public const string KeyAdded = "key added";

    /// <summary>A key was taken back.</summary>
    public const string KeyRevoked = "key revoked";

    /// <summary>Something of the ledger was changed over the web.</summary>
    public const string Write = "write";
}
