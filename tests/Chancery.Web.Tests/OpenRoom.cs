using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Chancery.Web.Webhooks;
using Microsoft.AspNetCore.Builder;
using Xunit;

[assembly: AssemblyFixture(typeof(Chancery.Web.Tests.OpenRoom))]

// All tests keep texts in the same room: one at a time, lest an entry that one has just listed grows under another.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace Chancery.Web.Tests;

/// <summary>A reading room on a free port of this machine with an empty ledger of its own, and a visitor with a cookie jar.</summary>
public sealed class OpenRoom : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("chancery-web-").FullName;
    private WebApplication? room;

    /// <summary>The visitor; follows no redirects.</summary>
    public HttpClient Visitor { get; private set; } = new();

    /// <summary>What the room takes for the time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The ledger file.</summary>
    public string LedgerPath => Path.Combine(folder, "ledger.db");

    public async ValueTask InitializeAsync()
    {
        room = ReadingRoom.Build(new ReadingRoomOptions(LedgerPath, new Uri("http://127.0.0.1:0"), new Version(1, 0), Clock)
        {
            Webhooks = new WebhookOptions { AllowThisMachine = true, Interval = TimeSpan.FromMilliseconds(100), FirstPause = TimeSpan.FromMilliseconds(50) },
        });
        await room.StartAsync();
        Visitor = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = new Uri(room.Urls.First()) };
        await PageAsync("/read"); // the cookie of the forms, before tests share it
    }

    public async ValueTask DisposeAsync()
    {
        Visitor.Dispose();
        if (room is not null)
        {
            await room.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Opens a page that must be there.</summary>
    public async Task<IHtmlDocument> PageAsync(string address)
    {
        using var answer = await Visitor.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        return await ParseAsync(answer);
    }

    /// <summary>Fills in the form of the reading page and sends it.</summary>
    public Task<HttpResponseMessage> ReadAsync(params (string Field, string Value)[] fields) => SendAsync("/read", fields);

    /// <summary>Sends a form with a token that the room gave out.</summary>
    public async Task<HttpResponseMessage> SendAsync(string address, params (string Field, string Value)[] fields)
    {
        var form = await PageAsync("/read");
        using var content = new MultipartFormDataContent
        {
            { new StringContent(form.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value), "__RequestVerificationToken" },
        };
        foreach (var (field, value) in fields)
        {
            content.Add(new StringContent(value), field);
        }

        return await Visitor.PostAsync(new Uri(address, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    /// <summary>The page that an answer holds.</summary>
    public static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
