using System.Text;
using System.Text.Json;

namespace Chancery.Reference.Importing;

/// <summary>Reads newer tables of facts out of what the World Bank, the IMF, the Factbook and Wikidata publish. Immutable.</summary>
public sealed class TableImport
{
    private readonly ReferenceBook book;
    private readonly ImportCodes codes;

    private TableImport(ReferenceBook book, ImportCodes codes)
    {
        this.book = book;
        this.codes = codes;
    }

    /// <summary>Loads what codes and fields stand for.</summary>
    /// <param name="book">States and offices that rows may name.</param>
    /// <param name="folder">The folder of the shipped tables; by default <c>data/reference</c> beside the program.</param>
    public static TableImport Load(ReferenceBook book, string? folder = null) =>
        new(book, new ImportCodes(folder ?? Path.Combine(AppContext.BaseDirectory, "data", "reference")));

    /// <summary>Tells the format from the content; null where it is none that is known.</summary>
    public static ImportFormat? Detect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var start = text.AsSpan().TrimStart();
        return start switch
        {
            ['[', ..] when text.Contains("\"countryiso3code\"", StringComparison.Ordinal) || text.Contains("\"indicator\"", StringComparison.Ordinal) || text.Contains("\"message\"", StringComparison.Ordinal) || !HasLabels(text) => ImportFormat.WorldBank,
            ['[', ..] => ImportFormat.Wikidata,
            ['{', ..] => text.Contains("\"bindings\"", StringComparison.Ordinal) ? ImportFormat.Wikidata
                : text.Contains("\"Government\"", StringComparison.Ordinal) || text.Contains("\"Economy\"", StringComparison.Ordinal) ? ImportFormat.Factbook : null,
            _ when text.Contains("WEO Subject Code", StringComparison.Ordinal) => ImportFormat.Weo,
            _ when text.Contains("Country Code", StringComparison.OrdinalIgnoreCase) || text.Contains("countryiso3code", StringComparison.Ordinal) => ImportFormat.WorldBank,
            _ when HasLabels(text) => ImportFormat.Wikidata,
            _ => null,
        };
    }

    // What the query page calls its columns.
    private static bool HasLabels(string text) => text.Contains("personLabel", StringComparison.Ordinal) || text.Contains("organisationLabel", StringComparison.Ordinal) || text.Contains("organizationLabel", StringComparison.Ordinal)
        || text.Contains("leaderLabel", StringComparison.Ordinal) || text.Contains("holderLabel", StringComparison.Ordinal) || text.Contains("orgLabel", StringComparison.Ordinal);

    /// <summary>The text of a table: UTF-8, UTF-16 by its mark or its zero bytes, else Latin-1.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] || (bytes.Length > 3 && bytes[1] == 0 && bytes[3] == 0))
        {
            return Encoding.Unicode.GetString(bytes).TrimStart('\uFEFF');
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    /// <summary>Reads a table; a bad row is named in the result and the rest is read.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="format">Its format; null to tell it from the content.</param>
    /// <param name="office">The office that Wikidata rows without one are of; null where they name it.</param>
    /// <exception cref="ImportException">The format is not known, or the file is none of it.</exception>
    public ImportedTables Read(string text, ImportFormat? format = null, string? office = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var known = format ?? Detect(text) ?? throw new ImportException("the format cannot be told from the content: say --format world-bank, weo, factbook or wikidata");
        try
        {
            return known switch
            {
                ImportFormat.WorldBank when text.AsSpan().TrimStart() is ['[' or '{', ..] => new WorldBankJson(book, codes).Read(text),
                ImportFormat.WorldBank => new WorldBankCsv(book, codes).Read(text),
                ImportFormat.Weo => new WeoTable(book, codes).Read(text),
                ImportFormat.Factbook => new FactbookJson(book, codes).Read(text),
                ImportFormat.Wikidata => new WikidataTable(book, office).Read(text),
            };
        }
        catch (JsonException e)
        {
            throw new ImportException($"it is no JSON of that format ({e.Message.TrimEnd('.')})", e);
        }
        catch (Exception e) when (e is InvalidOperationException or KeyNotFoundException or FormatException or OverflowException)
        {
            throw new ImportException($"it does not have the shape of that format ({e.Message.TrimEnd('.')})", e);
        }
    }
}
