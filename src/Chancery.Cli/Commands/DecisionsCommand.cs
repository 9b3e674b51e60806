using System.CommandLine;
using System.Globalization;
using Chancery.Cli.Views;
using Chancery.Ledger;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery decisions</c>: what people have decided.</summary>
internal static class DecisionsCommand
{
    public const string Examples = """
          chancery decisions
        """;

    public static Command Create(Surroundings surroundings)
    {
        var ledger = LedgerOption.Create();
        var command = new Command("decisions", "List what people have decided, the oldest first, with who, when and why; what was undone is marked.") { ledger };
        command.SetAction((parsed, cancellation) => CommandEdge.RunAsync(surroundings, async () =>
        {
            await using var database = await LedgerOption.OpenAsync(parsed.GetValue(ledger), surroundings, cancellation);
            await using var writer = surroundings.Writer();
            var listed = await new DecisionBook(database).ListAsync(cancellation);
            var numbers = listed.ToDictionary(d => d.Decision.Hash, d => d.Decision.Number, StringComparer.Ordinal);
            foreach (var (decision, isInForce) in listed)
            {
                await writer.WriteLineAsync(Plain.Of(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{decision.Number}{(isInForce ? "" : " (undone)")}  {decision.At}  {decision.Who}: {WhatOf(decision, numbers)} — {decision.Why}{SourceOf(decision)}")));
            }

            return ExitCode.Done;
        }));
        return command;
    }

    private static string WhatOf(Decision decision, Dictionary<string, long> numbers) => decision.Action switch
    {
        DecisionAction.Undo => string.Create(CultureInfo.InvariantCulture, $"undo {numbers.GetValueOrDefault(decision.Target)}"),
        DecisionAction.Correct => $"correct {Short(decision.Target)} {decision.Field("field")} “{decision.Field("value")}”",
        DecisionAction.State => $"state {Short(decision.Target)} {decision.Field("state")} {decision.Field("on")}",
        DecisionAction.Resolve => $"resolve {Short(decision.Target)} {decision.Field("outcome")}",
        _ => $"{decision.Action} {Short(decision.Target)} {Short(decision.Field("other"))}",
    };

    private static string SourceOf(Decision decision) => decision.Field("source") is { Length: > 0 } source && source != decision.Why ? $" ({source})" : "";

    private static string Short(string key) => key.Length > 8 ? key[..8] : key;
}
