using System.Globalization;
using System.Text;
using Chancery.Reference.Tables;

namespace Chancery.Reference.Importing;

/// <summary>The folder of imported tables: our own shapes, an edition beside the others. Importing an edition again replaces its rows.</summary>
public static class ImportedFolder
{
    private const string SeriesHeader = "iso3\tvintage\tfirst_year\tvalues";
    private const string LeaderHeader = "person\taliases\toffice\ttitle\tiso3\torganisation\tstart\tend\tlast_seen\tmandate_ends";
    private const string MemberHeader = "organisation\tstatus\tstart\tend\tstates\tvintage";

    /// <summary>Writes what was imported into the folder, which is made where it is missing.</summary>
    /// <param name="folder">The folder of imported tables.</param>
    /// <param name="tables">What was read.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="InvalidDataException">A table that is there already is wrong.</exception>
    public static void Write(string folder, ImportedTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        Directory.CreateDirectory(Path.Combine(folder, "series"));
        var id = Id($"{tables.Source} {tables.Edition}");
        Merge(folder, "vintages.tsv", "vintage\tsource\tedition", [$"{id}\t{Plain(tables.Source)}\t{Plain(tables.Edition)}"], r => r[0] == id);
        foreach (var indicator in tables.Figures.GroupBy(f => f.Indicator))
        {
            var states = indicator.Select(f => f.State).ToHashSet(StringComparer.Ordinal);
            Merge(folder, SeriesTables.FileOf(indicator.Key), SeriesHeader, Runs(indicator, id), r => r[1] == id && states.Contains(r[0]));
        }

        if (tables.Leaders.Count > 0)
        {
            var rows = tables.Leaders.Select(l => string.Join('\t', Plain(l.Person), "", l.Office.Id, Plain(l.Title), l.State, l.Organisation, l.Start, l.End, "", l.MandateEnds)).ToList();
            var keys = rows.Select(Term).ToHashSet();
            Merge(folder, "leaders.tsv", LeaderHeader, rows, r => keys.Contains(Term(string.Join('\t', r))));
        }

        if (tables.Memberships.Count > 0)
        {
            // Two queries of one source tell of different bodies: only those told again are replaced.
            var bodies = tables.Memberships.Select(m => Plain(m.Organisation)).ToHashSet(StringComparer.Ordinal);
            Merge(folder, "memberships.tsv", MemberHeader, [.. tables.Memberships.Select(m => string.Join('\t', Plain(m.Organisation), Plain(m.Status), m.Start, m.End, m.State, id))], r => r[5] == id && bodies.Contains(r[0]));
        }
    }

    // Years that follow each other stand in one row; "-" fills a gap.
    private static List<string> Runs(IEnumerable<ImportedFigure> figures, string id) => [.. figures.GroupBy(f => f.State).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g =>
    {
        var byYear = g.GroupBy(f => f.Year).ToDictionary(y => y.Key, y => y.Last().Value);
        var (first, last) = (byYear.Keys.Min(), byYear.Keys.Max());
        var values = Enumerable.Range(first, last - first + 1).Select(y => byYear.TryGetValue(y, out var v) ? v.ToString("0.##", CultureInfo.InvariantCulture) : "-");
        return string.Create(CultureInfo.InvariantCulture, $"{g.Key}\t{id}\t{first}\t{string.Join(' ', values)}");
    })];

    private static (string, string, string, string) Term(string row) => row.Split('\t') is var f ? (f[0], f[2], f[4], f[6]) : default;

    private static void Merge(string folder, string name, string header, IReadOnlyList<string> rows, Func<string[], bool> isReplaced)
    {
        var path = Path.Combine(folder, name);
        var kept = new List<string>();
        if (File.Exists(path))
        {
            kept.AddRange(File.ReadAllLines(path).Where(l => l.Length > 0 && l[0] != '#').Skip(1).Where(l => l.Split('\t') is var f && f.Length == header.Split('\t').Length && !isReplaced(f)));
        }

        var temporary = path + ".new";
        File.WriteAllText(temporary, $"# Imported by chancery reference import.\n{header}\n{string.Concat(kept.Concat(rows).Select(r => r + "\n"))}", new UTF8Encoding(false));
        File.Move(temporary, path, overwrite: true);
    }

    private static string Plain(string words) => words.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ').Trim();

    // "World Bank API, updated 2025-10-07" is world-bank-api-updated-2025-10-07
    private static string Id(string words) =>
        string.Join('-', string.Concat(words.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
