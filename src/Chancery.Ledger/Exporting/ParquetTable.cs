using System.Globalization;
using Chancery.Ledger.Views;
using Parquet;
using Parquet.Schema;

namespace Chancery.Ledger.Exporting;

/// <summary>Rows as Apache Parquet: words, whole numbers, figures as doubles, days as dates; lists as words with semicolons between. Any value may be missing.</summary>
/// <param name="output">Where to; it must be able to seek, and stays open.</param>
/// <param name="columns">Its columns.</param>
public sealed class ParquetTable<T>(Stream output, IReadOnlyList<Column<T>> columns) : IAsyncDisposable
{
    // Rows of one group: columns are held in memory until it is full.
    private const int GroupLength = 10_000;

    private readonly DataField[] fields = [.. columns.Select(FieldOf)];
    private readonly List<object?[]> group = [];
    private ParquetWriter? writer;

    /// <summary>Adds a row.</summary>
    public async Task AddAsync(T row, CancellationToken cancellation)
    {
        group.Add([.. columns.Select(c => c.Value(row))]);
        if (group.Count == GroupLength)
        {
            await WriteGroupAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Writes the rows that are held back; call it before disposing.</summary>
    public Task CompleteAsync(CancellationToken cancellation) => WriteGroupAsync(cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => writer?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static DataField FieldOf(Column<T> column) => column.Content switch
    {
        ColumnContent.Words => new DataField<string>(column.Name, true),
        ColumnContent.Whole => new DataField<long?>(column.Name),
        ColumnContent.Figure => new DataField<double?>(column.Name),
        ColumnContent.Day => new DataField<DateOnly?>(column.Name),
    };

    private async Task WriteGroupAsync(CancellationToken cancellation)
    {
        writer ??= await ParquetWriter.CreateAsync(new ParquetSchema(fields.Cast<Field>()), output, cancellationToken: cancellation).ConfigureAwait(false);
        using var rows = writer.CreateRowGroup();
        for (var i = 0; i < columns.Count; i++)
        {
            var values = group.Select(r => r[i]);
            await (columns[i].Content switch
            {
                ColumnContent.Words => rows.WriteAsync(fields[i], values.Select(Words).ToArray()!),
                ColumnContent.Whole => rows.WriteAsync<long>(fields[i], values.Select(v => v is null ? (long?)null : Convert.ToInt64(v, CultureInfo.InvariantCulture)).ToArray(), cancellationToken: cancellation),
                ColumnContent.Figure => rows.WriteAsync<double>(fields[i], values.Select(v => v is null ? (double?)null : Convert.ToDouble(v, CultureInfo.InvariantCulture)).ToArray(), cancellationToken: cancellation),
                ColumnContent.Day => rows.WriteAsync<DateOnly>(fields[i], values.Select(v => (DateOnly?)v).ToArray(), cancellationToken: cancellation),
            }).ConfigureAwait(false);
        }

        rows.CompleteValidate();
        group.Clear();
    }

    private static string? Words(object? value) => value switch
    {
        null => null,
        IEnumerable<string> list => string.Join("; ", list),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
