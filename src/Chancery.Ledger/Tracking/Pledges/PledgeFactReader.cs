using Chancery.Checks;
using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Statements;

namespace Chancery.Ledger.Tracking.Pledges;

/// <summary>Works out of a mention what pledges are compared by. Immutable.</summary>
internal sealed class PledgeFactReader(PartyNames names, WordLists words, CategoryTable categories, MagnitudeWords magnitudes, ReferenceBook book)
{
    public PledgeFacts Read(Mention mention)
    {
        var pledge = (Pledge)mention.Statement;
        var by = names.Of(pledge.By, mention.Publisher);
        var to = names.Of(pledge.To, mention.Publisher);
        var isSale = pledge.Act == PledgeAct.Sell && to.Length > 0;
        var quote = Wordings.Of(mention.Quote);
        var context = Wordings.Of(mention.Context);
        var category = categories.Of(pledge.Act);
        var dollars = pledge.Amount is { } amount ? DollarsOf(amount, mention.Said) : null;
        return new PledgeFacts
        {
            Mention = mention,
            Pledge = pledge,
            Payers = isSale ? to : by,
            Payees = isSale ? by : to,
            Category = category,
            Dollars = dollars,
            Size = (double)(dollars ?? 0),
            SumsAround = magnitudes.SumsIn(context),
            Object = ObjectWords(mention, pledge, by, to),
            IsTranche = words.StandsIn("tranche", quote),
            Ordinal = quote.Find(IsOrdinal),
            SaysRaise = words.StandsIn("raise", context),
            SaysCut = words.StandsIn("cut", context),
            SaysBefore = words.StandsIn("before", context),
            SaysPart = words.StandsIn("part", context),
        };
    }

    /// <summary>The figure in dollars; null where no rate is known.</summary>
    public decimal? DollarsOf(Money amount, DateOnly? day) => amount.Currency == CurrencyCode.Usd
        ? amount.Central
        : day is { } known && book.RateOf(amount.Currency, known) is { } rate ? amount.Central * rate.UsdPerUnit : null;

    // The parties are compared apart: their names say nothing of the object.
    private string[] ObjectWords(Mention mention, Pledge pledge, Party[] by, Party[] to)
    {
        var object_ = Wordings.Content(pledge.Object ?? (pledge.Amount is null ? mention.Quote : ""), words);
        if (object_.Length == 0 && pledge.Object is null)
        {
            object_ = Wordings.Content(mention.Quote, words);
        }

        var parties = by.Concat(to).SelectMany(p => Wordings.Content(p.Name, words)).ToHashSet(StringComparer.Ordinal);
        var spoken = pledge.By.Concat(pledge.To).SelectMany(a => Wordings.Content(a.Text, words)).ToHashSet(StringComparer.Ordinal);
        return [.. object_.Where(w => !parties.Contains(w) && !spoken.Contains(w))];
    }

    private static bool IsOrdinal(string word) =>
        word.Length > 2 && char.IsAsciiDigit(word[0]) && (word.EndsWith("th", StringComparison.Ordinal) || word.EndsWith("st", StringComparison.Ordinal) || word.EndsWith("nd", StringComparison.Ordinal) || word.EndsWith("rd", StringComparison.Ordinal));
}
