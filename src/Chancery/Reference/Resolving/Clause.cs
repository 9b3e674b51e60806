using Chancery.Text;

namespace Chancery.Reference.Resolving;

/// <summary>The subject of the clause that a word stands in.</summary>
internal static class Clause
{
    private const int MostSteps = 12;

    /// <summary>The subject of the clause of a token that is not part of that subject; −1 where there is none or the sentence has no tree.</summary>
    public static int SubjectOf(Sentence sentence, int token) => Subject(sentence, token, above: false);

    /// <summary>The same, and where the clause has none before the token, the subject of the clause above it.</summary>
    public static int SubjectBefore(Sentence sentence, int token) => Subject(sentence, token, above: true);

    /// <summary>The subject of the main clause; −1 where there is none or the sentence has no tree.</summary>
    public static int MainSubject(Sentence sentence)
    {
        for (var i = 0; sentence.IsParsed && i < sentence.Count; i++)
        {
            if (sentence[i].Head < 0)
            {
                return SubjectAt(sentence, i);
            }
        }

        return -1;
    }

    private static int Subject(Sentence sentence, int token, bool above)
    {
        if (!sentence.IsParsed)
        {
            return -1;
        }

        var at = token;
        for (var step = 0; step < MostSteps && sentence[at].Head >= 0; step++)
        {
            var isSubject = sentence[at].Relation is Relation.Nsubj or Relation.NsubjPass;
            var isComplement = sentence[at].Relation is Relation.Xcomp or Relation.Ccomp;
            at = sentence[at].Head;
            if (isComplement && sentence.Child(at, Relation.Obj) is >= 0 and var controller && controller < token)
            {
                return controller; // "help Ukraine defend itself"
            }

            var subject = isSubject ? -1 : SubjectAt(sentence, at);
            if (isSubject && !above)
            {
                return -1;
            }

            if (subject >= 0 && subject != token)
            {
                return subject;
            }
        }

        return -1;
    }

    private static int SubjectAt(Sentence sentence, int verb) =>
        sentence.Child(verb, Relation.Nsubj) is >= 0 and var active ? active : sentence.Child(verb, Relation.NsubjPass);
}
