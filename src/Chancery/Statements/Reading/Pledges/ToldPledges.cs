using Chancery.Reference;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>The pledges that were read of a text so far: who gives, who receives, for whom money is gathered. Used by one thread.</summary>
internal sealed class ToldPledges
{
    private int giversBefore;

    /// <summary>The pledges with sums that were read so far.</summary>
    internal List<Pledge> Promised { get; } = [];

    /// <summary>The last pledge that was read and says who receives; null for none yet.</summary>
    internal Pledge? Received { get; private set; }

    /// <summary>Everybody who has promised.</summary>
    internal List<Actor> Givers { get; } = [];

    /// <summary>Those among them who give money, goods or soldiers: nobody who helps is helped by default.</summary>
    internal List<Actor> Donors { get; } = [];

    /// <summary>For whom the text has told of money being gathered; null for nobody yet.</summary>
    internal Actor? AppealFor { get; set; }

    /// <summary>Who has promised in that pledge and since.</summary>
    internal IEnumerable<Actor> GiversSince => Givers.Skip(giversBefore);

    /// <summary>The last pledge noted; null for none yet.</summary>
    internal Pledge? Last { get; private set; }

    /// <summary>Notes a pledge that was read.</summary>
    internal void Note(Pledge pledge)
    {
        Last = pledge;
        if (pledge.Amount is not null)
        {
            Promised.Add(pledge);
        }

        if (pledge.To.Count > 0)
        {
            (Received, giversBefore) = (pledge, Givers.Count);
        }

        Givers.AddRange(pledge.By);
        if (pledge.Act is PledgeAct.Troops or PledgeAct.Aid or PledgeAct.Grant or PledgeAct.Lend or PledgeAct.Supply)
        {
            Donors.AddRange(pledge.By);
        }
    }
}
