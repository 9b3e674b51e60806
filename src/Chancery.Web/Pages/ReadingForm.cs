namespace Chancery.Web.Pages;

/// <summary>What a person fills in to have a text read: one of text, file and address, and what the text does not say itself.</summary>
public sealed class ReadingForm
{
    /// <summary>Pasted words.</summary>
    public string? Text { get; init; }

    /// <summary>An <c>http</c> or <c>https</c> address.</summary>
    public string? Address { get; init; }

    /// <summary>Headline, where the text does not say it.</summary>
    public string? Title { get; init; }

    /// <summary>Who published it, where the text does not say it.</summary>
    public string? Publisher { get; init; }

    /// <summary>Day of publication as YYYY-MM-DD, where the text does not say it.</summary>
    public string? Published { get; init; }

    /// <summary>Whether to keep the dossier in the ledger.</summary>
    public bool Keep { get; init; }
}
