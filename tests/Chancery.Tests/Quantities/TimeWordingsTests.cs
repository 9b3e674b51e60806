using Chancery.Quantities;
using Xunit;

namespace Chancery.Tests.Quantities;

/// <summary>Dates, periods and horizons, counted from Monday, 10 November 2025.</summary>
public sealed class TimeWordingsTests
{
    private static readonly Lazy<QuantityFinder> Finder = new(() => QuantityFinder.Load(Path.Combine(AppContext.BaseDirectory, "data")));

    [Theory]
    [InlineData("over the next three years", "2025-11-10", "2028-11-10")]
    [InlineData("over the next 10 years", "2025-11-10", "2035-11-10")]
    [InlineData("over the next decade", "2025-11-10", "2035-11-10")]
    [InlineData("within six months", "2025-11-10", "2026-05-10")]
    [InlineData("within a month", "2025-11-10", "2025-12-10")]
    [InlineData("in the next two years", "2025-11-10", "2027-11-10")]
    [InlineData("over four years", "2025-11-10", "2029-11-10")]
    [InlineData("by 2030", null, "2030")]
    [InlineData("by March", null, "2026-03")]
    [InlineData("by 3 December", null, "2025-12-03")]
    [InlineData("by the end of January", null, "2026-01-31")]
    [InlineData("by March 2025", null, "2025-03")]
    [InlineData("by the end of 2025", null, "2025-12-31")]
    [InlineData("by the end of 2026", null, "2026-12-31")]
    [InlineData("before spring", "2025-11-10", "2026-03-01")]
    [InlineData("before winter", "2025-11-10", "2025-12-01")]
    [InlineData("this year", "2025-11-10", "2025-12-31")]
    [InlineData("before Christmas", "2025-11-10", "2025-12-25")]
    [InlineData("by Easter", "2025-11-10", "2026-04-05")]
    [InlineData("within weeks", "2025-11-10", null)]
    [InlineData("within the year", "2025-11-10", "2025-12-31")]
    [InlineData("before the year is out", null, "2025-12-31")]
    [InlineData("by this time next year", null, "2026-11")]
    [InlineData("by mid-2026", null, "2026-06")]
    [InlineData("by early next year", null, "2026-04")]
    [InlineData("before the second half of 2026", null, "2026-07-01")]
    [InlineData("by next summer", null, "2026-06")]
    [InlineData("in the second half of 2026", "2026-07", "2026-12")]
    [InlineData("in the third quarter of next year", "2026-07", "2026-09")]
    [InlineData("in late 2026", "2026-09", "2026-12")]
    [InlineData("this winter", "2025-12", "2026-02")]
    [InlineData("next spring", "2026-03", "2026-05")]
    [InlineData("in the summer of 2027", "2027-06", "2027-08")]
    [InlineData("between 2026 and 2028", "2026", "2028")]
    [InlineData("in 2026 or 2027", "2026", "2027")]
    [InlineData("in the coming fiscal year", "2025-11-10", "2026-11-10")]
    [InlineData("this year or next", "2025-11-10", "2026")]
    [InlineData("before the winter is out", "2025-11-10", "2026-02-28")]
    [InlineData("by the end of the summer", "2025-11-10", "2026-08-31")]
    [InlineData("for the rest of the decade", "2025-11-10", "2029-12-31")]
    [InlineData("a year from now", "2025-11-10", "2026-11-10")]
    [InlineData("two years hence", "2025-11-10", "2027-11-10")]
    [InlineData("in the fourth quarter", "2025-10", "2025-12")]
    [InlineData("before Pentecost", "2025-11-10", "2026-05-24")]
    public void A_horizon_runs_from_the_day_of_publication(string words, string? start, string? end)
    {
        var time = Assert.Single(Read($"They will build it {words}.").Times);
        Assert.Equal(end, time.Period.End?.ToString());
        if (start is not null)
        {
            Assert.Equal(start, time.Period.Start?.ToString());
        }
    }

    [Theory]
    [InlineData("on 3 March 2024", "2024-03-03")]
    [InlineData("on March 3, 2024", "2024-03-03")]
    [InlineData("in March 2024", "2024-03")]
    [InlineData("in 2024", "2024")]
    [InlineData("yesterday", "2025-11-09")]
    [InlineData("last Friday", "2025-11-07")]
    [InlineData("on Friday", "2025-11-07")]
    [InlineData("since February 2022", "2022-02")]
    public void A_date_is_as_exact_as_its_words(string words, string date)
    {
        var time = Assert.Single(Read($"They met {words}.").Times);
        Assert.Equal(date, time.Period.Start?.ToString());
    }

    private static SentenceQuantities Read(string text) => Finder.Value.Find(Assert.Single(Loaded.Reader.Read(text)), new DateOnly(2025, 11, 10));
}
