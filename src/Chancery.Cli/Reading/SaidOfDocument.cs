using Chancery.Text;

namespace Chancery.Cli.Reading;

/// <summary>What the command line says of a document; it goes before what the file says.</summary>
internal sealed record SaidOfDocument(DateOnly? Published, string? Title, string? Publisher)
{
    public Document Apply(Document document) => document with
    {
        Published = Published ?? document.Published,
        Title = Title ?? document.Title,
        Publisher = Publisher ?? document.Publisher,
    };
}
