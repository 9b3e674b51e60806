namespace Chancery.Checks;

/// <summary>The state or states whose means stand behind a payer or host.</summary>
/// <param name="Name">What to call it: "Uzbekistan", "the EU", "the United States, home of Boeing".</param>
/// <param name="States">ISO 3166-1 alpha-3 of each.</param>
/// <param name="IsPublic">Whether it is the states themselves that are named, rather than a firm at home there.</param>
internal sealed record Economy(string Name, IReadOnlyList<string> States, bool IsPublic)
{
    /// <summary>Whether both are the same states.</summary>
    public bool IsSameAs(Economy other) => States.SequenceEqual(other.States, StringComparer.Ordinal);
}
