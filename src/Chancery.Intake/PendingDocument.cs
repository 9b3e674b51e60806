using Chancery.Text;

namespace Chancery.Intake;

/// <summary>
/// A document that was found and is not read yet. Finding is cheap and in order; reading (decoding, parsing, finding the main text) is
/// the costly part, depends on nothing outside, and may be done on any thread.
/// </summary>
public sealed class PendingDocument
{
    private readonly Func<Document> read;

    internal PendingDocument(DocumentOrigin origin, int byteCount, Func<Document> read)
    {
        Origin = origin;
        ByteCount = byteCount;
        this.read = read;
    }

    /// <summary>Where it was found.</summary>
    public DocumentOrigin Origin { get; }

    /// <summary>Bytes that it holds in memory until it is dropped; for bounding what is under way.</summary>
    public int ByteCount { get; }

    /// <summary>Reads it. Never throws for what is in the document: that is a problem of the outcome.</summary>
    public IntakeOutcome Read()
    {
        try
        {
            var document = read();
            return string.IsNullOrWhiteSpace(document.Text)
                ? new IntakeOutcome(Origin, null, new IntakeProblem("there are no words in it", "Give a document with text in it"))
                : new IntakeOutcome(Origin, document, null);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new IntakeOutcome(Origin, null, IntakeProblem.Of(e));
        }
    }

    internal static PendingDocument Failed(DocumentOrigin origin, IntakeProblem problem) =>
        new(origin, 0, () => throw new IntakeException(origin.ToString(), problem));
}
