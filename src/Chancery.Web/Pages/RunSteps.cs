using Chancery.Ledger;

namespace Chancery.Web.Pages;

/// <summary>What a run is doing, in words.</summary>
internal static class RunSteps
{
    public static string Words(this RunStep step) => step switch
    {
        RunStep.Reading => "reading",
        RunStep.Tracking => "working out what is one",
        RunStep.Done => "done",
        RunStep.Stopped => "stopped; the same command goes on with the rest",
    };
}
