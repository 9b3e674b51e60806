using Chancery.Statements;

namespace Chancery.Ledger.Tracking.Pledges;

/// <summary>Tells who parts with the value of a pledge and who receives it. Immutable.</summary>
internal sealed class PledgeParties(PartyNames names, WordLists words)
{
    /// <summary>The two sides of a telling, each without doubles, by name; a side that the words do not give is empty.</summary>
    public (Party[] Payers, Party[] Payees, bool IsDrawn) Of(Pledge pledge, Mention mention)
    {
        var by = names.Of(pledge.By, mention.Publisher);
        var to = names.Of(pledge.To, mention.Publisher);
        if (pledge.Act == PledgeAct.Sell && to.Length > 0)
        {
            return (to, by, false); // of a sale the buyer pays
        }

        // "its U.S. investment": a land told beside a firm is where it invests.
        if (pledge.Act == PledgeAct.Invest && by.Length > 1 && Array.Exists(by, p => !p.IsOfState) && pledge.By.Any(names.IsLand))
        {
            var lands = names.Of([.. pledge.By.Where(names.IsLand)], mention.Publisher);
            by = [.. by.Except(lands)];
            to = to.Length > 0 ? to : lands;
        }

        var named = Named(pledge, mention);
        if (pledge.Act == PledgeAct.Invest && by.Length > 0 && Array.TrueForAll(by, p => p.ActsForState) && named.Length > 0
            && !named.Intersect(by).Any() && words.StandsIn("secured", Wordings.Of(mention.Quote)))
        {
            return (named, by, false); // what a government secured in another land comes from there
        }

        // Whoever "secured" or "attracted" private investment into its own land receives it; who gives is not said.
        return HostOf(pledge, by, named) is { } host && IsDrawn(pledge, mention, host) ? ([], [host], true) : (by, to, false);
    }

    // The one state that all payers act for, where nobody else receives.
    private Party? HostOf(Pledge pledge, Party[] by, Party[] to)
    {
        if (pledge.Act is not (PledgeAct.Invest or PledgeAct.Other) || by.Length == 0 || !Array.TrueForAll(by, p => p.ActsForState && p.State == by[0].State))
        {
            return null;
        }

        // Who secures it names the giver or nobody beside itself.
        return words.Has("draws", pledge.Pattern) || Array.TrueForAll(to, p => p.State == by[0].State) ? new Party(by[0].State, by[0].State, true) : null;
    }

    // "$2 trillion in U.S. investment", told by the host: the land itself, not its government, names the place; and of "100 billion of new
    // investment" beside its government it is not said that the money is public.
    private bool IsDrawn(Pledge pledge, Mention mention, Party host) =>
        words.Has("draws", pledge.Pattern) || IsPrivate(pledge, mention)
        || (pledge.Act == PledgeAct.Invest && names.StateOfPublisher(mention.Publisher) == host.State && !words.Has("foretold", pledge.Pattern)
            && (pledge.By.All(names.IsLand) || (words.Has("noun", pledge.Pattern) && !words.StandsIn("public", Wordings.Of(mention.Quote)))));

    // A receiver that was found outside the words of the pledge says little where the host itself tells it.
    private Party[] Named(Pledge pledge, Mention mention) =>
        names.Of([.. pledge.To.Where(a => a.Text.Length > 0 && mention.Quote.Contains(a.Text, StringComparison.Ordinal))], mention.Publisher);

    private bool IsPrivate(Pledge pledge, Mention mention)
    {
        var quote = Wordings.Of($"{mention.Quote} {pledge.Object}");
        return words.StandsIn("drawn", quote) && (pledge.Act == PledgeAct.Invest || words.StandsIn("investing", quote));
    }
}
