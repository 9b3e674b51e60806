using System.Globalization;
using Chancery.Reference;

namespace Chancery.Checks;

/// <summary>Turns figures of the tables into inputs of a finding.</summary>
internal static class FigureInput
{
    public static FindingInput Of(string name, Observation figure) =>
        new(name, Wording.Plain(figure.Value), figure.Unit, $"{figure.Source}, {figure.Vintage}", figure.Year.ToString(CultureInfo.InvariantCulture));
}
