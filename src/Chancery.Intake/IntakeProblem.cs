namespace Chancery.Intake;

/// <summary>Why a document could not be read, in words for the person who asked.</summary>
/// <param name="What">What was found and what was expected, without a full stop.</param>
/// <param name="Remedy">What to do about it; empty where nothing helps.</param>
/// <param name="MayPass">Whether the same input may be readable later: a network fault, a file that is locked.</param>
public sealed record IntakeProblem(string What, string Remedy, bool MayPass = false)
{
    /// <summary>What a failure says. Anything but the expected kinds is told as a fault of the reader.</summary>
    internal static IntakeProblem Of(Exception failure) => failure switch
    {
        IntakeException known => known.Problem,
        InvalidDataException => new IntakeProblem($"the packed data is broken ({failure.Message.TrimEnd('.')})", "Fetch or pack the file again"),
        FileNotFoundException or DirectoryNotFoundException => new IntakeProblem("there is no such file", "Check the name; - reads standard input, and an address starts with http:// or https://"),
        IOException or UnauthorizedAccessException => new IntakeProblem($"it cannot be opened ({failure.Message.TrimEnd('.')})", "Check that you may read it", MayPass: true),
        FormatException => new IntakeProblem(failure.Message.TrimEnd('.'), ""),
        _ => new IntakeProblem($"reading failed ({failure.GetType().Name}: {failure.Message.TrimEnd('.')})", "Please report the document"),
    };

    /// <summary>Both sentences.</summary>
    public override string ToString() => Remedy.Length == 0 ? What : $"{What}. {Remedy}";
}
