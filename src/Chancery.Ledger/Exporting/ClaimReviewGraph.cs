using System.Globalization;
using System.Text.Json;
using Chancery.Checks;
using Chancery.Json;
using Chancery.Reference;
using Chancery.Statements;
using Chancery.Text;

namespace Chancery.Ledger.Exporting;

/// <summary>Claims that a check spoke of, as ClaimReview of schema.org, one JSON-LD document.</summary>
/// <remarks>The rating is the verdict in words alone. There is no number, for there is no scale of truth in a finding: it compares, and never says "false".</remarks>
public sealed class ClaimReviewGraph : IDossierFormat
{
    private readonly GraphWriter graph = new("{\"@context\":\"https://schema.org\",\"@graph\":");

    /// <inheritdoc/>
    public void Begin(Stream output) => graph.Begin(output);

    /// <inheritdoc/>
    public int Write(Stream output, StoredDocument row, Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(dossier);
        var count = 0;
        foreach (var claim in dossier.Statements.OfType<Claim>())
        {
            var findings = dossier.Findings.Where(f => f.Statements.Contains(claim.Id)).ToList();
            if (findings.Count > 0)
            {
                graph.Add(output, json => WriteFields(json, row, dossier.Document, claim, findings));
                count++;
            }
        }

        return count;
    }

    /// <inheritdoc/>
    public void End(Stream output) => graph.End(output);

    private static void WriteFields(Utf8JsonWriter json, StoredDocument row, Document document, Claim claim, List<Finding> findings)
    {
        json.WriteString("@type", "ClaimReview");
        json.WriteString("@id", RecordName.Of(row, claim));
        json.WriteString("claimReviewed", claim.Span.Of(document.Text));
        WriteNamed(json, "author", "Organization", "Chancery");
        WriteClaim(json, document, claim);
        var worst = Worst(findings);
        json.WriteStartObject("reviewRating");
        json.WriteString("@type", "Rating");
        json.WriteString("alternateName", worst.Verdict.Name());
        json.WriteString("ratingExplanation", worst.Explanation);
        json.WriteEndObject();
        json.WriteString("reviewBody", string.Join("\n", findings.Select(f => $"{f.Name}: {f.Verdict.Name()}. {f.Explanation} ({f.Formula})")));
        json.WriteStartArray("citation");
        foreach (var source in findings.SelectMany(f => f.Inputs).Select(i => i.Source).Distinct(StringComparer.Ordinal))
        {
            json.WriteStringValue(source);
        }

        json.WriteEndArray();
    }

    private static void WriteClaim(Utf8JsonWriter json, Document document, Claim claim)
    {
        json.WriteStartObject("itemReviewed");
        json.WriteString("@type", "Claim");
        json.WriteString("text", claim.Span.Of(document.Text));
        WriteAuthor(json, document, claim);
        json.WriteStartObject("appearance");
        json.WriteString("@type", "CreativeWork");
        WriteSaid(json, "headline", document.Title);
        WriteSaid(json, "url", document.Url);
        WriteSaid(json, "datePublished", document.Published?.ToString("O", CultureInfo.InvariantCulture));
        if (document.Publisher is { } publisher)
        {
            WriteNamed(json, "publisher", "Organization", publisher);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    // Who makes the claim: the innermost voice, else whoever wrote the text.
    private static void WriteAuthor(Utf8JsonWriter json, Document document, Claim claim)
    {
        if (claim.Attribution is [.., var voice])
        {
            Actor actor = voice.Actor;
            WriteNamed(json, "author", actor.Person is null ? "Organization" : "Person", Views.StatementFacts.Who(actor, voice.SourceSpan?.Of(document.Text)));
        }
        else if (document.Author is { } author)
        {
            WriteNamed(json, "author", "Person", author);
        }
    }

    private static void WriteNamed(Utf8JsonWriter json, string field, string type, string name)
    {
        json.WriteStartObject(field);
        json.WriteString("@type", type);
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    private static void WriteSaid(Utf8JsonWriter json, string field, string? value)
    {
        if (value is not null)
        {
            json.WriteString(field, value);
        }
    }

    // "Cannot tell" is no degree of doubt: it counts only where nothing else was found.
    private static Finding Worst(List<Finding> findings) =>
        findings.OrderByDescending(f => f.Verdict == Verdict.CannotTell ? -1 : (int)f.Verdict).First();
}
