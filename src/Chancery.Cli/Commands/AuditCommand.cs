using System.CommandLine;
using System.Globalization;
using Chancery.Cli.Views;
using Chancery.Ledger.Access;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery audit</c>: who logged in, who changed users and keys, who wrote over the web.</summary>
internal static class AuditCommand
{
    private const int UsualCount = 50;

    public const string Examples = """
          chancery audit
          chancery audit --last 500
        """;

    public static Command Create(Surroundings surroundings)
    {
        var last = new Option<int>("--last") { Description = $"How many, the newest first (default: {UsualCount})", HelpName = "N", DefaultValueFactory = _ => UsualCount };
        var ledger = LedgerOption.Create();
        var command = new Command("audit", "List logins, changes of users and keys, and what was written over the web; chancery decisions lists decisions.") { last, ledger };
        command.SetAction((parsed, _) => AccessOption.RunAsync(surroundings, parsed.GetValue(ledger), async (access, writer) =>
        {
            foreach (var entry in new AuditBook(access).Last(Math.Max(0, parsed.GetValue(last))))
            {
                await writer.WriteLineAsync(Plain.Of(string.Create(CultureInfo.InvariantCulture, $"{entry.Number} {entry.At} {entry.Who}: {entry.Action} {entry.Target} {entry.Detail}").TrimEnd()));
            }
        }));
        return command;
    }
}
