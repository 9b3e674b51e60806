using System.Globalization;

namespace Chancery.Intake;

/// <summary>Where a document was found: a source and, where that holds many, which part of it. The same input always gives the same origins.</summary>
/// <param name="Source">The file's path, its address, or <c>-</c> for standard input.</param>
/// <param name="Part">What the source is divided into.</param>
/// <param name="Number">Which part, from 1; 0 where the source is one document.</param>
public sealed record DocumentOrigin(string Source, OriginPart Part = OriginPart.Whole, long Number = 0)
{
    /// <summary>As a message names it: <c>speech.txt</c>, <c>corpus.jsonl:12</c>, <c>crawl.warc.gz, record 3</c>, <c>feed.xml, item 2</c>.</summary>
    public override string ToString() => Part switch
    {
        OriginPart.Whole => Source,
        OriginPart.Line => string.Create(CultureInfo.InvariantCulture, $"{Source}:{Number}"),
        OriginPart.Record => string.Create(CultureInfo.InvariantCulture, $"{Source}, record {Number}"),
        OriginPart.Item => string.Create(CultureInfo.InvariantCulture, $"{Source}, item {Number}"),
    };
}
