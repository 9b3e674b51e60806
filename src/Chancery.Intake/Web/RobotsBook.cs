using System.Collections.Concurrent;
using System.Text;

namespace Chancery.Intake.Web;

/// <summary>The robots.txt of each site that is fetched from without a person asking, looked at once a day.</summary>
internal sealed class RobotsBook(WebReader web, TimeProvider clock)
{
    private const int MostBytes = 500 * 1024; // what RFC 9309 asks to read at least
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);
    private static readonly TimeSpan KeptInTrouble = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, Known> sites = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Why the site does not let us fetch the page; null where it does. A site whose robots.txt cannot be had for its own fault allows nothing until it can; one that has none allows everything.</summary>
    public async Task<IntakeProblem?> RefusalAsync(Uri address, CancellationToken cancellation)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        if (!sites.TryGetValue(site, out var known) || known.Until <= clock.GetUtcNow())
        {
            known = await LookAsync(new Uri(site + "/robots.txt"), cancellation).ConfigureAwait(false);
            sites[site] = known;
        }

        return known.Trouble ?? (known.Rules.Allows(address) ? null : new IntakeProblem("the site’s robots.txt does not allow it", "Ask the site, or take another feed", MayPass: true));
    }

    private async Task<Known> LookAsync(Uri address, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        try
        {
            var answer = await web.GetAsync(address, cancellation: cancellation).ConfigureAwait(false);
            return answer switch
            {
                { IsGood: true } => new Known(RobotsRules.Parse(Encoding.UTF8.GetString(answer.Body.AsSpan(0, Math.Min(answer.Body.Length, MostBytes))), WebReader.Agent), null, now + Kept),
                { Status: 429 or >= 500 } => new Known(RobotsRules.AllAllowed, new IntakeProblem($"the site answered {answer.Status} for its robots.txt", "Try again later", MayPass: true), now + KeptInTrouble),
                _ => new Known(RobotsRules.AllAllowed, null, now + Kept),
            };
        }
        catch (IntakeException e)
        {
            return new Known(RobotsRules.AllAllowed, e.Problem, now + KeptInTrouble);
        }
    }

    private sealed record Known(RobotsRules Rules, IntakeProblem? Trouble, DateTimeOffset Until);
}
