using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Statements.Reading.Claims;
using Chancery.Statements.Reading.Events;
using Chancery.Statements.Reading.Pledges;
using Chancery.Statements.Reading.Speakers;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading;

/// <summary>One document as the statement readers see it: its sentences with who is who, what patterns hold, and which figures stand where. Used by one thread.</summary>
internal sealed class Page
{
    private const int FarthestTopic = 3;
    private const int FarthestCurrency = 3;
    private const int FewestOfficials = 4;
    private const double OfficialsPerSentence = 1.2;

    private readonly StatementRules rules;
    private readonly SentenceQuantities?[] quantities;
    private readonly IReadOnlyList<PatternMatch>?[] matches;
    private readonly StateRow?[] rows;
    private readonly Dictionary<(EventType Type, string State), IReadOnlyList<Actor>> lastRecipients = [];
    private IReadOnlyList<TextSpan> speeches = [];
    private LeadIns? leadIns;
    private LeftOut? leftOut;
    private Addressees? addressees;
    private NamedStates? states;
    private bool? isOfStates;

    internal Page(Document document, IReadOnlyList<Sentence> sentences, Cast cast, StatementRules rules)
    {
        Document = document;
        Sentences = sentences;
        Cast = cast;
        this.rules = rules;
        quantities = new SentenceQuantities?[sentences.Count];
        matches = new IReadOnlyList<PatternMatch>?[sentences.Count];
        rows = new StateRow?[sentences.Count];
        TitleStage = document.Title?.Split([' ', ',', ':', '’', '-'], StringSplitOptions.RemoveEmptyEntries).ToArray() is { } title ? title.Select((w, i) => rules.Stages.OfAccord(w.ToLowerInvariant()) ?? (i > 0 && title[i - 1].Equals("trade", StringComparison.OrdinalIgnoreCase) ? rules.Stages.OfAccord(w.ToLowerInvariant().TrimEnd('s')) : null)).FirstOrDefault(s => s is not null) : null;
    }

    /// <summary>How far the terms of the accord have come that the title names; null where it names none.</summary>
    internal PledgeStage? TitleStage { get; }

    /// <summary>The document.</summary>
    internal Document Document { get; }

    /// <summary>Its sentences; those that no pattern can use are not parsed.</summary>
    internal IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>Who is who in it.</summary>
    internal Cast Cast { get; private set; }

    /// <summary>Who dealt with whom in what has been read of it.</summary>
    internal Dealings Dealings { get; } = new();

    /// <summary>Who is meant by "you" in it.</summary>
    internal Addressees Addressees => addressees ??= new Addressees(this);

    /// <summary>Takes over who speaks where: patterns that ask for an actor are matched anew in sentences whose "I" or "we" became somebody.</summary>
    internal void Hear(Cast heard, IReadOnlyList<TextSpan> said)
    {
        speeches = said;
        if (heard == Cast)
        {
            return;
        }

        for (var s = 0; s < Sentences.Count; s++)
        {
            for (var i = 0; matches[s] is not null && i < Sentences[s].Count; i++)
            {
                if (heard.MentionAt(s, i) != Cast.MentionAt(s, i))
                {
                    matches[s] = null;
                }
            }
        }

        Cast = heard;
        leftOut = null;
        Array.Clear(rows); // they hold mentions of the cast before
    }

    /// <summary>Whether somebody is reported to say these words.</summary>
    internal bool IsSaid(TextSpan words) => speeches.Any(s => s.Start <= words.Start && words.End <= s.End);

    /// <summary>The mentions of a sentence by word order.</summary>
    internal StateRow Row(int sentence) => rows[sentence] ??= new StateRow(this, sentence);

    /// <summary>The last figure of a state that was read, with its sentence; null for none yet.</summary>
    internal (int Sentence, Claim Claim)? LastFigure { get; set; }

    /// <summary>The last figure that was read of whatever, with its sentence; null for none yet.</summary>
    internal (int Sentence, Claim Claim)? LastTold { get; set; }

    /// <summary>The pledges that were read of it so far.</summary>
    internal ToldPledges Pledges { get; } = new();

    /// <summary>The voices that its stretches come through.</summary>
    internal AttributionReader Attribution { get; set; } = new([]);

    /// <summary>The rules it is read by.</summary>
    internal StatementRules Rules => rules;

    /// <summary>The figures and times of a sentence.</summary>
    internal SentenceQuantities Quantities(int sentence) =>
        quantities[sentence] ??= NationalUnits.Read(this, sentence, rules.Quantities.Find(Sentences[sentence], Document.Published, CurrencyBefore(sentence)));

    /// <summary>The chances that a sentence may tell in figures.</summary>
    internal IReadOnlyList<Found<Probability>> Chances(int sentence) => rules.Quantities.Chances(Sentences[sentence]);

