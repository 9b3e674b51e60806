using System.Globalization;
using Chancery.Json;
using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Statements;

namespace Chancery.Ledger.Views;

/// <summary>What a statement says besides its words, in short lines for people: who, what, how much, by when, through which voices.</summary>
public static class StatementFacts
{
    /// <summary>The lines for a statement; <paramref name="text"/> is its document's. Some may be empty.</summary>
    public static IEnumerable<string> Of(Statement statement, string text)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(text);
        return Lines(statement, text);
    }

    private static IEnumerable<string> Lines(Statement statement, string text)
    {
        yield return Essence(statement);
        if (statement.Attribution.Count > 0)
        {
            yield return "through " + string.Join(" ▸ ", statement.Attribution.Select(v => Who(v.Actor, v.SourceSpan?.Of(text)) + (v.Hedge is { } hedge ? $", {hedge}" : "")));
        }

        if (statement.Condition is { } condition)
        {
            yield return $"condition: “{condition.Of(text)}”";
        }
    }

    /// <summary>An actor by name, with the state in brackets: “Kassym-Jomart Tokayev (KAZ)”.</summary>
    public static string Who(Actor actor, string? words = null)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var name = actor.Person ?? actor.Org ?? (actor.Text.Length > 0 ? actor.Text : words ?? actor.State ?? actor.Role ?? "someone");
        return actor.State is { } state && state != name ? $"{name} ({state})" : name;
    }

    /// <summary>A sum with its currency: “USD 35 billion”, “USD 3 billion–5 billion”, “EUR up to 600 million”.</summary>
    public static string Amount(Money money)
    {
        var figure = (money.Low, money.High) switch
        {
            ({ } low, { } high) when low == high => Figure(low),
            ({ } low, { } high) => $"{Figure(low)}–{Figure(high)}",
            ({ } low, null) => $"{Figure(low)} or more",
            (null, { } high) => $"up to {Figure(high)}",
            _ => "?",
        };
        return $"{money.Currency} {figure}".Trim() + (money.Qualifier is AmountQualifier.About or AmountQualifier.Almost ? $" ({money.Qualifier.Name()})" : "");
    }

    /// <summary>Who, what, how much, by when, in one line.</summary>
    public static string Essence(Statement statement)
    {
        var marks = Marks(statement);
        return statement switch
        {
            Quotation q => Join(Who(q.Speaker), q.Form.Name(), q.Imagined ? "imagined" : null, marks),
            PoliticalEvent e => Join(e.Type.Name(), e.Mode, Parties(e.Source, e.Recipient), e.When?.ToString(), e.Place, e.Status.Name(), marks),
            Pledge p => Join(
                Parties(p.By, p.To), p.Act.Name(), p.Amount is { } a ? Amount(a) : null, p.Quantity is { } q ? $"{q.Value} {q.Unit}" : null, When(p.Horizon), p.Stage.Name(), Related(p.Relation), marks),
            Claim c => Join(
                Who(c.Subject), c.Property.Replace('_', ' '), c.Object is { } o ? Who(o) : null, c.Value is { } v ? $"{Figure(v)} {c.Unit}" : null, c.AsOf?.ToString(), c.Projected ? "projected" : null, marks),
            Forecast f => Join(
                f.By is { } by ? Who(by) : "the author", When(f.Window), f.Probability is { } p ? string.Create(CultureInfo.InvariantCulture, $"chance {p.Point:0.00} ({p.Low:0.00}–{p.High:0.00})") : null, f.Scorable == default ? null : $"scorable {f.Scorable}", marks),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static string? Marks(Statement statement) => Join(
        statement.Polarity == Polarity.Negative ? "not so" : null,
        statement.Certainty == Certainty.Asserted ? null : statement.Certainty.Name()) is { Length: > 0 } marks ? marks : null;

    private static string? Related(PledgeRelation? relation) => relation is null ? null : $"{relation.Kind.Name().Replace('_', ' ')} {string.Join(", ", relation.Of)}";

    private static string? Parties(IReadOnlyList<Actor> from, IReadOnlyList<Actor> to)
    {
        var parties = string.Join(", ", from.Select(a => Who(a)));
        return to.Count > 0 ? $"{parties} → {string.Join(", ", to.Select(a => Who(a)))}" : parties.Length > 0 ? parties : null;
    }

    private static string? When(Period? period) => period is null ? null : Join(
        period.Years is { } years ? string.Create(CultureInfo.InvariantCulture, $"{years.Plain()} years") : null,
        period.Start is not null || period.End is not null ? $"{period.Start?.ToString() ?? "…"} to {period.End?.ToString() ?? "…"}" : null);

    private static decimal Plain(this decimal value) => value / 1.0000000000000000000000000000m;

    /// <summary>A figure as people read it: “35 billion”.</summary>
    public static string Figure(decimal value) => Math.Abs(value) switch
    {
        >= 1e12m => string.Create(CultureInfo.InvariantCulture, $"{value / 1e12m:0.###} trillion"),
        >= 1e9m => string.Create(CultureInfo.InvariantCulture, $"{value / 1e9m:0.###} billion"),
        >= 1e6m => string.Create(CultureInfo.InvariantCulture, $"{value / 1e6m:0.###} million"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value:#,0.###}"),
    };

    private static string Join(params ReadOnlySpan<string?> parts)
    {
        var kept = new List<string>();
        foreach (var part in parts)
        {
            if (!string.IsNullOrEmpty(part))
            {
                kept.Add(part);
            }
        }

        return string.Join(" · ", kept);
    }
}
