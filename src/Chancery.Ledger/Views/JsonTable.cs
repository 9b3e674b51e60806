using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Ledger.Asking;

namespace Chancery.Ledger.Views;

/// <summary>Rows as JSON objects.</summary>
public static class JsonTable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one object a line.</summary>
    public static void WriteLines<T>(TextWriter writer, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(rows);
        foreach (var row in rows)
        {
            using var buffer = new MemoryStream();
            using (var json = new Utf8JsonWriter(buffer, Options))
            {
                WriteRow(json, columns, row);
            }

            writer.Write(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
            writer.Write('\n');
        }
    }

    /// <summary>A page as one JSON object: <c>rows</c>, <c>total</c>, and <c>next</c>, the place to ask the next page after, null on the last. UTF-8.</summary>
    public static byte[] Page<T>(IReadOnlyList<Column<T>> columns, ListPage<T> page)
    {
        ArgumentNullException.ThrowIfNull(page);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            WritePage(json, columns, page);
        }

        return buffer.ToArray();
    }

    /// <summary>Writes a page as <see cref="Page"/> does.</summary>
    public static void WritePage<T>(Utf8JsonWriter json, IReadOnlyList<Column<T>> columns, ListPage<T> page)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(page);
        json.WriteStartObject();
        json.WriteStartArray("rows");
        foreach (var row in page.Rows)
        {
            WriteRow(json, columns, row);
        }

        json.WriteEndArray();
        WriteTotal(json, page);
        json.WriteString("next", page.Next);
        json.WriteEndObject();
    }

    /// <summary>Writes how many there are, and <c>total_is_least</c> where there are more.</summary>
    public static void WriteTotal<T>(Utf8JsonWriter json, ListPage<T> page)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(page);
        json.WriteNumber("total", page.Total);
        if (page.IsLeast)
        {
            json.WriteBoolean("total_is_least", true);
        }
    }

    /// <summary>Writes one row as an object.</summary>
    public static void WriteRow<T>(Utf8JsonWriter json, IReadOnlyList<Column<T>> columns, T row)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(columns);
        json.WriteStartObject();
        foreach (var column in columns)
        {
            json.WritePropertyName(column.Name);
            WriteValue(json, column.Value(row));
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case int whole:
                json.WriteNumberValue(whole);
                break;
            case long whole:
                json.WriteNumberValue(whole);
                break;
            case decimal number:
                json.WriteNumberValue(number / 1.0000000000000000000000000000m); // without the zeros behind the point that the ledger's numbers carry
                break;
            case DateOnly day:
                json.WriteStringValue(day.ToString("O", CultureInfo.InvariantCulture));
                break;
            case IEnumerable<string> list:
                json.WriteStartArray();
                foreach (var item in list)
                {
                    json.WriteStringValue(item);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}
