using System.Collections.Frozen;

namespace Chancery.Text.Patterns;

/// <summary>All patterns, indexed by the lemma of their triggers: a word that triggers nothing costs one look-up. Immutable, shared by all threads.</summary>
public sealed class PatternSet
{
    /// <summary>Name of the word list of those nouns that only measure what follows "of"; docs/patterns.md.</summary>
    private const string PartitiveList = "partitive";

    private readonly Dictionary<string, Candidate[]> byLemma = new(StringComparer.OrdinalIgnoreCase);
    private readonly FrozenSet<string> partitives;

    private PatternSet(PatternReader reader, IReadOnlyList<(string File, string[] Lines)> files)
    {
        Patterns = reader.Read(files);
        partitives = reader.List(PartitiveList).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        Index();
    }

    private PatternSet(IReadOnlyList<Pattern> patterns, FrozenSet<string> partitives)
    {
        (Patterns, this.partitives) = (patterns, partitives);
        Index();
    }

    private void Index()
    {
        var candidates = Patterns.SelectMany(pattern =>
        {
            Asked[] asked = [.. pattern.Constraints.Select(c => new Asked(c.Required, [.. c.Roles], c.Lemmas, [.. c.Classes]))];
            return pattern.Triggers.Select(trigger => new Candidate(pattern, trigger, asked));
        });
        foreach (var ofLemma in candidates.GroupBy(c => c.Trigger.Lemma, StringComparer.OrdinalIgnoreCase))
        {
            byLemma[ofLemma.Key] = [.. ofLemma];
        }
    }

    /// <summary>The patterns, in the order of their files.</summary>
    public IReadOnlyList<Pattern> Patterns { get; }

    /// <summary>Reads every <c>*.pattern</c> file below a folder, in the order of their paths.</summary>
    /// <exception cref="FormatException">A file is wrong: the message names file, line and what was expected.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static PatternSet Load(string folder, PatternSchema schema)
    {
        var files = Directory.GetFiles(folder, "*.pattern", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        return new PatternSet(new PatternReader(schema), [.. files.Select(f => (Path.GetRelativePath(folder, f), File.ReadAllLines(f)))]);
    }

    /// <summary>Reads patterns from lines in memory.</summary>
    /// <exception cref="FormatException">A line is wrong: the message names it and what was expected.</exception>
    public static PatternSet Parse(string name, string lines, PatternSchema schema) =>
        new(new PatternReader(schema), [(name, lines.ReplaceLineEndings("\n").Split('\n'))]);

    /// <summary>Those of the patterns for which a condition holds.</summary>
    public PatternSet Where(Func<Pattern, bool> condition) => new([.. Patterns.Where(condition)], partitives);

    /// <summary>Whether some pattern starts from this word; a sentence without such a word can be left unparsed.</summary>
    public bool Triggers(in Token token) => byLemma.ContainsKey(token.Lemma);

    /// <summary>Adds every pattern that holds in a parsed sentence, by trigger from left to right, to <paramref name="into"/>.</summary>
    /// <param name="sentence">A parsed sentence.</param>
    /// <param name="isOfClass">Whether the noun phrase headed by a token belongs to a class of the world.</param>
    /// <param name="into">Receives the matches.</param>
    /// <param name="isDoneByClass">Whether a word whose doer the sentence leaves out ("Sent 20 trucks to Chad", below "Norway has:") is done by somebody of a class; an empty name asks for anybody. Null where every sentence tells its doers itself.</param>
    public void Match(Sentence sentence, Func<Sentence, int, string, bool> isOfClass, List<PatternMatch> into, Func<Sentence, int, string, bool>? isDoneByClass = null)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var world = new World(isOfClass, isDoneByClass);
        var fills = new RoleFills();
        for (var i = 0; i < sentence.Count; i++)
        {
            if (!byLemma.TryGetValue(sentence[i].Lemma, out var candidates))
            {
                continue;
            }

            fills.Clear();
            foreach (var candidate in candidates)
            {
                if (Fits(sentence, i, candidate.Trigger))
                {
                    MatchAt(candidate, sentence, i, world, fills, into);
                }
            }
        }
    }

    private void MatchAt(Candidate candidate, Sentence sentence, int trigger, World world, RoleFills fills, List<PatternMatch> into)
    {
        var pattern = candidate.Pattern;
        if (pattern.At.Kind == RoleKind.Trigger)
        {
            if (Holds(candidate.Asked, sentence, trigger, world, fills))
            {
                into.Add(new PatternMatch(pattern, sentence, trigger, trigger));
            }

            return;
        }

        var (first, end) = fills.Of(sentence, trigger, pattern.At);
        for (var place = first; place < end; place++)
        {
            if (Holds(candidate.Asked, sentence, fills[place], world, fills))
            {
                into.Add(new PatternMatch(pattern, sentence, trigger, fills[place]));
            }
        }
    }

