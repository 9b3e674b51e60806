namespace Chancery.Checks;

/// <summary>From where on a ratio is worth a notice, doubtful, implausible; fractions. <c>default</c> finds every ratio implausible.</summary>
internal readonly record struct Bounds(decimal Notice, decimal Doubtful, decimal Implausible)
{
    public Verdict Judge(decimal ratio) =>
        ratio < Notice ? Verdict.Ok
        : ratio <= Doubtful ? Verdict.Notice
        : ratio <= Implausible ? Verdict.Doubtful
        : Verdict.Implausible;
}
