using Chancery.Ledger;
using Chancery.Reference;

namespace Chancery.Cli;

/// <summary>Where imported tables of facts lie: <c>reference</c> beside the ledger in the user's data folder.</summary>
internal static class TablesFolder
{
    public static string Of(Surroundings surroundings) =>
        Path.Combine(Path.GetDirectoryName(LedgerDatabase.DefaultPath(surroundings.Variable)) ?? "", "reference");

    /// <summary>The shipped tables with the imported ones beside them.</summary>
    public static ReferenceBook Book(Surroundings surroundings) => ReferenceBook.Load(imported: Of(surroundings));
}
