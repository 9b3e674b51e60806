using Chancery.Checks;
using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Statements;
using Chancery.Text;
using Xunit;

namespace Chancery.Tests.Checks;

/// <summary>A short document with statements built by hand, to be put to the checks.</summary>
internal sealed class Draft(string text, string? published = "2025-11-10")
{
    private readonly List<Statement> statements = [];

    public static ReferenceBook Book { get; } = ReferenceBook.Load();

    public static CheckList Checks { get; } = CheckList.Load(Path.Combine(AppContext.BaseDirectory, "data"), Book);

    public static Actor State(string iso3, string? person = null) => new() { State = iso3, Person = person, Role = "GOV", Text = person ?? iso3 };

    public static Actor Organisation(string name, string role = "IGO", string? state = null) => new() { Org = name, State = state, Role = role, Text = name };

    public static Money Dollars(decimal billions, AmountQualifier qualifier = AmountQualifier.Exact) => Sum(billions, "USD", qualifier);

    public static Money Sum(decimal billions, string currency, AmountQualifier qualifier = AmountQualifier.Exact) => new(
        qualifier == AmountQualifier.UpTo ? null : billions * 1_000_000_000m,
        qualifier is AmountQualifier.MoreThan or AmountQualifier.AtLeast ? null : billions * 1_000_000_000m,
        new CurrencyCode(currency),
        qualifier);

    public string Pledge(string words, Actor by, Actor? to, Money? amount, PledgeAct act = PledgeAct.Invest, int? years = null, PledgeRelation? relation = null, Actor? speaker = null)
    {
        var day = published is null ? default : DateOnly.Parse(published, System.Globalization.CultureInfo.InvariantCulture);
        return Add(new Pledge
        {
            Span = SpanOf(words),
            Pattern = "by hand",
            By = [by],
            To = to is null ? [] : [to],
            Act = act,
            Amount = amount,
            Horizon = years is { } n ? new Period(PartialDate.Of(day), PartialDate.Of(day.AddYears(n)), n) : null,
            Relation = relation,
            Attribution = speaker is null ? [] : [new Voice(speaker, null, null)],
        });
    }

    public string Claim(string words, string state, string property, decimal? value = null, string? unit = null, Actor? other = null, PartialDate? asOf = null, Polarity polarity = Polarity.Positive) => Add(new Claim
    {
        Span = SpanOf(words),
        Pattern = "by hand",
        Subject = State(state),
        Property = property,
        Object = other,
        Value = value,
        Unit = unit,
        AsOf = asOf,
        Polarity = polarity,
    });

    public IReadOnlyList<Finding> Findings(CheckList? checks = null) => (checks ?? Checks).Run(
        new Document { Id = "draft", Text = text, Published = published is null ? null : DateOnly.Parse(published, System.Globalization.CultureInfo.InvariantCulture) },
        statements);

    public IReadOnlyList<Finding> Findings(int check) => [.. Findings().Where(f => f.Check == check)];

    private string Add(Statement statement)
    {
        var id = $"s{statements.Count + 1}";
        statements.Add(statement with { Id = id });
        return id;
    }

    private TextSpan SpanOf(string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, words);
        return new TextSpan(start, start + words.Length);
    }
}
