using System.Collections.Concurrent;
using System.Text;

namespace Chancery.Intake.Web;

/// <summary>The robots.txt of each site that is fetched from without a person asking, looked at once a day.</summary>
internal sealed class RobotsBook(WebReader web, TimeProvider clock)
{
    private const int MostBytes = 500 * 1024; // what RFC 9309 asks to read at least
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);
    private static readonly TimeSpan KeptInTrouble = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, (RobotsRules Rules, DateTimeOffset Until)> sites = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the site lets us fetch the page. A site whose robots.txt cannot be had for its own fault allows nothing until it can; one that has none allows everything.</summary>
    public async Task<bool> AllowsAsync(Uri address, CancellationToken cancellation)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        if (!sites.TryGetValue(site, out var known) || known.Until <= clock.GetUtcNow())
        {
            known = await LookAsync(new Uri(site + "/robots.txt"), cancellation).ConfigureAwait(false);
            sites[site] = known;
        }

        return known.Rules.Allows(address);
    }

    private async Task<(RobotsRules Rules, DateTimeOffset Until)> LookAsync(Uri address, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        try
        {
            var answer = await web.GetAsync(address, cancellation: cancellation).ConfigureAwait(false);
            return answer switch
            {
                { IsGood: true } => (RobotsRules.Parse(Encoding.UTF8.GetString(answer.Body.AsSpan(0, Math.Min(answer.Body.Length, MostBytes))), WebReader.Agent), now + Kept),
                { Status: 429 or >= 500 } => (RobotsRules.NothingAllowed, now + KeptInTrouble),
                _ => (RobotsRules.AllAllowed, now + Kept),
            };
        }
        catch (IntakeException)
        {
            return (RobotsRules.NothingAllowed, now + KeptInTrouble);
        }
    }
}
