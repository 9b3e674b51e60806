using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chancery.Json;
using Chancery.Ledger.Tracking.Pledges;
using Chancery.Statements;
using Chancery.Text;

namespace Chancery.Ledger.Tracking;

/// <summary>Turns the statements of a dossier into mentions. Of events only help that was given is tracked, as what a pledge delivers; promises too vague to follow are not, nor are whole paragraphs of transcripts.</summary>
internal sealed class MentionFinder(BlockNames blocks, AidDeliveries deliveries, WordLists words)
{
    private const int LongestContext = 400;
    private const int KeyBytes = 16;

    // The pattern of what a label of a transcript says: speeches, of which few are ever told again whole.
    private const string Transcript = "transcript";

    public IReadOnlyList<Mention> Find(Dossier dossier)
    {
        var document = dossier.Document;
        var documentKey = ContentKey.Of(document);
        var wordsKey = ContentKey.OfWords(document.Text);
        var seen = new Dictionary<(string Kind, TextSpan Span), int>();
        var mentions = new List<Mention>();
        for (var i = 0; i < dossier.Statements.Count; i++)
        {
            var statement = dossier.Statements[i];
            if (!IsFollowed(statement, dossier.Statements))
            {
                continue;
            }

            var place = (statement.Kind(), statement.Span);
            var times = seen[place] = seen.GetValueOrDefault(place) + 1;
            var mention = new Mention
            {
                Key = Key(documentKey, place.Item1, statement.Span, times),
                Statement = statement,
                DocumentKey = documentKey,
                VoiceKey = wordsKey,
                Position = i,
                Said = document.Published,
                Publisher = document.Publisher,
                Author = document.Author,
                Quote = statement.Span.Of(document.Text),
                Content = Content(statement, document.Text),
                Context = Context(document.Text, statement.Span),
                Block = "",
            };
            mentions.Add(mention with { Block = blocks.Of(mention) });
        }

        return mentions;
    }

    private bool IsFollowed(Statement statement, IReadOnlyList<Statement> all) => statement switch
    {
        PoliticalEvent told => deliveries.IsDelivery(told, all),
        Quotation { Pattern: Transcript } => false,
        Pledge pledge => !VaguePromises.IsVague(pledge, words),
        _ => true,
    };

    /// <summary>What is said or foretold; the whole quote for other kinds.</summary>
    public static string Content(Statement statement, string text) => statement switch
    {
        Quotation { SecondContentSpan: { } second } quotation => $"{quotation.ContentSpan.Of(text)} {second.Of(text)}",
        Quotation quotation => quotation.ContentSpan.Of(text),
        Forecast forecast => forecast.ContentSpan.Of(text),
        _ => statement.Span.Of(text),
    };

    // Every other reader that finds the same kind of statement at the same place gives it the same key: decisions hold on to it.
    private static string Key(string document, string kind, TextSpan span, int times) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{document} {kind} {span.Start} {span.End} {times}"))).AsSpan(0, KeyBytes));

    private static string Context(string text, TextSpan span)
    {
        var room = Math.Max(0, (LongestContext - span.Length) / 2);
        var start = span.Start;
        while (start > 0 && span.Start - start < room && !EndsBefore(text, start))
        {
            start--;
        }

        var end = span.End;
        while (end < text.Length && end - span.End < room && !EndsBefore(text, end))
        {
            end++;
        }

        // Never half of a surrogate pair.
        start += start < span.Start && char.IsLowSurrogate(text[start]) ? 1 : 0;
        end -= end > span.End && char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        return text[start..end].Trim();
    }

    private static bool EndsBefore(string text, int at) =>
        text[at - 1] == '\n' || (at > 2 && char.IsWhiteSpace(text[at - 1]) && text[at - 2] is '.' or '!' or '?' && char.IsLower(text[at - 3]));
}
