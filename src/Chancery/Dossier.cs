using Chancery.Checks;
using Chancery.Statements;
using Chancery.Text;

namespace Chancery;

/// <summary>A document with what was read out of it and what the checks found.</summary>
/// <param name="Document">The text as it was read.</param>
/// <param name="Statements">What it states, in the order of the text.</param>
/// <param name="Findings">What the checks found.</param>
public sealed record Dossier(Document Document, IReadOnlyList<Statement> Statements, IReadOnlyList<Finding> Findings)
{
    /// <summary>Who believes, wants, plans or supports what; null where nobody asked for it.</summary>
    public IReadOnlyList<Attitude>? Attitudes { get; init; }
}
