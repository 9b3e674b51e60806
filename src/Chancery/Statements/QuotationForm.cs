namespace Chancery.Statements;

/// <summary>How much of a quotation stands in quotation marks.</summary>
public enum QuotationForm : byte
{
    /// <summary>All of it.</summary>
    Direct,

    /// <summary>None of it.</summary>
    Indirect,

    /// <summary>Part of it.</summary>
    Mixed,
}
