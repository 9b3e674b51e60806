namespace Chancery.Cli;

/// <summary>What a command sees of the world outside: streams, environment, terminal and clock. Only <c>Program.cs</c> makes the real one.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output, in bytes: text is written as UTF-8 whatever the locale.</param>
/// <param name="Error">Standard error, for messages and progress.</param>
/// <param name="Variable">Looks up an environment variable.</param>
/// <param name="TerminalWidth">Columns of the terminal that standard output is; null where it is none.</param>
/// <param name="ErrorIsTerminal">Whether progress may be shown on standard error.</param>
/// <param name="Clock">Tells the time.</param>
public sealed record Surroundings(
    Stream Input,
    Stream Output,
    TextWriter Error,
    Func<string, string?> Variable,
    int? TerminalWidth,
    bool ErrorIsTerminal,
    TimeProvider Clock)
{
    private const int PipedWidth = 80;
    private const int WidestLine = 120;
    private const int NarrowestLine = 40;

    /// <summary>Columns to lay text out in: the terminal's, else <c>COLUMNS</c>, else 80.</summary>
    public int Width => Math.Clamp(
        TerminalWidth ?? (int.TryParse(Variable("COLUMNS"), System.Globalization.CultureInfo.InvariantCulture, out var columns) ? columns : PipedWidth),
        NarrowestLine,
        WidestLine);

    /// <summary>Whether to use colour: on a terminal that has it, unless <c>NO_COLOR</c> is set.</summary>
    public bool HasColour => TerminalWidth is not null && string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable("TERM") is { Length: > 0 } and not "dumb";

    /// <summary>A UTF-8 writer on standard output; flush it.</summary>
    public StreamWriter Writer() => new(Output, new System.Text.UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };

    /// <summary>The surroundings of this process.</summary>
    public static Surroundings OfThisProcess() => new(
        Console.OpenStandardInput(),
        Console.OpenStandardOutput(),
        new StreamWriter(Console.OpenStandardError(), new System.Text.UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" },
        Environment.GetEnvironmentVariable,
        Console.IsOutputRedirected ? null : Console.WindowWidth is > 0 and var width ? width : PipedWidth,
        !Console.IsErrorRedirected,
        TimeProvider.System);
}
