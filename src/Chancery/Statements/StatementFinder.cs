using System.Collections.Frozen;
using Chancery.Reference;
using Chancery.Statements.Reading;
using Chancery.Statements.Reading.Claims;
using Chancery.Statements.Reading.Events;
using Chancery.Statements.Reading.Forecasts;
using Chancery.Statements.Reading.Pledges;
using Chancery.Statements.Reading.Quotations;
using Chancery.Statements.Reading.Speakers;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements;

/// <summary>Finds what a document states: reports first, then what stands in them and beside them, each with the voices that it comes through. Immutable; one serves all threads.</summary>
public sealed class StatementFinder
{
    private const string AttitudeKind = "attitude";

    private readonly StatementRules rules;
    private readonly QuotationReader quotations;
    private readonly PatternSet attitudePatterns;
    private readonly AttitudeReader attitudes;

    /// <summary>Words that start nothing but figures: without a figure beside them nothing is stated.</summary>
    private readonly FrozenSet<string> figured;

    /// <summary>Words that start nothing but what is due ("is to make"): elsewhere nothing is stated.</summary>
    private readonly FrozenSet<string> due;

    private StatementFinder(StatementRules all, QuotationReader quotations, ConnectiveTable connectives)
    {
        rules = all with { Patterns = all.Patterns.Where(p => p.Kind != AttitudeKind) };
        attitudePatterns = all.Patterns.Where(p => p.Kind == AttitudeKind);
        attitudes = new AttitudeReader(attitudePatterns, new ContentReader(connectives));
        Patterns = all.Patterns.Patterns;
        this.quotations = quotations;
        var others = rules.Patterns.Patterns.Where(p => p.Value("requires") != "due").SelectMany(p => p.Triggers).Select(t => t.Lemma).ToHashSet(StringComparer.OrdinalIgnoreCase);
        due = rules.Patterns.Patterns.SelectMany(p => p.Triggers).Select(t => t.Lemma).Where(l => !others.Contains(l)).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        var plain = rules.Patterns.Patterns.Where(p => !NeedsFigure(p)).SelectMany(p => p.Triggers).Select(t => t.Lemma).ToHashSet(StringComparer.OrdinalIgnoreCase);
        figured = rules.Patterns.Patterns.Where(NeedsFigure).SelectMany(p => p.Triggers).Select(t => t.Lemma).Where(l => !plain.Contains(l)).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    private static bool NeedsFigure(Pattern pattern) => pattern.Kind == "claim" && pattern.Value("unit") is not (null or "none" or "rank" or "extreme" or "twofold" or "threefold" or "fourfold" or "half" or "bare");

    /// <summary>Reads patterns and tables below a data folder.</summary>
    /// <exception cref="FormatException">A file is wrong: the message names file, line and what was expected.</exception>
    public static StatementFinder Load(string dataFolder)
    {
        var tables = Path.Combine(dataFolder, "statements");
        var connectives = ConnectiveTable.Load(Path.Combine(tables, "connectives.tsv"));
        var quotations = new QuotationReader(HedgeTable.Load(Path.Combine(tables, "hedges.tsv")), connectives, NoSpeakerTable.Load(Path.Combine(tables, "no_speakers.tsv")), new SpeakerActors(WordTable.Load(Path.Combine(tables, "governments.tsv")), WordTable.Load(Path.Combine(tables, "papers.tsv"))), WordTable.Load(Path.Combine(tables, "speech_acts.tsv")));
        return new StatementFinder(StatementRules.Load(dataFolder), quotations, connectives);
    }

    /// <summary>Whether some pattern, mark or figure could state something in a sentence; without, it need not be parsed.</summary>
    public bool WantsTree(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var wantsFigure = false;
        for (var i = 0; i < sentence.Count; i++)
        {
            ref readonly var token = ref sentence[i];
            if (!rules.Patterns.Triggers(token) || (due.Contains(token.Lemma) && !(i > 1 && sentence.Is(i - 1, "to") && sentence[i - 2].Lemma == "be")))
            {
                continue;
            }

            if (!figured.Contains(token.Lemma))
            {
                return true;
            }

            wantsFigure = true;
        }

        return wantsFigure && rules.Quantities.MayState(sentence.Text.AsSpan(sentence.Span.Start, sentence.Span.Length));
    }

    /// <summary>The same where attitudes are asked for too.</summary>
    public bool WantsTreeForAttitudes(Sentence sentence)
    {
        if (WantsTree(sentence))
        {
            return true;
        }

        foreach (ref readonly var token in sentence.Tokens)
        {
            if (attitudePatterns.Triggers(token))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the document states, in the order of the text, with ids.</summary>
    /// <exception cref="OperationCanceledException">It was stopped: it looks before each sentence.</exception>
    public IReadOnlyList<Statement> Find(Document document, IReadOnlyList<Sentence> sentences, Cast cast, CancellationToken cancellation = default)
    {
        var page = new Page(document, sentences, cast, rules);
        var reports = Hear(page);
        var attribution = page.Attribution = new AttributionReader(reports);
        var found = new List<Statement>(reports.Where(r => r.IsQuotation).Select(r => ToQuotation(r, attribution)));
        Pledge? last = null;
        for (var s = 0; s < sentences.Count; s++)
        {
            cancellation.ThrowIfCancellationRequested();
            last = ReadSentence(page, s, found, attribution, last) ?? last;
        }

        return PledgeRelations.Link(Number(WithTranscript(found, TranscriptReader.Read(page))));
    }

    // What stands in a paragraph of a transcript comes through its speaker.
    private static List<Statement> WithTranscript(List<Statement> found, List<Report> speeches)
    {
        if (speeches.Count == 0)
        {
            return found;
        }

        var own = new AttributionReader([]);
        return [.. found.Select(s => speeches.Find(r => r.Content.Contains(s.Span)) is { } speech ? s with { Attribution = [new Voice(speech.Speaker, speech.SpeakerSpan, null), .. s.Attribution] } : s),
            .. speeches.Where(r => !found.Exists(s => s is Quotation q && q.ContentSpan == r.Content)).Select(r => ToQuotation(r, own))];
    }

    /// <summary>Who is who once it is known who says what: "I" and "we" inside a quotation are its speaker's.</summary>
    public Cast CastOf(Document document, IReadOnlyList<Sentence> sentences, Cast cast)
    {
        var page = new Page(document, sentences, cast, rules);
        _ = Hear(page);
        return page.Cast;
    }

    /// <summary>Who believes, knows, wants, plans, supports or rules what, in the order of the text, with ids.</summary>
    public IReadOnlyList<Attitude> FindAttitudes(Document document, IReadOnlyList<Sentence> sentences, Cast cast)
    {
        ArgumentNullException.ThrowIfNull(cast);
        var page = new Page(document, sentences, cast, rules);
        return attitudes.Read(page, new ReportSource(document.Text, sentences, page.Matches, cast.ActorsAt, page.Mood));
    }

    /// <summary>The patterns that it reads by.</summary>
    public IReadOnlyList<Pattern> Patterns { get; }

    /// <summary>Every pattern that holds in a document, sentence by sentence, before any statement is made of it.</summary>
    public IReadOnlyList<PatternMatch> Match(Document document, IReadOnlyList<Sentence> sentences, Cast cast)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var page = new Page(document, sentences, cast, rules);
        return [.. Enumerable.Range(0, sentences.Count).SelectMany(s => page.Matches(s).Concat(attitudes.Matches(page, s)))];
    }

    /// <summary>Tells for each statement of a document which pattern held and which words filled it.</summary>
    public IReadOnlyList<Explanation> Explain(Document document, IReadOnlyList<Sentence> sentences, Cast cast, IReadOnlyList<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        var page = new Page(document, sentences, cast, rules);
        return [.. statements.Select(s => Explain(page, s))];
    }

    // The reports of a page; its first persons become their speakers.
    private IReadOnlyList<Report> Hear(Page page)
    {
        var reports = quotations.Read(new ReportSource(page.Document.Text, page.Sentences, page.Matches, page.Cast.ActorsAt, page.Mood));
        page.Hear(
            page.Cast.WithSpeakers(reports.Where(r => (r.Speaker.State ?? r.Speaker.Org ?? r.Speaker.Person) is not null).SelectMany(Speeches)),
            [.. reports.SelectMany(Speeches).Select(s => s.Said)]);
        return reports;
    }

    private static IEnumerable<(TextSpan Said, Actor Speaker)> Speeches(Report report) =>
        report.SecondContent is { } second ? [(report.Content, report.Speaker), (second, report.Speaker)] : [(report.Content, report.Speaker)];

    private static Explanation Explain(Page page, Statement statement)
    {
        for (var s = 0; s < page.Sentences.Count; s++)
        {
            if (!page.Sentences[s].Span.Overlaps(statement.Span))
            {
                continue;
            }

            foreach (var match in page.Matches(s))
            {
                var words = match.Sentence;
                if (match.Pattern.Name != statement.Pattern || !statement.Span.Overlaps(words[match.Trigger].Span))
                {
                    continue;
                }

                var roles = match.Pattern.Roles.Keys
                    .Select(field => new FilledRole(field, [.. match.Fill(field).Select(head => Phrase.Span(words, head))]))
                    .Where(role => role.Words.Count > 0);
                return new Explanation(statement, match.Pattern.Place, words[match.Trigger].Span, [.. roles]);
            }
        }

        return new Explanation(statement, null, null, []);
    }

    // What a sentence states; its last pledge, or null where it has none. One that was not parsed can be an item of a list.
    private static Pledge? ReadSentence(Page page, int sentence, List<Statement> into, AttributionReader attribution, Pledge? last)
    {
        var words = page.Sentences[sentence];
        var (first, end) = Question.Asked(words);
        if (end - first == words.Count)
        {
            if (ForecastTurns.Answered(page, sentence) is { } answered)
            {
                Hear(answered, default);
            }

            return null;
        }

        var asked = end > first ? words.SpanOf(first, end) : default;

        var pledges = PledgeReader.Read(page, sentence, last);
        List<Forecast> forecasts = words.IsParsed ? [.. ForecastReader.Read(page, sentence, pledges)] : [];
        ForecastTurns.Read(page, sentence, pledges, forecasts);
        List<Claim> inWords = [.. MembershipReader.Read(page, sentence), .. PopulationReader.Read(page, sentence)];
        var stated = !page.Sentences[sentence].IsParsed ? pledges.Concat<Statement>(forecasts).Concat(inWords)
            : pledges.Concat<Statement>(forecasts).Concat(ClaimReader.Read(page, sentence, pledges, inWords)).Concat(EventReader.Read(page, sentence));
        foreach (var told in stated)
        {
            Hear(told is Forecast forecast && attribution.Within(forecast.ContentSpan) is { } said && said != forecast.ContentSpan ? forecast with { Span = said, ContentSpan = said } : told, asked);
        }

        return pledges.Count > 0 ? pledges[^1] : null;

        void Hear(Statement statement, TextSpan asked)
        {
            var heard = statement with { Attribution = attribution.Voices(statement.Span) };
            if (Spoken(heard, page.Cast.SpeakerOf(sentence)) is { } spoken && !spoken.Span.Overlaps(asked))
            {
                into.Add(spoken);
            }
        }
    }

    // What only a voice says is that voice's own forecast or demand; "X must go" without a voice is the author's opinion.
    private static Statement? Spoken(Statement heard, Actor? speaking) => heard switch
    {
        Forecast { By: null, Attribution: [.., var last] } forecast => forecast with { By = last.Actor },
        Forecast { By: null } forecast when speaking is not null => forecast with { By = speaking },
        PoliticalEvent { Type: EventType.Request, Source: [], Attribution: [.., var voice], Recipient: [{ Person: null, Org: null, State: { } own }] } when own == voice.Actor.State && EventParties.ActsForState(voice.Actor) => null, // "my country must change"
        PoliticalEvent { Type: EventType.Request or EventType.Support or EventType.Threaten, Source: [], Attribution: [.., var last] } demand when !demand.Recipient.Contains(last.Actor) => demand with { Source = [last.Actor] },
        PoliticalEvent { Type: EventType.Request or EventType.Support, Source: [] } => null,
        _ => heard,
    };

    private static Quotation ToQuotation(Report report, AttributionReader attribution) => new()
    {
        Span = report.Span,
        Pattern = report.Pattern,
        Attribution = attribution.VoicesOf(report),
        Polarity = report.Polarity,
        Certainty = report.Certainty,
        Speaker = report.Speaker,
        SpeakerSpan = report.SpeakerSpan,
        CueSpan = report.CueSpan,
        ContentSpan = report.Content,
        SecondContentSpan = report.SecondContent,
        Form = report.Form,
        Imagined = report.Imagined,
    };

    private static List<Statement> Number(List<Statement> found) =>
        [.. found.OrderBy(s => s.Span).ThenBy(s => s.GetType().Name, StringComparer.Ordinal).ThenBy(s => s.Pattern, StringComparer.Ordinal).Select((s, i) => s with { Id = $"s{i + 1}" })];
}