    private static bool Fits(Sentence sentence, int index, in Trigger trigger)
    {
        ref readonly var token = ref sentence[index];
        var right = trigger.Class switch
        {
            TriggerClass.Verb => token.Upos is Upos.VERB or Upos.AUX || token.Xpos is Xpos.VBN or Xpos.VBG or Xpos.VBD,
            TriggerClass.Noun => token.Upos is Upos.NOUN or Upos.PROPN,
            TriggerClass.Adjective => token.Upos is Upos.ADJ or Upos.VERB,
            TriggerClass.Word => true,
            _ => false,
        };
        return right && (trigger.Particle is null || HasParticle(sentence, index, trigger.Particle));
    }

    private static bool HasParticle(Sentence sentence, int index, string particle)
    {
        if (index + 1 < sentence.Count && sentence.Is(index + 1, particle))
        {
            return true;
        }

        foreach (var child in sentence.Children(index))
        {
            if (sentence[child].Relation is Relation.CompoundPrt or Relation.Advmod or Relation.Compound or Relation.Obj && sentence[child].Lemma.Equals(particle, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private bool Holds(Asked[] asked, Sentence sentence, int index, World world, RoleFills fills)
    {
        foreach (var constraint in asked)
        {
            if (IsMet(constraint, sentence, index, world, fills) != constraint.Required)
            {
                return false;
            }
        }

        return true;
    }

    private bool IsMet(Asked constraint, Sentence sentence, int index, World world, RoleFills fills)
    {
        foreach (var role in constraint.Roles)
        {
            var (first, end) = fills.Of(sentence, index, role);
            for (var place = first; place < end; place++)
            {
                var filler = fills[place];
                if ((constraint.Lemmas.Count == 0 && constraint.Classes.Length == 0)
                    || Names(constraint, sentence, filler, world)
                    || (Measured(sentence, filler) is >= 0 and var measured && Names(constraint, sentence, measured, world)))
                {
                    return true;
                }
            }

            if (first == end && role is { Kind: RoleKind.Agent or RoleKind.Subject, Through: null } && world.IsDoneByClass is { } isDoneBy && IsDoneBy(constraint, sentence, index, isDoneBy))
            {
                return true;
            }
        }

        return false;
    }

    // "Sent 20 trucks to Chad", below "Norway has:": whoever the lines above name does it.
    private static bool IsDoneBy(Asked constraint, Sentence sentence, int word, Func<Sentence, int, string, bool> isDoneBy)
    {
        foreach (var name in constraint.Classes)
        {
            if (isDoneBy(sentence, word, name))
            {
                return true;
            }
        }

        return constraint.Lemmas.Count == 0 && constraint.Classes.Length == 0 && isDoneBy(sentence, word, "");
    }

    private static bool Names(Asked constraint, Sentence sentence, int filler, World world)
    {
        if (constraint.Lemmas.Count > 0 && constraint.Lemmas.Contains(sentence[filler].Lemma))
        {
            return true;
        }

        foreach (var name in constraint.Classes)
        {
            if (world.IsOfClass(sentence, filler, name))
            {
                return true;
            }
        }

        return false;
    }

    // "a series of agreements": the agreements; −1 where the noun stands for itself.
    private int Measured(Sentence sentence, int noun)
    {
        if (!partitives.Contains(sentence[noun].Lemma))
        {
            return -1;
        }

        foreach (var child in sentence.Children(noun))
        {
            if (sentence[child].Relation is Relation.Nmod && sentence.Child(child, Relation.Case) is >= 0 and var link && sentence.Is(link, "of"))
            {
                return child;
            }
        }

        return -1;
    }

    // A pattern below the lemma of one of its triggers.
    private sealed record Candidate(Pattern Pattern, Trigger Trigger, Asked[] Asked);

    // A Constraint in arrays: each word that triggers walks through dozens of them.
    private sealed record Asked(bool Required, Role[] Roles, FrozenSet<string> Lemmas, string[] Classes);

    // What is known of the words beside their tree.
    private sealed record World(Func<Sentence, int, string, bool> IsOfClass, Func<Sentence, int, string, bool>? IsDoneByClass);
}
