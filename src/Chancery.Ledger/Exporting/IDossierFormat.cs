namespace Chancery.Ledger.Exporting;

/// <summary>A shape in which dossiers leave the ledger one after the other. The same dossiers in the same order give the same bytes.</summary>
public interface IDossierFormat
{
    /// <summary>Writes what stands before the first.</summary>
    void Begin(Stream output);

    /// <summary>Writes one dossier.</summary>
    /// <returns>How many records it came to.</returns>
    int Write(Stream output, StoredDocument row, Dossier dossier);

    /// <summary>Writes what stands behind the last.</summary>
    void End(Stream output);
}
