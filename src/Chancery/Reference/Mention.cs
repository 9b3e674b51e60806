using Chancery.Text;

namespace Chancery.Reference;

/// <summary>A place in a document where one or more actors are mentioned. A record compares the list of actors by reference.</summary>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Head">Index of the head token.</param>
/// <param name="Span">The words.</param>
/// <param name="Kind">By what kind of words.</param>
/// <param name="Actors">The actors, in the order of the words.</param>
public sealed record Mention(int Sentence, int Head, TextSpan Span, MentionKind Kind, IReadOnlyList<Actor> Actors);
