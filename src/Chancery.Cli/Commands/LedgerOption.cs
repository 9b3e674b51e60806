using System.CommandLine;
using Chancery.Ledger;

namespace Chancery.Cli.Commands;

/// <summary>The option <c>--ledger</c>, the same for every command.</summary>
internal static class LedgerOption
{
    public static Option<string?> Create() => new("--ledger") { Description = "The ledger file (default: chancery/ledger.db in your data folder)", HelpName = "PATH" };

    public static string Path(string? given, Surroundings surroundings) => given ?? LedgerDatabase.DefaultPath(surroundings.Variable);

    /// <summary>Opens the ledger to read it.</summary>
    /// <exception cref="CommandFailure">There is none yet.</exception>
    public static async Task<LedgerDatabase> OpenAsync(string? given, Surroundings surroundings, CancellationToken cancellation)
    {
        var path = Path(given, surroundings);
        return await LedgerDatabase.OpenExistingAsync(path, cancellation)
            ?? throw new CommandFailure(ExitCode.NotFound, $"{path}: there is no ledger yet; chancery ingest or chancery read makes it");
    }
}
