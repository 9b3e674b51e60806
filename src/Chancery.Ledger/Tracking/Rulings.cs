namespace Chancery.Ledger.Tracking;

/// <summary>What people have decided about which mentions belong together. Holds whatever the scores say. Immutable.</summary>
/// <param name="Together">Pairs of mention keys that are of one entry.</param>
/// <param name="Apart">Pairs of mention keys that are not.</param>
public sealed record Rulings(IReadOnlySet<(string, string)> Together, IReadOnlySet<(string, string)> Apart)
{
    /// <summary>Nothing was decided.</summary>
    public static Rulings None { get; } = new(new HashSet<(string, string)>(), new HashSet<(string, string)>());

    /// <summary>Whether nothing was decided.</summary>
    public bool IsEmpty => Together.Count == 0 && Apart.Count == 0;

    /// <summary>Whether the two must be of one entry.</summary>
    public bool AreTogether(string a, string b) => Together.Contains((a, b)) || Together.Contains((b, a));

    /// <summary>Whether the two must not be of one entry.</summary>
    public bool AreApart(string a, string b) => Apart.Contains((a, b)) || Apart.Contains((b, a));
}
