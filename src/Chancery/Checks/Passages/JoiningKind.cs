namespace Chancery.Checks.Passages;

/// <summary>How a verb ties a state to a body.</summary>
internal enum JoiningKind
{
    /// <summary>The membership begins.</summary>
    Enter,

    /// <summary>The membership ends.</summary>
    Leave,

    /// <summary>The membership lasts.</summary>
    Belong,
}
