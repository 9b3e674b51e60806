namespace Chancery.Web.Tests.Access;

/// <summary>The time of the system, moved on by a test.</summary>
public sealed class MovedClock : TimeProvider
{
    /// <summary>How far it is moved.</summary>
    public TimeSpan Moved { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Moved;
}
