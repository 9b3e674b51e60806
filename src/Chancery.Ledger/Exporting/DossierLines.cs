using System.Buffers;
using Chancery.Json;

namespace Chancery.Ledger.Exporting;

/// <summary>Whole dossiers as JSON, one a line: what <c>chancery import</c> takes.</summary>
public sealed class DossierLines : IDossierFormat
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
        DossierJson.Write(buffer, dossier);
        buffer.Write("\n"u8);
        output.Write(buffer.WrittenSpan);
        return 1;
    }

    /// <inheritdoc/>
    public void End(Stream output)
    {
    }
}
