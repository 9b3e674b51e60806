namespace Chancery.Text.Patterns;

/// <summary>The nouns behind a preposition of a word, also where the tree hangs them deeper.</summary>
internal static class PrepositionPhrases
{
    internal static void AddPrepositions(Sentence sentence, int trigger, string preposition, List<int> into)
    {
        var before = into.Count;
        AddPrepositionsOf(sentence, trigger, preposition, into);
        if (new Frame(sentence, trigger).IsNominal)
        {
            if (into.Count == before && new Frame(sentence, 0).SupportOf(trigger) is >= 0 and var support)
            {
                AddPrepositionsOf(sentence, support, preposition, into);
            }

            return;
        }

        // "reached an agreement with Y": the parser may hang "with Y" on the noun.
        if (into.Count == before && sentence.Child(trigger, Relation.Obj) is >= 0 and var patient)
        {
            AddPrepositionsBelow(sentence, patient, preposition, into);
        }

        // "met on Monday with Y", "walked away from Y", "thank you, President Y, for Z": or on the time, place, direction or person in between.
        foreach (var child in sentence.Children(trigger))
        {
            if (into.Count == before && child > trigger && (sentence[child].Relation, sentence[child].Upos) is (Relation.Obl or Relation.OblUnmarked or Relation.Vocative, Upos.PROPN) or (Relation.Advmod, Upos.ADV))
            {
                AddPrepositionsOf(sentence, child, preposition, into);
            }
        }
    }

    // "devoted $3 billion in funding to Y": the tree may hang "to Y" deeper still.
    internal static void AddPrepositionsBelow(Sentence sentence, int noun, string preposition, List<int> into)
    {
        var before = into.Count;
        AddPrepositionsOf(sentence, noun, preposition, into);
        foreach (var child in sentence.Children(noun))
        {
            if (into.Count == before && sentence[child].Relation == Relation.Nmod && child > noun)
            {
                AddPrepositionsBelow(sentence, child, preposition, into);
            }
        }
    }

    internal static void AddPrepositionsOf(Sentence sentence, int word, string preposition, List<int> into)
    {
        foreach (var child in sentence.Children(word))
        {
            if (sentence[child].Relation is Relation.Obl or Relation.Nmod or Relation.OblAgent or Relation.Advcl or Relation.Acl or Relation.OblUnmarked or Relation.Appos
                && PrepositionIs(sentence, child, preposition))
            {
                into.Add(child);
            }
        }
    }

    internal static bool PrepositionIs(Sentence sentence, int noun, string preposition)
    {
        foreach (var child in sentence.Children(noun))
        {
            if (sentence[child].Relation is Relation.Case or Relation.Mark && PhraseIs(sentence, child, preposition))
            {
                return true;
            }
        }

        return false;
    }

    // "in order to" is one preposition whose later words hang on its first as `fixed`.
    internal static bool PhraseIs(Sentence sentence, int first, string preposition)
    {
        var space = preposition.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0)
        {
            return sentence.Is(first, preposition);
        }

        return first + 1 < sentence.Count && sentence.Is(first, preposition[..space]) && sentence.Is(first + 1, preposition[(space + 1)..]);
    }
}
