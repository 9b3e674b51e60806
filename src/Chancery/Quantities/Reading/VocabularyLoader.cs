using System.Globalization;
using Chancery.Text;

namespace Chancery.Quantities.Reading;

/// <summary>Reads <c>data/quantities</c> into a <see cref="Vocabulary"/>.</summary>
internal sealed class VocabularyLoader
{
    private static readonly Vocabulary Nothing = new([], [], []);

    private readonly string folder;
    private readonly Dictionary<string, WordEntry> words = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, CurrencyCode> signs = new(StringComparer.Ordinal);
    private readonly HashSet<(CurrencyCode Currency, string Unit)> units = [];

    private VocabularyLoader(string folder) => this.folder = folder;

    /// <summary>Reads the folder.</summary>
    /// <exception cref="InvalidDataException">A file is missing or wrong; the message names file, line and what was expected.</exception>
    public static Vocabulary Load(string folder)
    {
        var loader = new VocabularyLoader(folder);
        loader.ReadNumbers();
        loader.ReadCalendar();
        loader.ReadSmallWords();
        loader.ReadCurrencies();
        loader.ReadPhrases();
        loader.ReadParts();
        return new Vocabulary(loader.words, loader.signs, loader.units);
    }

    private void ReadNumbers()
    {
        foreach (var (f, place) in VocabularyTable.Read(folder, "numbers.tsv", "form", "value", "kind"))
        {
            var word = Word(f[0]);
            switch (f[2])
            {
                case "cardinal":
                    word.Cardinal = (int)Number(f[1], place);
                    word.IsTrigger = true;
                    break;
                case "ordinal":
                    word.Ordinal = (int)Number(f[1], place);
                    word.IsTrigger = true;
                    break;
                case "fraction":
                    word.Fraction = f[1].Split('/') is [var a, var b] ? ((int)Number(a, place), (int)Number(b, place)) : throw Wrong(place, "a quotient such as 1/3");
                    word.IsTrigger = true;
                    break;
                default:
                    throw Wrong(place, "cardinal, ordinal or fraction");
            }
        }

        foreach (var (f, place) in VocabularyTable.Read(folder, "magnitudes.tsv", "form", "value", "kind"))
        {
            var word = Word(f[0]);
            word.Magnitude = Number(f[1], place);
            word.IsShortMagnitude = f[2] == "short";
            word.IsPluralMagnitude = f[2] == "plural";
            word.IsTrigger |= !word.IsShortMagnitude;
        }
    }

    private void ReadCalendar()
    {
        foreach (var (f, place) in VocabularyTable.Read(folder, "calendar.tsv", "form", "kind", "value"))
        {
            var word = Word(f[0]);
            var value = (int)Number(f[2], place);
            word.IsTrigger = true;
            switch (f[1])
            {
                case "month" or "month-short":
                    word.Month = value;
                    word.IsShortMonth = f[1] == "month-short";
                    break;
                case "weekday":
                    word.Weekday = value;
                    break;
                case "season" or "season-the":
                    word.Season = value;
                    word.IsWeakSeason = f[1] == "season-the";
                    break;
                case "feast":
                    word.Feast = new Feast(value / 100, value % 100);
                    break;
                case "feast-easter":
                    word.Feast = new Feast(0, value);
                    break;
                default:
                    throw Wrong(place, "month, month-short, weekday, season, season-the, feast or feast-easter");
            }
        }

        foreach (var (f, place) in VocabularyTable.Read(folder, "time-units.tsv", "form", "months", "days"))
        {
            Word(f[0]).TimeUnit = ((int)Number(f[1], place), (int)Number(f[2], place));
            Word(f[0]).IsTrigger = true;
        }
    }

    private void ReadSmallWords()
    {
        foreach (var (f, place) in VocabularyTable.Read(folder, "roles.tsv", "form", "role"))
        {
            Word(f[0]).Roles |= Enum.TryParse<WordRole>(f[1], out var role) ? role : throw Wrong(place, "a role of the reader");
        }

        foreach (var (f, _) in VocabularyTable.Read(folder, "money-nouns.tsv", "form"))
        {
            Word(f[0]).IsMoneyNoun = true;
        }

        foreach (var (f, place) in VocabularyTable.Read(folder, "time-verbs.tsv", "form", "sense"))
        {
            Word(f[0]).TimeVerb = Enum.TryParse<TimeVerb>(f[1], ignoreCase: true, out var sense) ? sense : throw Wrong(place, "moves or lasts");
        }

        foreach (var (f, place) in VocabularyTable.Read(folder, "giving-verbs.tsv", "form", "over"))
        {
            Word(f[0]).Giving = f[1] switch { "" => Giving.Sums, "over" => Giving.Over, _ => throw Wrong(place, "'over' or nothing") };
        }
    }

