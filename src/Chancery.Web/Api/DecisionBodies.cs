using System.ComponentModel;
using Chancery.Ledger;
using Chancery.Ledger.Tracking.Pledges;

namespace Chancery.Web.Api;

/// <summary>A decision about one telling or entry.</summary>
internal sealed record SingleDecision(
    [property: Description("Key of an entry or of a telling, or at least six digits at its head")] string Key,
    [property: Description("Why, in words")] string Why,
    [property: Description("Who decides; where visitors log in it is whoever the session or the key is of")] string? Who = null,
    [property: Description("Where it can be seen: an address or a document")] string? Source = null);

/// <summary>A decision about two.</summary>
internal sealed record PairDecision(
    [property: Description("Key of an entry or of a telling; of a link, the part")] string One,
    [property: Description("Key of the other; of a link, the whole")] string Other,
    [property: Description("Why, in words")] string Why,
    [property: Description("Who decides; where visitors log in it is whoever the session or the key is of")] string? Who = null,
    [property: Description("Where it can be seen")] string? Source = null);

/// <summary>A field of a telling should have been read otherwise.</summary>
internal sealed record CorrectionDecision(
    [property: Description("Key of a telling, or of an entry for its first")] string Key,
    [property: Description("Its name in the dossier’s JSON, but for deadline: the end of a horizon or window")] string Field,
    [property: Description("What it should be, such as 95e9 USD or NOR; Acme Steel; empty where the text does not say")] string Value,
    [property: Description("Why, in words")] string Why,
    [property: Description("Who decides; where visitors log in it is whoever the session or the key is of")] string? Who = null,
    [property: Description("Where it can be seen")] string? Source = null);

/// <summary>A pledge came to a state.</summary>
internal sealed record StateDecision(
    [property: Description("Key of the pledge")] string Key,
    [property: Description("The state that it came to")] PledgeState State,
    [property: Description("Where that can be seen: an address or a document")] string Source,
    [property: Description("Why, in words")] string Why,
    [property: Description("The day that it came to it; null where that is not known")] DateOnly? On = null,
    [property: Description("Who decides; where visitors log in it is whoever the session or the key is of")] string? Who = null);

/// <summary>How a forecast came out.</summary>
internal sealed record ResolveDecision(
    [property: Description("Key of the forecast")] string Key,
    [property: Description("How it came out")] ResolvedAs Outcome,
    [property: Description("Where that can be seen; needed unless the outcome is Open")] string? Source = null,
    [property: Description("Who says so; where visitors log in it is whoever the session or the key is of")] string? Who = null);

/// <summary>A former decision holds no longer.</summary>
internal sealed record UndoDecision(
    [property: Description("Why, in words")] string Why,
    [property: Description("Who decides; where visitors log in it is whoever the session or the key is of")] string? Who = null);
