namespace Chancery.Checks;

/// <summary>What comparing one claim with the tables came to.</summary>
internal sealed record Fact(Verdict Verdict, string Formula, IReadOnlyList<FindingInput> Inputs, decimal? Value, string Explanation)
{
    public static Fact Missing(string formula, string what) => new(Verdict.CannotTell, formula, [], null, $"Cannot tell: {what}.");
}
