namespace Chancery.Statements.Reading.Quotations;

/// <summary>A clause of saying dropped into what is said, or set behind it: ", analysts said Tuesday", ", says Anna Lind of the institute,".</summary>
/// <param name="First">Its first token, behind the break before it.</param>
/// <param name="End">Behind its last token.</param>
/// <param name="Speaker">Head of the speaker's noun phrase.</param>
internal readonly record struct Aside(int First, int End, int Speaker);
