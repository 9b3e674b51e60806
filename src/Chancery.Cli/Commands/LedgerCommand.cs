using System.CommandLine;
using System.Globalization;
using Chancery.Ledger;
using Chancery.Ledger.Access;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery ledger</c>: the ledger as a whole.</summary>
internal static class LedgerCommand
{
    public const string Examples = """
          chancery ledger digest
          chancery ledger verify
          chancery ledger verify --noted decisions:12:5f0c…
          chancery ledger backup ledger-2026-03-01.db
          chancery ledger restore ledger-2026-03-01.db
          chancery ledger upgrade
        """;

    public static Command Create(Surroundings surroundings) => new("ledger", "Digest, verify, back up, restore or upgrade the ledger as a whole.")
    {
        Digest(surroundings),
        Verify(surroundings),
        Backup(surroundings),
        Restore(surroundings),
        Upgrade(surroundings),
    };

    private static Command Digest(Surroundings surroundings)
    {
        var ledger = LedgerOption.Create();
        var command = new Command("digest", "Print a SHA-256 over the content: the same however and in whatever order it was read.") { ledger };
        command.SetAction((parsed, cancellation) => CommandEdge.RunAsync(surroundings, async () =>
        {
            await using var database = await LedgerOption.OpenAsync(parsed.GetValue(ledger), surroundings, cancellation);
            await Settling.RunAsync(surroundings, database, cancellation);
            await using var writer = surroundings.Writer();
            await writer.WriteLineAsync(await database.DigestAsync(cancellation));
            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Verify(Surroundings surroundings)
    {
        var ledger = LedgerOption.Create();
        var noted = new Option<string[]>("--noted") { Description = "The end of a chain as verify printed it earlier: whether the chain still holds it", HelpName = "CHAIN:LENGTH:HASH" };
        var command = new Command("verify", "Check the chains of decisions and frozen forecasts, every document against its key, and the chain of the audit. Prints where the chains end: note it elsewhere.") { noted, ledger };
        command.SetAction((parsed, cancellation) => CommandEdge.RunAsync(surroundings, async () =>
        {
            await using var database = await LedgerOption.OpenAsync(parsed.GetValue(ledger), surroundings, cancellation);
            using var access = AccessDatabase.OpenExisting(AccessDatabase.PathOf(database.Path));
            var noticed = await database.VerifyAsync([.. (parsed.GetValue(noted) ?? []).Select(Noted)], cancellation);
            IReadOnlyList<string> problems = [.. noticed, .. access is null ? [] : new AuditBook(access).Verify()];
            await using var writer = surroundings.Writer();
            foreach (var head in await database.ChainHeadsAsync(cancellation))
            {
                await writer.WriteLineAsync(head.ToString());
            }

            foreach (var problem in problems)
            {
                await writer.WriteLineAsync(problem);
            }

            await surroundings.Error.WriteLineAsync(problems.Count == 0 ? "all is as it was written" + Head(access) : $"{problems.Count} broken");
            return problems.Count == 0 ? ExitCode.Done : ExitCode.LedgerTrouble;
        }));
        return command;
    }

    // Noted elsewhere, it shows whether the whole chain was written anew.
    private static string Head(AccessDatabase? access) => access is not null && new AuditBook(access).Last(1) is [var last]
        ? string.Create(CultureInfo.InvariantCulture, $"; the audit ends at {last.Number} with {last.Hash}")
        : "";

    private static ChainHead Noted(string text) => ChainHead.Parse(text)
        ?? throw new CommandFailure(ExitCode.BadUsage, $"--noted {text}: expected the end of a chain as chancery ledger verify prints it, decisions:12: and 64 hex digits");

    private static Command Backup(Surroundings surroundings)
    {
        var copy = new Argument<string>("copy") { Description = "A file that does not exist yet", HelpName = "COPY" };
        var ledger = LedgerOption.Create();
        var command = new Command("backup", "Copy the ledger while others may use it.") { copy, ledger };
        command.SetAction((parsed, cancellation) => CommandEdge.RunAsync(surroundings, async () =>
        {
            await using var database = await LedgerOption.OpenAsync(parsed.GetValue(ledger), surroundings, cancellation);
            await database.BackupAsync(parsed.GetRequiredValue(copy), cancellation);
            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Restore(Surroundings surroundings)
    {
        var copy = new Argument<string>("copy") { Description = "A copy that chancery ledger backup made", HelpName = "COPY" };
        var ledger = LedgerOption.Create();
        var command = new Command("restore", "Put a copy back in the ledger’s place. What was there is kept beside it.") { copy, ledger };
        command.SetAction((parsed, cancellation) => CommandEdge.RunAsync(surroundings, async () =>
        {
            var kept = await LedgerDatabase.RestoreAsync(
                parsed.GetRequiredValue(copy), LedgerOption.Path(parsed.GetValue(ledger), surroundings), surroundings.Clock.GetUtcNow(), cancellation);
            if (kept is not null)
            {
                await surroundings.Error.WriteLineAsync($"what was there is kept as {kept}");
            }

            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Upgrade(Surroundings surroundings)
    {
        var ledger = LedgerOption.Create();
        var command = new Command("upgrade", "Bring a ledger of an older Chancery up to date, after a backup.") { ledger };
        command.SetAction((parsed, cancellation) => CommandEdge.RunAsync(surroundings, async () =>
        {
            var path = LedgerOption.Path(parsed.GetValue(ledger), surroundings);
            var copy = await LedgerDatabase.UpgradeAsync(path, surroundings.Clock.GetUtcNow(), cancellation);
            await surroundings.Error.WriteLineAsync(copy is null ? $"{path}: nothing to do" : $"{path}: up to date; the ledger as it was: {copy}");
            return ExitCode.Done;
        }));
        return command;
    }
}
