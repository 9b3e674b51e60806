using Chancery.Statements;
using Xunit;

namespace Chancery.Tests.Statements;

public sealed class ForecastGradeTests
{
    private static readonly OutcomeTable Outcomes = OutcomeTable.Load(Path.Combine(AppContext.BaseDirectory, "data", "statements", "outcomes.tsv"));

    [Theory]
    [InlineData(ForecastOutcome.Event, true, true, 'A')]
    [InlineData(ForecastOutcome.Event, true, false, 'B')]
    [InlineData(ForecastOutcome.Event, false, true, 'B')]
    [InlineData(ForecastOutcome.Direction, true, true, 'C')]
    [InlineData(ForecastOutcome.Vague, true, true, 'D')]
    public void A_grade_tells_what_the_words_hold(ForecastOutcome outcome, bool hasDeadline, bool hasLikelihood, char grade) =>
        Assert.Equal(grade, ForecastGrade.Of(outcome, hasDeadline, hasLikelihood));

    [Theory]
    [InlineData("There could still be many surprises before spring", ForecastOutcome.Vague)]
    [InlineData("Another six months of war could produce even more staggering results", ForecastOutcome.Vague)]
    [InlineData("Moldova will join the alliance by 2030", ForecastOutcome.Event)]
    [InlineData("output will exceed 3 million tonnes", ForecastOutcome.Event)]
    [InlineData("ties between the two will deepen in 2026", ForecastOutcome.Direction)]
    [InlineData("a window of banking will open", ForecastOutcome.Vague)]
    public void Words_tell_whether_an_outcome_can_be_seen(string words, ForecastOutcome outcome) => Assert.Equal(outcome, Outcomes.Of(words));

    [Fact]
    public void A_wrong_row_is_named_with_its_line()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "word\tclass\njoin\tsurely\n");
        Assert.Contains(":2: expected a word and one of vague, direction, event", Assert.Throws<FormatException>(() => OutcomeTable.Load(file)).Message, StringComparison.Ordinal);
        File.Delete(file);
    }
}
