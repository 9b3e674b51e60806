namespace Chancery.Cli.Reading;

/// <summary>The version of the engine that reads, as the ledger keeps it.</summary>
internal static class ReaderVersion
{
    public static Version Current { get; } = typeof(Examiner).Assembly.GetName().Version ?? new Version(0, 0);
}
