using System.CommandLine;
using Chancery.Cli.Views;
using Chancery.Ledger.Access;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery keys</c>: keys that programs send to the reading room.</summary>
internal static class KeysCommand
{
    public const string Examples = """
          chancery keys add "nightly import" --owner "Marta Hellwig" --role editor --days 30
          chancery keys add prometheus --owner clerk --under /metrics
          chancery keys list
          chancery keys revoke chy_k7w2m9qd
        """;

    public static Command Create(Surroundings surroundings) => new("keys", "Make, list and take back keys that programs send to the reading room.")
    {
        Add(surroundings),
        List(surroundings),
        Revoke(surroundings),
    };

    private static Command Add(Surroundings surroundings)
    {
        var name = new Argument<string>("name") { Description = "What it is for", HelpName = "NAME" };
        var owner = new Option<string>("--owner") { Description = "The user who answers for it; it may never do more than they", Required = true, HelpName = "USER" };
        var role = AccessOption.Role("The most that it may do (default: reader)", isRequired: false);
        var under = new Option<string>("--under") { Description = "The head of the addresses that it opens (default: / for all)", HelpName = "PATH", DefaultValueFactory = _ => "/" };
        var days = new Option<int>("--days") { Description = $"How long it lives, up to {KeyBook.MostDays} (default: {KeyBook.UsualDays})", HelpName = "N", DefaultValueFactory = _ => KeyBook.UsualDays };
        var ledger = LedgerOption.Create();
        var command = new Command("add", "Make a key and print it: this once, for only its hash is kept.") { name, owner, role, under, days, ledger };
        command.SetAction((parsed, _) => AccessOption.RunAsync(surroundings, parsed.GetValue(ledger), async (access, writer) =>
        {
            var (key, secret) = new KeyBook(access).Add(
                parsed.GetRequiredValue(name),
                parsed.GetRequiredValue(owner),
                parsed.GetValue(role),
                parsed.GetRequiredValue(under),
                parsed.GetValue(days),
                AccessOption.By(surroundings),
                surroundings.Clock.GetUtcNow());
            await writer.WriteLineAsync(secret);
            await surroundings.Error.WriteLineAsync($"keep it now, it is not shown again; chancery keys revoke {key.Id} takes it back");
        }));
        return command;
    }

    private static Command List(Surroundings surroundings)
    {
        var ledger = LedgerOption.Create();
        var command = new Command("list", "List keys, without their secrets.") { ledger };
        command.SetAction((parsed, _) => AccessOption.RunAsync(surroundings, parsed.GetValue(ledger), async (access, writer) =>
        {
            foreach (var key in new KeyBook(access).All())
            {
                await writer.WriteLineAsync(Plain.Of($"{key.Id} {key.Name}: {key.Role.Word()} of {key.Owner} under {key.Under}, until {key.ExpiresAt}"));
            }
        }));
        return command;
    }

    private static Command Revoke(Surroundings surroundings)
    {
        var id = new Argument<string>("id") { Description = "What the key begins with, as chancery keys list shows it", HelpName = "ID" };
        var ledger = LedgerOption.Create();
        var command = new Command("revoke", "Take a key back; it is refused from the next request on.") { id, ledger };
        command.SetAction((parsed, _) => AccessOption.RunAsync(surroundings, parsed.GetValue(ledger), (access, _) =>
        {
            new KeyBook(access).Revoke(parsed.GetRequiredValue(id), AccessOption.By(surroundings), surroundings.Clock.GetUtcNow());
            return Task.CompletedTask;
        }));
        return command;
    }
}
