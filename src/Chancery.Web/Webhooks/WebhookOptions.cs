namespace Chancery.Web.Webhooks;

/// <summary>How webhooks are sent.</summary>
public sealed record WebhookOptions
{
    /// <summary>Whether receivers on this machine’s own loopback addresses may be sent to, also without encryption. Otherwise only <c>https</c> on the public internet.</summary>
    public bool AllowThisMachine { get; init; }

    /// <summary>How often to look for what is new and what is due.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The pause after a first attempt that failed; it doubles with each, up to <see cref="LongestPause"/>.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The longest pause between two attempts; none is the last.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromHours(6);
}
