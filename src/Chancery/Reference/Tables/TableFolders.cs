namespace Chancery.Reference.Tables;

/// <summary>Where tables lie: those that are shipped, and those that a user imported beside them.</summary>
/// <param name="Shipped">The folder of the shipped tables; each must be there.</param>
/// <param name="Imported">The folder of imported ones; null for none, and any of them may be missing.</param>
internal sealed record TableFolders(string Shipped, string? Imported)
{
    /// <summary>The shipped table, then the imported one of the same name where there is one.</summary>
    /// <exception cref="InvalidDataException">The shipped table is missing, or a header is wrong.</exception>
    public IEnumerable<TableReader> Open(string name, string header)
    {
        yield return new TableReader(Shipped, name, header);
        if (Imported is not null && File.Exists(Path.Combine(Imported, name)))
        {
            yield return new TableReader(Imported, name, header);
        }
    }
}
