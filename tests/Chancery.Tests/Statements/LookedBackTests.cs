using Chancery.Statements;
using Chancery.Text;
using Xunit;

namespace Chancery.Tests.Statements;

/// <summary>Sums beside words of commitment that nobody promises where they stand.</summary>
public sealed class LookedBackTests
{
    [Theory]
    [InlineData("Canada wants its cities to use some of the $3 billion in aid.")]
    [InlineData("We were spending $2 billion a week in Chad.")]
    [InlineData("Instead of giving banks another $2 billion, Canada will tax them.")]
    [InlineData("In fiscal year 2023 Canada committed $70 billion on contracts.")]
    [InlineData("Chile is the largest investor in Peru, with investments of $4 billion.")]
    [InlineData("Chile’s foreign direct investment in Peru was $4 billion.")]
    [InlineData("Canada is going to save $200 billion.")]
    [InlineData("Canada does not want to spend $2 billion on Chad.")]
    public void A_sum_that_is_known_spent_or_refused_is_no_promise(string text) => Assert.DoesNotContain(Read(text).OfType<Pledge>(), p => p.Amount is not null);

    [Theory]
    [InlineData("Canada is investing $2 billion in Chad.")]
    [InlineData("Canada will give Chad another $2 billion.")]
    [InlineData("Canada committed $70 million to Chad in 2023.")]
    [InlineData("Chile announced an investment of $4 billion in Peru.")]
    [InlineData("The envoy said Canada was investing $3 billion in Chad.")]
    public void A_sum_that_lies_ahead_is_a_promise(string text) => Assert.NotNull(Assert.Single(Read(text).OfType<Pledge>()).Amount);

    [Theory]
    [InlineData("Canada has given Togo $2 million. Norway promised to hand over another $3 million.", "TGO")]
    [InlineData("Peru promised Chad $2 million. Canada will invest $3 billion from its own budget.", null)]
    public void A_further_sum_goes_where_the_last_went_and_an_own_one_stays_at_home(string text, string? to) =>
        Assert.Equal(to, Read(text).OfType<Pledge>().Last().To.Select(t => t.State).FirstOrDefault());

    [Theory]
    [InlineData("We are going to spend $1.2 trillion on roads.", 0)]
    [InlineData("We are going to spend $12 billion on roads.", 1)]
    public void A_sum_as_large_as_a_law_that_a_government_tells_of_itself_is_no_promise(string text, int count) =>
        Assert.Equal(count, Read(text, "The White House").OfType<Pledge>().Count());

    private static IReadOnlyList<Statement> Read(string text, string? publisher = null) =>
        Loaded.Examiner.Examine(new Document { Id = "back", Published = new DateOnly(2025, 11, 10), Publisher = publisher, Text = text }).Statements;
}
