using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading;

/// <summary>Reads how a clause is put, from its auxiliaries, adverbs, if-clauses and the words that it hangs on.</summary>
internal sealed class MoodReader(ModalityTable table)
{
    private const int LongestChain = 8;

    /// <summary>Reads the mood around a verb, an adjective, or a noun with its support verb.</summary>
    internal Mood Read(Sentence sentence, int trigger)
    {
        var frame = new Frame(sentence, trigger);
        var draft = new Draft(sentence) { Top = trigger };
        var at = trigger;
        if (frame.IsNominal)
        {
            ReadModifiers(draft, trigger);
            at = frame.SupportOf(trigger) is >= 0 and var support ? support : trigger;
            if (at != trigger)
            {
                ReadSupport(draft, at);
            }
        }

        draft.Tense ??= OwnTense(sentence, at);
        for (var step = 0; step < LongestChain && at >= 0; step++)
        {
            draft.Top = at;
            ReadModifiers(draft, at);
            ReadConditions(draft, at);
            at = Next(draft, at);
        }

        ReadReportedCondition(draft);
        return draft.ToMood();
    }

    // "said that X agreed if Y withdraws": the tree may hang the condition elsewhere; right behind what is said, it is part of it.
    private static void ReadReportedCondition(Draft draft)
    {
        var sentence = draft.Sentence;
        var clause = draft.Top;
        for (var step = 0; step < LongestChain && clause >= 0 && sentence[clause].Relation is Relation.Advcl or Relation.Xcomp or Relation.Conj; step++)
        {
            clause = sentence[clause].Head;
        }

        if (clause < 0 || sentence[clause].Relation != Relation.Ccomp || sentence[clause].Head < 0 || sentence[clause].Head > clause)
        {
            return;
        }

        var behind = sentence.Subtree(clause).End;
        if (Phrase.ConditionAt(sentence, behind) is var end && end > behind)
        {
            draft.Condition ??= sentence.SpanOf(behind, end);
        }
    }

    /// <summary>Whether a participle of this verb tells what is expected: "is projected", "is forecast".</summary>
    internal bool IsOutlook(string verb) => table.Find("verb", verb) is { Tense: Tense.Future, Certainty: Certainty.Probable };

    /// <summary>The stage that a verb gives what it governs ("exploring an investment"), or null.</summary>
    internal PledgeStage? StageOf(string verb) => table.Find("verb", verb)?.Stage;

    /// <summary>The stage of what a word commits to ("will", "agreed", "plans"), or null where it commits to nothing.</summary>
    internal PledgeStage? Commits(in Token token) =>
        (token.Upos == Upos.AUX ? table.Find("aux", token.Lemma) : table.Find(ClassOf(token), token.Lemma)) is { Tense: Tense.Future, Certainty: Certainty.Asserted, Negative: false } word ? word.Stage : null;

    private static string ClassOf(in Token token) => token.Upos switch
    {
        Upos.NOUN or Upos.PROPN => "noun",
        Upos.ADJ => "adjective",
        _ => "verb",
    };

    private static Tense OwnTense(Sentence sentence, int word)
    {
        bool have = false, be = false, past = false, finite = false, isTo = false;
        foreach (var child in sentence.Children(word))
        {
            if (sentence[child].Relation is not (Relation.Aux or Relation.AuxPass or Relation.Cop))
            {
                continue;
            }

            isTo |= sentence[child] is { Lemma: "be", Xpos: Xpos.VBZ or Xpos.VBP or Xpos.VBD } && child + 1 < sentence.Count && sentence[child + 1] is { Lemma: "to", Relation: Relation.Mark, Head: var to } && to == word;
            have |= sentence[child].Lemma == "have";
            be |= sentence[child].Lemma == "be" && sentence[child].Relation == Relation.Aux;
            past |= sentence[child].Xpos == Xpos.VBD;
            finite |= sentence[child].Xpos is Xpos.VBD or Xpos.VBZ or Xpos.VBP;
        }

        return sentence[word].Xpos switch
        {
            Xpos.VB when isTo => Tense.Future, // "the minister is to fly to Chad"
            Xpos.VBG when be => Tense.Ongoing,
            _ when have || past => Tense.Past,
            Xpos.VBD => Tense.Past,
            Xpos.VBN => Tense.Past,
            Xpos.VBZ or Xpos.VBP => Tense.Present,
            _ when finite => Tense.Present,
            _ => Tense.Unsaid,
        };
    }

