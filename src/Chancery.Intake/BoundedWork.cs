using System.Runtime.ExceptionServices;

namespace Chancery.Intake;

/// <summary>Runs a parser that we did not write on a thread of its own, with room for deep recursion and an end to patience: one bad document cannot stop a run.</summary>
internal static class BoundedWork
{
    private const int Stack = 64 * 1024 * 1024;

    /// <summary>The most that one document may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>What the work gives.</summary>
    /// <exception cref="IntakeException">It took too long. Its thread is left to end by itself.</exception>
    public static T Run<T>(Func<T> work, string where, TimeSpan patience)
    {
        T? result = default;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work();
                }
                catch (Exception e)
                {
                    failure = ExceptionDispatchInfo.Capture(e);
                }
            },
            Stack)
        {
            IsBackground = true,
            Name = "reading a document",
        };
        thread.Start();
        if (!thread.Join(patience))
        {
            throw new IntakeException(where, $"reading it takes more than {patience.TotalSeconds:0} seconds", "Save its text alone and give that");
        }

        failure?.Throw();
        return result!; // the work ended and did not fail
    }
}
