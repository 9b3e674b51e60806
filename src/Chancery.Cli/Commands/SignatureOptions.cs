using System.CommandLine;
using Chancery.Ledger;

namespace Chancery.Cli.Commands;

/// <summary>Who decides and why: the options of every decision.</summary>
internal sealed class SignatureOptions
{
    public Option<string> Who { get; } = new("--who") { Description = "Who decides", Required = true, HelpName = "NAME" };

    public Option<string> Why { get; } = new("--why") { Description = "Why, in words", Required = true, HelpName = "TEXT" };

    public Option<string?> Source { get; } = new("--source") { Description = "Where it can be seen: an address or a document", HelpName = "SOURCE" };

    public Option<string?> Ledger { get; } = LedgerOption.Create();

    public void AddTo(Command command)
    {
        command.Add(Who);
        command.Add(Why);
        command.Add(Source);
        command.Add(Ledger);
    }

    public Signature Of(ParseResult parsed, Surroundings surroundings) =>
        new(parsed.GetRequiredValue(Who), parsed.GetRequiredValue(Why), surroundings.Clock.GetUtcNow(), parsed.GetValue(Source));

    /// <summary>Takes a decision on a settled ledger, settles it again and says which number it got.</summary>
    public Task<int> RunAsync(
        Surroundings surroundings, ParseResult parsed, Func<DecisionBook, Signature, Task<Decision>> decide, CancellationToken cancellation) => CommandEdge.RunAsync(surroundings, async () =>
    {
        await using var database = await LedgerOption.OpenAsync(parsed.GetValue(Ledger), surroundings, cancellation);
        await Settling.RunAsync(surroundings, database, cancellation);
        var decision = await decide(new DecisionBook(database), Of(parsed, surroundings));
        await Settling.RunAsync(surroundings, database, cancellation);
        await surroundings.Error.WriteLineAsync($"decision {decision.Number}: {decision.Action} {decision.Target[..8]}; chancery undo {decision.Number} takes it back");
        return ExitCode.Done;
    });
}
