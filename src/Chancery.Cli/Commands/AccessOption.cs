using System.CommandLine;
using Chancery.Ledger.Access;

namespace Chancery.Cli.Commands;

/// <summary>The access file beside the ledger that a command names, for commands about users, keys and the audit.</summary>
internal static class AccessOption
{
    /// <summary>Runs a command on the access file, made where there is none.</summary>
    public static Task<int> RunAsync(Surroundings surroundings, string? ledger, Func<AccessDatabase, TextWriter, Task> command) => CommandEdge.RunAsync(surroundings, async () =>
    {
        try
        {
            using var access = AccessDatabase.Open(AccessDatabase.PathOf(LedgerOption.Path(ledger, surroundings)));
            await using var writer = surroundings.Writer();
            await command(access, writer);
            return ExitCode.Done;
        }
        catch (AccessException e)
        {
            throw new CommandFailure(ExitCode.BadUsage, e.Message, e);
        }
    });

    /// <summary>An option for a role.</summary>
    public static Option<Role> Role(string description, bool isRequired)
    {
        var role = new Option<Role>("--role") { Description = $"{description}: reader, reviewer, editor or administrator", Required = isRequired, HelpName = "ROLE" };
        role.AcceptOnlyFromAmong([.. Enum.GetValues<Role>().Select(r => r.Word())]);
        return role;
    }

    /// <summary>Who gives the command, for the audit.</summary>
    public static string By(Surroundings surroundings) => $"{(surroundings.Variable("USER") is { Length: > 0 } name ? name : Environment.UserName)} (command line)";
}
