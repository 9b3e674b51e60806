using Chancery.Text;

namespace Chancery.Statements;

/// <summary>Why a statement was found: the pattern that held, and the words that filled its roles.</summary>
/// <param name="Statement">What was found.</param>
/// <param name="Place">File and line of its pattern; null where a rule of the program found it (a label before a quote, a sum that goes on).</param>
/// <param name="Trigger">The word that the pattern starts from; null without a pattern.</param>
/// <param name="Roles">Fields of the pattern with the words that filled them, in the pattern's order.</param>
public sealed record Explanation(Statement Statement, string? Place, TextSpan? Trigger, IReadOnlyList<FilledRole> Roles);

/// <summary>A field of a pattern and the words that filled it.</summary>
public sealed record FilledRole(string Field, IReadOnlyList<TextSpan> Words);
