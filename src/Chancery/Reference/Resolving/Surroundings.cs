using Chancery.Reference.Names;
using Chancery.Text;

namespace Chancery.Reference.Resolving;

/// <summary>What stands around a word of one sentence: the state before a title, the name after it, the article.</summary>
/// <param name="Here">The sentence.</param>
/// <param name="Hits">Its names of the reference book, in order.</param>
internal readonly record struct Surroundings(Sentence Here, IReadOnlyList<NameHit> Hits)
{
    private static readonly string[] Numbers = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>The state that a word belongs to by the name before it, and where that name begins.</summary>
    internal (string? State, int Start) StateBefore(int first) =>
        OwnerBefore(first) is { Owner.State: { } state, Start: var start } ? (state, start) : (null, first);

    /// <summary>The state or organisation that a word belongs to by the name before it ("the EU's top diplomat"), and where that name begins.</summary>
    internal (NameEntry? Owner, int Start) OwnerBefore(int first)
    {
        var i = first - 1;
        while (i >= 0 && first - i < 5 && Here[i].Upos is Upos.ADJ or Upos.NOUN && HitEnding(i + 1) is null)
        {
            i--;
        }

        var possessive = i >= 0 && (Here[i].Xpos == Xpos.POS || Here.Form(i) is "'s" or "’s");
        var hit = HitEnding(possessive ? i : i + 1);
        return hit is { } found && IsOwner(found.Entry) ? (found.Entry, found.First) : (null, first);
    }

    /// <summary>The state or organisation after "of".</summary>
    internal NameEntry? OwnerAfter(int end)
    {
        if (end >= Here.Count || !Here.Is(end, "of"))
        {
            return null;
        }

        var next = end + 1 < Here.Count && Here[end + 1].Upos == Upos.DET ? end + 2 : end + 1;
        return Starting(next) is { } hit && IsOwner(hit.Entry) ? hit.Entry : null;
    }

    private static bool IsOwner(NameEntry entry) =>
        entry.Class is not (NameClass.Person or NameClass.Group) && (entry.State is not null || entry.Value is Organisation { Kind: "igo" or "alliance" });

    internal NameHit? Starting(int first)
    {
        foreach (var hit in Hits)
        {
            if (hit.First == first)
            {
                return hit;
            }
        }

        return null;
    }

    internal NameHit? HitEnding(int end)
    {
        foreach (var hit in Hits)
        {
            if (hit.End == end)
            {
                return hit;
            }
        }

        return null;
    }

    /// <summary>Whether a name of a place only tells where something sits: "Paris-based".</summary>
    internal bool IsBase(NameHit hit) => hit.End + 2 < Here.Count && Here.Form(hit.End) is "-" && Here.Is(hit.End + 1, "based") && char.IsUpper(Here.Form(hit.End + 2)[0]);

    /// <summary>The home state of a body by the words right before or behind its name; null where they give none.</summary>
    internal string? HomeOf(int first, int end)
    {
        if (first > 2 && Here.Is(first - 1, "based") && HitEnding(first - 2) is { } seat)
        {
            return seat.Entry.State;
        }

        if (StateBefore(first).State is { } before)
        {
            return before;
        }

        if (end + 2 < Here.Count && Here[end].Xpos == Xpos.Comma && Here[end + 1].Upos == Upos.DET)
        {
            for (var i = end + 2; i < Math.Min(Here.Count, end + 6) && Here[i].Upos is Upos.ADJ or Upos.PROPN or Upos.NOUN; i++)
            {
                if (Starting(i) is { Entry: { Class: NameClass.Adjective, State: { } state } })
                {
                    return state;
                }
            }
        }

        return null;
    }

    /// <summary>The end of a person's name that begins there, or the same place where none does.</summary>
    internal int PersonFrom(int first)
    {
        if (first < Here.Count && Starting(first) is { Entry.Class: NameClass.Person } hit)
        {
            return hit.End;
        }

        foreach (var name in Here.Names)
        {
            if (name.Kind == NameKind.Person && name.First == first)
            {
                return name.End;
            }
        }

        return first;
    }

    // The end of the tagged name that a token stands in; 0 where it stands in none.
    private int PersonAround(int i)
    {
        foreach (var name in Here.Names)
        {
            if (name.Kind == NameKind.Person && name.First <= i && i < name.End)
            {
                return name.End;
            }
        }

        return 0;
    }

    // The name after a title: proper nouns in a row, a known person first.
    internal int NameAfter(int end)
    {
        foreach (var hit in Hits)
        {
            if (hit.First == end && hit.Entry.Class == NameClass.Person)
            {
                return hit.End;
            }
        }

        var i = end;
        while (i < Here.Count && i - end < 6 && (Here[i].Upos == Upos.PROPN || (i > end && Here.Form(i) is "-" or "al" or "bin" or "von" or "van" or "de" or "der")) && Here[i].Xpos != Xpos.POS)
        {
            i++;
        }

        return i > end && Here.Form(i - 1) is "-" ? Math.Max(i - 1, PersonAround(end)) : i; // "Minister Lin Chia-lung": the last half has another tag
    }

    internal bool HasDeterminer(int i)
    {
        for (var j = i - 1; j >= 0 && i - j < 4; j--)
        {
            if (Here[j].Upos == Upos.DET)
            {
                return Here.Is(j, "the");
            }
        }

        return false;
    }

    internal bool HasDefinite(int i) => HasDeterminer(i) || (i > 0 && (Here.Is(i - 1, "this") || Here.Is(i - 1, "that")));

    /// <summary>Whether "the" stands right before the phrase that begins there.</summary>
    internal bool HasArticle(int start) => start > 0 && Here.Is(start - 1, "the");

    /// <summary>How many the words before a plural say there are ("both", "the three"); 0 where they do not.</summary>
    internal int CountBefore(int i)
    {
        for (var j = i - 1; j >= 0 && i - j < 5 && Here[j].Upos is not (Upos.VERB or Upos.ADP or Upos.PUNCT); j--)
        {
            if (Here.Is(j, "both"))
            {
                return 2;
            }

            for (var n = 0; n < Numbers.Length; n++)
            {
                if (Here.Is(j, Numbers[n]) && !(j > 0 && Here.Form(j - 1) is "-"))
                {
                    return n + 2;
                }
            }
        }

        return 0;
    }

    /// <summary>Whether only commas, "and" and articles stand between two names.</summary>
    internal bool IsRow(int end, int first)
    {
        for (var i = end; i < first; i++)
        {
            var isBracketed = Here[i].Xpos is Xpos.LeftBracket or Xpos.RightBracket || (i > 0 && Here[i - 1].Xpos == Xpos.LeftBracket);
            if (!isBracketed && Here[i].Xpos != Xpos.Comma && Here[i].Upos is not (Upos.CCONJ or Upos.DET))
            {
                return false;
            }
        }

        return first > end;
    }

    /// <summary>A body of no known home with the one that the words beside it give: "Oslo-based X", "the Italian group X", "X, a French giant".</summary>
    internal Actor AtHome(Actor body, int first, int end) =>
        body.State is null && body.Role is null or "BUS" && HomeOf(first, end) is { } state ? body with { State = state, Role = "BUS" } : body;

    internal string Words(int first, int end) => Here.SpanOf(first, end).Of(Here.Text);

    // The token of the words that none of them governs.
    internal int HeadOf(int first, int end)
    {
        if (Here.IsParsed)
        {
            for (var i = first; i < end; i++)
            {
                if (Here[i].Head < first || Here[i].Head >= end)
                {
                    return i;
                }
            }
        }

        return end - 1;
    }
}
