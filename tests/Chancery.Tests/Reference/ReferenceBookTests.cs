using Chancery.Quantities;
using Chancery.Reference;
using Xunit;

namespace Chancery.Tests.Reference;

public sealed class ReferenceBookTests
{
    private static readonly ReferenceBook Book = ReferenceBook.Load();

    [Fact]
    public void Every_table_is_valid()
    {
        Assert.NotEmpty(Book.States);
        Assert.NotEmpty(Book.Leaders);
        Assert.NotEmpty(Book.Organisations);
        Assert.NotNull(Book.BorderBetween("KAZ", "RUS"));
        Assert.NotEmpty(Book.TradeSharesOf("KAZ"));
        Assert.All(Enum.GetValues<Indicator>(), indicator => Assert.NotEmpty(Book.Series(indicator, "DEU")));
    }

    [Fact]
    public void A_gdp_revised_since_has_both_vintages()
    {
        var figures = Book.Series(Indicator.Gdp, "UZB").Where(o => o.Year == 2023).ToList();
        Assert.Contains(figures, o => o.Value is > 90_800_000_000m and < 91_000_000_000m && o.Source == "World Bank");
        Assert.Contains(figures, o => o.Value is > 101_500_000_000m and < 101_700_000_000m && o.Vintage == "snapshot 2025-04-17");
    }

    [Fact]
    public void The_border_of_Kazakhstan_and_Russia_is_found_from_both_sides()
    {
        Assert.Equal(7644, Book.BorderBetween("KAZ", "RUS")!.Kilometres);
        Assert.Equal(Book.BorderBetween("KAZ", "RUS"), Book.BorderBetween("RUS", "KAZ"));
        Assert.Null(Book.BorderBetween("KAZ", "SWE"));
    }

    [Theory]
    [InlineData("SWE", "2024-03-06", false)]
    [InlineData("SWE", "2024-03-07", true)]
    [InlineData("FIN", "2023-04-03", false)]
    [InlineData("FIN", "2023-04-04", true)]
    public void Membership_in_the_alliance_starts_on_its_day(string state, string day, bool expected) =>
        Assert.Equal(expected, Book.MembershipOf(state, "NATO", DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)) is not null);

    [Theory]
    [InlineData("SWE", "head_of_government", 2025, "Ulf Kristersson")]
    [InlineData("KAZ", "head_of_state", 2025, "Kassym-Jomart Tokayev")]
    [InlineData("USA", "head_of_state", 2025, "Donald J. Trump")]
    [InlineData("USA", "head_of_state", 2023, "Joseph R. Biden, Jr.")]
    [InlineData("DEU", "head_of_government", 2024, "Olaf Scholz")]
    public void An_office_has_its_holder_at_the_date(string state, string office, int year, string person) =>
        Assert.Equal(person, Book.HoldersOf(state, office, new DateOnly(year, 11, 10))[0].Person);

    [Fact]
    public void An_organisation_is_found_by_any_of_its_names()
    {
        Assert.Equal("NATO", Book.OrganisationNamed("North Atlantic Treaty Organization")!.Name);
        Assert.Equal("PSE", Book.OrganisationNamed("Hamas")!.State);
        Assert.True(Book.HasMembers("North Atlantic Treaty Organization"));
    }

    [Fact]
    public void A_rate_is_taken_from_the_month_of_the_day()
    {
        var rate = Book.RateOf(new CurrencyCode("EUR"), new DateOnly(2024, 5, 15));
        Assert.Equal(new PartialDate(2024, 5), rate!.Period);
        Assert.InRange(rate.UsdPerUnit, 1.0m, 1.2m);
    }

    [Fact]
    public void A_bad_table_is_named_with_its_line_and_what_was_expected()
    {
        var folder = Directory.CreateTempSubdirectory("chancery-book");
        File.WriteAllText(Path.Combine(folder.FullName, "states.tsv"), "iso3\tname\tofficial\tcapital\tcurrency\towner\tnames\tadjectives\tdemonyms\nSwe\tSweden\t\t\t\t\t\t\t\n");
        var failure = Assert.Throws<InvalidDataException>(() => ReferenceBook.Load(folder.FullName));
        Assert.Contains("states.tsv, line 2: expected a state's code", failure.Message, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }
}
