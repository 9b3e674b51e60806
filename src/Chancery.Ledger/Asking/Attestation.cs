using Chancery.Checks;
using Chancery.Ledger.Storing;
using Chancery.Ledger.Tracking;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Asking;

/// <summary>
/// Check 25: whether the words of a quotation stand in another document than those that quote them. Asked when an entry is shown, for
/// every document that comes in may attest what was alleged before. Documents are found by the longest words of the quotation among
/// the words of their statements; then the whole text is compared.
/// </summary>
internal static class Attestation
{
    private const int Check = 25;
    private const int ShortestWord = 5;
    private const int Stretch = 25;
    private const int MostWords = 2;
    private const int MostStatements = 60;
    private const int MostDocuments = 12;
    private static readonly Lazy<LedgerChecks> Checks = new(() => LedgerChecks.Load());

    /// <summary>What of it was found; null for what is no direct quotation or too short to tell.</summary>
    public static Finding? Of(SqliteConnection connection, string entry)
    {
        var first = Sql.Read(
            connection,
            null,
            """
            SELECT m.key, json_extract(t.json, '$.form'), coalesce(json_extract(t.json, '$.content_quote'), json_extract(t.json, '$.quote'))
            FROM sightings s JOIN mentions m ON m.key = s.mention JOIN statements t ON t.document = m.document AND t.position = m.position
            WHERE s.entry = @0 AND +t.kind = 'quotation' ORDER BY s.position LIMIT 1
            """,
            r => (Mention: r.GetString(0), Form: r.Text(1), Words: r.GetString(2)),
            entry);
        if (first is not [{ Form: "direct" } quotation])
        {
            return null;
        }

        var words = Wordings.Of(quotation.Words);
        if (words.Count < Checks.Value.Bound(Check, "words"))
        {
            return null;
        }

        var rows = RowsOf(quotation.Words).ToHashSet();
        (decimal Share, string Id, DateOnly? Day)? best = null;
        foreach (var (number, id, day) in Candidates(connection, entry, words))
        {
            var text = Sql.Read(connection, null, "SELECT text FROM documents WHERE number = @0", r => r.GetString(0), number)[0];
            var share = (decimal)RowsOf(text).Where(rows.Contains).Distinct().Count() / rows.Count;
            best = best is null || share > best.Value.Share ? (share, id, day) : best;
        }

        return FindingOf(quotation.Mention, best);
    }

    private static Finding FindingOf(string mention, (decimal Share, string Id, DateOnly? Day)? best)
    {
        var check = Checks.Value.Of(Check);
        var share = best?.Share ?? 0;
        var (verdict, word) = share >= Checks.Value.Bound(Check, "verbatim") ? (Verdict.Ok, "Verbatim")
            : share >= Checks.Value.Bound(Check, "paraphrase") ? (Verdict.Notice, "Paraphrase")
            : (Verdict.CannotTell, "Alleged");
        var where = best is { } found && verdict != Verdict.CannotTell
            ? FormattableString.Invariant($"{found.Share:0%} of the words stand so in {found.Id}{(found.Day is { } day ? FormattableString.Invariant($" of {day:yyyy-MM-dd}") : "")}.")
            : "no document of the ledger has the words but those that quote them, and their copies. That says nothing of whether they were said.";
        return new Finding
        {
            Check = Check,
            Name = check.Name,
            Statements = [mention],
            Span = default,
            Verdict = verdict,
            Formula = check.Formula,
            Value = Math.Round(share, 4),
            Explanation = $"{word}: {where}",
        };
    }

    // Copies of a document that quotes it are no other voice.
    private static List<(long Number, string Id, DateOnly? Day)> Candidates(SqliteConnection connection, string entry, List<string> words)
    {
        // Close together, so that one statement of the other document has them all.
        var rare = words.Take(Stretch).Where(w => w.Length >= ShortestWord && w.All(char.IsLetterOrDigit)).Distinct(StringComparer.Ordinal)
            .OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal).Take(MostWords).ToList();
        return rare.Count < 2
            ? []
            : Sql.Read(
                connection,
                null,
                """
                SELECT d.number, d.id, d.published FROM documents d
                WHERE d.number IN (SELECT rowid >> 16 FROM statement_words WHERE statement_words MATCH @0 LIMIT @1)
                    AND d.voice NOT IN (SELECT o.voice FROM sightings s JOIN mentions m ON m.key = s.mention JOIN documents o ON o.number = m.document WHERE s.entry = @2)
                ORDER BY d.published, d.key LIMIT @3
                """,
                r => (r.GetInt64(0), r.GetString(1), r.Day(2)),
                $"quote : ({string.Join(' ', rare.Select(w => $"\"{w}\""))})",
                MostStatements,
                entry,
                MostDocuments);
    }

    // Rows of three words, hashed where they stand: a text of a hundred thousand words is not cut up for it.
    private static IEnumerable<ulong> RowsOf(string text)
    {
        (int Start, int End) first = default, second = default;
        foreach (var third in Wordings.Places(text))
        {
            if (first.End > 0)
            {
                yield return StableHash.Finish(Add(Add(Add(StableHash.Start, first), second), third));
            }

            (first, second) = (second, third);
        }

        ulong Add(ulong hash, (int Start, int End) word) => StableHash.AddLower(hash, text.AsSpan(word.Start, word.End - word.Start));
    }
}
