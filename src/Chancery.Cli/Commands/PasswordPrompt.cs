using System.Text;
using Chancery.Ledger.Access;

namespace Chancery.Cli.Commands;

/// <summary>Asks for a password: without showing it at a terminal, else the first line of standard input. Never an argument: those can be seen by others and stay in histories.</summary>
internal static class PasswordPrompt
{
    /// <exception cref="AccessException">Nothing was typed, or not twice the same.</exception>
    public static async Task<string> ReadAsync(Surroundings surroundings)
    {
        if (!surroundings.ErrorIsTerminal || Console.IsInputRedirected)
        {
            using var reader = new StreamReader(surroundings.Input, Encoding.UTF8, leaveOpen: true);
            return await reader.ReadLineAsync() is { Length: > 0 } line ? line : throw new AccessException("there is no password on standard input");
        }

        var first = await TypedAsync(surroundings, "Password: ");
        return first == await TypedAsync(surroundings, "Again: ") ? first : throw new AccessException("the two are not the same");
    }

    private static async Task<string> TypedAsync(Surroundings surroundings, string question)
    {
        await surroundings.Error.WriteAsync(question);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        await surroundings.Error.WriteLineAsync();
        return typed.ToString();
    }
}
