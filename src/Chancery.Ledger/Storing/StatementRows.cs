using Chancery.Json;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Storing;

/// <summary>Writes statements and findings of documents, inside a transaction.</summary>
internal sealed class StatementRows(SqliteConnection connection, SqliteTransaction transaction) : IDisposable
{
    private readonly SqliteCommand statements = Sql.Command(
        connection, transaction, "INSERT INTO statements (document, position, id, kind, start, \"end\", json) VALUES (@0, @1, @2, @3, @4, @5, @6)", 0L, 0, "", "", 0, 0, "");

    private readonly SqliteCommand findings = Sql.Command(
        connection, transaction, "INSERT INTO findings (document, position, \"check\", verdict, json) VALUES (@0, @1, @2, @3, @4)", 0L, 0, 0, "", "");

    public void Write(long document, PreparedDossier dossier)
    {
        for (var i = 0; i < dossier.Statements.Length; i++)
        {
            var statement = dossier.Dossier.Statements[i];
            Sql.Run(statements, document, i, statement.Id, statement.Kind(), statement.Span.Start, statement.Span.End, dossier.Statements[i]);
        }

        for (var i = 0; i < dossier.Findings.Length; i++)
        {
            var finding = dossier.Dossier.Findings[i];
            Sql.Run(findings, document, i, finding.Check, finding.Verdict.Name(), dossier.Findings[i]);
        }
    }

    public void Dispose()
    {
        statements.Dispose();
        findings.Dispose();
    }
}
