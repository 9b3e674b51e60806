using System.Globalization;
using Chancery.Checks.Passages;
using Chancery.Text;

namespace Chancery.Checks;

/// <summary>Works out again what a text has divided: a sum by years, or by the things that it buys.</summary>
internal static class Division
{
    /// <summary>How a check makes a finding.</summary>
    internal delegate Finding Maker(IReadOnlyList<string> statements, TextSpan span, Verdict verdict, string formula, IReadOnlyList<FindingInput> inputs, decimal? value, string explanation);

    // Beyond rounding, a share of each may be told of a slightly other sum: fees, a part year.
    private const decimal Slack = 0.02m;

    /// <summary>Ok where one of the sums that may be meant gives the figure within rounding, else doubtful.</summary>
    internal static Finding Judge(PassageRates.Division division, TextSpan span, Maker make)
    {
        var fitting = division.Wholes.FirstOrDefault(w => Fits(w, division));
        var whole = fitting ?? division.Wholes[0];
        var exact = whole.Value / division.Count;
        var each = division.Of switch { "years" => "a year", "days" => "a day", "weeks" => "a week", "months" => "a month", _ => "each" };
        return make([], span, fitting is null ? Verdict.Doubtful : Verdict.Ok, "sum / count = share of each",
            [whole.Input("sum"), new FindingInput("count", Wording.Plain(division.Count), division.Of, "the text", null), division.Each.Input("share of each claimed")], exact,
            string.Create(CultureInfo.InvariantCulture, $"{whole.Words} over {Wording.Number(division.Count)} {division.Of} is {Wording.Value(exact, whole.Unit)} {each}{(fitting is null ? $", not the {division.Each.Words} given" : ", as the text has it")}."));
    }

    private static bool Fits(Figure whole, PassageRates.Division division)
    {
        var exact = whole.Value / division.Count;
        return Math.Abs(exact - division.Each.Value) <= division.Each.Slack + (whole.Slack / division.Count) + (exact * Slack);
    }
}
