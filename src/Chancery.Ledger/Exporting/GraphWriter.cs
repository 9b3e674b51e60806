using System.Text;
using System.Text.Json;
using Chancery.Ledger.Storing;

namespace Chancery.Ledger.Exporting;

/// <summary>One JSON-LD document whose list of objects is written piece by piece, an object a line.</summary>
/// <param name="head">The object up to its list: <c>{"@context":…,"items":</c>.</param>
internal sealed class GraphWriter(string head)
{
    private bool hasItems;

    public void Begin(Stream output) => output.Write(Encoding.UTF8.GetBytes(head + "["));

    public void Add(Stream output, Action<Utf8JsonWriter> fields)
    {
        output.Write(Encoding.UTF8.GetBytes((hasItems ? ",\n" : "\n") + LedgerJson.Line(fields)));
        hasItems = true;
    }

    public void End(Stream output)
    {
        output.Write("\n]}\n"u8);
        hasItems = false;
    }
}
