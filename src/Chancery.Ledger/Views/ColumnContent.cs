namespace Chancery.Ledger.Views;

/// <summary>What the values of a column are, where a shape of file wants to know before the first row.</summary>
public enum ColumnContent : byte
{
    /// <summary>Text, or a list of texts.</summary>
    Words,

    /// <summary>Whole numbers.</summary>
    Whole,

    /// <summary>Decimal numbers.</summary>
    Figure,

    /// <summary>Days.</summary>
    Day,
}
