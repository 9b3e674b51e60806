using System.CommandLine;
using System.Globalization;
using Chancery.Cli.Ingesting;
using Chancery.Intake.Feeds;
using Chancery.Ledger;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery watch</c>: feeds into the ledger, on a schedule.</summary>
internal static class WatchCommand
{
    public const string Examples = """
          chancery watch https://example.org/feed.xml
          chancery watch feeds.txt --every 30m
          chancery watch feeds.txt --once            # for cron
        """;

    public static Command Create(Surroundings surroundings)
    {
        var feeds = new Argument<string[]>("feed") { Description = "Addresses of feeds (RSS, Atom, JSON Feed), or files with one address a line", Arity = ArgumentArity.OneOrMore, HelpName = "URL|FILE" };
        var every = new Option<TimeSpan>("--every") { Description = "Between two looks at a feed: 15m, 2h (default 15m); a feed that fails is asked less often, down to once a day", HelpName = "TIME", DefaultValueFactory = _ => TimeSpan.FromMinutes(15), CustomParser = ParsePause };
        var once = new Option<bool>("--once") { Description = "Look at each feed that is due, then end" };
        var ledger = LedgerOption.Create();
        var command = new Command("watch", "Look at feeds again and again, and ingest what is new. Asks only for what has changed, and fetches nothing that robots.txt forbids.") { feeds, every, once, ledger };
        command.SetAction((parsed, cancellation) => CommandEdge.RunAsync(surroundings, async () =>
        {
            var addresses = FeedList.Read(parsed.GetRequiredValue(feeds));
            var path = LedgerOption.Path(parsed.GetValue(ledger), surroundings);
            await using var database = await LedgerDatabase.OpenAsync(path, cancellation);
            using var watch = new FeedWatch(surroundings.Clock);
            var watching = new Watching(surroundings, database, watch, new FeedBook(FeedBook.PathBeside(path)));
            return await watching.RunAsync(addresses, parsed.GetValue(every), parsed.GetValue(once), cancellation);
        }));
        return command;
    }

    // “15m”, “2h”, “1d”
    private static TimeSpan ParsePause(System.CommandLine.Parsing.ArgumentResult result)
    {
        var words = result.Tokens[0].Value;
        if (words.Length > 1 && double.TryParse(words[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 10_000)
        {
            switch (words[^1])
            {
                case 'm':
                    return TimeSpan.FromMinutes(number);
                case 'h':
                    return TimeSpan.FromHours(number);
                case 'd':
                    return TimeSpan.FromDays(number);
            }
        }

        result.AddError($"--every is “{words}”, expected a time like 15m, 2h or 1d");
        return default;
    }
}
