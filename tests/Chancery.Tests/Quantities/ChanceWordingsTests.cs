using System.Globalization;
using Chancery.Quantities;
using Xunit;

namespace Chancery.Tests.Quantities;

/// <summary>Chances told in figures.</summary>
public sealed class ChanceWordingsTests
{
    private static readonly Lazy<QuantityFinder> Finder = new(() => QuantityFinder.Load(Path.Combine(AppContext.BaseDirectory, "data")));

    [Theory]
    [InlineData("a 60 percent chance", "0.6", "0.6")]
    [InlineData("a 60 to 70 percent chance", "0.6", "0.7")]
    [InlineData("a chance of between 10 and 20 percent", "0.1", "0.2")]
    [InlineData("a one-in-four chance", "0.25", "0.25")]
    [InlineData("a chance of two out of five", "0.4", "0.4")]
    public void A_chance_has_the_bounds_that_its_words_give(string words, string low, string high)
    {
        var chance = Assert.Single(Finder.Value.Chances(Assert.Single(Loaded.Reader.Read($"There is {words} of a deal."))));
        Assert.Equal(decimal.Parse(low, CultureInfo.InvariantCulture), chance.Value.Low);
        Assert.Equal(decimal.Parse(high, CultureInfo.InvariantCulture), chance.Value.High);
    }
}
