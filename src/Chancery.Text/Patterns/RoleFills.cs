namespace Chancery.Text.Patterns;

/// <summary>Which words fill the roles around a trigger, worked out once for all patterns that ask. Used by one thread.</summary>
internal sealed class RoleFills
{
    private readonly List<int> found = [];
    private int[] fillers = new int[16];
    private (int Anchor, Role Role, int Start, int End)[] known = new (int, Role, int, int)[16];
    private int filled;
    private int asked;

    /// <summary>A filler, by its place in a stretch that <see cref="Of"/> gave.</summary>
    internal int this[int place] => fillers[place];

    /// <summary>Forgets what was worked out: another trigger is looked at.</summary>
    internal void Clear()
    {
        filled = 0;
        asked = 0;
    }

    /// <summary>Where the words stand that fill a role of a word; roles are the same where they are one object, as those of a <see cref="PatternReader"/>.</summary>
    internal (int Start, int End) Of(Sentence sentence, int anchor, Role role)
    {
        for (var i = 0; i < asked; i++)
        {
            ref readonly var before = ref known[i];
            if (before.Anchor == anchor && ReferenceEquals(before.Role, role))
            {
                return (before.Start, before.End);
            }
        }

        if (role.Through is { } through)
        {
            var (step, last) = Of(sentence, anchor, through);
            found.Clear();
            for (; step < last; step++)
            {
                new Frame(sentence, fillers[step]).Fill(role.Last, found);
            }
        }
        else
        {
            found.Clear();
            new Frame(sentence, anchor).Fill(role, found);
        }

        var first = filled;
        filled += found.Count;
        if (filled > fillers.Length)
        {
            Array.Resize(ref fillers, filled * 2);
        }

        found.CopyTo(fillers, first);
        if (asked == known.Length)
        {
            Array.Resize(ref known, asked * 2);
        }

        known[asked++] = (anchor, role, first, filled);
        return (first, filled);
    }
}
