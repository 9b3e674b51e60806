using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements.Reading;

/// <summary>The classes of noun phrases that patterns ask for: actors of every kind, places, money, numbers, times.</summary>
internal static class NounClass
{
    /// <summary>Whether the noun phrase headed by a token belongs to a class of <see cref="StatementSchema"/>.</summary>
    /// <param name="page">The document.</param>
    /// <param name="sentence">Number of the sentence.</param>
    /// <param name="token">Head of the phrase.</param>
    /// <param name="name">Name of the class.</param>
    internal static bool Is(Page page, int sentence, int token, string name) => name switch
    {
        "actor" or "state" or "organisation" or "company" or "person" => AnyIsOf(page.Cast.ActorsAt(sentence, token), name),
        "place" => page.Sentences[sentence].Names.Any(n => n.Kind == NameKind.Place && n.First <= token && token < n.End) || Is(page, sentence, token, "state"),
        "money" => CarriedSum.Of(page, sentence, token) is not null,
        "name" => page.Sentences[sentence][token].Upos == Upos.PROPN || (token > 0 && char.IsUpper(page.Sentences[sentence].Form(token)[0])),
        "number" => Holds(page, sentence, token, page.Quantities(sentence).Quantities, q => q.Span),
        "percent" => Holds(page, sentence, token, page.Quantities(sentence).Quantities, q => q.Span, q => q.Value.Unit is "percent" or "percent/year"),
        "time" => Holds(page, sentence, token, page.Quantities(sentence).Times, t => t.Span),
        "several" => ActorRow.IsOfSeveral(page, sentence, token),
        _ => false,
    };

    /// <summary>Whether who does what an item of a list tells belongs to a class, or is known at all where none is named.</summary>
    /// <param name="page">The document.</param>
    /// <param name="sentence">Number of the sentence.</param>
    /// <param name="token">The act.</param>
    /// <param name="name">Name of the class; empty for any.</param>
    internal static bool IsOfDoer(Page page, int sentence, int token, string name) =>
        page.LeftOut.At(sentence, token) is { Count: > 0 } doers && (name.Length == 0 || doers.Any(a => IsOf(a, name)));

    private static bool AnyIsOf(IReadOnlyList<Actor> actors, string name)
    {
        for (var i = 0; i < actors.Count; i++)
        {
            if (IsOf(actors[i], name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOf(Actor actor, string name) => name switch
    {
        "actor" => true,
        "state" => actor is { State: not null, Org: null, Person: null },
        "organisation" => actor.Org is not null,
        "company" => actor.Role == "BUS",
        "person" => actor.Person is not null,
        _ => false,
    };

    private static bool Holds<T>(Page page, int sentence, int token, IReadOnlyList<T> found, Func<T, TextSpan> spanOf, Func<T, bool>? where = null)
    {
        if (found.Count == 0)
        {
            return false;
        }

        var phrase = Phrase.Span(page.Sentences[sentence], token);
        return found.Any(f => spanOf(f).Overlaps(phrase) && (where is null || where(f)));
    }
}
