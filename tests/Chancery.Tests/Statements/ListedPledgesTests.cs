using Chancery.Statements;
using Chancery.Text;
using Xunit;

namespace Chancery.Tests.Statements;

/// <summary>Promises told as items below a lead-in.</summary>
public sealed class ListedPledgesTests
{
    [Fact]
    public void Actions_that_are_listed_are_promises_of_those_whose_actions_they_are()
    {
        var pledges = Pledges("Canada’s actions to strengthen the eastern flank include:\n\n- Stationing two squadrons in Norway and Denmark.\n\n- Modernizing three ports in Latvia.\n");
        Assert.Equal(["CAN", "CAN"], pledges.Select(p => Assert.Single(p.By).State));
        Assert.Equal(["NOR", "DNK"], pledges[0].To.Select(a => a.State));
        Assert.Equal(["LVA"], pledges[1].To.Select(a => a.State));
        Assert.Equal(PledgeAct.Troops, pledges[0].Act);
    }

    [Fact]
    public void What_one_item_says_of_its_place_the_next_need_not() =>
        Assert.Empty(Pledges("Canada’s actions to strengthen the flank include:\n\n- Modernizing three ports in Latvia.\n\n- Designing a plan for harbours.\n")[1].To);

    [Fact]
    public void An_item_of_a_list_may_open_with_any_verb_that_could_be_seen() =>
        Assert.Equal(2, Pledges("The two governments agreed that Chile will:\n\n- design a plan for harbours;\n\n- identify hurdles in the region; and\n\n- note with concern the state of the roads.\n").Count);

    [Fact]
    public void A_list_below_no_commitment_promises_nothing() =>
        Assert.Empty(Pledges("Visitors to Chile should remember the following rules:\n\n- Keeping dogs away from the beach.\n\n- Stationing cars behind the fence.\n"));

    private static List<Pledge> Pledges(string text) =>
        [.. Loaded.Examiner.Examine(new Document { Id = "list", Published = new DateOnly(2025, 11, 10), Text = text }).Statements.OfType<Pledge>()];
}
