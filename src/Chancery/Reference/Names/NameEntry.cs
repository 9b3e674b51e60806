namespace Chancery.Reference.Names;

/// <summary>What a name may stand for.</summary>
internal enum NameClass : byte
{
    State, Group, StandIn, Capital, Organisation, Person, Adjective, People, Place,
}

/// <summary>One reading of a name: its class and what it names.</summary>
/// <param name="Class">What it is.</param>
/// <param name="State">ISO 3166-1 alpha-3 where it belongs to a state.</param>
/// <param name="Value">The organisation, person or group.</param>
/// <param name="Role">Role where it is not plain.</param>
/// <param name="AllCapitals">Whether only capitals spell it ("WHO").</param>
internal sealed record NameEntry(NameClass Class, string? State, object? Value, string? Role, bool AllCapitals);
