using Microsoft.Playwright;
using Xunit;

namespace Chancery.Browser.Tests;

/// <summary>One visitor's window, which takes down whatever should not happen.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> troubles = [];

    private Visit(IBrowserContext context, IPage page, Look look)
    {
        this.context = context;
        Page = page;
        Look = look;
    }

    /// <summary>The window.</summary>
    public IPage Page { get; }

    /// <summary>How it is looked at.</summary>
    public Look Look { get; }

    public static async Task<Visit> BeginAsync(IBrowserContext context, Look look)
    {
        ArgumentNullException.ThrowIfNull(context);
        var visit = new Visit(context, await context.NewPageAsync(), look);
        visit.Watch();
        return visit;
    }

    /// <summary>Opens a page that must be there.</summary>
    public async Task OpenAsync(string address)
    {
        var answer = await Page.GotoAsync(address);
        Assert.True(answer!.Ok, $"{address}: {answer.Status}"); // a page that is gone to has an answer
    }

    /// <summary>Keeps what is seen without scrolling.</summary>
    public Task ShootAsync(string name) => Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(OpenBrowser.Screenshots, $"{name}-{Look.Name}.png") });

    /// <summary>Script that failed, dialogs, messages of the console, and anything asked of another place: there must be none.</summary>
    public void AssertQuiet() => Assert.Empty(troubles);

    /// <summary>Nothing is wider than the window.</summary>
    public async Task AssertFitsAsync()
    {
        var wide = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(wide <= Look.Width, $"{Page.Url} is {wide} pixels wide in a window of {Look.Width}");
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private void Watch()
    {
        Page.PageError += (_, error) => troubles.Add(error);
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                troubles.Add(message.Text);
            }
        };
        Page.Dialog += async (_, dialog) =>
        {
            troubles.Add($"a dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("http://127.0.0.1:", StringComparison.Ordinal))
            {
                troubles.Add($"asked for {request.Url}");
            }
        };
    }
}
