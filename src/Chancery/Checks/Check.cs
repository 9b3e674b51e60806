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

    internal abstract IEnumerable<Finding> Run(CheckMaterial material);

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
