using System.Collections.Frozen;

namespace Chancery.Text.Patterns;

/// <summary>Reads pattern files; the notation is settled in docs/decisions/0001-pattern-notation.md.</summary>
/// <remarks>Lists of all files are known before the first pattern is read, so that files may share them in any order.</remarks>
internal sealed class PatternReader(PatternSchema schema)
{
    private static readonly string[] TriggerWords = ["verb", "noun", "adjective", "word"];

    private readonly Dictionary<string, List<string>> lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Role> roles = new(StringComparer.Ordinal);
    private readonly List<Pattern> patterns = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    internal IReadOnlyList<Pattern> Read(IReadOnlyList<(string File, string[] Lines)> files)
    {
        foreach (var (file, lines) in files)
        {
            for (var i = 0; i < lines.Length; i++)
            {
                if (lines[i].StartsWith("words ", StringComparison.Ordinal))
                {
                    ReadList(lines, i, $"{file}:{i + 1}");
                }
            }
        }

        foreach (var (file, lines) in files)
        {
            ReadPatterns(file, lines);
        }

        return patterns;
    }

    /// <summary>The words of a list; empty where no file has it.</summary>
    internal IReadOnlyList<string> List(string name) => lists.TryGetValue(name, out var words) ? words : [];

    private static FormatException Error(string place, string what) => new($"{place}: {what}");

    private static string Code(string line) => line.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? line[..hash] : line;

