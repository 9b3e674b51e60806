using Chancery.Intake;
using Xunit;

namespace Chancery.Tests.Intake;

public sealed class DocumentSourcesTests
{
    [Fact]
    public async Task A_folder_gives_its_documents_in_order_and_leaves_the_rest_alone()
    {
        using var folder = new SourceFolder();
        folder.Write("b.txt", "Second.");
        folder.Write("a.md", "# First\n\nWords.");
        folder.Write("inner/c.jsonl.gz", "{\"text\":\"Third.\"}\n{\"id\":\"own\",\"text\":\"Fourth.\"}\n");
        folder.Write("logo.png", [0x89, 0x50, 0, 0]);
        folder.Write(".hidden.txt", "Not for us.");
        var sources = new DocumentSources(Stream.Null);
        var seen = new List<string>();
        await foreach (var pending in sources.FindAsync([folder.Root], TestContext.Current.CancellationToken))
        {
            var outcome = pending.Read();
            seen.Add($"{Path.GetRelativePath(folder.Root, outcome.Origin.ToString())} {outcome.Document?.Id} {outcome.Document?.Text}");
        }

        Assert.Equal(["a.md a Words.", "b.txt b Second.", "inner/c.jsonl.gz:1 inner/c-1 Third.", "inner/c.jsonl.gz:2 own Fourth."], seen);
        Assert.Equal((1, 1.0), (sources.Progress.FilesPassedOver, sources.Progress.Share));
    }

    [Theory]
    [InlineData("*.txt", "a.txt b.txt")]
    [InlineData("?.md", "c.md")]
    [InlineData("**/*.txt", "a.txt b.txt d.txt e.txt")]
    [InlineData("*/d.txt", "d.txt")]
    [InlineData("x/**", "d.txt e.txt")]
    public async Task A_pattern_gives_what_it_matches(string pattern, string names)
    {
        using var folder = new SourceFolder();
        foreach (var name in new[] { "a.txt", "b.txt", "c.md", "x/d.txt", "x/y/e.txt" })
        {
            folder.Write(name, "Words.");
        }

        var found = await SourceFolder.ReadAsync(folder.At(pattern));
        Assert.Equal(names, string.Join(' ', found.Select(o => Path.GetFileName(o.Origin.Source))));
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_and_the_rest_is_read()
    {
        using var folder = new SourceFolder();
        var broken = SourceFolder.Packed("{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n"u8.ToArray());
        File.WriteAllBytes(folder.At("cut.jsonl.gz"), broken[..^12]);
        var lines = folder.Write("lines.jsonl", "{\"text\":\"One.\"}\n{broken\n{\"published\":\"2025-02-30\",\"text\":\"Two.\"}\n{\"text\":\"Three.\"}\n");
        var outcomes = await SourceFolder.ReadAsync(folder.At("none.txt"), folder.At("*.pdfx"), folder.At("cut.jsonl.gz"), lines, folder.Write("empty.txt", ""), folder.Write("good.txt", "Good."));
        Assert.Equal("Good.", outcomes[^1].Document?.Text);
        Assert.Equal("there is no such file", outcomes[0].Problem?.What);
        Assert.Equal("no file matches", outcomes[1].Problem?.What);
        Assert.Contains(outcomes, o => o.Origin.Source.EndsWith("cut.jsonl.gz", StringComparison.Ordinal) && o.Problem is not null);
        Assert.Contains(outcomes, o => o.Origin == new DocumentOrigin(lines, OriginPart.Line, 2) && o.Problem is not null);
        Assert.Contains(outcomes, o => o.Origin.Number == 3 && o.Problem is { } problem && problem.What.Contains("2025-02-30", StringComparison.Ordinal));
        Assert.Contains(outcomes, o => o.Document?.Text == "Three.");
        Assert.Contains(outcomes, o => o.Problem?.What == "there is nothing in it");
    }

    [Fact]
    public async Task A_document_is_found_again_by_its_origin()
    {
        using var folder = new SourceFolder();
        var lines = folder.Write("lines.jsonl", "{\"text\":\"One.\"}\n\n{\"text\":\"Two.\"}\n");
        var again = await new DocumentSources(Stream.Null).FindAgainAsync(new DocumentOrigin(lines, OriginPart.Line, 3), TestContext.Current.CancellationToken);
        Assert.Equal("Two.", again?.Read().Document?.Text);
        Assert.Null(await new DocumentSources(Stream.Null).FindAgainAsync(new DocumentOrigin(lines, OriginPart.Line, 9), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Standard_input_is_told_apart_by_how_it_starts()
    {
        using var input = new MemoryStream(SourceFolder.Packed("{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n"u8.ToArray()));
        var texts = new List<string?>();
        await foreach (var pending in new DocumentSources(input).FindAsync(["-"], TestContext.Current.CancellationToken))
        {
            texts.Add(pending.Read().Document?.Text);
        }

        Assert.Equal(["One.", "Two."], texts);
    }

    [Fact]
    public async Task A_bomb_is_stopped_before_it_unfolds()
    {
        using var folder = new SourceFolder();
        var outcomes = await SourceFolder.ReadAsync(folder.Write("bomb.jsonl.gz", new byte[64 * 1024 * 1024]), folder.Write("bomb.txt.gz", new byte[15 * 1024 * 1024]));
        Assert.Equal(2, outcomes.Count);
        Assert.All(outcomes, o => Assert.Contains("200 times its size", o.Problem?.What, StringComparison.Ordinal));
    }
}
