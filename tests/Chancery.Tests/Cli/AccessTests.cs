using System.Text;
using Chancery.Ledger;
using Chancery.Ledger.Access;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Chancery.Tests.Cli;

public sealed class AccessTests
{
    private static readonly byte[] Password = Encoding.UTF8.GetBytes("seven grey herons wade\n");

    [Fact]
    public async Task Users_and_keys_are_made_listed_changed_and_taken_back_and_all_of_it_stands_in_the_audit()
    {
        using var run = new CommandLineRun();
        Assert.Equal(0, await run.RunAsync(["users", "add", "Marta Hellwig", "--role", "administrator"], Password));
        Assert.Equal(0, await run.RunAsync(["users", "add", "clerk", "--role", "reader"], Password));
        Assert.Equal(0, await run.RunAsync(["users", "role", "clerk", "reviewer"]));
        await run.RunAsync(["users", "list"]);
        Assert.Contains("clerk: reviewer, since", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, await run.RunAsync(["keys", "add", "nightly import", "--owner", "clerk", "--under", "/api"]));
        var secret = run.Out.Trim();
        await run.RunAsync(["keys", "list"]);
        Assert.Contains($"{secret[..12]} nightly import: reader of clerk under /api", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(secret[12..], run.Out, StringComparison.Ordinal);
        Assert.Equal(0, await run.RunAsync(["keys", "revoke", secret[..12]]));
        Assert.Equal(0, await run.RunAsync(["users", "remove", "clerk"]));

        await run.RunAsync(["audit"]);

        Assert.Equal(
            ["user removed clerk", "key revoked chy_", "key added chy_", "user role clerk reviewer", "user added clerk reader", "user added Marta Hellwig administrator"],
            run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l[(l.IndexOf(": ", StringComparison.Ordinal) + 2)..]).Select(l => l.StartsWith("key", StringComparison.Ordinal) ? l[..(l.IndexOf('_', StringComparison.Ordinal) + 1)] : l));
    }

    [Theory]
    [InlineData("short", "15 to 256 letters", "users", "add", "clerk", "--role", "reader")]
    [InlineData("", "no password on standard input", "users", "add", "clerk", "--role", "reader")]
    [InlineData("seven grey herons wade", "no name of a user", "users", "add", "<b>", "--role", "reader")]
    [InlineData("", "no administrator would be left", "users", "remove", "Marta Hellwig")]
    [InlineData("", "no administrator would be left", "users", "role", "marta hellwig", "editor")]
    [InlineData("", "no user nobody", "keys", "add", "x", "--owner", "nobody")]
    [InlineData("", "from 1 to 366 days", "keys", "add", "x", "--owner", "Marta Hellwig", "--days", "4000")]
    [InlineData("", "no role", "users", "role", "Marta Hellwig", "king")]
    public async Task What_makes_no_sense_is_refused_with_the_reason(string input, string reason, params string[] arguments)
    {
        using var run = new CommandLineRun();
        await run.RunAsync(["users", "add", "Marta Hellwig", "--role", "administrator"], Password);

        Assert.Equal(2, await run.RunAsync(arguments, Encoding.UTF8.GetBytes(input)));

        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_opens_beyond_this_machine_without_an_administrator()
    {
        using var run = new CommandLineRun();
        Assert.Equal(4, await run.RunAsync(["serve", "--address", "0.0.0.0", "--port", "0"]));
        Assert.Contains("chancery users add NAME --role administrator", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_audit_that_was_changed_behind_our_back_is_found_out()
    {
        using var run = new CommandLineRun();
        await run.RunAsync(["read", run.Write("a.md", "Sweden joined NATO in March 2024.")]);
        await run.RunAsync(["users", "add", "Marta Hellwig", "--role", "administrator"], Password);
        await run.RunAsync(["users", "add", "clerk", "--role", "reader"], Password);
        Assert.Equal(0, await run.RunAsync(["ledger", "verify"]));
        Assert.Contains("the audit ends at 2 with ", run.Error, StringComparison.Ordinal);
        var path = AccessDatabase.PathOf(LedgerDatabase.DefaultPath(name => name == "XDG_DATA_HOME" ? run.Folder : null));
        using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString()))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE audit SET who = 'somebody else' WHERE number = 1";
            Assert.Contains("can only be added to", Assert.Throws<SqliteException>(() => command.ExecuteNonQuery()).Message, StringComparison.Ordinal);
            command.CommandText = "DROP TRIGGER audit_stays; " + command.CommandText;
            command.ExecuteNonQuery();
        }

        Assert.Equal(4, await run.RunAsync(["ledger", "verify"]));
        Assert.Contains("audit 1:", run.Out, StringComparison.Ordinal);
    }
}
