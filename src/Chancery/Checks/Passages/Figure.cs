using Chancery.Quantities;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>A figure of a sentence, with what it counts.</summary>
/// <param name="Value">The figure; the middle of a range.</param>
/// <param name="Unit">A currency code, <c>percent</c>, or what is counted.</param>
/// <param name="Qualifier">How exactly it is meant.</param>
/// <param name="Span">Its words.</param>
/// <param name="Text">The document's text.</param>
internal sealed record Figure(decimal Value, string Unit, AmountQualifier Qualifier, TextSpan Span, string Text)
{
    /// <summary>Both ends of a range of money; null where it is none, or a range whose ends are not known.</summary>
    public (decimal Low, decimal High)? Ends { get; init; }

    public bool IsPercent => Unit == "percent";

    public bool IsPoints => Unit == "percentage points";

    /// <summary>Whether it is a sum of money.</summary>
    public bool IsMoney => Unit.Length == 3 && Unit.All(char.IsAsciiLetterUpper);

    /// <summary>Whether both may count the same thing: one unit, or a bare figure beside what could be its unit.</summary>
    public bool IsLike(Figure other) => Unit == other.Unit
        || (Unit.Length == 0 && other is { IsPercent: false, IsPoints: false } && other.IsMoney == Value >= 1e6m)
        || (other.Unit.Length == 0 && this is { IsPercent: false, IsPoints: false } && IsMoney == other.Value >= 1e6m);

    /// <summary>Half a unit of the last digit printed.</summary>
    public decimal HalfUnit => PrintedFigure.HalfUnit(Text, Span, Value);

    // Twelve ships are twelve: what is counted one by one is not rounded.
    private bool IsCounted => Value == decimal.Truncate(Value) && HalfUnit <= 0.5m && !IsPercent && !IsPoints && !IsMoney;

    /// <summary>How far the words may be from the value meant: rounding, and a tenth where the words say about, nearly or over.</summary>
    public decimal Slack => (IsCounted ? 0 : HalfUnit) + (Qualifier == AmountQualifier.Exact ? 0 : Math.Abs(Value) / 10);

    public string Words => Span.Of(Text);

    public FindingInput Input(string name) => new(name, Wording.Plain(Value), Unit, "the text", null);
}
