using Chancery.Text;
using Xunit;

namespace Chancery.Tests.Fuzzing;

/// <summary>Texts written to make the reading fail or grow without measure.</summary>
public sealed class HostileTextTests
{
    [Theory]
    [InlineData("GDP of Chad is $0. Chad has 0 people. The budget of $0 is 50% of $0. Half of this, or $0, went to roads. It fell by 100 percent to 0, from 0.")]
    [InlineData("Inflation in Chad rose by 99999999999999999999999999999999999999999999 percent in 99999999999999999999999999999999. It is twice as much.")]
    [InlineData("Iceland pledged $79228162514264337593543950335 to Ghana, 200 percent of $79228162514264337593543950335, ten times what it gave.")]
    [InlineData("Iceland will join by December 9999, in 9,999 years and 99999999999 months, before the end of February 0001.")]
    public void Figures_of_nothing_and_figures_without_measure_are_read(string text) =>
        Assert.NotNull(Loaded.Examiner.Examine(new Document { Id = "x", Text = text, Published = new DateOnly(2025, 11, 10) }));

    [Fact]
    public void What_one_said_that_another_said_has_twelve_voices_at_most()
    {
        var dossier = Loaded.Examiner.Examine(new Document { Id = "x", Text = string.Concat(Enumerable.Repeat("the minister said that ", 60)) + "Iceland will join the council.", Published = new DateOnly(2025, 11, 10) });
        Assert.Equal(12, dossier.Statements.Max(s => s.Attribution.Count));
    }

    [Fact]
    public void A_reading_that_is_stopped_ends_before_the_next_sentence()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => Loaded.Examiner.ExamineUnlessStopped(new Document { Id = "x", Text = "Iceland will join the council." }, stop.Token));
    }
}
