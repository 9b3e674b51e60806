using System.Buffers;
using Chancery.Plover;

namespace Chancery.Ledger.Exporting;

/// <summary>Events as records of PLOVER 2.0, one a line.</summary>
/// <param name="plover">Writes them.</param>
public sealed class PloverLines(PloverExport plover) : IDossierFormat
{
    private readonly ArrayBufferWriter<byte> buffer = new();

    /// <inheritdoc/>
    public void Begin(Stream output)
    {
    }

    /// <inheritdoc/>
    public int Write(Stream output, StoredDocument row, Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(output);
        buffer.ResetWrittenCount();
        var count = plover.Write(buffer, dossier);
        output.Write(buffer.WrittenSpan);
        return count;
    }

    /// <inheritdoc/>
    public void End(Stream output)
    {
    }
}
