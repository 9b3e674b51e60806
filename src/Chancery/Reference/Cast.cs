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

    /// <summary>
    /// The actors that the noun phrase headed by this token stands for: the phrase itself, not its conjuncts. Empty when it is
    /// no actor. A state has role GOV here; whoever states a fact about it drops the role.
    /// </summary>
    public IReadOnlyList<Actor> ActorsAt(int sentence, int head) => MentionAt(sentence, head)?.Actors ?? [];

    /// <summary>The mention at this token, or null.</summary>
    public Mention? MentionAt(int sentence, int token) => byToken[sentence]?[token];

    /// <summary>
    /// The cast with the words of a speaker inside <paramref name="span"/>: "I" is the speaker, "we" the state or the
    /// organisation that the speaker speaks for.
    /// </summary>
    public Cast WithSpeaker(TextSpan span, IReadOnlyList<Actor> speaker)
    {
        var inside = Mentions.Where(m => span.Contains(m.Span) && (singularFirst.Contains(m) || pluralFirst.Contains(m))).ToList();
        if (inside.Count == 0)
        {
            return this;
        }

        var changed = inside.ToDictionary(m => m, m => m with { Actors = [.. speaker.Select(a => Spoken(a, m, pluralFirst.Contains(m)))] });
        var tokens = byToken.Select(row => row is null ? null : Array.ConvertAll(row, m => m is null ? null : changed.GetValueOrDefault(m, m))).ToArray();
        return new Cast(
            [.. Mentions.Select(m => changed.GetValueOrDefault(m, m))],
            tokens,
            [.. singularFirst.Select(m => changed.GetValueOrDefault(m, m))],
            [.. pluralFirst.Select(m => changed.GetValueOrDefault(m, m))]);
    }

    private static Actor Spoken(Actor speaker, Mention mention, bool plural) =>
        plural && speaker is { Person: not null, State: not null, Role: "GOV" } ? new Actor { State = speaker.State, Role = "GOV", Text = speaker.Text }
        : plural && speaker is { Person: not null, Org: not null } ? speaker with { Person = null }
        : speaker with { Text = mention.Actors.Count > 0 ? mention.Actors[0].Text : speaker.Text };
}
