using System.CommandLine;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery undo</c>: takes a decision back.</summary>
internal static class UndoCommand
{
    public const string Examples = """
          chancery undo 7 --who "Marta Hellwig" --why "two loans after all"
        """;

    public static Command Create(Surroundings surroundings)
    {
        var number = new Argument<long>("number") { Description = "Number of the decision, as chancery decisions lists it", HelpName = "N" };
        var signature = new SignatureOptions();
        var command = new Command("undo", "Take a decision back: the ledger is as if it had not been taken; both stay in the chain. Undoing an undoing puts it in force again.") { number };
        signature.AddTo(command);
        command.SetAction((parsed, cancellation) => signature.RunAsync(
            surroundings, parsed, (book, by) => book.UndoAsync(parsed.GetRequiredValue(number), by, cancellation), cancellation));
        return command;
    }
}
