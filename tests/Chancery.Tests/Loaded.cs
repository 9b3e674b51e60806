using Chancery.Text;

namespace Chancery.Tests;

/// <summary>What the tests share, loaded once: loading takes longer than most of them.</summary>
internal static class Loaded
{
    private static readonly Lazy<Examiner> WholeExaminer = new(Examiner.Load);
    private static readonly Lazy<EnglishReader> WholeReader = new(EnglishReader.Load);

    /// <summary>All that reads and checks a document.</summary>
    public static Examiner Examiner => WholeExaminer.Value;

    /// <summary>The language layer alone.</summary>
    public static EnglishReader Reader => WholeReader.Value;
}
