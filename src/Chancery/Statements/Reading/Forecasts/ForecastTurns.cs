using Chancery.Quantities;
using Chancery.Text;

namespace Chancery.Statements.Reading.Forecasts;

/// <summary>Reads what an author foretells by a fixed turn, without a verb of foretelling: "my money is on", "I would be surprised if", "sooner or later", "Will it hold? I doubt it".</summary>
internal static class ForecastTurns
{
    private const int Shortest = 6;

    /// <summary>Adds what the turns of a sentence foretell, where nothing else was read of it; a pledge of the same clause is only foretold.</summary>
    /// <param name="page">The document.</param>
    /// <param name="sentence">Number of the sentence.</param>
    /// <param name="pledges">The pledges of the sentence.</param>
    /// <param name="found">Its forecasts.</param>
    internal static void Read(Page page, int sentence, List<Pledge> pledges, List<Forecast> found)
    {
        var words = page.Sentences[sentence];
        for (var i = 0; i < words.Count; i++)
        {
            if (At(page, words, i) is not ({ Place: not TurnPlace.Question } turn, var end))
            {
                continue;
            }

            var (first, last) = turn.Place is TurnPlace.Behind or TurnPlace.Term ? (end, Closing(words, end)) : (Opening(words, i), Closing(words, end));
            while (last > first && words[last - 1].Upos == Upos.PUNCT)
            {
                last--;
            }

            if (last - first < 2 || words.SpanOf(first, last) is not { Length: >= Shortest } content || found.Exists(f => f.ContentSpan.Overlaps(content) && !IsOver(turn, words.SpanOf(i, end), f))
                || !Fits(page, sentence, turn, (first, last)))
            {
                continue;
            }

            found.RemoveAll(f => f.ContentSpan.Overlaps(content));
            pledges.RemoveAll(p => p.Amount is null && p.Span.Overlaps(content));
            found.Add(Make(page, sentence, turn, words.SpanOf(i, end), content));
        }
    }

    /// <summary>What a question foretells that the next sentence answers with a turn ("Will it hold? I doubt it"); null where none does.</summary>
    internal static Forecast? Answered(Page page, int sentence)
    {
        var words = page.Sentences[sentence];
        if (sentence + 1 >= page.Sentences.Count || words.Count < 3 || words[0].Xpos != Xpos.MD || page.Sentences[sentence + 1] is not { Count: > 0 } next || next.Paragraph != words.Paragraph
            || At(page, next, 0) is not ({ Place: TurnPlace.Question } turn, var end) || (end < next.Count && next[end].Upos != Upos.PUNCT))
        {
            return null;
        }

        var last = words.Count;
        while (last > 0 && words[last - 1].Upos == Upos.PUNCT)
        {
            last--;
        }

        return Make(page, sentence, turn, next.SpanOf(0, end), words.SpanOf(0, last));
    }

    // "It would be a miracle if they met": what the turn foretells, not the turn itself.
    private static bool IsOver(ForetellingTurn turn, TextSpan said, Forecast other) => turn.Place == TurnPlace.Behind && other.ContentSpan.Contains(said);

    // "Sooner or later they left" tells what was, "In all likelihood he is a spy" what is.
    private static bool Fits(Page page, int sentence, ForetellingTurn turn, (int First, int End) content)
    {
        var words = page.Sentences[sentence];
        var span = words.SpanOf(content.First, content.End);
        var told = Enumerable.Range(content.First, content.End - content.First);
        return turn.Place switch
        {
            TurnPlace.Term => page.Quantities(sentence).Times.Any(t => t.Kind == TimeKind.Horizon && span.Contains(t.Span)),
            TurnPlace.Modal => told.Any(i => words[i].Xpos == Xpos.MD),
            TurnPlace.Around => told.All(i => words[i].Xpos != Xpos.VBD),
            _ => true,
        };
    }

    private static Forecast Make(Page page, int sentence, ForetellingTurn turn, TextSpan said, TextSpan content)
    {
        var text = page.Document.Text;
        var window = ForecastTime.Of(page, sentence, page.Sentences[sentence].TokensIn(content).First, content);
        var chance = page.Rules.Likelihoods.Find(said.Of(text));
        return new Forecast
        {
            Span = turn.Place is TurnPlace.Behind or TurnPlace.Term ? content.Union(said) : content,
            ContentSpan = content,
            Pattern = "turn",
            Certainty = turn.Certainty,
            Polarity = turn.Polarity,
            Window = window,
            CertaintyWords = said.Of(text),
            Probability = chance,
            Scorable = ForecastGrade.Of(page.Rules.Outcomes.Of(content.Of(text)), window?.End is not null, chance is not null),
        };
    }

    private static (ForetellingTurn? Turn, int End) At(Page page, Sentence words, int first)
    {
        if (!page.Rules.Turns.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Full(words.Form(first)), out var turns))
        {
            return default;
        }

        foreach (var turn in turns)
        {
            var at = 1;
            while (at < turn.Words.Length && first + at < words.Count && Full(words.Form(first + at)).Equals(turn.Words[at], StringComparison.OrdinalIgnoreCase))
            {
                at++;
            }

            if (at == turn.Words.Length)
            {
                return (turn, first + at);
            }
        }

        return default;
    }

    // "n't", "'d" and "'s" in full.
    private static ReadOnlySpan<char> Full(ReadOnlySpan<char> form) => form switch
    {
        "n't" or "n’t" => "not",
        "'d" or "’d" => "would",
        "'s" or "’s" => "is",
        "ca" => "can",
        _ => form,
    };

    // Where the clause begins: behind the last sign that closes another.
    private static int Opening(Sentence words, int at)
    {
        var first = at;
        while (first > 0 && words.Form(first - 1) is not (";" or ":" or "—" or "–") && words[first - 1].Xpos is not Xpos.OpenQuote)
        {
            first--;
        }

        while (first < at && (words[first].Upos == Upos.CCONJ || words[first].Upos == Upos.PUNCT))
        {
            first++;
        }

        return first;
    }

    // Where it ends: at such a sign, or at ", and" and ", but" with a clause of its own.
    private static int Closing(Sentence words, int from)
    {
        for (var i = from; i < words.Count; i++)
        {
            if (words.Form(i) is ";" or ":" or "—" or "–" || words[i].Xpos is Xpos.CloseQuote || (words[i].Xpos == Xpos.Comma && i + 1 < words.Count && words[i + 1].Upos is Upos.CCONJ or Upos.SCONJ))
            {
                return i;
            }
        }

        return words.Count;
    }
}
