using Chancery.Json;
using Chancery.Ledger;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Exporting;
using Chancery.Ledger.Views;

namespace Chancery.Cli.Commands;

/// <summary>Rows of the ledger as Apache Parquet. The format is written back and forth, so that it goes through a file of its own, which vanishes.</summary>
internal static class TableExport
{
    /// <summary>Writes statements and says how many.</summary>
    public static Task<string> WriteStatementsAsync(LedgerDatabase ledger, Stream output, DocumentFilter filter, CancellationToken cancellation) =>
        WriteAsync(output, Columns.OfStatements, StatementsAsync(ledger, filter, cancellation), cancellation);

    /// <summary>Writes entries and says how many.</summary>
    public static async Task<string> WriteEntriesAsync(Surroundings surroundings, LedgerDatabase ledger, Stream output, EntryFilter filter, CancellationToken cancellation)
    {
        await Settling.RunAsync(surroundings, ledger, cancellation);
        return await WriteAsync(output, Columns.OfEntries, EntryIndex.AllAsync(ledger, filter, cancellation), cancellation);
    }

    private static async IAsyncEnumerable<ToldStatement> StatementsAsync(
        LedgerDatabase ledger, DocumentFilter filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var (row, dossier) in DocumentIndex.DossiersAsync(ledger, filter, cancellation))
        {
            foreach (var statement in dossier.Statements.Where(s => filter.Kind is null || s.Kind() == filter.Kind))
            {
                yield return new ToldStatement(row, statement, dossier.Document.Text);
            }
        }
    }

    private static async Task<string> WriteAsync<T>(Stream output, IReadOnlyList<Column<T>> columns, IAsyncEnumerable<T> rows, CancellationToken cancellation)
    {
        var written = 0L;
        await using var between = new FileStream(
            Path.Combine(Path.GetTempPath(), $"chancery-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        await using (var table = new ParquetTable<T>(between, columns))
        {
            await foreach (var row in rows.WithCancellation(cancellation))
            {
                await table.AddAsync(row, cancellation);
                written++;
            }

            await table.CompleteAsync(cancellation);
        }

        between.Position = 0;
        await between.CopyToAsync(output, cancellation);
        return $"{written} rows";
    }
}