    private void ReadCurrencies()
    {
        foreach (var (f, place) in VocabularyTable.Read(folder, "currencies.tsv", "code", "signs", "names", "hundredths"))
        {
            var code = f[0].TrimEnd('*');
            var currency = code.Length == 3 ? new CurrencyCode(code) : throw Wrong(place, "a code of three letters");
            Word(code).Sign = currency;
            Word(code).IsWeakSign = f[0].EndsWith('*');
            foreach (var sign in Parts(f[1]))
            {
                if (sign.All(char.IsLetter))
                {
                    Word(sign).Sign ??= currency;
                }
                else
                {
                    signs[sign] = currency;
                }
            }

            units.UnionWith(Parts(f[2]).Select(n => (currency, n[(n.LastIndexOf(' ') + 1)..])));
            AddAll(Parts(f[2]), w => w.Currencies, (currency, 1m));
            AddAll(Parts(f[3]), w => w.Currencies, (currency, 0.01m));
        }
    }

    private void ReadPhrases()
    {
        foreach (var (f, _) in VocabularyTable.Read(folder, "units.tsv", "form", "unit", "kind"))
        {
            AddAll([f[0]], w => w.Units, (f[1], f[2] == "count"));
        }

        foreach (var (f, place) in VocabularyTable.Read(folder, "qualifiers.tsv", "form", "qualifier", "place"))
        {
            var qualifier = Enum.TryParse<AmountQualifier>(f[1].Replace(" ", "", StringComparison.Ordinal), ignoreCase: true, out var known) ? known : throw Wrong(place, "a qualifier");
            AddAll([f[0]], w => f[2] == "after" ? w.After : w.Before, qualifier);
        }

        foreach (var (f, place) in VocabularyTable.Read(folder, "phrases.tsv", "form", "kind", "start", "end"))
        {
            AddAll([f[0]], w => w.Times, Fixed(f, place));
            Word(LastWord(f[0])).IsTrigger = true;
        }
    }

    private void ReadParts()
    {
        foreach (var (f, place) in VocabularyTable.Read(folder, "parts-of-year.tsv", "form", "first", "last", "by"))
        {
            AddAll([f[0]], w => w.PartsOfYear, new PartOfYear((int)Number(f[1], place), (int)Number(f[2], place), (int)Number(f[3], place)));
        }
    }

    private static FixedTime Fixed(string[] f, string place)
    {
        var kind = Enum.TryParse<TimeKind>(f[1], out var known) ? known : throw Wrong(place, "a kind of time");
        try
        {
            return kind == TimeKind.Rate
                ? new FixedTime(kind, null, null, (int)Number(f[2], place))
                : new FixedTime(kind, RelativeDate.Parse(f[2]), RelativeDate.Parse(f[3]));
        }
        catch (FormatException wrong)
        {
            throw new InvalidDataException($"{place}: {wrong.Message}", wrong);
        }
    }

    private void AddAll<T>(string[] forms, Func<WordEntry, List<Phrase<T>>> list, T value)
    {
        foreach (var form in forms)
        {
            var parts = Lexer.Cut(form, new TextSpan(0, form.Length), Nothing)
                .Select(x => x.Kind == LexemeKind.Word ? Word(form[x.Start..x.End]) : null).ToArray();
            var phrases = list(parts[0] ?? throw new InvalidDataException($"the form \"{form}\" must begin with a letter"));
            var at = phrases.FindIndex(p => p.Parts.Length < parts.Length);
            phrases.Insert(at < 0 ? phrases.Count : at, new Phrase<T>(parts, value));
        }
    }

    private WordEntry Word(string form)
    {
        if (!words.TryGetValue(form, out var entry))
        {
            words[form] = entry = new WordEntry();
        }

        return entry;
    }

    private static string[] Parts(string field) => field.Split('|', StringSplitOptions.RemoveEmptyEntries);

    private static string LastWord(string form) => form[(form.LastIndexOfAny([' ', '\'']) + 1)..];

    private static decimal Number(string field, string place) =>
        decimal.TryParse(field, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : throw Wrong(place, $"a whole number, not \"{field}\"");

    private static InvalidDataException Wrong(string place, string expected) => new($"{place}: expected {expected}");
}
