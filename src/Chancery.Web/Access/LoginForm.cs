namespace Chancery.Web.Access;

/// <summary>What a person fills in to log in.</summary>
public sealed class LoginForm
{
    /// <summary>Their name.</summary>
    public string? Name { get; init; }

    /// <summary>Their password; never shown again.</summary>
    public string? Password { get; init; }

    /// <summary>Where they wanted to go.</summary>
    public string? To { get; init; }
}
