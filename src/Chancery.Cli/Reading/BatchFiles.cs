using System.IO.Compression;
using Chancery.Intake;

namespace Chancery.Cli.Reading;

/// <summary>The input and output of a batch, opened with clear errors.</summary>
internal sealed class BatchFiles : IDisposable
{
    private readonly Stream input;
    private readonly bool ownsOutput;

    private BatchFiles(Stream input, Stream output, bool ownsOutput)
    {
        this.ownsOutput = ownsOutput;
        this.input = input;
        Lines = JsonLines.Of(input);
        Output = output;
    }

    public JsonLines Lines { get; }

    public Stream Output { get; }

    /// <summary>How much of the input is behind us, from 0 to 1; null where its length is not known.</summary>
    public double? Share => input.CanSeek && input.Length > 0 ? (double)input.Position / input.Length : null;

    public static BatchFiles Open(Surroundings surroundings, string inputPath, string outputPath)
    {
        if (inputPath != "-" && outputPath != "-" && Path.GetFullPath(inputPath) == Path.GetFullPath(outputPath))
        {
            throw new CommandFailure(ExitCode.BadUsage, $"{outputPath}: input and output are the same file. Give another --out");
        }

        return new BatchFiles(OpenInput(surroundings, inputPath), OpenOutput(surroundings, outputPath), ownsOutput: outputPath != "-");
    }

    /// <summary>Writes what is still held back.</summary>
    public void Complete() => Output.Flush();

    public void Dispose()
    {
        Lines.Dispose();
        if (ownsOutput)
        {
            Output.Dispose();
        }
    }

    public static Stream OpenInput(Surroundings surroundings, string path)
    {
        if (path == "-")
        {
            return surroundings.Input;
        }

        if (Directory.Exists(path))
        {
            throw new CommandFailure(ExitCode.BadInput, $"{path}: this is a folder, not a file. Give a file with one JSON object a line");
        }

        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.BadInput, $"{path}: it cannot be opened ({e.Message.TrimEnd('.')}). Check the name; - reads standard input", e);
        }
    }

    public static Stream OpenOutput(Surroundings surroundings, string path)
    {
        if (path == "-")
        {
            return new BufferedStream(surroundings.Output, 64 * 1024);
        }

        try
        {
            var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 64 * 1024);
            return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionLevel.Fastest) : file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.BadOutput, $"{path}: it cannot be written ({e.Message.TrimEnd('.')}). Give another --out", e);
        }
    }
}
