namespace Chancery.Tests.Checks;

/// <summary>The whole engine, loaded once for a class of tests.</summary>
public sealed class ReadingEngine
{
    public Examiner Examiner { get; } = Examiner.Load();
}
