namespace Chancery.Text.Parsing;

/// <summary>The moves of the arc-eager system (Nivre 2003).</summary>
internal enum Move
{
    /// <summary>The next word goes onto the stack.</summary>
    Shift,

    /// <summary>The word on the stack becomes a dependent of the next word.</summary>
    Left,

    /// <summary>The next word becomes a dependent of the word on the stack and goes onto it.</summary>
    Right,

    /// <summary>The word on the stack is complete.</summary>
    Reduce,
}
