namespace Chancery.Ledger.Tracking;

/// <summary>Who stands on one side of a statement, spelled so that two tellings of the same party are equal. <c>default</c> is nobody.</summary>
/// <param name="Name">Lower case, without article, title and the endings of company names; a state's code where a state acts.</param>
/// <param name="State">ISO 3166-1 alpha-3 of its home; empty where not known.</param>
/// <param name="ActsForState">Whether it is the state itself, or an organ or official of it.</param>
public readonly record struct Party(string Name, string State, bool ActsForState)
{
    /// <summary>Whether the two are one.</summary>
    public bool IsSame(Party other) => Name == other.Name;

    /// <summary>Whether one is likely told for the other: a ministry for its state, a firm for its group.</summary>
    public bool IsAkin(Party other) =>
        Name == other.Name
        || (IsOfState && other.IsOfState && State == other.State && (Name == State || other.Name == State))
        || (!ActsForState && !other.ActsForState && (IsHeadOf(Name, other.Name) || IsHeadOf(other.Name, Name) || IsShortFor(Name, other.Name) || IsShortFor(other.Name, Name)));

    /// <summary>Whether it stands for a state: its organs and officials, and "Japanese companies" at large.</summary>
    public bool IsOfState => State.Length > 0 && (ActsForState || Name.EndsWith(AtLarge, StringComparison.Ordinal));

    /// <summary>Whether it is a ministry, agency or other organ of a state, and not the state itself.</summary>
    public bool IsOrgan => ActsForState && Name != State;

    /// <summary>What mentions of it are filed under: its state where it stands for one, else the first word of its name.</summary>
    public string Block => IsOfState ? State : FirstWord(Name ?? "");

    /// <summary>How the name of firms at large ends.</summary>
    internal const string AtLarge = " companies";

    // "tsmc" for "taiwan semiconductor manufacturing", whose last word was an ending of company names.
    private static bool IsShortFor(string name, string full)
    {
        if (name.Length is < 2 or > 6 || name.Contains(' ', StringComparison.Ordinal))
        {
            return false;
        }

        var at = 0;
        var isStart = true;
        foreach (var c in full)
        {
            if (isStart && char.IsLetterOrDigit(c))
            {
                if (at >= name.Length || name[at] != c)
                {
                    return false;
                }

                at++;
            }

            isStart = c is ' ' or '-';
        }

        return at >= 2 && at >= name.Length - 1;
    }

    private static bool IsHeadOf(string head, string name) =>
        head.Length > 0 && name.Length > head.Length && name.StartsWith(head, StringComparison.Ordinal) && name[head.Length] is ' ' or '-';

    private static string FirstWord(string name) => name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var cut ? name[..cut] : name;
}
