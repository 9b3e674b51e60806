namespace Chancery.Ledger;

/// <summary>What storing a dossier came to.</summary>
public enum StoreOutcome
{
    /// <summary>The document was new.</summary>
    Added,

    /// <summary>It was there with the same statements and findings: nothing was written.</summary>
    Unchanged,

    /// <summary>It was there, read otherwise: statements and findings were replaced.</summary>
    Replaced,

    /// <summary>It was there, read by a newer Chancery: nothing was written.</summary>
    KeptNewer,
}
