using Chancery.Reference.Names;
using Chancery.Text;

namespace Chancery.Reference.Resolving;

/// <summary>What stands around a word of one sentence: the state before a title, the name after it, the article.</summary>
/// <param name="Here">The sentence.</param>
/// <param name="Hits">Its names of the reference book, in order.</param>
internal readonly record struct Surroundings(Sentence Here, IReadOnlyList<NameHit> Hits)
{
    internal (string? State, int Start) StateBefore(int first)
    {
        var i = first - 1;
        while (i >= 0 && first - i < 5 && Here[i].Upos is Upos.ADJ or Upos.NOUN && HitEnding(i + 1) is null)
        {
            i--;
        }

        var possessive = i >= 0 && (Here[i].Xpos == Xpos.POS || Here.Form(i) is "'s" or "’s");
        var hit = HitEnding(possessive ? i : i + 1);
        return hit is { Entry.State: { } state } found && found.Entry.Class != NameClass.Person ? (state, found.First) : (null, first);
    }

    internal string? StateAfter(int end)
    {
        if (end >= Here.Count || !Here.Is(end, "of"))
        {
            return null;
        }

        var next = end + 1 < Here.Count && Here[end + 1].Upos == Upos.DET ? end + 2 : end + 1;
        return Starting(next)?.Entry is { State: { } state } ? state : null;
    }

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

        return i;
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

    internal int CountBefore(int i)
    {
        for (var j = i - 1; j >= 0 && i - j < 4; j--)
        {
            if (Here.Is(j, "both") || Here.Is(j, "two"))
            {
                return 2;
            }

            if (Here.Is(j, "three"))
            {
                return 3;
            }
        }

        return 0;
    }

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
