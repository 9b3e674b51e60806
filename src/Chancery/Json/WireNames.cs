using Chancery.Checks;
using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Statements;

namespace Chancery.Json;

/// <summary>The spelling of enum members in JSON and in print, both ways: <c>AtLeast</c> is <c>at least</c>, <c>TotalOf</c> is <c>total_of</c>, <c>Consult</c> is <c>CONSULT</c>.</summary>
public static class WireNames
{
    private static readonly EnumSpelling<Polarity> Polarities = new(' ');
    private static readonly EnumSpelling<Certainty> Certainties = new(' ');
    private static readonly EnumSpelling<QuotationForm> Forms = new(' ');
    private static readonly EnumSpelling<EventType> EventTypes = new(' ', upper: true);
    private static readonly EnumSpelling<EventStatus> Statuses = new(' ');
    private static readonly EnumSpelling<PledgeAct> Acts = new(' ');
    private static readonly EnumSpelling<PledgeStage> Stages = new(' ');
    private static readonly EnumSpelling<PledgeRelationKind> Relations = new('_');
    private static readonly EnumSpelling<AmountQualifier> Qualifiers = new(' ');
    private static readonly EnumSpelling<Verdict> Verdicts = new(' ');
    private static readonly EnumSpelling<MentionKind> MentionKinds = new('-');

    /// <summary>For example <c>stand-in</c>.</summary>
    public static string Name(this MentionKind value) => MentionKinds.Name(value);

    /// <summary><c>positive</c> or <c>negative</c>.</summary>
    public static string Name(this Polarity value) => Polarities.Name(value);

    /// <summary>For example <c>asserted</c>.</summary>
    public static string Name(this Certainty value) => Certainties.Name(value);

    /// <summary>For example <c>mixed</c>.</summary>
    public static string Name(this QuotationForm value) => Forms.Name(value);

    /// <summary>For example <c>CONSULT</c>.</summary>
    public static string Name(this EventType value) => EventTypes.Name(value);

    /// <summary>For example <c>ongoing</c>.</summary>
    public static string Name(this EventStatus value) => Statuses.Name(value);

    /// <summary>For example <c>invest</c>.</summary>
    public static string Name(this PledgeAct value) => Acts.Name(value);

    /// <summary>For example <c>signed</c>.</summary>
    public static string Name(this PledgeStage value) => Stages.Name(value);

    /// <summary>For example <c>total_of</c>.</summary>
    public static string Name(this PledgeRelationKind value) => Relations.Name(value);

    /// <summary>For example <c>at least</c>.</summary>
    public static string Name(this AmountQualifier value) => Qualifiers.Name(value);

    /// <summary>For example <c>cannot tell</c>.</summary>
    public static string Name(this Verdict value) => Verdicts.Name(value);

    /// <summary>The kind of a statement: <c>quotation</c>, <c>event</c>, <c>pledge</c>, <c>claim</c> or <c>forecast</c>.</summary>
    public static string Kind(this Statement statement) => statement switch
    {
        Quotation => "quotation",
        PoliticalEvent => "event",
        Pledge => "pledge",
        Claim => "claim",
        Forecast => "forecast",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    internal static TEnum Parse<TEnum>(string name)
        where TEnum : struct, Enum => ((EnumSpelling<TEnum>)Spelling(typeof(TEnum))).Parse(name);

    private static object Spelling(Type type) =>
        type == typeof(Polarity) ? Polarities : type == typeof(Certainty) ? Certainties : type == typeof(QuotationForm) ? Forms
        : type == typeof(EventType) ? EventTypes : type == typeof(EventStatus) ? Statuses : type == typeof(PledgeAct) ? Acts
        : type == typeof(PledgeStage) ? Stages : type == typeof(PledgeRelationKind) ? Relations
        : type == typeof(AmountQualifier) ? Qualifiers : Verdicts;
}
