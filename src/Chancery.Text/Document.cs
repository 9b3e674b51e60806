namespace Chancery.Text;

/// <summary>A text as it was read, with what is known of where it comes from. The text is never changed after reading.</summary>
public sealed record Document
{
    /// <summary>A name that is unique within a run: given, or derived from the content.</summary>
    public required string Id { get; init; }

    /// <summary>The plain text; every <see cref="TextSpan"/> points into it.</summary>
    public required string Text { get; init; }

    /// <summary>Day of publication; relative dates count from it. Null where not said.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Who published it, in its own words.</summary>
    public string? Publisher { get; init; }

    /// <summary>Its headline; not part of <see cref="Text"/>.</summary>
    public string? Title { get; init; }

    /// <summary>Its author's name.</summary>
    public string? Author { get; init; }

    /// <summary>Where it was found.</summary>
    public string? Url { get; init; }

    /// <summary>BCP 47 language tag.</summary>
    public string Language { get; init; } = "en";
}
