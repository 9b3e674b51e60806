using Chancery.Quantities;

namespace Chancery.Reference;

/// <summary>One stretch of a state's membership in an organisation.</summary>
/// <param name="State">ISO 3166-1 alpha-3.</param>
/// <param name="Organisation">Short name of the organisation.</param>
/// <param name="Status">Kind of membership: <c>member</c>, <c>observer</c>, <c>candidate</c>, <c>partner</c>, <c>suspended</c>, <c>signatory</c>.</param>
/// <param name="Start">When it began; null where the source gives no date.</param>
/// <param name="End">When it ended; null while it lasts or where the source gives no date.</param>
/// <param name="Source">Where it comes from, as named in <c>SOURCES.md</c>.</param>
public sealed record Membership(string State, string Organisation, string Status, PartialDate? Start, PartialDate? End, string Source)
{
    /// <summary>Whether it was in force on that day, as far as the dates tell.</summary>
    public bool IsInForce(DateOnly day) => (Start is null || Start.Value.Earliest <= day) && (End is null || day <= End.Value.Latest);
}
