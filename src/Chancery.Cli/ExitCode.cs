namespace Chancery.Cli;

/// <summary>How a command ended, as its exit code. Documented in README.md and under <c>--help</c>.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int SomeFailed = 1;
    public const int BadUsage = 2;
    public const int BadInput = 3;
    public const int LedgerTrouble = 4;
    public const int BadOutput = 5;
    public const int NotFound = 6;
    public const int Fault = 70;
    public const int Interrupted = 130;

    public const string Explained = """
        Exit codes:
          0  done
          1  done, but some documents of a batch could not be read
          2  the command line makes no sense
          3  the input cannot be read
          4  the ledger cannot be used
          5  the output cannot be written
          6  no such document or statement in the ledger
        """;
}
