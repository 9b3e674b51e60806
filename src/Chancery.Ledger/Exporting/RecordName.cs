using Chancery.Statements;

namespace Chancery.Ledger.Exporting;

/// <summary>Names that documents and statements bear outside the ledger: the same wherever the same content was read.</summary>
internal static class RecordName
{
    public static string Of(StoredDocument document) => $"urn:chancery:{document.Key}";

    public static string Of(StoredDocument document, Statement statement) => $"{Of(document)}:{statement.Id}";
}
