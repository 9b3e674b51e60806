using System.IO.Compression;
using System.Text;
using Chancery.Intake;
using Xunit;

namespace Chancery.Tests.Intake;

/// <summary>A folder with files of a test's own, and what is found in it.</summary>
internal sealed class SourceFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("chancery-intake-").FullName;

    public string At(string name) => Path.Combine(Root, name);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllBytes(At(name), name.EndsWith(".gz", StringComparison.Ordinal) ? Packed(bytes) : bytes);
        return At(name);
    }

    public static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>Each outcome, in order.</summary>
    public static async Task<List<IntakeOutcome>> ReadAsync(params string[] sources)
    {
        var outcomes = new List<IntakeOutcome>();
        await foreach (var pending in new DocumentSources(Stream.Null).FindAsync(sources, TestContext.Current.CancellationToken))
        {
            outcomes.Add(pending.Read());
        }

        return outcomes;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