    // The verb that carries a noun can be the word that puts it off or calls it off: "plans a visit", "cancelled the talks".
    private void ReadSupport(Draft draft, int support)
    {
        if (table.Find("support", draft.Sentence[support].Lemma) is { } word)
        {
            draft.Take(word, draft.Sentence[support].Span);
            draft.Tense ??= word.Tense;
        }
    }

    private void ReadModifiers(Draft draft, int word)
    {
        var sentence = draft.Sentence;
        foreach (var child in sentence.Children(word))
        {
            ref readonly var token = ref sentence[child];
            var kind = token.Relation switch
            {
                Relation.Aux or Relation.AuxPass => "aux",
                Relation.Advmod or Relation.Det or Relation.CcPreconj => "adverb",
                _ => null,
            };
            if (kind is null)
            {
                continue;
            }

            var modality = table.Find(kind, token.Lemma) ?? table.Find(kind, sentence.Form(child).ToString().ToLowerInvariant());
            if (modality is null)
            {
                continue;
            }

            // "said it would support": the future seen from the past, not a hypothesis.
            var reported = modality.Word == "would" && !IsPerfect(sentence, word) && IsReported(sentence, word);
            draft.Take(reported ? modality with { Certainty = Certainty.Asserted } : modality, token.Span);
        }
    }

    // "would have left": what did not happen, whoever says so.
    private static bool IsPerfect(Sentence sentence, int verb)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (sentence[child] is { Relation: Relation.Aux, Lemma: "have" })
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsReported(Sentence sentence, int verb)
    {
        for (var at = verb; at >= 0; at = sentence[at].Head)
        {
            if (sentence[at].Relation is Relation.Ccomp or Relation.Parataxis && sentence[at].Head >= 0)
            {
                return sentence[sentence[at].Head].Xpos is Xpos.VBD or Xpos.VBN or Xpos.VBG;
            }
        }

        return false;
    }

    private void ReadConditions(Draft draft, int verb)
    {
        var sentence = draft.Sentence;
        foreach (var child in sentence.Children(verb))
        {
            if (sentence[child].Relation is Relation.Advcl or Relation.Obl && IsConditional(sentence, child))
            {
                var (first, end) = sentence.Subtree(child);
                draft.Condition ??= TrimPunctuation(sentence, first, end);
            }
        }

        draft.InCondition |= (sentence[verb].Relation == Relation.Advcl && IsConditional(sentence, verb)) || IsInverted(sentence, verb);
    }

    // "Had Chad closed the border, …": a condition by the order of its words, whatever the tree makes of it.
    private bool IsInverted(Sentence sentence, int verb)
    {
        var subject = sentence.Child(verb, Relation.Nsubj) is >= 0 and var active ? active : sentence.Child(verb, Relation.NsubjPass);
        if (subject < 0 || subject > verb || sentence.Is(sentence.Count - 1, "?"))
        {
            return false;
        }

        var opening = sentence.Subtree(subject).First - 1;
        return opening >= 0 && (opening == 0 || sentence[opening - 1].Xpos == Xpos.Comma) && (sentence[opening].Head == verb || sentence[verb].Head == opening) && sentence[verb].Xpos is Xpos.VBN or Xpos.VBD && table.Find("inverted", sentence.Form(opening).ToString().ToLowerInvariant()) is not null;
    }

