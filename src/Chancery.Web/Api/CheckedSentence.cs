using System.ComponentModel;
using System.Globalization;
using Chancery.Text;

namespace Chancery.Web.Api;

/// <summary>A sentence to check.</summary>
internal sealed record CheckedSentence(
    [property: Description("One sentence or a few")] string Sentence,
    [property: Description("Day on which it was said; today where it is not said. Facts are asked for and relative dates counted from it")] DateOnly? Published = null)
{
    private const int LongestTitle = 70;

    public Document ToDocument(DateOnly today) =>
        new() { Id = "sentence", Title = Sentence.Length <= LongestTitle ? Sentence : "A sentence", Text = Sentence, Published = Said() ?? today };

    private DateOnly? Said() => Published is { } day && !PublicationDay.Holds(day) ? throw ListQuery.Wrong("published", day.ToString("O", CultureInfo.InvariantCulture), PublicationDay.Expected) : Published;
}
