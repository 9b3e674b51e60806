using Chancery.Reference.Tables;

namespace Chancery.Reference.Names;

/// <summary>A noun for those who act for a state.</summary>
/// <param name="Role">The part played.</param>
/// <param name="IsPlural">Whether it is a plural.</param>
/// <param name="IsNamed">Whether it and a state together name a body: "the Russian army".</param>
internal sealed record RoleNoun(string Role, bool IsPlural, bool IsNamed);

/// <summary>A title: the office that it names, or null, and the part played.</summary>
internal sealed record Title(string Words, string? Office, string? Role);

/// <summary>A noun that points back: to what, to how many, and to which states alone where not to any.</summary>
/// <param name="Kind">What it points to: <c>state</c>, <c>organisation</c>, <c>union</c> (the body, not its organ), <c>either</c> (an organisation or a company), <c>movement</c>, <c>company</c>, <c>person</c>.</param>
/// <param name="Number">1, or 2 for several.</param>
/// <param name="Only">The states that it may mean; empty for any.</param>
/// <param name="IsOther">Whether it is said of others: "its neighbour" is not itself, and "the allies" are those named in a row.</param>
internal sealed record PointingNoun(string Kind, int Number, IReadOnlyList<string> Only, bool IsOther);

/// <summary>Nouns, titles and publishers of the reference book, looked up without allocation.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, RoleNoun> roles = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<ulong, Title> titles = [];
    private readonly HashSet<ulong> titleStarts = [];
    private readonly Dictionary<string, PointingNoun> pointing = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> publishers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<ulong, OtherSense> otherSenses = [];
    private readonly HashSet<string> ledByGovernment = new(StringComparer.Ordinal);
    private readonly HashSet<string> monarchies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> women = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, bool> modifiers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, bool> bodies = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> expletives = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> meetingVerbs = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> sharedVerbs = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> jointWords = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> matterWords = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<ulong> neverBare = [];
    private readonly Dictionary<string, string> signatories = new(StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> sharedNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> wholes = new(StringComparer.Ordinal);

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

        for (var t = new TableReader(folder, "descriptions.tsv", "noun\tkind\tnumber\tother\tonly"); t.Read();)
        {
            pointing[t.Text(0)] = new PointingNoun(t.Text(1), t.Integer(2), t.List(4, ' '), t.Span(3) is "yes");
        }

        for (var t = new TableReader(folder, "given_names.tsv", "name\tgender"); t.Read();)
        {
            women[t.Text(0)] = t.Span(1) switch { "f" => true, "m" => false, _ => throw t.Error("f or m in gender") };
        }

        for (var t = new TableReader(folder, "modifiers.tsv", "word\tkind"); t.Read();)
        {
            modifiers[t.Text(0)] = t.Span(1) switch { "past" => true, "plain" => false, _ => throw t.Error("past or plain in kind") };
        }

        for (var t = new TableReader(folder, "monarchies.tsv", "iso3"); t.Read();)
        {
            monarchies.Add(t.Iso3(0));
        }

        for (var t = new TableReader(folder, "bodies.tsv", "noun\tfirst"); t.Read();)
        {
            bodies[t.Text(0)] = t.Span(1) switch { "home" => true, "" => false, _ => throw t.Error("home or nothing in first") };
        }

        for (var t = new TableReader(folder, "expletives.tsv", "word\tkind"); t.Read();)
        {
            expletives[t.Text(0)] = t.Span(1) is "verb" or "predicate" or "passive" ? t.Text(1) : throw t.Error("verb, predicate or passive in kind");
        }

        for (var t = new TableReader(folder, "signatories.tsv", "noun\toffice"); t.Read();)
        {
            signatories[t.Text(0)] = t.Optional(1) ?? "";
        }

        for (var t = new TableReader(folder, "meeting_verbs.tsv", "verb\tparties"); t.Read();)
        {
            if (t.Span(1) is not ("object" or "row" or "both"))
            {
                throw t.Error("object, row or both in parties");
            }

            _ = t.Span(1) is "row" || meetingVerbs.Add(t.Text(0));
            _ = t.Span(1) is "object" || sharedVerbs.Add(t.Text(0));
        }

        for (var t = new TableReader(folder, "joint_words.tsv", "word"); t.Read();)
        {
            jointWords.Add(t.Text(0));
        }

        for (var t = new TableReader(folder, "matter_words.tsv", "word"); t.Read();)
        {
            matterWords.Add(t.Text(0));
        }

        for (var t = new TableReader(folder, "never_bare.tsv", "word"); t.Read();)
        {
            neverBare.Add(NameKey.Of(t.Span(0)));
        }

        for (var t = new TableReader(folder, "publishers.tsv", "publisher\tiso3"); t.Read();)
        {
            publishers[t.Text(0)] = t.Iso3(1);
        }

        for (var t = new TableReader(folder, "ambiguous.tsv", "name\tcues\tnext\tbefore"); t.Read();)
        {
            otherSenses[NameKey.Of(t.Span(0))] = new OtherSense(t.List(1), t.List(2), t.List(3));
        }

        for (var t = new TableReader(folder, "shared_names.tsv", "name"); t.Read();)
        {
            sharedNames.Add(t.Text(0));
        }

        for (var t = new TableReader(folder, "wholes.tsv", "organ\tbody"); t.Read();)
        {
            wholes[t.Text(0)] = t.Text(1);
        }

        for (var t = new TableReader(folder, "led_by_government.tsv", "iso3"); t.Read();)
        {
            ledByGovernment.Add(t.Iso3(0));
        }
    }

    /// <summary>Whether parties of several states bear that name.</summary>
    public bool IsShared(string party) => sharedNames.Contains(party);

    /// <summary>The body that an organ is of; null where it is none.</summary>
    public string? WholeOf(string organ) => wholes.GetValueOrDefault(organ);

    /// <summary>Whether the head of government, not the head of state, leads there.</summary>
    public bool IsLedByGovernment(string iso3) => ledByGovernment.Contains(iso3);

    /// <summary>Whether the head of state there is a monarch.</summary>
    public bool IsMonarchy(string iso3) => monarchies.Contains(iso3);

    public RoleNoun? RoleOf(ReadOnlySpan<char> noun) =>
        roles.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(noun, out var role) ? role : null;

    public PointingNoun? PointingOf(ReadOnlySpan<char> noun) =>
        pointing.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(noun, out var found) ? found : null;

    public bool StartsTitle(ulong firstWord) => titleStarts.Contains(firstWord);

    public Title? TitleOf(ulong key) => titles.GetValueOrDefault(key);

    /// <summary>The office whose title a label begins with, the longest that fits: "Prime Minister of Japan"; null for none.</summary>
    public string? OfficeIn(string label) => titles.Values
        .Where(t => t.Office is not null && label.StartsWith(t.Words, StringComparison.OrdinalIgnoreCase) && (label.Length == t.Words.Length || !char.IsLetter(label[t.Words.Length])))
        .MaxBy(t => t.Words.Length)?.Office;

    public string? StateOfPublisher(string? publisher) => publisher is null ? null : publishers.GetValueOrDefault(publisher);

    /// <summary>Whether a bearer of that given name is called "she" (true) or "he" (false); null for names that the table does not hold.</summary>
    public bool? IsWoman(ReadOnlySpan<char> givenName) =>
        women.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(givenName, out var known) ? known : null;

    /// <summary>Whether a word before a title says that its holder holds it no more (true) or changes nothing (false); null for other words.</summary>
    public bool? IsPast(ReadOnlySpan<char> modifier) =>
        modifiers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(modifier, out var known) ? known : null;

    /// <summary>The office of those who sign a statement as "we, the (noun) of …", empty for their governments; null for other nouns.</summary>
    public string? OfficeOfSignatories(ReadOnlySpan<char> noun) =>
        signatories.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(noun, out var office) ? office : null;

    /// <summary>Whether subject and object of that verb are together: "met", "hosted".</summary>
    public bool BringsTogether(string verb) => meetingVerbs.Contains(verb);

    /// <summary>Whether those in a row before that verb are together in it: "X, Y and Z met", "A and B held talks".</summary>
    public bool IsDoneTogether(string verb) => sharedVerbs.Contains(verb);

    /// <summary>Whether that word before a noun says that the body is one of several states: "the <i>trilateral</i> committee".</summary>
    public bool IsJoint(ReadOnlySpan<char> word) => jointWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether behind that word of a title stands what a joint statement is about.</summary>
    public bool OpensMatter(string word) => matterWords.Contains(word);

    /// <summary>Whether a word that is a surname of a leader never stands for one by itself: "Friday".</summary>
    public bool IsNeverBare(ulong surname) => neverBare.Contains(surname);

    /// <summary>Whether a noun with "the" alone is that of the state spoken of (false) or first of the state that publishes (true); null where it is neither.</summary>
    public bool? IsBodyOfHome(ReadOnlySpan<char> noun) =>
        bodies.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(noun, out var home) ? home : null;

    /// <summary>How a word after "it" makes it stand for nothing: <c>verb</c>, <c>predicate</c>, <c>passive</c>; null for other words.</summary>
    public string? ExpletiveOf(string lemma) => expletives.GetValueOrDefault(lemma);

    /// <summary>What tells that a name is something else than the state; null for most names.</summary>
    public OtherSense? OtherSenseOf(ulong name) => otherSenses.GetValueOrDefault(name);
}
