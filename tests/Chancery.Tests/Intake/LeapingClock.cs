namespace Chancery.Tests.Intake;

/// <summary>A clock that leaps: whoever waits waits no time, and the clock stands where the wait would have ended.</summary>
internal sealed class LeapingClock : TimeProvider
{
    private DateTimeOffset now = new(2025, 3, 4, 10, 0, 0, TimeSpan.Zero);

    public List<TimeSpan> Waits { get; } = [];

    public override DateTimeOffset GetUtcNow() => now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Waits.Add(dueTime);
        now += dueTime;
        return new Timer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
