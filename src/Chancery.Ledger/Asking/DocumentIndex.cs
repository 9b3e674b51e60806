using System.Runtime.CompilerServices;
using Chancery.Ledger.Storing;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Asking;

/// <summary>Lists documents of the ledger.</summary>
public static class DocumentIndex
{
    // Few enough to hold, enough for the question to cost little beside the reading.
    private const int RowsAtOnce = 200;

    /// <summary>The documents that a filter lets through, a page of them.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read, or <see cref="DocumentFilter.After"/> is no place in a list.</exception>
    public static Task<ListPage<StoredDocument>> ListAsync(LedgerDatabase ledger, DocumentFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfLessThan(filter.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(filter.Limit, EntryIndex.MostRows);
        return ledger.Guarded(() => Task.Run(() => List(ledger.Connection, filter), cancellation));
    }

    /// <summary>Every document that a filter lets through, whole, one after the other: memory stays bounded however many they are. The limit of the filter does not count.</summary>
    public static async IAsyncEnumerable<(StoredDocument Row, Dossier Dossier)> DossiersAsync(
        LedgerDatabase ledger, DocumentFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(filter);
        var next = filter with { Limit = RowsAtOnce, OldestFirst = true, After = null };
        do
        {
            var page = await ListAsync(ledger, next, cancellation).ConfigureAwait(false);
            foreach (var row in page.Rows)
            {
                yield return (row, await ledger.DossierAsync(row, cancellation).ConfigureAwait(false));
            }

            next = next with { After = page.Next };
        }
        while (next.After is not null);
    }

    private static ListPage<StoredDocument> List(SqliteConnection connection, DocumentFilter filter)
    {
        var where = Where(filter);
        var total = Sql.Read(connection, null, $"SELECT count(*) FROM documents WHERE {where}", r => r.GetInt64(0), where.Values)[0];
        where.AddAfter(filter.After, "published", descending: !filter.OldestFirst, isNumber: false);
        var limit = where.Value(filter.Limit + 1);
        var (conditions, column) = where.ForPageOf(total, "published");
        var direction = filter.OldestFirst ? "ASC" : "DESC";
        // Which documents first: what is counted of each is only worked out for the page.
        var rows = Sql.Read(
            connection,
            null,
            $"""
             {LedgerReader.Columns} WHERE number IN (SELECT number FROM documents WHERE {conditions} ORDER BY {column} {direction} NULLS LAST, key LIMIT {limit})
             ORDER BY published {direction} NULLS LAST, key
             """,
            LedgerReader.Entry,
            where.Values);
        var shown = rows.Take(filter.Limit).ToList();
        return new ListPage<StoredDocument>(shown, total, rows.Count > filter.Limit ? $"{shown[^1].Published.Iso()}~{shown[^1].Key}" : null);
    }

    private static Conditions Where(DocumentFilter filter)
    {
        var where = new Conditions { KeyColumn = "key" };
        where.AddIf(filter.Publisher, v => $"lower(publisher) = lower({v})");
        where.AddIf(filter.From.Iso(), v => $"published >= {v}");
        where.AddIf(filter.Until.Iso(), v => $"published <= {v}");
        where.AddIf(filter.Kind, v => $"EXISTS (SELECT 1 FROM statements s WHERE s.document = number AND s.kind = {v})");
        if (SearchWords.Parse(filter.Words) is { } words)
        {
            var query = where.Value(words.ToQuery());
            where.Add(
                $"number IN (SELECT w.rowid >> 16 FROM statement_words w WHERE w.statement_words MATCH {query})",
                $"EXISTS (SELECT 1 FROM statement_words w WHERE w.rowid BETWEEN number << 16 AND (number << 16) + 65535 AND w.statement_words MATCH {query})");
        }

        return where;
    }
}
