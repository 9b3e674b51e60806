using Chancery.Ledger;
using Chancery.Ledger.Room;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Chancery.Web.Webhooks;

/// <summary>Looks for what is new in saved searches that have webhooks, and has it sent: each thing once, and a pledge again when its state changes.</summary>
internal sealed class WebhookWatch(RoomDatabase room, Desk desk, WebhookSender sender, WebhookOptions options, ReadingRoomOptions roomOptions, ILogger<WebhookWatch> logger) : BackgroundService
{
    // While a ledger grows, looking takes at most a tenth of the time.
    private const int Rest = 9;

    private readonly WebhookBook book = new(room);
    private LedgerDatabase? watched;
    private LedgerPulse? pulse;
    private string noted = "";
    private bool isBehind;
    private DateTimeOffset nextLook;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Interval, roomOptions.Clock);
        try
        {
            do
            {
                await LookAsync(stoppingToken).ConfigureAwait(false);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The room closes.
        }
        finally
        {
            if (watched is not null)
            {
                await watched.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    // The room goes on whatever happens here; what could not be looked at is looked at next time.
    private async Task LookAsync(CancellationToken cancellation)
    {
        try
        {
            var hooks = await book.ListAsync(cancellation).ConfigureAwait(false);
            if (hooks.Count == 0)
            {
                return;
            }

            isBehind |= await IsNewAsync(hooks, cancellation).ConfigureAwait(false);
            var now = desk.Now;
            if (isBehind && now >= nextLook)
            {
                isBehind = false;
                await NoteAsync(hooks, cancellation).ConfigureAwait(false);
                nextLook = desk.Now + ((desk.Now - now) * Rest);
            }

            await sender.SendDueAsync(cancellation).ConfigureAwait(false);
        }
        catch (LedgerException e)
        {
            isBehind = true;
            Log.WebhooksFailed(logger, e);
        }
    }

    private async Task<bool> IsNewAsync(IReadOnlyList<Webhook> hooks, CancellationToken cancellation)
    {
        watched ??= await LedgerDatabase.OpenAsync(roomOptions.LedgerPath, cancellation).ConfigureAwait(false);
        pulse ??= new LedgerPulse(watched);
        // A state may change with the calendar alone.
        var now = $"{desk.Today:O} {string.Join(' ', hooks.Select(h => h.Id))}";
        var isNew = await pulse.HasChangedAsync(cancellation).ConfigureAwait(false) || now != noted;
        noted = now;
        return isNew;
    }

    private async Task NoteAsync(IReadOnlyList<Webhook> hooks, CancellationToken cancellation)
    {
        var searches = await new SearchBook(room).ListAsync(cancellation).ConfigureAwait(false);
        foreach (var hook in hooks)
        {
            if (searches.FirstOrDefault(s => s.Id == hook.Search) is not { } search)
            {
                continue;
            }

            try
            {
                var events = await WebhookEvents.FindAsync(desk, hook.Id, search, cancellation).ConfigureAwait(false);
                await book.NoteAsync(hook, events, desk.Now, cancellation).ConfigureAwait(false);
            }
            catch (UnclearRequestException e)
            {
                Log.WebhooksFailed(logger, e); // saved by a Chancery that took other fields: the others go on
            }
        }
    }
}
