using System.CommandLine;
using System.Globalization;
using Chancery.Ledger;
using Chancery.Ledger.Tracking;
using Chancery.Ledger.Tracking.Pledges;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery decide</c>: what people decide about what the ledger tells.</summary>
internal static class DecideCommand
{
    public const string Examples = """
          chancery decide merge 3f2a9c81 77d01b4e --who "Marta Hellwig" --why "the same loan"
          chancery decide correct 3f2a9c81 amount "95e9 USD" --who "Marta Hellwig" --why "billion, not million"
          chancery decide state 3f2a9c81 cancelled --source https://example.org/notice --who "Marta Hellwig" --why "both sides say so"
        """;

    public static Command Create(Surroundings surroundings) => new("decide", "Decide about entries and tellings: every decision is kept with who, when and why, and can be undone.")
    {
        Pair(surroundings, "merge", "Two entries are one.", (book, a, b, by, stop) => book.MergeAsync(a, b, by, stop)),
        Single(surroundings, "split", "A telling is not of the entry that it stands in.", (book, key, by, stop) => book.SplitAsync(key, by, stop)),
        Single(surroundings, "confirm", "A telling stands as it was read and where it is.", (book, key, by, stop) => book.ConfirmAsync(key, by, stop)),
        Pair(surroundings, "link", "The first pledge is a part of the second.", (book, a, b, by, stop) => book.LinkAsync(a, b, by, stop)),
        Correct(surroundings),
        State(surroundings),
    };

    private static Argument<string> Key(string name) => new(name) { Description = "Key of an entry or of a telling, or its first digits", HelpName = "KEY" };

    private static Command Single(Surroundings surroundings, string name, string description, Func<DecisionBook, string, Signature, CancellationToken, Task<Decision>> decide)
    {
        var key = Key("key");
        var signature = new SignatureOptions();
        var command = new Command(name, description) { key };
        signature.AddTo(command);
        command.SetAction((parsed, stop) => signature.RunAsync(surroundings, parsed, (book, by) => decide(book, parsed.GetRequiredValue(key), by, stop), stop));
        return command;
    }

    private static Command Pair(Surroundings surroundings, string name, string description, Func<DecisionBook, string, string, Signature, CancellationToken, Task<Decision>> decide)
    {
        var (one, other) = (Key("one"), Key("other"));
        var signature = new SignatureOptions();
        var command = new Command(name, description) { one, other };
        signature.AddTo(command);
        command.SetAction((parsed, stop) => signature.RunAsync(
            surroundings, parsed, (book, by) => decide(book, parsed.GetRequiredValue(one), parsed.GetRequiredValue(other), by, stop), stop));
        return command;
    }

    private static Command Correct(Surroundings surroundings)
    {
        var key = Key("key");
        var field = new Argument<string>("field") { Description = "amount, by, to, act, object, deadline … as the kind has it", HelpName = "FIELD" };
        var value = new Argument<string>("value") { Description = "What it should be, such as \"95e9 USD\", \"NOR; Acme Steel\", 2028-06; \"\" where the text does not say", HelpName = "VALUE" };
        var signature = new SignatureOptions();
        var command = new Command("correct", $"A field of a telling was read wrongly. {Correction.Expected}.") { key, field, value };
        signature.AddTo(command);
        command.SetAction((parsed, stop) => signature.RunAsync(
            surroundings,
            parsed,
            (book, by) => book.CorrectAsync(parsed.GetRequiredValue(key), new Correction(parsed.GetRequiredValue(field), parsed.GetRequiredValue(value).Trim()), by, stop),
            stop));
        return command;
    }

    private static Command State(Surroundings surroundings)
    {
        var key = Key("pledge");
        var state = new Argument<PledgeState>("state") { Description = "kept, broken, cancelled, superseded, refuted … (docs/ledger.md)" };
        var on = new Option<string?>("--on") { Description = "The day that it came to it", HelpName = "YYYY-MM-DD" };
        var signature = new SignatureOptions();
        var command = new Command("state", "A pledge came to a state; only with a source.") { key, state, on };
        signature.AddTo(command);
        command.SetAction((parsed, stop) => signature.RunAsync(
            surroundings, parsed, (book, by) => book.SetStateAsync(parsed.GetRequiredValue(key), parsed.GetValue(state), Day(parsed.GetValue(on)), by, stop), stop));
        return command;
    }

    private static DateOnly? Day(string? text) => text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new DecisionException($"--on {text}: a day is written as 2026-03-01");
}
