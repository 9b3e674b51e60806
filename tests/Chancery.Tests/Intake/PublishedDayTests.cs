using System.Globalization;
using System.Text;
using Chancery.Intake;
using Chancery.Text;
using Xunit;

namespace Chancery.Tests.Intake;

public sealed class PublishedDayTests
{
    [Theory]
    [InlineData("BELGRADE, November 12, 2025 — When the minister came home, nobody met him.", "2025-11-12")]
    [InlineData("BELGRADE, Nov. 12, 2025 (Reuters) - When the minister came home, nobody met him.", "2025-11-12")]
    [InlineData("November 20, 2025. Kenya and Uganda share a border.", "2025-11-20")]
    [InlineData("New Delhi, 3 May 2024\n\nThe two sides met.", "2024-05-03")]
    [InlineData("The bill for the Danube\n\nBy Ada Berg\n\nMonday, 10 November 2025\n\nThe two sides met.", "2025-11-10")]
    [InlineData("Published: 1st March 2023\nThe two sides met.", "2023-03-01")]
    [InlineData("On 24 February 2022, Russia invaded Ukraine.", null)]
    [InlineData("February 24, 2022 was the day on which everything changed.", null)]
    [InlineData("Since 24 February 2022 — the day of the invasion — prices have risen.", null)]
    [InlineData("Oslo, 31 February 2024\n\nThe two sides met.", null)]
    [InlineData("One.\nTwo.\nThree.\nFour.\nFive.\nSix.\n3 May 2024\nEight.", null)]
    public void A_dateline_tells_the_day(string text, string? day) =>
        Assert.Equal(day is null ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture), Read(text, "text.txt").Published);

    [Fact]
    public void Front_matter_goes_before_a_dateline() =>
        Assert.Equal(new DateOnly(2025, 11, 14), Read("---\ndate: 2025-11-14\n---\nOslo, 12 November 2025 — The two sides met.", "text.md").Published);

    private static Document Read(string text, string name) => DocumentIntake.ReadHandedIn(new MemoryStream(Encoding.UTF8.GetBytes(text)), name);
}
