using Chancery.Copies;
using Chancery.Json;
using Chancery.Ledger.Storing;
using Chancery.Ledger.Tracking;
using Chancery.Statements;

namespace Chancery.Ledger;

/// <summary>A dossier with everything worked out that storing needs, so that the write lock is held for writing alone. Any thread may prepare.</summary>
public sealed class PreparedDossier
{
    private PreparedDossier(Dossier dossier, Tracker? tracker)
    {
        Dossier = dossier;
        Statements = [.. dossier.Statements.Select(s => DossierJson.Of(s, dossier.Document.Text))];
        Findings = [.. dossier.Findings.Select(DossierJson.Of)];
        Key = ContentKey.Of(dossier.Document);
        WordsKey = ContentKey.OfWords(dossier.Document.Text);
        Print = TextFingerprint.Of(dossier.Document.Text);
        Outcome = ContentKey.Of([.. Statements, "", .. Findings]);
        Mentions = tracker?.MentionsOf(dossier);
        Frozen = Mentions is null ? [] : [.. Mentions.Where(m => m.Statement is Forecast { Scorable: 'A' or 'B' }).Select(m => (m.Key, FrozenForecast.BodyOf(m, tracker!.ForecastOf(m))))];
    }

    /// <summary>SHA-256 over the document's content, lower-case hex.</summary>
    public string Key { get; }

    internal Dossier Dossier { get; }

    internal string WordsKey { get; }

    /// <summary>By which copies are told.</summary>
    internal TextFingerprint Print { get; }

    internal string Outcome { get; }

    internal string[] Statements { get; }

    internal string[] Findings { get; }

    /// <summary>Null where no tracker was at hand: settling finds them.</summary>
    internal IReadOnlyList<Mention>? Mentions { get; }

    internal IReadOnlyList<(string Mention, string Body)> Frozen { get; }

    /// <summary>Prepares a dossier.</summary>
    /// <param name="dossier">What was read.</param>
    /// <param name="tracker">Finds its mentions; without one they are found when the ledger is settled.</param>
    public static PreparedDossier Of(Dossier dossier, Tracker? tracker)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return new PreparedDossier(dossier, tracker);
    }

    /// <summary>The key that a document will have, before it is read.</summary>
    public static string KeyOf(Chancery.Text.Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return ContentKey.Of(document);
    }
}
