using Chancery.Ledger;

namespace Chancery.Cli;

/// <summary>Where imported tables of facts lie: <c>reference</c> beside the ledger in the user's data folder.</summary>
internal static class TablesFolder
{
    public static string Of(Surroundings surroundings) =>
        Path.Combine(Path.GetDirectoryName(LedgerDatabase.DefaultPath(surroundings.Variable)) ?? "", "reference");
}
