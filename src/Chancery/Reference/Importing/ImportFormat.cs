namespace Chancery.Reference.Importing;

/// <summary>A format of tables of facts that can be imported.</summary>
public enum ImportFormat
{
    /// <summary>World Bank: JSON of the API, or CSV, wide or long.</summary>
    WorldBank,

    /// <summary>IMF World Economic Outlook, tab separated.</summary>
    Weo,

    /// <summary>CIA World Factbook, JSON of one country.</summary>
    Factbook,

    /// <summary>Wikidata query results in SPARQL JSON: leaders or memberships.</summary>
    Wikidata,
}
