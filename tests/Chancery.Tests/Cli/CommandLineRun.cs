using System.Text;
using Chancery.Cli;
using Xunit;

namespace Chancery.Tests.Cli;

/// <summary>Runs the command line in this process, in a folder of its own.</summary>
internal sealed class CommandLineRun : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("chancery-test-").FullName;

    public string Out { get; private set; } = "";

    public string Error { get; private set; } = "";

    public string At(string name) => Path.Combine(Folder, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return At(name);
    }

    public async Task<int> RunAsync(string[] arguments, byte[]? input = null)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var surroundings = new Surroundings(
            new MemoryStream(input ?? []), output, error, name => name == "XDG_DATA_HOME" ? Folder : null, TerminalWidth: null, ErrorIsTerminal: false, TimeProvider.System);
        var code = await ChanceryCommand.RunAsync(arguments, surroundings, TestContext.Current.CancellationToken);
        Out = Encoding.UTF8.GetString(output.ToArray());
        Error = error.ToString();
        return code;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
