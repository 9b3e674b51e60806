using Chancery.Text;

namespace Chancery.Intake;

/// <summary>What became of a document that was found: exactly one of <paramref name="Document"/> and <paramref name="Problem"/> is there.</summary>
/// <param name="Origin">Where it was found.</param>
/// <param name="Document">The document; null where it could not be read.</param>
/// <param name="Problem">Why it could not be read; null where it could.</param>
public sealed record IntakeOutcome(DocumentOrigin Origin, Document? Document, IntakeProblem? Problem)
{
    /// <summary>The document.</summary>
    /// <exception cref="IntakeException">It could not be read; the message says why and what to do.</exception>
    public Document OrThrow() => Document ?? throw new IntakeException(Origin.ToString(), Problem!); // one of the two is there
}
