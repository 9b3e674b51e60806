namespace Chancery.Web.Tests;

/// <summary>A clock that stands still but for what a test moves it on by.</summary>
public sealed class StandingClock : TimeProvider
{
    private readonly DateTimeOffset start = System.GetUtcNow();

    /// <summary>How far it was moved.</summary>
    public TimeSpan Moved { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => start + Moved;

    public override long GetTimestamp() => GetUtcNow().Ticks;
}
