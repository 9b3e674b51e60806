namespace Chancery.Statements.Reading.Quotations;

/// <summary>Which tokens of a sentence are said, and by whom.</summary>
/// <param name="First">First token of what is said.</param>
/// <param name="End">Behind its last token.</param>
/// <param name="SecondFirst">First token of where it goes on behind the cue.</param>
/// <param name="SecondEnd">Behind its last token; not above <paramref name="SecondFirst"/> where it does not go on.</param>
/// <param name="Speaker">Head of the speaker's noun phrase; −1 where the pattern's roles decide.</param>
internal readonly record struct Shape(int First, int End, int SecondFirst = 0, int SecondEnd = 0, int Speaker = -1);
