using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Chancery.Ledger.Access;
using Chancery.Web.Access;
using Microsoft.AspNetCore.Builder;
using Xunit;

[assembly: AssemblyFixture(typeof(Chancery.Web.Tests.Access.GuardedRoom))]

namespace Chancery.Web.Tests.Access;

/// <summary>A reading room whose visitors log in: one user of each role, named for it, with one password and a key each.</summary>
public sealed class GuardedRoom : IAsyncLifetime
{
    public const string Password = "seven grey herons wade";

    private readonly string folder = Directory.CreateTempSubdirectory("chancery-guarded-").FullName;
    private readonly Dictionary<Role, string> secrets = [];
    private WebApplication? room;

    /// <summary>The room.</summary>
    public WebApplication Room => room ?? throw new InvalidOperationException("not open yet");

    /// <summary>Moves when a test moves it.</summary>
    public MovedClock Clock { get; } = new();

    /// <summary>The access file, as another process would have it open.</summary>
    public AccessDatabase Access { get; private set; } = null!; // opened before any test runs

    public async ValueTask InitializeAsync()
    {
        var ledger = Path.Combine(folder, "ledger.db");
        Access = AccessDatabase.Open(AccessDatabase.PathOf(ledger));
        var hash = Passwords.Hash(Password);
        foreach (var role in Enum.GetValues<Role>())
        {
            new UserBook(Access).Add(role.Word(), role, hash, "test", Clock.GetUtcNow());
            secrets[role] = new KeyBook(Access).Add("tests", role.Word(), role, "/", 30, "test", Clock.GetUtcNow()).Secret;
        }

        room = ReadingRoom.Build(new ReadingRoomOptions(ledger, new Uri("http://127.0.0.1:0"), new Version(1, 0), Clock) { AsksLogin = true, RequestsPerSecond = 5000 });
        await room.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (room is not null)
        {
            await room.DisposeAsync();
        }

        Access.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Logs a visitor in by the login page.</summary>
    public static Task<HttpResponseMessage> LogInAsync(HttpClient visitor, string name, string password = Password, string to = "/") =>
        SendFormAsync(visitor, "/login", "/login", ("name", name), ("password", password), ("to", to));

    /// <summary>Sends a form with the token of a page.</summary>
    public static async Task<HttpResponseMessage> SendFormAsync(HttpClient visitor, string page, string action, params (string Field, string Value)[] fields)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        using var form = await visitor.GetAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);
        var token = (await OpenRoom.ParseAsync(form)).QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value; // every form has one
        using var content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(f => new KeyValuePair<string, string>(f.Item1, f.Item2)));
        return await visitor.PostAsync(new Uri(action, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    /// <summary>A visitor with a cookie jar of their own, who follows no redirects, with a key of a role or without.</summary>
    public HttpClient Visitor(Role? role = null)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = new Uri(Room.Urls.First()) };
        if (role is { } known)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secrets[known]);
        }

        return client;
    }
}
