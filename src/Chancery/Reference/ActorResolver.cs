using Chancery.Reference.Resolving;
using Chancery.Text;

namespace Chancery.Reference;

/// <summary>Finds who is who in a document: names, titles, stand-ins, groups, descriptions and pronouns, at its date.</summary>
/// <param name="book">Where names, offices and terms come from.</param>
public sealed class ActorResolver(ReferenceBook book)
{
    /// <summary>Resolves every mention in the sentences, which must be those of the document, in order. Sentences without a tree are read for names.</summary>
    public Cast Resolve(Document document, IReadOnlyList<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(sentences);
        return new CastBuilder(book, document, sentences).Build();
    }
}
