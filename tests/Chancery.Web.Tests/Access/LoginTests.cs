using System.Net;
using Chancery.Ledger.Access;
using Chancery.Web.Access;
using Xunit;

namespace Chancery.Web.Tests.Access;

public sealed class LoginTests(GuardedRoom guarded)
{
    [Fact]
    public async Task Who_knows_the_password_is_led_to_where_they_wanted_to_go_with_a_cookie_that_no_script_sees()
    {
        using var visitor = guarded.Visitor();
        using var answer = await GuardedRoom.LogInAsync(visitor, "reader", to: "/pledges?by=NOR");

        Assert.Equal((HttpStatusCode.Redirect, "/pledges?by=NOR"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("chancery=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(visitor, "/account")).StatusCode);
    }

    [Theory]
    [InlineData("//example.org/")]
    [InlineData("/\\example.org/")]
    [InlineData("https://example.org/")]
    public async Task A_login_leads_nowhere_but_here(string to)
    {
        using var visitor = guarded.Visitor();
        using var answer = await GuardedRoom.LogInAsync(visitor, "reader", to: to);

        Assert.Equal("/", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_session_ends_when_it_is_logged_out_and_its_cookie_opens_nothing_any_more()
    {
        using var visitor = guarded.Visitor();
        using var login = await GuardedRoom.LogInAsync(visitor, "reviewer");
        var cookie = login.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("chancery=", StringComparison.Ordinal)).Split(';')[0];
        using var answer = await GuardedRoom.SendFormAsync(visitor, "/account", "/logout", ("from", "test"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        using var thief = guarded.Visitor();
        thief.DefaultRequestHeaders.Add("Cookie", cookie);

        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync(thief, "/account")).StatusCode);
    }

    [Fact]
    public void A_session_ends_unused_after_two_hours_used_after_twelve_and_with_its_user()
    {
        var (now, sessions) = (new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero), new SessionBook(guarded.Access));
        var unused = sessions.Begin("reader", "test", now);
        Assert.NotNull(sessions.Find(unused, now.AddMinutes(119)));
        Assert.Null(sessions.Find(unused, now.AddMinutes(119 + 120)));

        var used = sessions.Begin("reader", "test", now);
        for (var hour = 1; hour < 12; hour++)
        {
            Assert.NotNull(sessions.Find(used, now.AddHours(hour)));
        }

        Assert.Null(sessions.Find(used, now.AddHours(12)));

        var users = new UserBook(guarded.Access);
        users.Add("short stay", Role.Reader, "-", "test", now);
        var of = sessions.Begin("short stay", "test", now);
        users.SetPassword("short stay", "--", "test", now);
        Assert.Null(sessions.Find(of, now));
        of = sessions.Begin("short stay", "test", now);
        users.Remove("short stay", "test", now);
        Assert.Null(sessions.Find(of, now));
    }

    [Fact]
    public async Task Wrong_passwords_are_all_refused_alike_then_slowed_down_and_stand_in_the_audit()
    {
        new UserBook(guarded.Access).Add("guessed", Role.Reader, Passwords.Hash(GuardedRoom.Password), "test", guarded.Clock.GetUtcNow());
        var throttle = new LoginThrottle(new StandingClock());
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(TimeSpan.Zero, throttle.Wait("guessed", "192.0.2.1"));
            throttle.Wrong("guessed", "192.0.2.1");
        }

        Assert.Equal(2, throttle.Wait("guessed", "192.0.2.1").TotalSeconds);
        throttle.Wrong("guessed", "192.0.2.1");
        Assert.Equal(4, throttle.Wait("guessed", "192.0.2.1").TotalSeconds);
        Assert.Equal(TimeSpan.Zero, throttle.Wait("guessed", "198.51.100.7")); // nobody is kept out from elsewhere

        using var visitor = guarded.Visitor();
        using var known = await GuardedRoom.LogInAsync(visitor, "guessed", "not the password at all");
        using var unknown = await GuardedRoom.LogInAsync(visitor, "never heard of", "not the password at all");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, known.StatusCode);
        Assert.Equal(await TroubleAsync(known), await TroubleAsync(unknown));
        Assert.Contains(new AuditBook(guarded.Access).Last(50), e => e is { Action: AuditAction.LoginRefused, Who: "guessed" });
        Assert.Empty(new AuditBook(guarded.Access).Verify());
    }

    [Fact]
    public async Task A_form_without_its_token_or_from_another_site_changes_nothing()
    {
        using var visitor = guarded.Visitor();
        using var login = await GuardedRoom.LogInAsync(visitor, "editor");
        using var empty = new FormUrlEncodedContent([new("from", "elsewhere")]);
        using var bare = await visitor.PostAsync(new Uri("/logout", UriKind.Relative), empty, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);

        foreach (var (header, value) in new[] { ("Origin", "https://example.org"), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"), ("Origin", "null") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/account/sessions/end");
            request.Headers.Add(header, value);
            using var refused = await visitor.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await GetAsync(visitor, "/account")).StatusCode);
    }

    [Fact]
    public async Task What_is_changed_over_the_web_stands_in_the_audit_with_who_did_it()
    {
        using var visitor = guarded.Visitor();
        using var login = await GuardedRoom.LogInAsync(visitor, "administrator");
        using var answer = await GuardedRoom.SendFormAsync(visitor, "/account", "/account/sessions/end", ("from", "test"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync(visitor, "/account")).StatusCode);

        var told = new AuditBook(guarded.Access).Last(20);

        Assert.Contains(told, e => e is { Action: AuditAction.SessionsEnded, Who: "administrator" });
        Assert.Contains(told, e => e is { Action: AuditAction.Write, Who: "administrator", Target: "POST /account/sessions/end" });
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient visitor, string address) => visitor.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    private static async Task<string?> TroubleAsync(HttpResponseMessage answer) => (await OpenRoom.ParseAsync(answer)).QuerySelector("[role=alert]")?.TextContent;
}
