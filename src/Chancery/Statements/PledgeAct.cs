namespace Chancery.Statements;

/// <summary>What a pledge is to do.</summary>
public enum PledgeAct : byte
{
#pragma warning disable CS1591 // the members are plain verbs
    Invest, Buy, Sell, Lend, Grant, Aid, Build, Supply, Join, Withdraw, Tariff, Troops, Other,
#pragma warning restore CS1591
}
