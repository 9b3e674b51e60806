namespace Chancery.Statements;

/// <summary>How often pledges of a class have been kept at nine tenths or more by their deadline: a Beta distribution. It says nothing of whether the size is plausible.</summary>
/// <param name="Class">The class, as docs/checks.md names it.</param>
/// <param name="Kept">Alpha: weight of pledges kept.</param>
/// <param name="NotKept">Beta: weight of pledges not kept.</param>
/// <param name="Why">What in the words put the pledge into the class.</param>
public sealed record Prior(string Class, decimal Kept, decimal NotKept, string Why)
{
    /// <summary>Mean share of kept pledges, 0 to 1.</summary>
    public decimal Mean => Kept + NotKept == 0 ? 0 : Kept / (Kept + NotKept);
}
