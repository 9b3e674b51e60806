using Chancery.Reference;
using Chancery.Statements;
using Chancery.Text;

namespace Chancery.Checks;

/// <summary>One question that a document's statements are put to, answered from its words and the dated tables alone. Immutable.</summary>
public abstract class Check
{
    private protected Check()
    {
    }

    /// <summary>Its number in docs/checks.md.</summary>
    public abstract int Number { get; }

    /// <summary>Its name there.</summary>
    public abstract string Name { get; }

    /// <summary>How its value is worked out.</summary>
    public abstract string Formula { get; }

    internal abstract IEnumerable<Finding> Run(CheckMaterial material);

    /// <summary>Holds a pledge, by the year or whole, against a yearly figure of an economy.</summary>
    private protected Finding Weigh(CheckMaterial material, Pledge pledge, Economy economy, Indicator indicator, string what, Bounds bounds, bool whole = false)
    {
        if (material.DollarsOf(pledge.Amount!.Value) is not { } sum)
        {
            return NoRate(material, pledge);
        }

        var figures = material.Economies.Figures(indicator, economy, material.Day.Year).Where(f => f.Value > 0).ToList();
        if (figures.Count == 0)
        {
            return CannotTell(pledge, $"the tables have no {what} of {economy.Name}");
        }

        var weight = new Weight(sum, whole ? 1 : material.YearsOf(pledge), economy, what, figures);
        return Found([pledge.Id], pledge.Span, weight.Judge(bounds), Formula, [.. weight.Inputs], weight.Ratio, weight.Text);
    }

    private protected Finding NoRate(CheckMaterial material, Pledge pledge) => CannotTell(
        pledge,
        $"no exchange rate for {pledge.Amount!.Value.Currency} {(material.Document.Published is null ? "without a day of publication" : "on the day of publication")}");

    private protected Finding CannotTell(Pledge pledge, string what) =>
        Found([pledge.Id], pledge.Span, Verdict.CannotTell, Formula, [], null, $"Cannot tell: {what}.");

    private protected Finding Found(IReadOnlyList<string> statements, TextSpan span, Verdict verdict, string formula, IReadOnlyList<FindingInput> inputs, decimal? value, string explanation) => new()
    {
        Check = Number,
        Name = Name,
        Statements = statements,
        Span = span,
        Verdict = verdict,
        Formula = formula,
        Inputs = inputs,
        Value = value is { } v ? Math.Round(v, 4) : null,
        Explanation = explanation,
    };
}
