using System.Text;
using Chancery.Json;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Views;

namespace Chancery.Ledger.Exporting;

/// <summary>Statements as CSV, one a line.</summary>
/// <param name="kind">The kind to write; null for all.</param>
/// <param name="exact">Words as they are; otherwise what a spreadsheet would take for a formula gets an apostrophe before it.</param>
public sealed class StatementCsv(string? kind, bool exact) : IDossierFormat
{
    /// <inheritdoc/>
    public void Begin(Stream output)
    {
        using var writer = Writer(output);
        CsvTable.WriteHead(writer, Columns.OfStatements);
    }

    /// <inheritdoc/>
    public int Write(Stream output, StoredDocument row, Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        using var writer = Writer(output);
        var count = 0;
        foreach (var statement in dossier.Statements.Where(s => kind is null || s.Kind() == kind))
        {
            CsvTable.WriteRow(writer, Columns.OfStatements, new ToldStatement(row, statement, dossier.Document.Text), exact);
            count++;
        }

        return count;
    }

    /// <inheritdoc/>
    public void End(Stream output)
    {
    }

    private static StreamWriter Writer(Stream output) => new(output, new UTF8Encoding(false), leaveOpen: true);
}
