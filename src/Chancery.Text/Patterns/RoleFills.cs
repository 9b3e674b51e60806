namespace Chancery.Text.Patterns;

/// <summary>Which words fill the roles around a trigger, worked out once for all patterns that ask. Used by one thread.</summary>
internal sealed class RoleFills
{
    private readonly List<int> fillers = [];
    private readonly List<(int Anchor, Role Role, int Start, int End)> known = [];
    private readonly List<int> found = [];

    /// <summary>A filler, by its place in a stretch that <see cref="Of"/> gave.</summary>
    internal int this[int place] => fillers[place];

    /// <summary>Forgets what was worked out: another trigger is looked at.</summary>
    internal void Clear()
    {
        fillers.Clear();
        known.Clear();
    }

    /// <summary>Where the words stand that fill a role of a word; roles are the same where they are one object, as those of a <see cref="PatternReader"/>.</summary>
    internal (int Start, int End) Of(Sentence sentence, int anchor, Role role)
    {
        foreach (var (of, asked, start, end) in known)
        {
            if (of == anchor && ReferenceEquals(asked, role))
            {
                return (start, end);
            }
        }

        found.Clear();
        new Frame(sentence, anchor).Fill(role, found);
        var first = fillers.Count;
        fillers.AddRange(found);
        known.Add((anchor, role, first, fillers.Count));
        return (first, fillers.Count);
    }
}
