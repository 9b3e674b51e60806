namespace Chancery.Text.Patterns;

/// <summary>A pattern that holds at a word of a sentence.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Trigger">Index of the word that triggered it.</param>
/// <param name="Anchor">Index of the word whose roles are read: the trigger, or where the pattern says <c>at ROLE</c> the word in that role ("<i>plans</i> to <i>invest</i>").</param>
public readonly record struct PatternMatch(Pattern Pattern, Sentence Sentence, int Trigger, int Anchor)
{
    /// <summary>The roles around the anchor.</summary>
    public Frame Frame => new(Sentence, Anchor);

    /// <summary>Head tokens that fill a field: those of its first role that has any; empty where none has.</summary>
    public List<int> Fill(string field)
    {
        var into = new List<int>();
        foreach (var role in Pattern.Roles.GetValueOrDefault(field, []))
        {
            Frame.Fill(role, into);
            if (into.Count > 0)
            {
                break;
            }
        }

        return into;
    }
}
