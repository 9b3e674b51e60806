using System.Globalization;
using Chancery.Ledger.Tracking;
using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Statements;
using Chancery.Text;

namespace Chancery.Ledger.Tests.Tracking;

/// <summary>Documents written by hand, each with the statements that a reader would find in it.</summary>
internal static class Told
{
    private static readonly Lazy<ReferenceBook> Tables = new(() => ReferenceBook.Load());
    private static readonly Lazy<Tracker> Loaded = new(() => Tracker.Load(Book));

    public static ReferenceBook Book => Tables.Value;

    public static Tracker Tracker => Loaded.Value;

    /// <summary>A document with one statement over all of its words.</summary>
    public static Dossier In(string id, string day, string words, Func<TextSpan, Statement> statement, string publisher = "Ledger and Sand")
    {
        var document = new Document { Id = id, Text = words, Published = DateOnly.Parse(day, CultureInfo.InvariantCulture), Publisher = publisher };
        return new Dossier(document, [statement(new TextSpan(0, words.Length)) with { Id = "s1" }], []);
    }

    /// <summary>A pledge of billions of U.S. dollars.</summary>
    public static Dossier Pledge(
        string day,
        string words,
        string by,
        string? to,
        decimal? billions,
        PledgeAct act = PledgeAct.Invest,
        string? what = null,
        PledgeStage stage = PledgeStage.Announced,
        AmountQualifier qualifier = AmountQualifier.Exact,
        decimal? years = null,
        string publisher = "Ledger and Sand",
        string pattern = "pledge-sum") => In(
            $"{day}-{words.Length}",
            day,
            words,
            span => new Pledge
            {
                Span = span,
                Pattern = pattern,
                Act = act,
                By = [Actor(by)],
                To = to is null ? [] : [Actor(to)],
                Object = what,
                Amount = billions is { } b ? Money(b, qualifier) : null,
                Horizon = years is null ? null : new Period(null, null, years),
                Stage = stage,
            },
            publisher);

    public static Actor Actor(string name) => name.Length == 3 && name.All(char.IsAsciiLetterUpper)
        ? new Actor { State = name, Role = "GOV", Text = name }
        : new Actor { Org = name, Role = "BUS", State = "USA", Text = name };

    /// <summary>The entries that documents come to, block by block.</summary>
    public static IReadOnlyList<Entry> Entries(params Dossier[] dossiers) => Entries(Rulings.None, dossiers);

    public static IReadOnlyList<Entry> Entries(Rulings rulings, params Dossier[] dossiers) =>
        [.. dossiers.SelectMany(Tracker.MentionsOf).GroupBy(m => m.Block, StringComparer.Ordinal).SelectMany(block => Tracker.Track([.. block], rulings))];

    private static Money Money(decimal billions, AmountQualifier qualifier) => new(
        qualifier == AmountQualifier.UpTo ? null : billions * 1e9m,
        qualifier is AmountQualifier.MoreThan or AmountQualifier.AtLeast ? null : billions * 1e9m,
        CurrencyCode.Usd,
        qualifier);
}
