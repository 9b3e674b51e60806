using System.CommandLine;
using System.Globalization;
using Chancery.Cli.Views;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Views;
using Chancery.Reference;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery country</c>: the dossier of a state, or of a person or organisation.</summary>
internal static class CountryCommand
{
    private const int MostTies = 10;
    private static readonly string[] Offices = ["head_of_state", "head_of_government", "foreign_minister", "defence_minister"];

    public const string Examples = """
          chancery country KAZ
          chancery country "Saudi Arabia" --rows 20
        """;

    public static Command Create(Surroundings surroundings)
    {
        var name = new Argument<string>("who") { Description = "A state by code or name; also a person or an organisation", HelpName = "WHO" };
        var rows = new Option<int>("--rows") { Description = "Rows of each list (default: 5)", HelpName = "N", DefaultValueFactory = _ => 5 };
        var ledger = LedgerOption.Create();
        var command = new Command("country", "What the ledger holds of a state: what it promised and was promised, said and did, what was claimed of it, and its ties.") { name, rows, ledger };
        command.SetAction((parsed, cancellation) => CommandEdge.RunAsync(surroundings, async () =>
        {
            if (parsed.GetValue(rows) is < 1 or > EntryIndex.MostRows)
            {
                throw new CommandFailure(ExitCode.BadUsage, $"--rows must be from 1 to {EntryIndex.MostRows}");
            }

            await using var database = await LedgerOption.OpenAsync(parsed.GetValue(ledger), surroundings, cancellation);
            await Settling.RunAsync(surroundings, database, cancellation);
            var book = TablesFolder.Book(surroundings);
            var who = parsed.GetRequiredValue(name);
            var state = book.StateNamed(who.Trim());
            var today = DateOnly.FromDateTime(surroundings.Clock.GetUtcNow().UtcDateTime);
            var found = await ActorDossier.ReadAsync(database, PartySpelling.Of(who, book), today, parsed.GetValue(rows), cancellation);
            if (found.IsEmpty)
            {
                throw new CommandFailure(ExitCode.NotFound, $"{who}: the ledger holds nothing of that name; chancery pledges --text \"{who}\" looks for the words");
            }

            await using var writer = surroundings.Writer();
            writer.WriteLine(state?.Name ?? who);
            foreach (var leader in state is null ? [] : book.LeadersOf(state.Iso3).Where(l => l.IsInOffice(today) && !l.EndIsLastSeen).OrderBy(l => Rank(l.Office.Id)).GroupBy(l => l.Person))
            {
                writer.WriteLine($"  {leader.Key}, {string.Join("; ", leader.Select(l => l.Title.Length > 0 ? l.Title : l.Office.Id.Replace('_', ' ')).Distinct())}");
            }

            Write(writer, found, surroundings);
            if (state is not null)
            {
                Write(writer, await TieIndex.OfAsync(database, state.Iso3, null, null, cancellation), book);
            }

            return ExitCode.Done;
        }));
        return command;
    }

    private static void Write(StreamWriter writer, ActorDossier found, Surroundings surroundings)
    {
        foreach (var list in found.Lists.Where(l => l.Page.Total > 0))
        {
            Heading(writer, list.Title, list.Page.Total);
            EntryLines.Write(writer, list.Page.Rows, null, surroundings);
        }

        if (found.Events.Total > 0)
        {
            Heading(writer, "Events", found.Events.Total);
            EventLines.Write(writer, found.Events.Rows, null, surroundings);
        }
    }

    private static void Write(StreamWriter writer, IReadOnlyList<Tie> ties, ReferenceBook book)
    {
        if (ties.Count == 0)
        {
            return;
        }

        Heading(writer, "Ties", ties.Count);
        writer.WriteLine($"  {"",-24} {"promised to it",16} {"promised by it",16}   cooperation: words, deeds   conflict: words, deeds");
        foreach (var tie in ties.Take(MostTies))
        {
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {book.StateOf(tie.Counterpart)?.Name ?? tie.Counterpart,-24} {Sum(tie.Gives.High),16} {Sum(tie.Gets.High),16}   {tie.FriendlyWords,18} {tie.FriendlyDeeds,7} {tie.HostileWords,16} {tie.HostileDeeds,7}"));
        }
    }

    private static int Rank(string office) => Array.IndexOf(Offices, office) is >= 0 and var at ? at : Offices.Length;

    private static void Heading(StreamWriter writer, string title, long total)
    {
        writer.WriteLine();
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title} ({total})"));
    }

    private static string Sum(decimal dollars) => dollars == 0 ? "" : "$" + StatementFacts.Figure(dollars);
}
