using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Chancery.Json;
using Chancery.Quantities;
using Chancery.Statements;

namespace Chancery.Ledger.Tracking;

/// <summary>What a field of a statement should have been read as.</summary>
/// <param name="Field">Its name in the dossier's JSON, but for <c>deadline</c>: the end of a horizon or window.</param>
/// <param name="Value">As <see cref="Expected"/> says; empty where the text does not say.</param>
public sealed record Correction(string Field, string Value)
{
    /// <summary>What values look like, for people.</summary>
    public const string Expected = """
        pledge: amount ("95e9 USD", "60e9..95e9 USD", at most "..7e9 EUR", more than "5e9.. USD"), by, to ("NOR; Acme Steel (NOR)"), act, object, stage, deadline ("2028-06");
        claim: subject, object, property, value, unit, as_of; forecast: by, deadline; quotation: speaker ("person: Marta Hellwig"). An empty value: the text does not say
        """;

    /// <summary>The statement with the field corrected; false where it has no such field or the value does not fit.</summary>
    public bool TryApply(Statement statement, [NotNullWhen(true)] out Statement? corrected)
    {
        corrected = statement switch
        {
            Pledge pledge => Of(pledge),
            Claim claim => Of(claim),
            Forecast forecast => Of(forecast),
            Quotation quotation => Field == "speaker" && CorrectedActors.Of(Value) is [var speaker] ? quotation with { Speaker = speaker } : null,
            _ => null,
        };
        return corrected is not null;
    }

    private Pledge? Of(Pledge pledge) => Field switch
    {
        "amount" when Value.Length == 0 => pledge with { Amount = null },
        "amount" when CorrectedMoney.Of(Value, pledge.Amount?.Currency) is { } amount => pledge with { Amount = amount },
        "by" => pledge with { By = CorrectedActors.Of(Value, pledge.By) },
        "to" => pledge with { To = CorrectedActors.Of(Value, pledge.To) },
        "act" when Member<PledgeAct>(WireNames.Name) is { } act => pledge with { Act = act },
        "stage" when Member<PledgeStage>(WireNames.Name) is { } stage => pledge with { Stage = stage },
        "object" => pledge with { Object = Said() },
        "deadline" when IsDate(out var end) => pledge with { Horizon = Ending(pledge.Horizon, end) },
        _ => null,
    };

    private Claim? Of(Claim claim) => Field switch
    {
        "subject" when CorrectedActors.Of(Value, claim.Subject) is [var subject] => claim with { Subject = subject },
        "object" => claim with { Object = CorrectedActors.Of(Value) is [var other] ? other : null },
        "property" when Value.Length > 0 => claim with { Property = Value },
        "value" when Value.Length == 0 => claim with { Value = null },
        "value" when decimal.TryParse(Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) => claim with { Value = value },
        "unit" => claim with { Unit = Said() },
        "as_of" when IsDate(out var day) => claim with { AsOf = day },
        _ => null,
    };

    private Forecast? Of(Forecast forecast) => Field switch
    {
        "by" => forecast with { By = CorrectedActors.Of(Value) is [var by] ? by : null },
        "deadline" when IsDate(out var end) => forecast with { Window = Ending(forecast.Window, end) },
        _ => null,
    };

    private static Period Ending(Period? period, PartialDate? end) => period is null ? new Period(null, end) : period with { End = end };

    private string? Said() => Value.Length == 0 ? null : Value;

    private bool IsDate(out PartialDate? date)
    {
        var isRead = PartialDate.TryParse(Value, out var read);
        date = isRead ? read : null;
        return isRead || Value.Length == 0;
    }

    private TEnum? Member<TEnum>(Func<TEnum, string> name)
        where TEnum : struct, Enum
    {
        foreach (var member in Enum.GetValues<TEnum>())
        {
            if (name(member).Equals(Value, StringComparison.OrdinalIgnoreCase))
            {
                return member;
            }
        }

        return null;
    }
}
