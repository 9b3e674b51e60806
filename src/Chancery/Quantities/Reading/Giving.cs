namespace Chancery.Quantities.Reading;

/// <summary>What a verb makes of a figure behind it: nothing, a sum that is given, or with "over" what is handed over.</summary>
internal enum Giving : byte
{
    None, Sums, Over,
}
