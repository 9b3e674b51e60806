using Chancery.Text;

namespace Chancery.Statements.Reading.Speakers;

/// <summary>Whom "he" or "she" means where somebody without a name was just told to speak: "A retired general went further: the army, he said, …", "a diplomat told me. “…,” she said".</summary>
internal static class Unnamed
{
    /// <summary>The sentence and the head of the noun phrase of that person; no sentence where nobody without a name stands there.</summary>
    internal static (int? Sentence, int Head) Before(ReportSource source, int number, int head)
    {
        var sentence = source.Sentences[number];
        if (!sentence.Is(head, "he") && !sentence.Is(head, "she"))
        {
            return (null, -1);
        }

        for (var i = 0; i < head; i++)
        {
            if (source.ActorsAt(number, i) is [{ Person: not null }, ..] && sentence[i].Upos is Upos.PROPN)
            {
                return (null, -1);
            }

            if (Speaks(source, number, i, HasColon(sentence, i, head)))
            {
                return (number, i);
            }
        }

        // The sentence before, where it names nobody else for its subject.
        if (number == 0 || source.Sentences[number - 1].Paragraph != sentence.Paragraph || !source.Sentences[number - 1].IsParsed)
        {
            return (null, -1);
        }

        var before = source.Sentences[number - 1];
        for (var i = before.Count - 1; i >= 0; i--)
        {
            if (before[i].Relation is Relation.Nsubj && before[i].Upos == Upos.PROPN && source.ActorsAt(number - 1, i) is [{ Person: not null }, ..])
            {
                return (null, -1);
            }

            if (before[i].Relation is Relation.Nsubj && before[i].Lemma == sentence[head].Lemma)
            {
                return Before(source, number - 1, i); // "He tilted his head. “…,” he said"
            }

            if (Speaks(source, number - 1, i, isAny: false))
            {
                return (number - 1, i);
            }
        }

        return (null, -1);
    }

    // "a retired general", "one minister", "another": without a name, and the subject of a verb of saying or of the sentence.
    private static bool Speaks(ReportSource source, int number, int token, bool isAny)
    {
        var sentence = source.Sentences[number];
        if (sentence[token].Head is not (>= 0 and var verb) || verb < token || source.ActorsAt(number, token).Any(a => a.Person is not null))
        {
            return false;
        }

        var isUnnamed = sentence.Is(token, "another") && sentence[token].Upos is Upos.DET or Upos.PRON;
        if (sentence[token].Upos == Upos.NOUN && sentence[token].Xpos == Xpos.NN && sentence[token].Relation == Relation.Nsubj)
        {
            var (first, _) = sentence.Subtree(token);
            if (sentence.Is(first, "my") && first == token - 1)
            {
                return true;
            }

            isUnnamed = sentence.Is(first, "a") || sentence.Is(first, "an") || sentence.Is(first, "one") || sentence.Is(first, "another");
        }

        return isUnnamed && (isAny || source.Matches(number).Any(m => m.Trigger == verb && m.Pattern.Kind == "quotation" && m.Pattern.Value("papers") is null && m.Sentence[verb].Lemma != "show"));
    }

    private static bool HasColon(Sentence sentence, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (sentence.Form(i) is ":")
            {
                return true;
            }
        }

        return false;
    }
}
