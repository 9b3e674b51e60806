using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements;

/// <summary>Somebody believes, wants, plans, supports or rules something: an attitude to it that is no speech (docs/statements.md lists the classes).</summary>
public sealed record Attitude
{
    /// <summary><c>a1</c>, <c>a2</c>, … in the order of the text.</summary>
    public string Id { get; init; } = "";

    /// <summary>Which attitude: for example <c>belief</c>.</summary>
    public required string Class { get; init; }

    /// <summary>Whose it is; its words are empty where the text does not say.</summary>
    public required Actor Actor { get; init; }

    /// <summary>The words that name the holder; null where the holder stands nowhere.</summary>
    public TextSpan? SourceSpan { get; init; }

    /// <summary>The words of the attitude.</summary>
    public required TextSpan CueSpan { get; init; }

    /// <summary>What is believed, wanted, ruled.</summary>
    public required TextSpan ContentSpan { get; init; }

    /// <summary>Where it goes on behind the cue.</summary>
    public TextSpan? SecondContentSpan { get; init; }

    /// <summary>Name of the pattern that found it.</summary>
    public required string Pattern { get; init; }
}
