using Chancery.Web.Keeping;
using Xunit;

namespace Chancery.Web.Tests.Keeping;

public sealed class MemoryTests
{
    private const int Room = 40_000;
    private const int Size = 4_000;

    private static readonly StandingClock Clock = new();
    private static readonly LedgerState First = new((1, 1), 0, false);

    [Fact]
    public void An_answer_holds_until_the_ledger_changes()
    {
        var memory = new Memory(Room, Clock);
        memory.Keep("/pledges", new Answer(new byte[Size], "text/html"), First, TimeSpan.FromSeconds(5));
        Assert.NotNull(memory.Recall("/pledges", First));
        Assert.Null(memory.Recall("/claims", First));
        Assert.Null(memory.Recall("/pledges", First with { Version = (2, 1) }));
        Assert.Null(memory.Recall("/pledges", First with { Version = (1, 2) }));
    }

    [Fact]
    public void While_an_ingest_is_under_way_an_answer_may_be_older_but_not_older_than_what_a_visitor_wrote()
    {
        var memory = new Memory(Room, Clock);
        memory.Keep("/pledges", new Answer(new byte[Size], "text/html"), First, TimeSpan.FromSeconds(5));
        Assert.NotNull(memory.Recall("/pledges", new LedgerState((2, 1), 0, true)));
        Assert.Null(memory.Recall("/pledges", new LedgerState((2, 1), 1, true)));
        Assert.Null(memory.Recall("/pledges", new LedgerState((2, 1), 0, false)));
    }

    [Fact]
    public void Its_bytes_are_bounded_and_what_was_not_asked_for_longest_goes_first()
    {
        var memory = new Memory(Room, Clock);
        for (var i = 0; i < 50; i++)
        {
            memory.Keep($"/pledges/{i}", new Answer(new byte[Size], "text/html"), First, TimeSpan.Zero);
            Clock.Moved += TimeSpan.FromTicks(1);
            Assert.NotNull(memory.Recall("/pledges/0", First));
            Assert.InRange(memory.Bytes, 1, Room);
        }

        Assert.Null(memory.Recall("/pledges/1", First));
        Assert.NotNull(memory.Recall("/pledges/49", First));
    }

    [Fact]
    public void An_answer_that_would_drive_out_the_others_is_not_kept()
    {
        var memory = new Memory(Room, Clock);
        memory.Keep("/documents/long", new Answer(new byte[Room / 2], "text/html"), First, TimeSpan.Zero);
        Assert.Null(memory.Recall("/documents/long", First));
        Assert.Equal(0, memory.Bytes);
    }

    [Fact]
    public void An_answer_in_the_place_of_another_counts_once()
    {
        var memory = new Memory(Room, Clock);
        for (var i = 0; i < 5; i++)
        {
            memory.Keep("/pledges", new Answer(new byte[Size], "text/html"), First with { Version = (i, 1) }, TimeSpan.Zero);
        }

        Assert.InRange(memory.Bytes, Size, Size + 100);
    }
}
