using System.CommandLine;
using Chancery.Cli.Reading;
using Chancery.Ledger;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery read</c>: a document, or many, to dossiers.</summary>
internal static class ReadCommand
{
    public const string Examples = """
          chancery read examples/gulf-pledges.md
          chancery read https://example.org/article --html article.html
          cat speech.txt | chancery read - --published 2025-11-10 --publisher "State Department"
          chancery read article.html --json --no-store
          chancery read feed.xml --json
          chancery read article.html --attitudes
          chancery read --jsonl corpus.jsonl.gz --out dossiers.jsonl.gz --no-store
          chancery read --jsonl corpus.jsonl.gz --plover --out events.jsonl.gz --no-store
        """;

    public static Command Create(Surroundings surroundings)
    {
        var source = new Argument<string?>("source") { Description = "A file (text, Markdown, HTML, PDF, JSON, a feed, a WARC archive; also .gz), an http(s) address, or - for standard input", Arity = ArgumentArity.ZeroOrOne, HelpName = "FILE|URL|-" };
        var attitudes = new Option<bool>("--attitudes") { Description = "Tell also who believes, knows, wants, plans, supports or rules what" };
        var json = new Option<bool>("--json") { Description = "Print the document with its statements and findings as JSON" };
        var plover = new Option<bool>("--plover") { Description = "Write the events as records of PLOVER 2.0, one JSON object a line, in place of the dossier; also with --jsonl" };
        var html = new Option<string?>("--html") { Description = "Write one self-contained page (- prints it)", HelpName = "OUT" };
        var said = new SaidOptions();
        var ledger = new Option<string?>("--ledger") { Description = "The ledger file (default: chancery/ledger.db in your data folder)", HelpName = "PATH" };
        var noStore = new Option<bool>("--no-store") { Description = "Keep nothing in the ledger" };
        var jsonl = new Option<string?>("--jsonl") { Description = "Read many documents, one JSON object a line (- and .gz understood)", HelpName = "IN" };
        var output = new Option<string?>("--out") { Description = "Where the dossiers of --jsonl go, one a line, in order (- and .gz understood)", HelpName = "OUT" };
        var threads = new Option<int?>("--threads") { Description = "Threads for --jsonl (default: one a core)", HelpName = "N" };
        var command = new Command("read", "Read a document into a dossier: its statements by kind with their words, and what the checks found.")
        {
            source, json, plover, html, attitudes, ledger, noStore, jsonl, output, threads,
        };
        said.AddTo(command);
        command.SetAction((parsed, cancellation) => CommandEdge.RunAsync(surroundings, () =>
        {
            var ledgerPath = parsed.GetValue(noStore) ? null : parsed.GetValue(ledger) ?? LedgerDatabase.DefaultPath(surroundings.Variable);
            if (parsed.GetValue(jsonl) is { } input)
            {
                Refuse(parsed.GetValue(source) is not null || parsed.GetValue(json) || parsed.GetValue(html) is not null, "--jsonl reads many documents: it goes with --out, not with FILE, --json or --html");
                Refuse(parsed.GetValue(output) is null, "--jsonl needs --out OUT (- for standard output)");
                Refuse(parsed.GetValue(threads) is < 1 or > 1024, "--threads must be from 1 to 1024");
                return new BatchReading(surroundings, ledgerPath, parsed.GetValue(attitudes), parsed.GetValue(plover)).RunAsync(input, parsed.GetRequiredValue(output)!, parsed.GetValue(threads) ?? Environment.ProcessorCount, cancellation);
            }

            Refuse(parsed.GetValue(source) is null, "nothing to read: give a FILE, an address, - or --jsonl IN (chancery read --help)");
            Refuse(parsed.GetValue(output) is not null || parsed.GetValue(threads) is not null, "--out and --threads go with --jsonl");
            Refuse(parsed.GetValue(plover) && parsed.GetValue(json), "--plover and --json are two shapes of the same output: give one of them");
            var shape = parsed.GetValue(plover) ? Shape.Plover : parsed.GetValue(json) ? Shape.Json : Shape.Terminal;
            return new SingleReading(surroundings, ledgerPath, parsed.GetValue(attitudes)).RunAsync(parsed.GetValue(source)!, said.Read(parsed), shape, parsed.GetValue(html), cancellation);
        }));
        return command;
    }

    private static void Refuse(bool wrong, string message)
    {
        if (wrong)
        {
            throw new CommandFailure(ExitCode.BadUsage, message);
        }
    }
}
