using Chancery.Intake;
using Chancery.Ledger;
using Chancery.Ledger.Views;
using Chancery.Reference.Importing;

namespace Chancery.Cli;

/// <summary>Where failures end: each becomes one line on standard error and an exit code.</summary>
internal static class CommandEdge
{
    public static async Task<int> RunAsync(Surroundings surroundings, Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (CommandFailure e)
        {
            return Tell(surroundings, e.Message, e.ExitCode);
        }
        catch (IntakeException e)
        {
            return Tell(surroundings, e.Message, ExitCode.BadInput);
        }
        catch (DecisionException e)
        {
            return Tell(surroundings, e.Message, ExitCode.BadUsage);
        }
        catch (FactException e)
        {
            return Tell(surroundings, e.Message, e.IsUnknown ? ExitCode.NotFound : ExitCode.BadUsage);
        }
        catch (LedgerException e)
        {
            return Tell(surroundings, e.Message, ExitCode.LedgerTrouble);
        }
        catch (Exception e) when (e is InvalidDataException or ImportException)
        {
            return Tell(surroundings, e.Message, ExitCode.BadInput);
        }
        catch (OperationCanceledException)
        {
            return Tell(surroundings, "stopped", ExitCode.Interrupted);
        }
    }

    private static int Tell(Surroundings surroundings, string message, int code)
    {
        surroundings.Error.WriteLine($"chancery: {message}");
        return code;
    }
}
