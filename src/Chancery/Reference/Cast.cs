using Chancery.Text;

namespace Chancery.Reference;

/// <summary>Who is who in one document: every mention of an actor with what it stands for. Immutable.</summary>
public sealed class Cast
{
    private readonly Mention?[]?[] byToken;
    private readonly HashSet<Mention> singularFirst;
    private readonly HashSet<Mention> pluralFirst;

    internal Cast(IReadOnlyList<Mention> mentions, Mention?[]?[] byToken, HashSet<Mention> singularFirst, HashSet<Mention> pluralFirst)
    {
        Mentions = mentions;
        this.byToken = byToken;
        this.singularFirst = singularFirst;
        this.pluralFirst = pluralFirst;
    }

    /// <summary>All mentions, in text order.</summary>
    public IReadOnlyList<Mention> Mentions { get; }

    /// <summary>The state whose organ published the document; null where the publisher is none.</summary>
    internal string? Home { get; init; }

    /// <summary>The tables by which it was told who is who; null where it was built without.</summary>
    internal ReferenceBook? Book { get; init; }

    /// <summary>Who speaks in each sentence of a transcript, by its labels; null where it has none or does not tell.</summary>
    internal IReadOnlyList<Actor?> Speaking { get; init; } = [];

    /// <summary>Who speaks in a sentence of a transcript; null where the text is none or does not tell.</summary>
    public Actor? SpeakerOf(int sentence) => sentence < Speaking.Count ? Speaking[sentence] : null;

    /// <summary>
    /// The actors that the noun phrase headed by this token stands for: the phrase itself, not its conjuncts. Empty when it is
    /// no actor. A state has role GOV here; whoever states a fact about it drops the role.
    /// </summary>
    public IReadOnlyList<Actor> ActorsAt(int sentence, int head) => MentionAt(sentence, head)?.Actors ?? [];

    /// <summary>The mention at this token, or null.</summary>
    public Mention? MentionAt(int sentence, int token) => byToken[sentence]?[token];

    /// <summary>
    /// The cast with the words of speakers: inside what somebody says, "I" is the speaker, "we" the state or the organisation
    /// that the speaker speaks for. Where one speech holds another, the inner speaker counts.
    /// </summary>
    public Cast WithSpeakers(IEnumerable<(TextSpan Said, Actor Speaker)> speeches)
    {
        var speakerOf = new Dictionary<Mention, (TextSpan Said, Actor Speaker)>();
        Mention[] first = [.. Mentions.Where(m => singularFirst.Contains(m) || pluralFirst.Contains(m))];
        foreach (var speech in speeches)
        {
            for (var i = FirstFrom(first, speech.Said.Start); i < first.Length && first[i].Span.Start < speech.Said.End; i++)
            {
                if (!speakerOf.TryGetValue(first[i], out var other) || speech.Said.Length < other.Said.Length)
                {
                    speakerOf[first[i]] = speech;
                }
            }
        }

        if (speakerOf.Count == 0)
        {
            return this;
        }

        var changed = speakerOf.ToDictionary(s => s.Key, s => s.Key with { Actors = [Spoken(s.Value.Speaker, s.Key, pluralFirst.Contains(s.Key))] });
        var heard = changed.Keys.Select(m => m.Sentence).ToHashSet();
        var tokens = byToken.Select((row, s) => row is null || !heard.Contains(s) ? row : Array.ConvertAll(row, m => m is null ? null : changed.GetValueOrDefault(m, m))).ToArray();
        return new Cast(
            [.. Mentions.Select(m => changed.GetValueOrDefault(m, m))],
            tokens,
            [.. singularFirst.Select(m => changed.GetValueOrDefault(m, m))],
            [.. pluralFirst.Select(m => changed.GetValueOrDefault(m, m))])
        {
            Home = Home,
            Book = Book,
            Speaking = Speaking,
        };
    }

    // Mentions stand in text order: the first that starts at the offset or behind it.
    private static int FirstFrom(Mention[] mentions, int offset)
    {
        int low = 0, high = mentions.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = mentions[middle].Span.Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static Actor Spoken(Actor speaker, Mention mention, bool plural) =>
        plural && speaker is { Person: not null, State: not null, Role: "GOV" } ? new Actor { State = speaker.State, Role = "GOV", Text = speaker.Text }
        : plural && speaker is { Person: not null, Org: not null } ? speaker with { Person = null }
        : speaker with { Text = mention.Actors.Count > 0 ? mention.Actors[0].Text : speaker.Text };
}
