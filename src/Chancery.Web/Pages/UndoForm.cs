namespace Chancery.Web.Pages;

/// <summary>Which decision a person takes back.</summary>
public sealed class UndoForm
{
    /// <summary>Number of the decision.</summary>
    public long Number { get; init; }

    /// <summary>Who takes it back.</summary>
    public string? Who { get; init; }

    /// <summary>Why.</summary>
    public string? Why { get; init; }

    /// <summary>Only proposals of this kind are looked through; null for all.</summary>
    public string? Only { get; init; }

    /// <summary>How many were skipped.</summary>
    public int Skip { get; init; }
}
