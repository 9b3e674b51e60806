using Chancery.Reference;

namespace Chancery.Ledger.Asking;

/// <summary>How the ledger spells a party that a person names: “Norway”, “UK” and “nor” are NOR, “European Union” is eu, anybody else is what was typed in lower case.</summary>
public static class PartySpelling
{
    /// <summary>A state’s code, or a name in lower case.</summary>
    public static string Of(string words, ReferenceBook book)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(book);
        var name = words.Trim();
        return book.StateNamed(name)?.Iso3 ?? (book.OrganisationNamed(name)?.Name ?? name).ToLowerInvariant();
    }
}
