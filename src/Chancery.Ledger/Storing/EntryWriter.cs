using Chancery.Json;
using Chancery.Ledger.Tracking;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Storing;

/// <summary>Writes entries, inside a transaction.</summary>
internal sealed class EntryWriter(SqliteConnection connection, SqliteTransaction transaction) : IDisposable
{
    private readonly SqliteCommand clear = Sql.Command(connection, transaction, "DELETE FROM entries WHERE block = @0", "");
    private readonly SqliteCommand clearKey = Sql.Command(connection, transaction, "DELETE FROM entries WHERE key = @0", "");
    private readonly SqliteCommand entries = Sql.Command(
        connection,
        transaction,
        """
        INSERT INTO entries (key, kind, block, title, first_said, last_said, sightings, documents, act, state, usd_low, usd_high, deadline, stalls_on,
            lapses_on, evidence, counted, uncounted, grade, digest, body, delivered_share, category, prior, changes)
        VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19, @20, @21, @22, @23, @24)
        """,
        new object?[25]);

    private readonly SqliteCommand sightings = Sql.Command(
        connection,
        transaction,
        """
        INSERT INTO sightings (entry, position, mention, role, score, why, kind, place)
        VALUES (@0, @1, @2, @3, @4, @5, @6, coalesce((SELECT document << 16 | position FROM mentions WHERE key = @2), -1))
        """,
        new object?[7]);

    private readonly SqliteCommand parties = Sql.Command(
        connection, transaction, "INSERT INTO entry_parties (entry, role, name, state, home, kind, year, repeats) VALUES (@0, @1, @2, @3, @4, @5, @6, @7) ON CONFLICT DO NOTHING", new object?[8]);

    private readonly SqliteCommand ties = Sql.Command(
        connection, transaction, "INSERT INTO pledge_ties (entry, state, other, gives, low, high, first_said, last_said) VALUES (@0, @1, @2, @3, @4, @5, @6, @7)", new object?[8]);

    private readonly SqliteCommand links = Sql.Command(
        connection, transaction, "INSERT INTO entry_links (entry, kind, other) VALUES (@0, @1, @2) ON CONFLICT DO NOTHING", new object?[3]);

    private readonly SqliteCommand proposals = Sql.Command(
        connection, transaction, "INSERT INTO proposals (entry, position, kind, mention, other, score, reason, size, told) VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8)", new object?[9]);

    private readonly SqliteCommand findings = Sql.Command(
        connection, transaction, "INSERT INTO entry_findings (entry, position, \"check\", verdict, json) VALUES (@0, @1, @2, @3, @4)", new object?[5]);

    /// <summary>Replaces the entries of a block.</summary>
    public void Replace(string block, IReadOnlyList<WrittenEntry> written)
    {
        Sql.Run(clear, block);
        foreach (var entry in written)
        {
            Write(block, entry);
        }
    }

    public void Dispose()
    {
        clear.Dispose();
        clearKey.Dispose();
        entries.Dispose();
        sightings.Dispose();
        parties.Dispose();
        ties.Dispose();
        links.Dispose();
        proposals.Dispose();
        findings.Dispose();
    }

    private void Write(string block, WrittenEntry written)
    {
        var entry = written.Entry;
        var life = entry.Pledge;
        Sql.Run(clearKey, entry.Key); // its mention may have come from another block, which is not worked out yet
        Sql.Run(
            entries,
            entry.Key,
            entry.Kind,
            block,
            entry.Title,
            entry.FirstSaid.Iso(),
            entry.LastSaid.Iso(),
            entry.Sightings.Count,
            entry.Sightings.Select(s => s.Mention.DocumentKey).Distinct(StringComparer.Ordinal).Count(),
            life?.Act.Name(),
            life?.State.ToString(),
            (double?)life?.Dollars.Low,
            (double?)life?.Dollars.High,
            (life?.Deadline ?? entry.Forecast?.Readings.Strict).Iso(),
            (life?.State < Tracking.Pledges.PledgeState.Kept ? life.StallsOn : null).Iso(),
            (life?.State < Tracking.Pledges.PledgeState.Delivering ? life.LapsesOn : null).Iso(),
            life?.Evidence,
            life is null ? null : life.Uncounted is null ? 1 : 0,
            life?.Uncounted?.ToString(),
            entry.Forecast?.Grade.ToString(),
            written.Digest,
            written.Body,
            (double?)life?.DeliveredShare,
            life?.Category,
            life?.Prior is { } prior ? (double)Math.Round(prior.Mean, 2) : null, // as in its body
            life?.Changes.Count);
        WriteSightings(entry, written.Whys);
        var told = new HashSet<(string Role, string State)>();
        foreach (var (role, name, party) in entry.Parties.Select(p => (p.Role, Name: p.Party.Name.ToLowerInvariant(), p.Party)).DistinctBy(p => (p.Role, p.Name)).OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            var state = party.ActsForState ? party.State : "";
            Sql.Run(parties, entry.Key, role, name, state, party.State, entry.Kind, entry.FirstSaid?.Year, told.Add((role, state)) ? 0 : 1);
        }

        foreach (var (state, other, gives) in TiesOf(entry))
        {
            var (low, high) = life?.Uncounted is null ? ((double)(life?.Dollars.Low ?? 0), (double)(life?.Dollars.High ?? life?.Dollars.Low ?? 0)) : (0, 0);
            Sql.Run(ties, entry.Key, state, other, gives ? 1 : 0, low, high, entry.FirstSaid.Iso(), entry.LastSaid.Iso());
        }

        foreach (var link in entry.Links)
        {
            Sql.Run(links, entry.Key, WrittenEntry.Name(link.Kind), link.Other);
        }

        for (var i = 0; i < entry.Proposals.Count; i++)
        {
            var proposal = entry.Proposals[i];
            Sql.Run(proposals, entry.Key, i, WrittenEntry.Name(proposal.Kind), proposal.Mention, proposal.Other, proposal.Score, proposal.Reason, (double?)(life?.Dollars.High ?? life?.Dollars.Low) ?? 0, entry.Sightings.Count);
        }

        for (var i = 0; i < entry.Findings.Count; i++)
        {
            Sql.Run(findings, entry.Key, i, entry.Findings[i].Check, entry.Findings[i].Verdict.Name(), written.Findings[i]);
        }
    }

    // From each of the two.
    private static IEnumerable<(string State, string Other, bool Gives)> TiesOf(Entry entry)
    {
        var by = States(entry, "by");
        var to = States(entry, "to");
        return entry.Pledge is null ? [] : by.SelectMany(b => to.Where(t => t != b).SelectMany(t => ((string, string, bool)[])[(b, t, true), (t, b, false)])).Distinct();
    }

    private static List<string> States(Entry entry, string role) =>
        [.. entry.Parties.Where(p => p.Role == role && p.Party.ActsForState && p.Party.State.Length > 0).Select(p => p.Party.State).Distinct(StringComparer.Ordinal)];

    private void WriteSightings(Entry entry, string[] whys)
    {
        for (var i = 0; i < entry.Sightings.Count; i++)
        {
            var sighting = entry.Sightings[i];
            Sql.Run(sightings, entry.Key, i, sighting.Mention.Key, WrittenEntry.Name(sighting.Role), sighting.Score, whys[i], entry.Kind);
        }
    }
}
