using Chancery.Cli;

return await ChanceryCommand.RunAsync(args, Surroundings.OfThisProcess());