    // Also where the tree takes the verb of the clause for a noun ("if Rwanda withdraws").
    private bool IsConditional(Sentence sentence, int clause)
    {
        foreach (var child in sentence.Children(clause))
        {
            if (sentence[child].Relation is Relation.Mark or Relation.Advmod or Relation.Case && table.Find("mark", sentence[child].Lemma) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static TextSpan TrimPunctuation(Sentence sentence, int first, int end)
    {
        while (end > first + 1 && sentence[end - 1].Upos == Upos.PUNCT)
        {
            end--;
        }

        while (first < end - 1 && sentence[first].Upos == Upos.PUNCT)
        {
            first++;
        }

        return sentence.SpanOf(first, end);
    }

    // The next word up that bears on this one, or −1.
    private int Next(Draft draft, int at)
    {
        var sentence = draft.Sentence;
        ref readonly var token = ref sentence[at];
        if (token.Head < 0)
        {
            return -1;
        }

        var head = token.Head;
        switch (token.Relation)
        {
            case Relation.Conj when sentence.Child(at, Relation.Nsubj) < 0 && sentence.Child(at, Relation.Aux) < 0 && (token.Xpos == sentence[head].Xpos || (token.Xpos == Xpos.VBP && sentence[head].Xpos == Xpos.VB && sentence.Child(head, Relation.Aux) >= 0)):
                return head;
            case Relation.Xcomp or Relation.Ccomp or Relation.Csubj or Relation.Acl or Relation.Advcl or Relation.Obl:
                var infinitive = token.Xpos is Xpos.VB or Xpos.VBG;
                if (!infinitive || token.Relation == Relation.Obl)
                {
                    ReadDenial(draft, at);
                    return -1;
                }

                return Governor(draft, at, head);
            default:
                return -1;
        }
    }

    // "denied that its army had crossed the border": so the clause is denied, whoever did it.
    private void ReadDenial(Draft draft, int clause)
    {
        var sentence = draft.Sentence;
        if (sentence[clause] is { Relation: Relation.Ccomp, Head: >= 0 and var head } && table.Find("verb", sentence[head].Lemma) is { Negative: true, Tense: null } denial)
        {
            draft.Take(denial, sentence[head].Span);
        }
    }

    private int Governor(Draft draft, int at, int head)
    {
        var sentence = draft.Sentence;
        var word = table.Find(ClassOf(sentence[head]), sentence[head].Lemma);
        if (word is not null && (word.Word != "go" || sentence[head].Xpos == Xpos.VBG))
        {
            draft.Take(word, sentence[head].Span);
            if (word.Tense is not null)
            {
                draft.Tense = word.Tense;
            }
            else if (draft.Tense == Tense.Unsaid)
            {
                draft.Tense = OwnTense(sentence, head);
            }

            return head;
        }

        return sentence[at].Relation == Relation.Xcomp ? Inherit(draft, head) : -1;
    }

    private static int Inherit(Draft draft, int head)
    {
        if (draft.Tense == Tense.Unsaid)
        {
            draft.Tense = OwnTense(draft.Sentence, head);
        }

        return head;
    }

    private sealed class Draft(Sentence sentence)
    {
        private bool negative;
        private Certainty certainty;
        private PledgeStage? stage;
        private TextSpan? words;
        private string? stance;

        internal Sentence Sentence { get; } = sentence;

        internal Tense? Tense { get; set; }

        internal TextSpan? Condition { get; set; }

        internal bool InCondition { get; set; }

        internal int Top { get; set; }

        internal void Take(Modality modality, TextSpan span)
        {
            negative ^= modality.Negative;
            if (modality.Certainty is { } sure && sure > certainty)
            {
                certainty = sure;
            }

            if (modality.Class == "aux" && modality.Tense is { } tense)
            {
                Tense = tense;
            }

            stage ??= modality.Stage;
            if (modality.Class is not "adverb" || modality.Certainty is not null)
            {
                words ??= span;
                stance ??= modality.Word;
            }
        }

        internal Mood ToMood() => new(
            InCondition || Condition is not null ? Certainty.Hypothetical : certainty,
            negative ? Polarity.Negative : Polarity.Positive,
            Tense ?? Reading.Tense.Unsaid,
            stage,
            words,
            Condition,
            InCondition,
            stance,
            Top);
    }
}
