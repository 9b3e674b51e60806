namespace Chancery.Intake;

/// <summary>Why something could not be read: where, what is wrong, and what to do. The message is meant for the person who asked.</summary>
public sealed class IntakeException : Exception
{
    /// <summary>Says where the trouble is, what it is, and what to do about it.</summary>
    /// <param name="where">The file, address or stream.</param>
    /// <param name="problem">What was found and what was expected.</param>
    /// <param name="remedy">What the reader can do.</param>
    /// <param name="cause">What the system said, if anything.</param>
    public IntakeException(string where, string problem, string remedy, Exception? cause = null)
        : this(where, new IntakeProblem(problem, remedy), cause)
    {
    }

    /// <summary>Says where the trouble is, and what it is.</summary>
    public IntakeException(string where, IntakeProblem problem, Exception? cause = null)
        : base($"{where}: {problem}", cause) => Problem = problem;

    /// <summary>What is wrong, without where.</summary>
    public IntakeProblem Problem { get; }
}
