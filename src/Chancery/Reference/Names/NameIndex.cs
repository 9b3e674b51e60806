using Chancery.Reference.Tables;

namespace Chancery.Reference.Names;

/// <summary>Every name of the reference book by its key. Where names clash, the earlier class of <see cref="NameClass"/> wins.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<ulong, NameEntry> entries = new(40_000);
    private readonly Dictionary<ulong, int> starts = new(30_000);
    private readonly Dictionary<ulong, List<Leader>> surnames = new(8_000);
    private readonly HashSet<string> familyNameFirst = new(StringComparer.Ordinal);

    public NameIndex(string folder, ReferenceBook book)
    {
        for (var t = new TableReader(folder, "family_name_first.tsv", "iso3"); t.Read();)
        {
            familyNameFirst.Add(t.Iso3(0));
        }

        AddStates(book);
        AddGroupsAndStandIns(folder);
        AddCapitals(book);
        AddOrganisations(book);
        AddPersons(book);
        AddAdjectives(book);
        for (var t = new TableReader(folder, "places.tsv", "name\tiso3\trank"); t.Read();)
        {
            Add(t.Text(0), new NameEntry(t.Span(2) is "0" && book.StateOf(t.Iso3(1))?.Owner is null ? NameClass.Capital : NameClass.Place, Owner(book, t.Iso3(1)), null, null, false));
        }
    }

    /// <summary>How many letters at most the names have that start with this word; 0 where none does.</summary>
    public int LongestFrom(ulong firstWord) => starts.GetValueOrDefault(firstWord);

    public NameEntry? Find(ulong key) => entries.GetValueOrDefault(key);

    /// <summary>Terms of everybody of that surname.</summary>
    public IReadOnlyList<Leader> Named(ulong surname) => surnames.GetValueOrDefault(surname) ?? (IReadOnlyList<Leader>)[];

    private static string Owner(ReferenceBook book, string iso3) => book.StateOf(iso3)?.Owner ?? iso3;

    private void AddStates(ReferenceBook book)
    {
        foreach (var state in book.States)
        {
            foreach (var name in state.Names)
            {
                Add(name, new NameEntry(NameClass.State, state.Owner ?? state.Iso3, null, null, IsShortCapitals(name)));
            }
        }
    }

    private void AddCapitals(ReferenceBook book)
    {
        foreach (var state in book.States.Where(s => s.Capital is not null && s.Owner is null))
        {
            Add(state.Capital!, new NameEntry(NameClass.Capital, state.Iso3, null, null, false));
        }
    }

    private void AddAdjectives(ReferenceBook book)
    {
        foreach (var state in book.States)
        {
            foreach (var word in state.Adjectives)
            {
                Add(word, new NameEntry(NameClass.Adjective, state.Owner ?? state.Iso3, null, null, IsShortCapitals(word)));
            }

            foreach (var word in state.Demonyms)
            {
                Add(word, new NameEntry(NameClass.People, state.Owner ?? state.Iso3, null, null, false));
            }
        }
    }

    private void AddGroupsAndStandIns(string folder)
    {
        for (var t = new TableReader(folder, "groups.tsv", "name\tkind\tmembers"); t.Read();)
        {
            Add(t.Text(0), new NameEntry(NameClass.Group, null, new Group(t.Text(1), t.List(2, ' ')), null, false));
        }

        for (var t = new TableReader(folder, "stand_ins.tsv", "name\tiso3\torganisation\trole"); t.Read();)
        {
            Add(t.Text(0), new NameEntry(NameClass.StandIn, t.OptionalIso3(1), t.Optional(2), t.Text(3), false));
        }
    }

    private void AddOrganisations(ReferenceBook book)
    {
        foreach (var organisation in book.Organisations)
        {
            foreach (var name in (ReadOnlySpan<string>)[organisation.Name, organisation.FullName, .. organisation.Aliases])
            {
                Add(name, new NameEntry(NameClass.Organisation, organisation.State, organisation, organisation.Role, IsShortCapitals(name)));
            }
        }
    }

    private void AddPersons(ReferenceBook book)
    {
        foreach (var term in book.Leaders)
        {
            foreach (var name in (ReadOnlySpan<string>)[term.Person, .. term.Aliases])
            {
                if (name.Contains(' ', StringComparison.Ordinal))
                {
                    Add(name, new NameEntry(NameClass.Person, term.State, term.Person, null, false));
                }

                AddSurname(name, term);
            }
        }
    }

    private void AddSurname(string name, Leader term)
    {
        AddSurname(NameKey.Of(PersonName.Surname(name)), term);
        if (PersonName.WithoutArticle(PersonName.Surname(name)) is { } bare)
        {
            AddSurname(NameKey.Of(bare), term);
        }

        if (term.State is { } state && familyNameFirst.Contains(state))
        {
            AddSurname(NameKey.Of(PersonName.First(name)), term);
        }
    }

    private void AddSurname(ulong key, Leader term)
    {
        if (!surnames.TryGetValue(key, out var list))
        {
            surnames.Add(key, list = []);
        }

        if (list.Count == 0 || !ReferenceEquals(list[^1], term))
        {
            list.Add(term);
        }
    }

    private void Add(string name, NameEntry entry)
    {
        if (!entries.TryAdd(NameKey.Of(name), entry))
        {
            return;
        }

        Start(name.AsSpan(0, EndOf(name, ' ')), name.Length);
        Start(name.AsSpan(0, EndOf(name, '-')), name.Length);
        Start(name.AsSpan(0, EndOf(name, '+')), name.Length);
    }

    private void Start(ReadOnlySpan<char> word, int length)
    {
        var key = NameKey.Add(NameKey.Empty, word);
        starts[key] = Math.Max(starts.GetValueOrDefault(key), length);
    }

    private static int EndOf(string name, char separator) => name.IndexOf(separator) is > 0 and var end ? end : name.Length;

    private static bool IsShortCapitals(string name) => name.Length <= 6 && !name.AsSpan().ContainsAnyInRange('a', 'z');
}
