using System.Threading.Channels;

namespace Chancery.Ledger;

/// <summary>Steps that work side by side and hand what they make to one channel.</summary>
public static class Stages
{
    /// <summary>Runs the steps and completes the channel: once all are done, or at once with the failure of the first that fails, so that who reads it does not wait for ever. Itself it does not fail.</summary>
    /// <param name="end">Where the last of them write.</param>
    /// <param name="steps">What to run, each on a thread of its own.</param>
    /// <param name="cancellation">Keeps steps from beginning; they watch it themselves as well.</param>
    public static async Task RunAsync<T>(ChannelWriter<T> end, IEnumerable<Func<Task>> steps, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(end);
        ArgumentNullException.ThrowIfNull(steps);
        await Task.WhenAll(steps.Select(GuardedAsync)).ConfigureAwait(false);
        end.TryComplete();

        async Task GuardedAsync(Func<Task> step)
        {
            try
            {
                await Task.Run(step, cancellation).ConfigureAwait(false);
            }
            catch (Exception e)
            {
                end.TryComplete(e);
            }
        }
    }
}
