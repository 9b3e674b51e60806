namespace Chancery.Quantities.Reading;

/// <summary>Everything the vocabulary knows of one word; filled while loading, then only read.</summary>
internal sealed class WordEntry
{
    /// <summary>A cardinal below a hundred.</summary>
    public int? Cardinal { get; set; }

    /// <summary>A rank: "third".</summary>
    public int Ordinal { get; set; }

    /// <summary>Parts of one: "third" is 1 by 3.</summary>
    public (int Numerator, int Denominator) Fraction { get; set; }

    /// <summary>What it multiplies by; 0 for no multiplier.</summary>
    public decimal Magnitude { get; set; }

    /// <summary>Whether it is a single letter that multiplies only in some company.</summary>
    public bool IsShortMagnitude { get; set; }

    /// <summary>Whether it is a plural such as "billions".</summary>
    public bool IsPluralMagnitude { get; set; }

    /// <summary>Month 1–12, else 0.</summary>
    public int Month { get; set; }

    /// <summary>Whether the month is an abbreviation.</summary>
    public bool IsShortMonth { get; set; }

    /// <summary>Weekday 1–7 from Monday, else 0.</summary>
    public int Weekday { get; set; }

    /// <summary>First month of the season, else 0.</summary>
    public int Season { get; set; }

    /// <summary>The feast of that name; null where it is none.</summary>
    public Feast? Feast { get; set; }

    /// <summary>Whether the season's name is a common word too and needs an article or a year.</summary>
    public bool IsWeakSeason { get; set; }

    /// <summary>Length as a unit of time in months, or in days; both 0 for none.</summary>
    public (int Months, int Days) TimeUnit { get; set; }

    /// <summary>Parts played as a small word.</summary>
    public WordRole Roles { get; set; }

    /// <summary>The currency whose code or sign the word is when it stands before a figure.</summary>
    public CurrencyCode? Sign { get; set; }

    /// <summary>Whether the code is a common word too and needs a large figure.</summary>
    public bool IsWeakSign { get; set; }

    /// <summary>Whether "billions in" this is money.</summary>
    public bool IsMoneyNoun { get; set; }

    /// <summary>Whether it is a verb of giving, and whether "over" goes with it.</summary>
    public Giving Giving { get; set; }

    /// <summary>What it does as a verb with a time beside it.</summary>
    public TimeVerb TimeVerb { get; set; }

    /// <summary>Names of currencies that begin with it, the longest first; with the part of the currency that one is.</summary>
    public List<Phrase<(CurrencyCode Code, decimal Part)>> Currencies { get; } = [];

    /// <summary>Units and counted nouns that begin with it.</summary>
    public List<Phrase<(string Unit, bool IsCount)>> Units { get; } = [];

    /// <summary>Qualifiers before a figure that begin with it.</summary>
    public List<Phrase<AmountQualifier>> Before { get; } = [];

    /// <summary>Qualifiers behind a figure that begin with it.</summary>
    public List<Phrase<AmountQualifier>> After { get; } = [];

    /// <summary>Fixed expressions of time that begin with it.</summary>
    public List<Phrase<FixedTime>> Times { get; } = [];

    /// <summary>Parts of a year that begin with it, before the year's name.</summary>
    public List<Phrase<PartOfYear>> PartsOfYear { get; } = [];

    /// <summary>Whether a sentence with this word may state a figure or a time.</summary>
    public bool IsTrigger { get; set; }

    /// <summary>Whether it names a unit of time.</summary>
    public bool IsTimeUnit => TimeUnit != default;

    /// <summary>Whether the word plays one of the parts.</summary>
    public bool Has(WordRole roles) => (Roles & roles) != 0;
}
