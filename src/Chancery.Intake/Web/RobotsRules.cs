namespace Chancery.Intake.Web;

/// <summary>What a robots.txt allows us (RFC 9309): the group for our name, else the one for all; the longest rule that matches decides, and allowing wins a tie.</summary>
internal sealed class RobotsRules
{
    private readonly List<(string Path, bool Allows)> rules;

    private RobotsRules(List<(string, bool)> rules) => this.rules = rules;

    /// <summary>A site without a robots.txt.</summary>
    public static RobotsRules AllAllowed { get; } = new([]);

    /// <summary>Reads the rules for an agent out of a robots.txt. Lines that make no sense are passed over, as the RFC says.</summary>
    public static RobotsRules Parse(string text, string agent)
    {
        var groups = new Dictionary<string, List<(string, bool)>>(StringComparer.OrdinalIgnoreCase);
        var current = new List<string>();
        var inRules = false;
        foreach (var line in text.Split('\n'))
        {
            var plain = line.Split('#')[0];
            if (plain.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon))
            {
                continue;
            }

            var (name, value) = (plain[..colon].Trim().ToUpperInvariant(), plain[(colon + 1)..].Trim());
            if (name == "USER-AGENT")
            {
                current = inRules ? [value] : [.. current, value];
                inRules = false;
            }
            else if (name is "ALLOW" or "DISALLOW")
            {
                inRules = true;
                foreach (var group in current)
                {
                    Of(groups, group).Add((value, name == "ALLOW"));
                }
            }

            if (name == "USER-AGENT")
            {
                _ = Of(groups, value); // a group without rules allows everything
            }
        }

        return new RobotsRules(groups.GetValueOrDefault(agent) ?? groups.GetValueOrDefault("*") ?? []);
    }

    /// <summary>Whether a page may be fetched.</summary>
    public bool Allows(Uri address)
    {
        var (longest, allowed) = (-1, true);
        foreach (var (path, allows) in rules)
        {
            if (path.Length > 0 && (path.Length > longest || (path.Length == longest && allows)) && Matches(path, address.PathAndQuery))
            {
                (longest, allowed) = (path.Length, allows);
            }
        }

        return allowed;
    }

    // * stands for anything, $ at the end for the end. Two fingers and one step back: never more than length × length.
    private static bool Matches(string rule, string path)
    {
        var anchored = rule.EndsWith('$');
        var pattern = anchored ? rule.AsSpan(0, rule.Length - 1) : rule;
        int p = 0, t = 0, star = -1, resume = 0;
        while (t < path.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = t;
            }
            else if (p < pattern.Length && pattern[p] == path[t])
            {
                p++;
                t++;
            }
            else if (p == pattern.Length && !anchored)
            {
                return true;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++resume;
            }
            else
            {
                return false;
            }
        }

        return pattern[p..].TrimStart('*').IsEmpty;
    }

    private static List<(string, bool)> Of(Dictionary<string, List<(string, bool)>> groups, string agent)
    {
        if (!groups.TryGetValue(agent, out var rules))
        {
            groups[agent] = rules = [];
        }

        return rules;
    }
}
