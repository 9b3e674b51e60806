using Chancery.Statements;

namespace Chancery.Checks;

/// <summary>What all checks together say of one pledge: whether it could be, never whether it will be.</summary>
/// <param name="Statement">Id of the pledge.</param>
/// <param name="Verdict">The worst verdict of the checks that could run; <see cref="Verdict.CannotTell"/> where none could.</param>
/// <param name="Ran">How many checks could run.</param>
/// <param name="CouldNot">Names of those that could not, for want of a table or a value.</param>
public sealed record Assessment(string Statement, Verdict Verdict, int Ran, IReadOnlyList<string> CouldNot)
{
    /// <summary>One assessment for each pledge that some check spoke of, in the order of the statements.</summary>
    public static IReadOnlyList<Assessment> Of(IReadOnlyList<Statement> statements, IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(statements);
        ArgumentNullException.ThrowIfNull(findings);
        return [.. statements.OfType<Pledge>().Select(p => Of(p, findings)).OfType<Assessment>()];
    }

    // A wrong total is no fault of its parts: what counts is a finding about the pledge's own words.
    private static Assessment? Of(Pledge pledge, IReadOnlyList<Finding> findings)
    {
        var own = findings.Where(f => f.Statements.Contains(pledge.Id) && f.Span.Overlaps(pledge.Span)).ToList();
        var ran = own.Where(f => f.Verdict != Verdict.CannotTell).ToList();
        return own.Count == 0 ? null : new Assessment(
            pledge.Id,
            ran.Count == 0 ? Verdict.CannotTell : ran.Max(f => f.Verdict),
            ran.Select(f => f.Check).Distinct().Count(),
            [.. own.Where(f => f.Verdict == Verdict.CannotTell).Select(f => f.Name).Distinct()]);
    }
}
