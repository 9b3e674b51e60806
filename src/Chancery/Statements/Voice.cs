using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements;

/// <summary>One voice that a statement comes through.</summary>
/// <param name="Actor">Who speaks.</param>
/// <param name="SourceSpan">The words that name the speaker; null where they stand elsewhere.</param>
/// <param name="CueSpan">The words of saying; null for a heading that names its speaker.</param>
/// <param name="Hedge">The word of doubt ("allegedly"); null where none.</param>
public sealed record Voice(Actor Actor, TextSpan? SourceSpan, TextSpan? CueSpan, string? Hedge = null);