    // The currency of the last sum of the sentences before, where a size stands without one: "The Fund’s programme promised another 20 billion".
    private CurrencyCode? CurrencyBefore(int sentence)
    {
        if (!Document.Text.AsSpan(Sentences[sentence].Span.Start, Sentences[sentence].Span.Length).Contains("illion", StringComparison.Ordinal))
        {
            return null;
        }

        for (var s = sentence - 1; s >= Math.Max(0, sentence - FarthestCurrency); s--)
        {
            var amounts = (quantities[s] ?? NationalUnits.Read(this, s, rules.Quantities.Find(Sentences[s], Document.Published))).Amounts;
            if (SentenceQuantities.CurrencyCarried(Document.Text, amounts) is { } carried)
            {
                return carried;
            }
        }

        return null;
    }

    /// <summary>The patterns that hold in a sentence, by trigger from left to right; empty for one that was not parsed.</summary>
    internal IReadOnlyList<PatternMatch> Matches(int sentence)
    {
        if (matches[sentence] is { } found)
        {
            return found;
        }

        var into = new List<PatternMatch>();
        if (Sentences[sentence].IsParsed)
        {
            rules.Patterns.Match(Sentences[sentence], (_, token, name) => NounClass.Is(this, sentence, token, name), into, LeftOut.Has(sentence) ? (_, token, name) => NounClass.IsOfDoer(this, sentence, token, name) : null);
        }

        return matches[sentence] = into;
    }

    /// <summary>The lead-ins of its lists.</summary>
    internal LeadIns LeadIns => leadIns ??= new LeadIns(this);

    /// <summary>Who does what its lists tell.</summary>
    internal LeftOut LeftOut => leftOut ??= new LeftOut(this);

    /// <summary>How the clause around a word is put.</summary>
    internal Mood Mood(int sentence, int trigger) => rules.Moods.Read(Sentences[sentence], trigger);

    /// <summary>The actors that some noun phrases stand for, each once, in order.</summary>
    internal IReadOnlyList<Actor> Actors(int sentence, IEnumerable<int> heads)
    {
        var actors = new List<Actor>();
        foreach (var head in heads)
        {
            foreach (var actor in ActorRow.Around(this, sentence, head))
            {
                if (!actors.Exists(a => a.State == actor.State && a.Org == actor.Org && a.Person == actor.Person && (a.State ?? a.Org ?? a.Person) is not null))
                {
                    actors.Add(actor);
                }
            }
        }

        return actors;
    }

    /// <summary>The state or organisation that the text before a word is about: the nearest subject that is an actor.</summary>
    /// <param name="sentence">Number of the sentence.</param>
    /// <param name="before">The word.</param>
    /// <param name="farthest">Sentences back that are looked at.</param>
    internal IReadOnlyList<Actor> Topic(int sentence, int before, int farthest = FarthestTopic)
    {
        for (var s = sentence; s >= Math.Max(0, sentence - farthest); s--)
        {
            var words = Sentences[s];
            for (var i = s == sentence ? before - 1 : words.Count - 1; i >= 0; i--)
            {
                if (words[i].Relation is Relation.Nsubj or Relation.NsubjPass && Cast.ActorsAt(s, i) is { Count: 1 } actors && actors[0].State is not null)
                {
                    return [.. actors];
                }
            }
        }

        return [];
    }

    /// <summary>Whether the text before a sentence has been speaking of an actor; a document with a title has been, by its title.</summary>
    internal bool IsAbout(Actor actor, int sentence)
    {
        if (!string.IsNullOrEmpty(Document.Title))
        {
            return true;
        }

        var start = Sentences[sentence].Span.Start;
        return Cast.Mentions.Any(m => m.Span.Start < start && m.Actors.Any(a => a.State == actor.State && (a.State is not null || a.Org == actor.Org)));
    }

    /// <summary>Keeps who was last attacked, helped or punished by a state.</summary>
    internal void Remember(EventType type, IReadOnlyList<Actor> source, IReadOnlyList<Actor> recipient)
    {
        if (type is EventType.Assault or EventType.Aid or EventType.Sanction && source is [{ State: { } state }, ..] && recipient.Count > 0 && !recipient.All(Nameless.Is))
        {
            lastRecipients[(type, state)] = recipient;
        }
    }

    /// <summary>Whom the same state did the same to before in this text: "its attacks on civilians" go on against whom they began; empty where nobody.</summary>
    internal IReadOnlyList<Actor> LastRecipient(EventType type, IReadOnlyList<Actor> source) =>
        source is [{ State: { } state }, ..] ? lastRecipients.GetValueOrDefault((type, state), []) : [];

    /// <summary>The government that publishes the text; null where none does.</summary>
    internal Actor? HomeGovernment => Cast.Home is { } home ? new Actor { State = home, Role = "GOV", Text = Document.Publisher ?? home } : null;

    /// <summary>Whether the text is one of politics: in most of its sentences somebody acts for a state, a body of states or against one.</summary>
    internal bool IsOfStates => isOfStates ??= (OfficialMentions() >= Math.Max(FewestOfficials, Sentences.Count * OfficialsPerSentence));

    private int OfficialMentions() => Cast.Mentions.Count(m => m.Actors.Any(a => a.Role is "GOV" or "MIL" or "LEG" or "JUD" or "COP" or "IGO" or "REB" or "OPP" or "PTY"));

    /// <summary>The states that it names, as the other side of what others do.</summary>
    internal NamedStates States => states ??= new NamedStates(this);
}
