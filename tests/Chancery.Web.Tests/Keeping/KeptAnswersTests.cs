using System.Net;
using Chancery.Ledger;
using Chancery.Ledger.Access;
using Chancery.Web.Tests.Access;
using Xunit;

namespace Chancery.Web.Tests.Keeping;

public sealed class KeptAnswersTests(GuardedRoom guarded)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_has_a_page_already_is_told_so_until_the_ledger_changes()
    {
        await using var room = await OpenedAsync();
        await KeepAsync(room, "Iceland pledged to invest $7 billion in Ghana.");
        using var first = await GetAsync(room, "/pledges");
        var tag = first.Headers.ETag!.ToString(); // every page of lists has one
        using var again = await GetAsync(room, "/pledges", tag);
        Assert.Equal((HttpStatusCode.NotModified, ""), (again.StatusCode, await again.Content.ReadAsStringAsync(Stop)));

        await KeepAsync(room, "Norway pledged to invest $60 billion in Chile.");
        using var changed = await GetAsync(room, "/pledges", tag);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Contains("$60 billion", await changed.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_program_does_shows_in_the_next_answer()
    {
        await using var room = await OpenedAsync();
        await KeepAsync(room, "Iceland pledged to invest $7 billion in Ghana.");
        Assert.Contains("Iceland", await TextAsync(room, "/pledges"), StringComparison.Ordinal);
        await ByAnotherAsync(room, "DELETE FROM entries");
        Assert.DoesNotContain("Iceland", await TextAsync(room, "/pledges"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_an_ingest_is_under_way_pages_may_be_some_seconds_old_yet_hold_what_a_visitor_wrote()
    {
        var clock = new StandingClock();
        await using var room = await OpenedAsync(clock);
        new RunBook(room.LedgerPath).Keep(new IngestRun(clock.GetUtcNow(), "corpus", clock.GetUtcNow(), RunStep.Reading, 0.1, 1, 0, 0, 0));
        clock.Moved = TimeSpan.FromMinutes(1); // longer than the room goes without looking for ingests
        await KeepAsync(room, "Iceland pledged to invest $7 billion in Ghana.");
        Assert.Contains("Iceland", await TextAsync(room, "/pledges"), StringComparison.Ordinal);
        await ByAnotherAsync(room, "DELETE FROM entries");
        Assert.Contains("Iceland", await TextAsync(room, "/pledges"), StringComparison.Ordinal);

        await KeepAsync(room, "Norway pledged to invest $60 billion in Chile.");
        var text = await TextAsync(room, "/pledges");
        Assert.Contains("Norway", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Iceland", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ledger_that_is_put_in_the_place_of_another_is_the_one_that_answers()
    {
        await using var room = await OpenedAsync();
        var copy = room.LedgerPath + ".copy";
        await using (var ledger = await LedgerDatabase.OpenAsync(room.LedgerPath, Stop))
        {
            await ledger.BackupAsync(copy, Stop);
        }

        await KeepAsync(room, "Iceland pledged to invest $7 billion in Ghana.");
        Assert.Contains("Iceland", await TextAsync(room, "/pledges"), StringComparison.Ordinal);
        await LedgerDatabase.RestoreAsync(copy, room.LedgerPath, TimeProvider.System.GetUtcNow(), Stop);
        Assert.DoesNotContain("Iceland", await TextAsync(room, "/pledges"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_visitor_sees_their_own_name_and_token_in_a_page_that_is_kept()
    {
        using var reader = guarded.Visitor();
        using var reviewer = guarded.Visitor();
        using var one = await GuardedRoom.LogInAsync(reader, Role.Reader.Word());
        using var other = await GuardedRoom.LogInAsync(reviewer, Role.Reviewer.Word());
        var pages = new List<string>();
        foreach (var visitor in (HttpClient[])[reader, reviewer, reader])
        {
            using var answer = await visitor.GetAsync(new Uri("/pledges", UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Null(answer.Headers.ETag);
            Assert.True(answer.Headers.CacheControl!.NoStore);
            pages.Add(await answer.Content.ReadAsStringAsync(Stop));
        }

        Assert.All(pages, p => Assert.DoesNotContain("<!--", p, StringComparison.Ordinal));
        Assert.Contains(">reader</a>", pages[0], StringComparison.Ordinal);
        Assert.Contains(">reviewer</a>", pages[1], StringComparison.Ordinal);
        Assert.DoesNotContain(">reviewer</a>", pages[2], StringComparison.Ordinal);
        Assert.All(pages, p => Assert.Contains("__RequestVerificationToken", p, StringComparison.Ordinal));
    }

    private static async Task<OpenRoom> OpenedAsync(TimeProvider? clock = null)
    {
        var room = new OpenRoom { Clock = clock ?? TimeProvider.System };
        await room.InitializeAsync();
        return room;
    }

    private static async Task KeepAsync(OpenRoom room, string text)
    {
        using var answer = await room.ReadAsync(("text", text), ("published", "2025-11-10"), ("keep", "true"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static async Task<HttpResponseMessage> GetAsync(OpenRoom room, string address, string? tag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        return await room.Visitor.SendAsync(request, Stop);
    }

    private static async Task<string> TextAsync(OpenRoom room, string address)
    {
        using var answer = await GetAsync(room, address);
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    private static async Task ByAnotherAsync(OpenRoom room, string sql)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={room.LedgerPath};Pooling=False;Foreign Keys=True");
        await connection.OpenAsync(Stop);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Stop);
    }
}
