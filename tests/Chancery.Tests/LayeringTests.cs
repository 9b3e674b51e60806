using System.Reflection;
using Chancery.Cli;
using Chancery.Text;
using Chancery.Web;
using Xunit;

namespace Chancery.Tests;

/// <summary>Who may know whom: grammar knows no politics, the engine knows no store and no command line.</summary>
public sealed class LayeringTests
{
    [Fact]
    public void Grammar_knows_nothing_of_the_rest() => Assert.Empty(OwnReferences(typeof(EnglishReader).Assembly));

    [Fact]
    public void The_engine_knows_grammar_alone() => Assert.Equal(["Chancery.Text"], OwnReferences(typeof(Examiner).Assembly));

    [Fact]
    public void Nothing_but_the_program_knows_the_command_line() =>
        Assert.DoesNotContain(OwnReferences(typeof(ChanceryCommand).Assembly).SelectMany(n => OwnReferences(Assembly.Load(n))), n => n == "Chancery.Cli");

    [Fact]
    public void The_reading_room_knows_intake_and_ledger_and_no_command_line() =>
        Assert.Equal(["Chancery", "Chancery.Intake", "Chancery.Ledger", "Chancery.Text"], OwnReferences(typeof(ReadingRoom).Assembly));

    private static string[] OwnReferences(Assembly assembly) =>
        [.. assembly.GetReferencedAssemblies().Select(n => n.Name!).Where(n => n.StartsWith("Chancery", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
