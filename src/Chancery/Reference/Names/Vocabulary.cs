using Chancery.Reference.Tables;

namespace Chancery.Reference.Names;

/// <summary>A noun for those who act for a state.</summary>
internal sealed record RoleNoun(string Role, bool IsPlural, bool IsNamed);

/// <summary>A title: the office that it names, or null, and the part played.</summary>
internal sealed record Title(string Words, string? Office, string? Role);

/// <summary>A noun that points back: to what, and to how many.</summary>
internal sealed record PointingNoun(string Kind, int Number);

/// <summary>Nouns, titles and publishers of the reference book, looked up without allocation.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, RoleNoun> roles = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<ulong, Title> titles = [];
    private readonly HashSet<ulong> titleStarts = [];
    private readonly Dictionary<string, PointingNoun> pointing = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> publishers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<ulong, string[]> cues = [];
    private readonly HashSet<string> ledByGovernment = new(StringComparer.Ordinal);

    public Vocabulary(string folder)
    {
        for (var t = new TableReader(folder, "roles.tsv", "noun\trole\tnumber\tnamed"); t.Read();)
        {
            roles[t.Text(0)] = new RoleNoun(t.Text(1), t.Span(2) is "p", t.Span(3) is "yes");
        }

        for (var t = new TableReader(folder, "titles.tsv", "title\toffice\trole"); t.Read();)
        {
            titles[NameKey.Of(t.Span(0))] = new Title(t.Text(0), t.Optional(1), t.Optional(2));
            titleStarts.Add(NameKey.Add(NameKey.Empty, t.Text(0).Split(' ', '-')[0]));
        }

        for (var t = new TableReader(folder, "descriptions.tsv", "noun\tkind\tnumber"); t.Read();)
        {
            pointing[t.Text(0)] = new PointingNoun(t.Text(1), t.Integer(2));
        }

        for (var t = new TableReader(folder, "publishers.tsv", "publisher\tiso3"); t.Read();)
        {
            publishers[t.Text(0)] = t.Iso3(1);
        }

        for (var t = new TableReader(folder, "ambiguous.tsv", "name\tcues"); t.Read();)
        {
            cues[NameKey.Of(t.Span(0))] = t.List(1);
        }

        for (var t = new TableReader(folder, "led_by_government.tsv", "iso3"); t.Read();)
        {
            ledByGovernment.Add(t.Iso3(0));
        }
    }

    /// <summary>Whether the head of government, not the head of state, leads there.</summary>
    public bool IsLedByGovernment(string iso3) => ledByGovernment.Contains(iso3);

    public RoleNoun? RoleOf(ReadOnlySpan<char> noun) =>
        roles.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(noun, out var role) ? role : null;

    public PointingNoun? PointingOf(ReadOnlySpan<char> noun) =>
        pointing.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(noun, out var found) ? found : null;

    public bool StartsTitle(ulong firstWord) => titleStarts.Contains(firstWord);

    public Title? TitleOf(ulong key) => titles.GetValueOrDefault(key);

    public string? StateOfPublisher(string? publisher) => publisher is null ? null : publishers.GetValueOrDefault(publisher);

    /// <summary>Words beside which the name is not the state; empty for most names.</summary>
    public IReadOnlyList<string> CuesAgainst(ulong name) => cues.GetValueOrDefault(name) ?? [];
}
