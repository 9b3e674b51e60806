using Chancery.Checks;
using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Statements;

namespace Chancery.Ledger.Tracking.Pledges;

/// <summary>Works out of a mention what pledges are compared by. Immutable.</summary>
internal sealed class PledgeFactReader(PledgeParties parties, WordLists words, CategoryTable categories, MagnitudeWords magnitudes, AidDeliveries deliveries, ReferenceBook book)
{
    private const int ShortestName = 2;

    public PledgeFacts Read(Mention mention)
    {
        var pledge = mention.Statement as Pledge ?? deliveries.AsPledge((PoliticalEvent)mention.Statement, mention.Quote);
        var (payers, payees, isDrawn) = parties.Of(pledge, mention);
        var quote = Wordings.Of(mention.Quote);
        var context = Wordings.Of(mention.Context);
        var category = categories.Of(pledge.Act);
        var isVague = words.StandsIn("vague sum", quote);
        var dollars = !isVague && pledge.Amount is { } amount ? DollarsOf(amount, mention.Said) : null;
        return new PledgeFacts
        {
            Mention = mention,
            Pledge = pledge,
            Payers = payers,
            Payees = payees,
            NamedPayers = [.. payers.Where(p => !p.IsOfState && p.Name.Length >= ShortestName && !words.Has("unnamed", p.Name[(p.Name.LastIndexOf(' ') + 1)..]))],
            IsDrawn = isDrawn,
            Words = quote,
            Figures = [.. quote.Where(IsFigure).Order(StringComparer.Ordinal)],
            Category = category,
            Dollars = dollars,
            Size = (double)(dollars ?? 0),
            SumsAround = magnitudes.SumsIn(context),
            Object = ObjectWords(mention, pledge, payers.Concat(payees)),
            Deed = pledge.Amount is null ? DeedWords(mention, pledge) : [],
            IsVagueSum = isVague,
            IsNoTransfer = words.StandsIn("no deal", quote) || (category is null or "aid" && (words.StandsIn("no transfer", quote) || (pledge.Object is { } what && words.StandsIn("no transfer", Wordings.Of(what))))),
            IsTranche = words.StandsIn("tranche", quote),
            Ordinal = quote.Find(IsOrdinal),
            SaysRaise = pledge.Amount is { } raised && SumWords.IsReached(context, (double)raised.Central, words, "raise", magnitudes),
            SaysCut = pledge.Amount is { } lowered && SumWords.IsReached(context, (double)lowered.Central, words, "cut", magnitudes),
            SaysBefore = words.StandsIn("before", context),
            SaysPart = words.StandsIn("part", context),
        };
    }

    /// <summary>The figure in dollars; null where no rate is known.</summary>
    public decimal? DollarsOf(Money amount, DateOnly? day) => amount.Currency == CurrencyCode.Usd
        ? amount.Central
        : day is { } known && book.RateOf(amount.Currency, known) is { } rate ? amount.Central * rate.UsdPerUnit : null;

    // The parties are compared apart: their names say nothing of the object.
    private string[] ObjectWords(Mention mention, Pledge pledge, IEnumerable<Party> sides)
    {
        var object_ = Wordings.Content(pledge.Object ?? (pledge.Amount is null ? mention.Quote : ""), words);
        if (object_.Length == 0 && pledge.Object is null)
        {
            object_ = Wordings.Content(mention.Quote, words);
        }

        var parties = sides.SelectMany(p => Wordings.Content(p.Name, words)).ToHashSet(StringComparer.Ordinal);
        var spoken = pledge.By.Concat(pledge.To).SelectMany(a => Wordings.Content(a.Text, words)).ToHashSet(StringComparer.Ordinal);
        return [.. object_.Where(w => !parties.Contains(w) && !spoken.Contains(w))];
    }

    private string[] DeedWords(Mention mention, Pledge pledge)
    {
        var at = pledge.Object is { Length: > 0 } object_ ? mention.Quote.IndexOf(object_, StringComparison.Ordinal) : -1;
        var spoken = pledge.By.SelectMany(a => Wordings.Content(a.Text, words)).ToHashSet(StringComparer.Ordinal);
        return at > 0 ? [.. Wordings.Content(mention.Quote[..at], words).Where(w => !spoken.Contains(w))] : [];
    }

    private static bool IsFigure(string word) => char.IsAsciiDigit(word[0]) && !(word.Length == 4 && word.StartsWith("20", StringComparison.Ordinal));

    private static bool IsOrdinal(string word) =>
        word.Length > 2 && char.IsAsciiDigit(word[0]) && (word.EndsWith("th", StringComparison.Ordinal) || word.EndsWith("st", StringComparison.Ordinal) || word.EndsWith("nd", StringComparison.Ordinal) || word.EndsWith("rd", StringComparison.Ordinal));
}
