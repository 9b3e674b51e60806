using Chancery.Statements;
using Chancery.Text;
using Xunit;

namespace Chancery.Tests.Statements;

/// <summary>To whom something is promised, and to whom it is not though he is named nearby.</summary>
public sealed class ReceiversTests
{
    [Theory]
    [InlineData("Norway will reduce its dependence on Russian gas.")]
    [InlineData("Norway will build three ports in cooperation with Sweden.")]
    [InlineData("Norway will modernize its ports, including along the road to Sweden.")]
    [InlineData("Norway will close three mines as Sweden opens its harbours.")]
    [InlineData("Norway will move its embassy during the visit to Sweden.")]
    [InlineData("The Norwegian Navy will keep two ships in the South China Sea.")]
    [InlineData("Norway will train 20 English Teaching Assistants.")]
    public void Who_is_only_relied_on_accompanies_or_stands_in_an_example_a_time_or_a_name_receives_nothing(string text) =>
        Assert.Empty(Assert.Single(Pledges(text)).To);

    [Theory]
    [InlineData("Norway will help Ukraine rebuild its ports.", "UKR")]
    [InlineData("Norway will work closely with Vietnam to uphold the law of the sea.", "VNM")]
    [InlineData("Norway will take steps to protect Peruvian ports.", "PER")]
    public void Whom_an_act_is_done_for_or_with_receives(string text, string state) =>
        Assert.Equal(state, Assert.Single(Assert.Single(Pledges(text)).To).State);

    [Theory]
    [InlineData("Norway will invest $2 billion in West Africa.", "West Africa")]
    [InlineData("Norway will provide $30 million for clinics across the Sahel.", "Sahel")]
    [InlineData("Norway will provide $30 million to Caribbean nations.", "Caribbean nations")]
    public void Parts_of_the_world_receive_under_their_own_name(string text, string region) =>
        Assert.Equal(region, Assert.Single(Assert.Single(Pledges(text)).To).Org);

    [Theory]
    [InlineData("Norway will support Brazil, Colombia and Peru through a fund for forests.", "BRA COL PER")]
    [InlineData("Norway and Peru met. Norway committed $150 million in financing to Nordhav Terminals to modernize the container port in Ecuador.", "ECU")]
    [InlineData("Norway and Chile met Peru. Norway and Chile will provide new ships.", "")]
    public void Rows_receive_as_a_whole_and_places_told_later_before_whoever_was_named_last(string text, string states) =>
        Assert.Equal(states, string.Join(' ', Assert.Single(Pledges(text)).To.Select(a => a.State)));

    [Fact]
    public void A_region_where_something_is_only_kept_receives_nothing() =>
        Assert.Empty(Assert.Single(Pledges("Norway will keep two frigates in the Arctic.")).To);

    [Fact]
    public void The_receiver_is_carried_on_within_a_paragraph_but_not_past_a_heading_or_into_another_topic()
    {
        const string First = "Norway will provide Kenya with $30 million.";
        Assert.Equal("KEN", Assert.Single(Pledges(First + " Norway will provide another $5 million next year.")[1].To).State);
        Assert.Empty(Pledges(First + "\n\nFISHERIES\n\nNorway will provide $5 million for new harbours.")[1].To);
        Assert.DoesNotContain(Pledges(First + "\n\nPeru and Chile have asked for a study of the coast. Norway will provide a grant of $5 million.")[1].To, a => a.State == "KEN");
    }

    [Fact]
    public void A_government_that_tells_of_the_help_of_others_is_not_helped_by_them() =>
        Assert.DoesNotContain(Pledges("The United States and Germany met today. The United States thanked Germany. Germany will provide $40 million in aid.", "The White House"), p => p.To.Any(a => a.State == "USA"));

    [Fact]
    public void Whom_a_sentence_names_as_the_one_that_is_helped_receives() =>
        Assert.Equal("UKR", Assert.Single(Assert.Single(Pledges("As the largest provider of assistance to Ukraine, Germany has provided $37 billion.", "The White House")).To).State);

    [Fact]
    public void An_organ_of_a_state_promises_nothing_to_its_own_state() =>
        Assert.Empty(Assert.Single(Pledges("The Department of Agriculture will encourage exports of U.S. maize.", "The White House")).To);

    private static List<Pledge> Pledges(string text, string? publisher = null) =>
        [.. Loaded.Examiner.Examine(new Document { Id = "receivers", Published = new DateOnly(2024, 5, 10), Publisher = publisher, Text = text }).Statements.OfType<Pledge>()];
}
