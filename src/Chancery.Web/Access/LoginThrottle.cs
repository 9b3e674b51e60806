using System.Collections.Concurrent;

namespace Chancery.Web.Access;

/// <summary>
/// Makes guessing passwords slow: after a few wrong ones each next try waits twice as long as the one before. Counted by name and address together,
/// so that nobody can keep another out from elsewhere, and, more patiently, by name alone and by address alone. Safe for all threads.
/// </summary>
internal sealed class LoginThrottle(TimeProvider clock)
{
    private const int MostRemembered = 20_000;

    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, (int Wrong, DateTimeOffset Last)> tries = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How long the next try must wait; zero where it need not.</summary>
    public TimeSpan Wait(string name, string from)
    {
        var wait = TimeSpan.Zero;
        foreach (var (key, free) in Keys(name, from))
        {
            if (tries.TryGetValue(key, out var known) && known.Wrong >= free)
            {
                var delay = TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, Math.Pow(2, Math.Min(known.Wrong - free + 1, 10))));
                var left = known.Last + delay - clock.GetUtcNow();
                wait = left > wait ? left : wait;
            }
        }

        return wait;
    }

    /// <summary>Counts a wrong password.</summary>
    public void Wrong(string name, string from)
    {
        var now = clock.GetUtcNow();
        if (tries.Count > MostRemembered)
        {
            foreach (var (key, known) in tries.Where(t => now - t.Value.Last > LongestWait))
            {
                tries.TryRemove(new KeyValuePair<string, (int, DateTimeOffset)>(key, known));
            }
        }

        foreach (var (key, _) in Keys(name, from))
        {
            tries.AddOrUpdate(key, (1, now), (_, known) => (now - known.Last > Forgotten ? 1 : known.Wrong + 1, now));
        }
    }

    /// <summary>Forgets what a person who knew the password got wrong before.</summary>
    public void Right(string name, string from) => tries.TryRemove(Keys(name, from)[0].Key, out _);

    private static (string Key, int Free)[] Keys(string name, string from) => [($"{name}\n{from}", 5), ($"{name}\n", 50), ($"\n{from}", 30)];
}
