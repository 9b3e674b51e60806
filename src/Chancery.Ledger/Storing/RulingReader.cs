using Chancery.Ledger.Tracking;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Storing;

/// <summary>Reads what people have decided about which mentions belong together.</summary>
internal static class RulingReader
{
    public static Rulings Read(SqliteConnection connection)
    {
        var together = new HashSet<(string, string)>();
        var apart = new HashSet<(string, string)>();
        foreach (var decision in DecisionRows.InForce(connection))
        {
            if (decision.Action == DecisionAction.Together)
            {
                together.Add((decision.Target, decision.Field("other")));
            }
            else if (decision.Action == DecisionAction.Apart)
            {
                apart.Add((decision.Target, decision.Field("other")));
            }
        }

        return new Rulings(together, apart);
    }
}