    private static string[] Words(string text) => text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);

    // "words NAME = a b c", going on over lines that start with a space.
    private void ReadList(string[] lines, int at, string place)
    {
        var parts = Code(lines[at])["words ".Length..].Split('=', 2);
        var name = parts[0].Trim();
        if (parts.Length != 2 || name.Length == 0)
        {
            throw Error(place, "expected 'words NAME = WORD WORD …'");
        }

        if (lists.ContainsKey(name))
        {
            throw Error(place, $"the list '{name}' is there already: choose another name");
        }

        var words = new List<string>(Words(parts[1]));
        for (var i = at + 1; i < lines.Length && lines[i].StartsWith(' '); i++)
        {
            words.AddRange(Words(Code(lines[i])));
        }

        lists[name] = words;
    }

    private void ReadPatterns(string file, string[] lines)
    {
        Draft? draft = null;
        for (var i = 0; i < lines.Length; i++)
        {
            var place = $"{file}:{i + 1}";
            var line = lines[i].TrimStart().StartsWith('+') || lines[i].TrimStart().StartsWith('-') ? lines[i] : Code(lines[i]);
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (!line.StartsWith(' '))
            {
                Finish(draft);
                draft = Words(line)[0] switch
                {
                    "pattern" => Start(line, place),
                    "words" => null,
                    var other => throw Error(place, $"expected 'pattern NAME : KIND TYPE' or 'words NAME = …', found '{other}'"),
                };
            }
            else if (draft is not null)
            {
                ReadLine(draft, line.Trim(), place);
            }
        }

        Finish(draft);
    }

    private Draft Start(string line, string place)
    {
        var parts = line["pattern ".Length..].Split(':', 2);
        var head = parts.Length == 2 ? Words(parts[1]) : [];
        if (head.Length == 0)
        {
            throw Error(place, "expected 'pattern NAME : KIND TYPE'");
        }

        if (!schema.Kinds.TryGetValue(head[0], out var kind))
        {
            throw Error(place, $"unknown kind '{head[0]}': expected one of {string.Join(", ", schema.Kinds.Keys)}");
        }

        var type = string.Join(' ', head.Skip(1));
        if (kind.Types.Count > 0 && !kind.Types.Contains(type) && !kind.Types.Any(t => t.EndsWith(':') && type.StartsWith(t, StringComparison.Ordinal)))
        {
            throw Error(place, $"unknown {head[0]} '{type}': expected one of {string.Join(", ", kind.Types)}");
        }

        var name = parts[0].Trim();
        return names.Add(name) ? new Draft(name, head[0], type, place, kind) : throw Error(place, $"the pattern '{name}' is there already");
    }

    private void ReadLine(Draft draft, string line, string place)
    {
        if (line[0] is '+' or '-')
        {
            draft.Examples.Add(ReadExample(line, place));
            return;
        }

        var words = Words(line);
        if (TriggerWords.Contains(words[0]))
        {
            var kind = Enum.Parse<TriggerClass>(words[0], ignoreCase: true);
            draft.Triggers.AddRange(Expand(words[1..], place).Select(w => ToTrigger(w, kind)));
        }
        else if (words[0] == "at" && words.Length == 2)
        {
            draft.At = RoleOf(words[1]);
        }
        else if (words[0] is "has" or "not" && words.Length >= 2)
        {
            draft.Constraints.Add(ReadConstraint(words, place));
        }
        else if (draft.Kind.RoleFields.Contains(words[0]) && words.Length >= 2)
        {
            draft.Roles[words[0]] = [.. words.Skip(1).Select(RoleOf)];
        }
        else if (draft.Kind.ValueFields.TryGetValue(words[0], out var allowed) && words.Length >= 2)
        {
            var value = string.Join(' ', words.Skip(1));
            draft.Values[words[0]] = allowed.Count == 0 || allowed.Contains(value)
                ? value
                : throw Error(place, $"'{words[0]}' cannot be '{value}': expected one of {string.Join(", ", allowed)}");
        }
        else
        {
            var known = TriggerWords.Concat(["at", "has", "not", "+", "-"]).Concat(draft.Kind.RoleFields).Concat(draft.Kind.ValueFields.Keys);
            throw Error(place, $"cannot read '{line}': expected a line that starts with one of {string.Join(", ", known)}, with words after it");
        }
    }

    private static Trigger ToTrigger(string word, TriggerClass kind) =>
        word.IndexOf('_', StringComparison.Ordinal) is > 0 and var at ? new(word[..at], kind, word[(at + 1)..]) : new(word, kind);

    // One object for each role, so that what fills it is looked for once for all patterns (RoleFills).
    private Role RoleOf(string name)
    {
        if (!roles.TryGetValue(name, out var role))
        {
            role = Role.Parse(name);
            roles[name] = role = role.Through is null ? role : role with { Through = RoleOf(role.Through.ToString()) };
        }

        return role;
    }

    private IEnumerable<string> Expand(IEnumerable<string> words, string place)
    {
        foreach (var word in words)
        {
            if (word[0] != '$' || word.Length == 1)
            {
                yield return word;
                continue;
            }

            if (!lists.TryGetValue(word[1..], out var list))
            {
                throw Error(place, $"no list named '{word[1..]}': define it with 'words {word[1..]} = …'");
            }

            foreach (var member in Expand(list, place))
            {
                yield return member;
            }
        }
    }

    private Constraint ReadConstraint(string[] words, string place)
    {
        var places = words[1].Split('|').Select(RoleOf).ToArray();
        var classes = words.Skip(2).Where(w => w[0] == ':').Select(w => w[1..]).ToArray();
        if (classes.FirstOrDefault(c => !schema.Classes.Contains(c)) is { } unknown)
        {
            throw Error(place, $"unknown class ':{unknown}': expected one of {string.Join(", ", schema.Classes)}");
        }

        var lemmas = Expand(words.Skip(2).Where(w => w[0] != ':'), place);
        return new Constraint(words[0] == "has", places, lemmas.ToFrozenSet(StringComparer.OrdinalIgnoreCase), classes);
    }

    // + Sentence. | field words | field words
    private static PatternExample ReadExample(string line, string place)
    {
        var parts = line[1..].Split('|', StringSplitOptions.TrimEntries);
        var expected = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in parts.Skip(1))
        {
            var space = part.IndexOf(' ', StringComparison.Ordinal);
            if (space <= 0)
            {
                throw Error(place, $"expected 'FIELD WORDS' after '|', found '{part}'");
            }

            expected[part[..space]] = part[(space + 1)..].Trim();
        }

        return parts[0].Length == 0 ? throw Error(place, "expected a sentence") : new PatternExample(parts[0], line[0] == '+', expected, place);
    }

    private void Finish(Draft? draft)
    {
        if (draft is null)
        {
            return;
        }

        if (draft.Triggers.Count == 0)
        {
            throw Error(draft.Place, $"the pattern '{draft.Name}' has no trigger: expected a line 'verb …', 'noun …', 'adjective …' or 'word …'");
        }

        if (draft.Examples.Count == 0 || draft.Examples.TrueForAll(e => !e.Matches) || draft.Examples.TrueForAll(e => e.Matches))
        {
            throw Error(draft.Place, $"the pattern '{draft.Name}' needs at least one sentence that it must match ('+ …') and one that it must not ('- …')");
        }

        patterns.Add(new Pattern
        {
            Name = draft.Name,
            Kind = draft.KindName,
            Type = draft.Type,
            Place = draft.Place,
            Triggers = draft.Triggers,
            At = draft.At,
            Constraints = [.. draft.Constraints.OrderBy(Cost)],
            Roles = draft.Roles,
            Values = draft.Values,
            Examples = draft.Examples,
        });
    }

    // All must hold, so the order is free: few words get past a pattern's own lemmas, and only then is it worth asking who is who.
    private static int Cost(Constraint constraint) =>
        (constraint.Classes.Count > 0 ? 4 : 0) + (constraint.Required ? 0 : 2) + (constraint.Roles.Any(r => r.Kind == RoleKind.Agent || r.Through is not null) ? 1 : 0);

    private sealed record Draft(string Name, string KindName, string Type, string Place, PatternKind Kind)
    {
        internal List<Trigger> Triggers { get; } = [];

        internal Role At { get; set; } = new(RoleKind.Trigger);

        internal List<Constraint> Constraints { get; } = [];

        internal Dictionary<string, IReadOnlyList<Role>> Roles { get; } = new(StringComparer.Ordinal);

        internal Dictionary<string, string> Values { get; } = new(StringComparer.Ordinal);

        internal List<PatternExample> Examples { get; } = [];
    }
}
