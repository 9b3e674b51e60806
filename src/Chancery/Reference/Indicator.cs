namespace Chancery.Reference;

/// <summary>A yearly figure of a state. Money is in U.S. dollars at current prices, shares in percent of GDP, as <see cref="Observation.Unit"/> says.</summary>
public enum Indicator : byte
{
    /// <summary>Gross domestic product at market exchange rates; USD.</summary>
    Gdp,

    /// <summary>People living there.</summary>
    Population,

    /// <summary>Exports of goods and services; USD.</summary>
    Exports,

    /// <summary>Imports of goods and services; USD.</summary>
    Imports,

    /// <summary>Foreign direct investment coming in, net; USD.</summary>
    FdiInflow,

    /// <summary>Foreign direct investment going out, net; USD.</summary>
    FdiOutflow,

    /// <summary>Revenue of the central government; USD.</summary>
    BudgetRevenue,

    /// <summary>Spending of the central government; USD.</summary>
    BudgetExpenditure,

    /// <summary>Military spending; percent of GDP.</summary>
    MilitarySpending,

    /// <summary>Foreign reserves and gold; USD.</summary>
    Reserves,

    /// <summary>Debt owed abroad; USD.</summary>
    ExternalDebt,

    /// <summary>Debt of the public sector; percent of GDP.</summary>
    PublicDebt,
}
