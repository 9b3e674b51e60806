using System.CommandLine;
using Chancery.Cli.Views;
using Chancery.Ledger.Access;
using Chancery.Web.Access;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery users</c>: who may log in to the reading room.</summary>
internal static class UsersCommand
{
    public const string Examples = """
          chancery users add "Marta Hellwig" --role administrator
          chancery users add clerk --role reader < password.txt
          chancery users role clerk reviewer
          chancery users password clerk
          chancery users logout clerk
          chancery users remove clerk
          chancery users list
        """;

    public static Command Create(Surroundings surroundings) => new("users", "Say who may log in to the reading room, and as what. Passwords are asked for, or read from standard input.")
    {
        List(surroundings),
        Add(surroundings),
        WithRole(surroundings),
        OfName(surroundings, "password", "Give a user another password; all their sessions end.", async (users, _, name) =>
            users.SetPassword(name, Passwords.Hash(await PasswordPrompt.ReadAsync(surroundings)), AccessOption.By(surroundings), surroundings.Clock.GetUtcNow())),
        OfName(surroundings, "logout", "End all sessions of a user.", (_, access, name) =>
        {
            new SessionBook(access).EndAll(name, AccessOption.By(surroundings), surroundings.Clock.GetUtcNow());
            return Task.CompletedTask;
        }),
        OfName(surroundings, "remove", "Take a user away, with their keys and sessions. What they decided stays.", (users, _, name) =>
        {
            users.Remove(name, AccessOption.By(surroundings), surroundings.Clock.GetUtcNow());
            return Task.CompletedTask;
        }),
    };

    private static Command List(Surroundings surroundings)
    {
        var ledger = LedgerOption.Create();
        var command = new Command("list", "List users with their roles.") { ledger };
        command.SetAction((parsed, _) => AccessOption.RunAsync(surroundings, parsed.GetValue(ledger), async (access, writer) =>
        {
            foreach (var user in new UserBook(access).All())
            {
                await writer.WriteLineAsync(Plain.Of($"{user.Name}: {user.Role.Word()}, since {user.MadeAt}"));
            }
        }));
        return command;
    }

    private static Command Add(Surroundings surroundings)
    {
        var name = Name();
        var role = AccessOption.Role("What they may do", isRequired: true);
        var ledger = LedgerOption.Create();
        var command = new Command("add", "Make a user.") { name, role, ledger };
        command.SetAction((parsed, _) => AccessOption.RunAsync(surroundings, parsed.GetValue(ledger), async (access, _) =>
        {
            var hash = Passwords.Hash(await PasswordPrompt.ReadAsync(surroundings));
            new UserBook(access).Add(parsed.GetRequiredValue(name), parsed.GetRequiredValue(role), hash, AccessOption.By(surroundings), surroundings.Clock.GetUtcNow());
        }));
        return command;
    }

    private static Command WithRole(Surroundings surroundings)
    {
        var name = Name();
        var role = new Argument<string>("role") { Description = "reader, reviewer, editor or administrator", HelpName = "ROLE" };
        var ledger = LedgerOption.Create();
        var command = new Command("role", "Give a user another role; it holds from their next request on.") { name, role, ledger };
        command.SetAction((parsed, _) => AccessOption.RunAsync(surroundings, parsed.GetValue(ledger), (access, _) =>
        {
            new UserBook(access).SetRole(parsed.GetRequiredValue(name), RoleWords.Parse(parsed.GetRequiredValue(role)), AccessOption.By(surroundings), surroundings.Clock.GetUtcNow());
            return Task.CompletedTask;
        }));
        return command;
    }

    private static Command OfName(Surroundings surroundings, string verb, string description, Func<UserBook, AccessDatabase, string, Task> act)
    {
        var name = Name();
        var ledger = LedgerOption.Create();
        var command = new Command(verb, description) { name, ledger };
        command.SetAction((parsed, _) => AccessOption.RunAsync(surroundings, parsed.GetValue(ledger), (access, _) => act(new UserBook(access), access, parsed.GetRequiredValue(name))));
        return command;
    }

    private static Argument<string> Name() => new("name") { Description = "The name that they log in with, and that their decisions bear", HelpName = "NAME" };
}
