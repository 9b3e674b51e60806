using System.Collections.Frozen;

namespace Chancery.Text;

/// <summary>The spelling of tags and relations in CoNLL-U, both ways.</summary>
public static class TagNames
{
    private static readonly Dictionary<Xpos, string> OddXpos = new()
    {
        [Xpos.None] = "_",
        [Xpos.PRPPossessive] = "PRP$",
        [Xpos.WPPossessive] = "WP$",
        [Xpos.Period] = ".",
        [Xpos.Comma] = ",",
        [Xpos.Colon] = ":",
        [Xpos.LeftBracket] = "-LRB-",
        [Xpos.RightBracket] = "-RRB-",
        [Xpos.OpenQuote] = "``",
        [Xpos.CloseQuote] = "''",
        [Xpos.Dollar] = "$",
    };

    private static readonly string[] XposNames =
        [.. Enum.GetValues<Xpos>().Select(x => OddXpos.TryGetValue(x, out var odd) ? odd : x.ToString())];

    private static readonly string[] UposNames = Enum.GetNames<Upos>();

    private static readonly string[] RelationNames = [.. Enum.GetNames<Relation>().Select(Spell)];

    private static readonly FrozenDictionary<string, Xpos> XposByName =
        Enum.GetValues<Xpos>().ToFrozenDictionary(x => XposNames[(int)x], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Upos> UposByName =
        Enum.GetValues<Upos>().ToFrozenDictionary(u => UposNames[(int)u], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Relation> RelationByName =
        Enum.GetValues<Relation>().ToFrozenDictionary(r => RelationNames[(int)r], StringComparer.Ordinal);

    /// <summary>The UPOS tag, for example <c>NOUN</c>.</summary>
    public static string Name(this Upos tag) => UposNames[(int)tag];

    /// <summary>The Penn tag, for example <c>PRP$</c>; <c>_</c> for none.</summary>
    public static string Name(this Xpos tag) => XposNames[(int)tag];

    /// <summary>The relation with its subtype, for example <c>nsubj:pass</c>.</summary>
    public static string Name(this Relation relation) => RelationNames[(int)relation];

    /// <summary>The tag of that spelling, or <see cref="Upos.X"/>.</summary>
    public static Upos ParseUpos(string name) => UposByName.GetValueOrDefault(name);

    /// <summary>The tag of that spelling, or <see cref="Xpos.None"/>.</summary>
    public static Xpos ParseXpos(string name) => XposByName.GetValueOrDefault(name);

    /// <summary>The relation of that spelling; an unknown subtype falls back to its relation, an unknown relation to <see cref="Relation.Dep"/>.</summary>
    public static Relation ParseRelation(string name) =>
        RelationByName.TryGetValue(name, out var found) ? found
        : name.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? RelationByName.GetValueOrDefault(name[..colon])
        : Relation.Dep;

    /// <summary>The relation without its subtype: <c>nsubj:pass</c> gives <c>nsubj</c>.</summary>
    public static Relation WithoutSubtype(this Relation relation) => Universal[(int)relation];

    private static readonly Relation[] Universal =
        [.. RelationNames.Select(n => ParseRelation(n.Split(':')[0]))];

    // AclRelcl -> acl:relcl: the second capital starts the subtype.
    private static string Spell(string member)
    {
        var second = member.AsSpan(1).IndexOfAnyInRange('A', 'Z');
        var lower = member.ToLowerInvariant();
        return second < 0 ? lower : $"{lower[..(second + 1)]}:{lower[(second + 1)..]}";
    }
}
