using Chancery.Checks;
using Chancery.Json;
using Chancery.Ledger.Storing;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Asking;

/// <summary>What all checks together say of pledges, by the document of each one's first telling.</summary>
internal static class FirstAssessments
{
    private const int AtOnce = 200;

    /// <summary>The assessments of some entries; entries that no check spoke of are absent.</summary>
    public static IReadOnlyDictionary<string, Assessment> Of(SqliteConnection connection, IEnumerable<string> pledges) =>
        pledges.Chunk(AtOnce).SelectMany(keys => Of(connection, keys)).ToDictionary(a => a.Entry, a => a.Assessment, StringComparer.Ordinal);

    private static IEnumerable<(string Entry, Assessment Assessment)> Of(SqliteConnection connection, string[] keys)
    {
        var places = string.Join(", ", Enumerable.Range(0, keys.Length).Select(i => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"@{i}")));
        return Sql.Read(
            connection,
            null,
            $"""
             SELECT s.entry, t.json, f.json FROM sightings s JOIN mentions m ON m.key = s.mention JOIN statements t ON t.document = m.document AND t.position = m.position
                 JOIN findings f ON f.document = m.document AND EXISTS (SELECT 1 FROM json_each(f.json, '$.statements') i WHERE i.value = t.id)
             WHERE s.position = 0 AND s.entry IN ({places}) ORDER BY s.entry, f.position
             """,
            r => (Entry: r.GetString(0), Statement: r.GetString(1), Finding: r.GetString(2)),
            [.. keys])
            .GroupBy(r => (r.Entry, r.Statement))
            .SelectMany(g => Assessment.Of([DossierJson.ReadStatement(g.Key.Statement)], [.. g.Select(r => DossierJson.ReadFinding(r.Finding))]).Select(a => (g.Key.Entry, a)));
    }
}
