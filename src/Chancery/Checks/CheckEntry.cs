namespace Chancery.Checks;

/// <summary>A check as docs/checks.md and <c>chancery check --list</c> describe it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Formula">How its value is worked out.</param>
/// <param name="About">What it asks and what its verdicts mean.</param>
/// <param name="Example">A sentence on which it has something to say.</param>
/// <param name="Published">Day of publication for the example; null where it names days itself.</param>
/// <param name="Verdict">What it says there.</param>
/// <param name="Bounds">Its bounds with their reasons.</param>
public sealed record CheckEntry(int Number, string Name, string Formula, string About, string Example, DateOnly? Published, Verdict Verdict, IReadOnlyList<CheckBound> Bounds);
