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
            var isFinite = above && sentence[at].Relation == Relation.Ccomp && IsFinite(sentence, at); // "told parliament that his country must": a clause with a form of its own is controlled by nobody
            at = sentence[at].Head;
            if (isComplement && !isFinite && sentence.Child(at, Relation.Obj) is >= 0 and var controller && controller < token)
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

    private static bool IsFinite(Sentence sentence, int verb) =>
        sentence[verb].Xpos is Xpos.VBD or Xpos.VBZ or Xpos.VBP || (sentence.Child(verb, Relation.Aux) is >= 0 and var aux && sentence[aux].Xpos is Xpos.MD or Xpos.VBD or Xpos.VBZ or Xpos.VBP);

    private static int SubjectAt(Sentence sentence, int verb) =>
        sentence.Child(verb, Relation.Nsubj) is >= 0 and var active ? active : sentence.Child(verb, Relation.NsubjPass);
}
