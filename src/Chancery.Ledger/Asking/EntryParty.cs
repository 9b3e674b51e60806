namespace Chancery.Ledger.Asking;

/// <summary>Who is on one side of an entry or event.</summary>
/// <param name="Role"><c>by</c>, <c>to</c>, <c>subject</c>, <c>object</c>, <c>speaker</c>, <c>source</c> or <c>recipient</c>.</param>
/// <param name="Name">Lower case; a state's code in lower case where a state acts.</param>
/// <param name="State">ISO 3166-1 alpha-3 of its home; empty where not known.</param>
public sealed record EntryParty(string Role, string Name, string State)
{
    /// <summary>Whether it is the state itself or an organ of it.</summary>
    public bool IsState => State.Length > 0 && Name.Equals(State, StringComparison.OrdinalIgnoreCase);
}
