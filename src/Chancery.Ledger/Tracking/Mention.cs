using Chancery.Statements;

namespace Chancery.Ledger.Tracking;

/// <summary>A statement as it stands in one document, with what is needed to tell whether it speaks of the same thing as another. Worked out from the document alone, so it is the same in every ledger.</summary>
public sealed record Mention
{
    /// <summary>32 hex digits out of the document's key, the kind and the place: the same in every ledger, and for every reader that finds the statement at that place.</summary>
    public required string Key { get; init; }

    /// <summary>What is stated.</summary>
    public required Statement Statement { get; init; }

    /// <summary>SHA-256 over the content of its document.</summary>
    public required string DocumentKey { get; init; }

    /// <summary>64 hex digits that copies share: they are one voice. In the ledger the least key among its document and the copies of it; before it is stored, SHA-256 over its document's words.</summary>
    public required string VoiceKey { get; init; }

    /// <summary>Place of the statement in the list of its document, from 0.</summary>
    public int Position { get; init; }

    /// <summary>When it was said: the day of publication. Null where the document does not say; such mentions come last.</summary>
    public DateOnly? Said { get; init; }

    /// <summary>Who published it; null where not said.</summary>
    public string? Publisher { get; init; }

    /// <summary>Its author; null where not said.</summary>
    public string? Author { get; init; }

    /// <summary>Its exact words.</summary>
    public required string Quote { get; init; }

    /// <summary>The exact words of what is said or foretold; equal to <see cref="Quote"/> for other kinds.</summary>
    public required string Content { get; init; }

    /// <summary>The sentence that it stands in, as far as 400 characters go.</summary>
    public required string Context { get; init; }

    /// <summary>Only mentions of one block can be of one entry.</summary>
    public required string Block { get; init; }

    /// <summary>The order in which evidence is folded: by day, then by document and place. It never depends on when a document was read.</summary>
    public static IComparer<Mention> EventOrder { get; } = Comparer<Mention>.Create(static (a, b) =>
    {
        var byDay = (a.Said ?? DateOnly.MaxValue).CompareTo(b.Said ?? DateOnly.MaxValue);
        var byDocument = byDay != 0 ? byDay : string.CompareOrdinal(a.DocumentKey, b.DocumentKey);
        var byPlace = byDocument != 0 ? byDocument : a.Statement.Span.CompareTo(b.Statement.Span);
        return byPlace != 0 ? byPlace : string.CompareOrdinal(a.Key, b.Key);
    });
}
