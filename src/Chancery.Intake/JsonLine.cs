namespace Chancery.Intake;

/// <summary>One line of a JSONL file.</summary>
/// <param name="Number">Its number in the file, from 1; empty lines count but are not given.</param>
/// <param name="Utf8">Its bytes, without the line end; empty where there is a problem.</param>
/// <param name="Problem">Why it cannot be used; null where it can.</param>
public sealed record JsonLine(long Number, ReadOnlyMemory<byte> Utf8, string? Problem);
