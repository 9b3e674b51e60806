using Chancery.Browser.Tests;
using Chancery.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(OpenBrowser))]

// All tests share a ledger, and one browser keeps two cores busy.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace Chancery.Browser.Tests;

/// <summary>One browser and one reading room with a filled ledger, for the whole run.</summary>
public sealed class OpenBrowser : IAsyncLifetime
{
    private const float MostMilliseconds = 60_000; // many times what a page takes: on a busy machine slow is no fault

    private readonly string folder = Directory.CreateTempSubdirectory("chancery-browser-").FullName;
    private readonly Dictionary<Look, Visit> stays = [];
    private WebApplication? room;
    private IPlaywright? driver;
    private IBrowser? browser;

    /// <summary>Where the room is.</summary>
    public string Address => room!.Urls.First(); // set before any test

    /// <summary>What is in the ledger.</summary>
    public FilledLedger Ledger { get; private set; } = null!; // set before any test

    /// <summary>Where screenshots are kept: beside the tests, in a folder that git passes over.</summary>
    public static string Screenshots { get; } = Path.Combine(AppContext.BaseDirectory, "screenshots");

    public async ValueTask InitializeAsync()
    {
        var program = Chromium.Find();
        Directory.CreateDirectory(Screenshots);
        var path = Path.Combine(folder, "ledger.db");
        room = ReadingRoom.Build(new ReadingRoomOptions(path, new Uri("http://127.0.0.1:0"), new Version(1, 0), TimeProvider.System));
        Ledger = await FilledLedger.MakeAsync(path, room.Services);
        await room.StartAsync();
        driver = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(MostMilliseconds);
        browser = await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = program, Args = ["--disable-gpu"] });
    }

    /// <summary>A window for one look that goes from page to page; of one test at a time.</summary>
    public async Task<Visit> StayAsync(Look look)
    {
        ArgumentNullException.ThrowIfNull(look);
        return stays.TryGetValue(look, out var stay) ? stay : stays[look] = await VisitAsync(look);
    }

    /// <summary>A page for one visitor of its own; whoever asks closes its context. Nothing but the room can be reached from it.</summary>
    public async Task<Visit> VisitAsync(Look look)
    {
        ArgumentNullException.ThrowIfNull(look);
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions // set before any test
        {
            BaseURL = Address,
            ViewportSize = new ViewportSize { Width = look.Width, Height = 1500 },
            ColorScheme = look.Scheme,
            JavaScriptEnabled = look.HasScript,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(MostMilliseconds);
        return await Visit.BeginAsync(context, look);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        driver?.Dispose();
        if (room is not null)
        {
            await room.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }
}
