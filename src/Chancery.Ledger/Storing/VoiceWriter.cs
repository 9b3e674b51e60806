using Chancery.Copies;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Storing;

/// <summary>
/// Finds which documents are copies and so one voice, inside a transaction. Two are where one is a near copy of the other and they were published
/// within a few days, or where a long text is the same in both, whenever; what is tied through a third is one voice too. So it is a function of
/// the documents, whatever their order.
/// </summary>
internal sealed class VoiceWriter(SqliteConnection connection, SqliteTransaction transaction) : IDisposable
{
    // A report is syndicated within days. The same form filled in anew a month later is another text, however few words differ.
    private const int NearDays = 7;
    private const int NoDay = -1;

    // Rows of five words. A short form is sent out again word for word for the next occasion; nobody writes a long text twice.
    private const int LongText = 300;

    private readonly SqliteCommand printed = Sql.Command(connection, transaction, "SELECT 1 FROM prints WHERE document = @0", 0L);
    private readonly SqliteCommand print = Sql.Command(connection, transaction, "INSERT INTO prints (document, print) VALUES (@0, @1)", 0L, Array.Empty<byte>());
    private readonly SqliteCommand band = Sql.Command(connection, transaction, "INSERT INTO print_bands (band, day, document) VALUES (@0, @1, @2) ON CONFLICT DO NOTHING", 0L, 0, 0L);
    private readonly SqliteCommand holders = Sql.Command(connection, transaction, "SELECT document FROM print_bands WHERE band = @0 AND day BETWEEN @1 AND @2", 0L, 0, 0);
    private readonly SqliteCommand printOf = Sql.Command(
        connection, transaction, "SELECT p.print, d.voice FROM prints p JOIN documents d ON d.number = p.document WHERE p.document = @0", 0L);

    private readonly SqliteCommand sameWords = Sql.Command(connection, transaction, "SELECT DISTINCT voice FROM documents WHERE words = @0 AND number <> @1 AND (@2 OR coalesce(published, '') BETWEEN @3 AND @4)", "", 0L, false, "", "");
    private readonly SqliteCommand name = Sql.Command(connection, transaction, "UPDATE documents SET voice = @1 WHERE number = @0", 0L, "");
    private readonly SqliteCommand rename = Sql.Command(connection, transaction, "UPDATE documents SET voice = @1 WHERE voice = @0", "", "");
    private readonly SqliteCommand mark = Sql.Command(
        connection,
        transaction,
        """
        INSERT INTO unsettled (block, stamp) SELECT DISTINCT m.block, 1 FROM mentions m JOIN documents d ON d.number = m.document WHERE d.voice = @0
        ON CONFLICT (block) DO UPDATE SET stamp = stamp + 1
        """,
        "");

    /// <summary>Gives a document its voice, and what it ties together one voice: what is told in the others is to be settled anew.</summary>
    public void Write(long document, PreparedDossier dossier)
    {
        printed.Parameters[0].Value = document;
        if (printed.ExecuteScalar() is not null)
        {
            return; // text and day are its key: nothing has changed
        }

        var voices = Neighbours(document, dossier);
        var least = voices.Append(dossier.Key).Min(StringComparer.Ordinal)!; // it has at least its own
        foreach (var voice in voices.Where(v => v != least))
        {
            Sql.Run(mark, voice);
            Sql.Run(rename, voice, least);
        }

        Sql.Run(name, document, least);
        Sql.Run(print, document, dossier.Print.ToBytes());
        foreach (var key in dossier.Print.Bands)
        {
            Sql.Run(band, (long)key, DayOf(dossier), document);
        }
    }

    /// <summary>Forgets all prints, so that settling takes them anew.</summary>
    public static void Forget(SqliteConnection connection, SqliteTransaction transaction)
    {
        Sql.Run(connection, transaction, "DELETE FROM print_bands");
        Sql.Run(connection, transaction, "DELETE FROM prints");
        Sql.Run(connection, transaction, "UPDATE documents SET voice = key");
    }

    public void Dispose()
    {
        foreach (var command in new[] { printed, print, band, holders, printOf, sameWords, name, rename, mark })
        {
            command.Dispose();
        }
    }

    private static int DayOf(PreparedDossier dossier) => dossier.Dossier.Document.Published?.DayNumber ?? NoDay;

    private HashSet<string> Neighbours(long document, PreparedDossier dossier)
    {
        var voices = new HashSet<string>(StringComparer.Ordinal);
        var (from, until) = NearTo(DayOf(dossier));
        object[] asked = [dossier.WordsKey, document, dossier.Print.Runs >= LongText, Iso(from), Iso(until)];
        for (var i = 0; i < asked.Length; i++)
        {
            sameWords.Parameters[i].Value = asked[i];
        }

        using (var row = sameWords.ExecuteReader())
        {
            while (row.Read())
            {
                voices.Add(row.GetString(0));
            }
        }

        foreach (var candidate in Candidates(dossier))
        {
            printOf.Parameters[0].Value = candidate;
            using var row = printOf.ExecuteReader();
            if (row.Read() && TextFingerprint.FromBytes(row.GetFieldValue<byte[]>(0)).IsCopyOf(dossier.Print))
            {
                voices.Add(row.GetString(1));
            }
        }

        return voices;
    }

    // Those without a day are near to one another alone.
    private static (int From, int Until) NearTo(int day) =>
        day == NoDay ? (NoDay, NoDay) : (Math.Max(day - NearDays, DateOnly.MinValue.DayNumber), Math.Min(day + NearDays, DateOnly.MaxValue.DayNumber));

    private static string Iso(int day) => day == NoDay ? "" : ((DateOnly?)DateOnly.FromDayNumber(day)).Iso()!; // it is not null

    private HashSet<long> Candidates(PreparedDossier dossier)
    {
        var (from, until) = NearTo(DayOf(dossier));
        var found = new HashSet<long>();
        foreach (var key in dossier.Print.Bands)
        {
            holders.Parameters[0].Value = (long)key;
            holders.Parameters[1].Value = from;
            holders.Parameters[2].Value = until;
            using var row = holders.ExecuteReader();
            while (row.Read())
            {
                found.Add(row.GetInt64(0));
            }
        }

        return found;
    }
}
