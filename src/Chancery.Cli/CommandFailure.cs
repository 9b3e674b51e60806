namespace Chancery.Cli;

/// <summary>Ends a command with a message for the person who gave it, and an exit code.</summary>
internal sealed class CommandFailure(int exitCode, string message, Exception? cause = null) : Exception(message, cause)
{
    public int ExitCode { get; } = exitCode;
}
