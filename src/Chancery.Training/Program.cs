using System.Globalization;
using Chancery.Text;
using Chancery.Text.Models;
using Chancery.Training;

if (args.Length < 1 || (args.Length < 2 && args[0] is "score" or "parser"))
{
    Console.Error.WriteLine("usage: Chancery.Training DATA [MODEL]   train on the folder DATA and write the model");
    Console.Error.WriteLine("       Chancery.Training parser DATA [MODEL]   train the parser of the model anew, leaving words, tagger and names as they are");
    Console.Error.WriteLine("       Chancery.Training score DATA [MODEL]   score a model on the folder's development parts");
    return 2;
}

var score = args[0] == "score";
var onlyParser = args[0] == "parser";
var data = new DataFolder(args[score || onlyParser ? 1 : 0]);
var path = args.ElementAtOrDefault(score || onlyParser ? 2 : 1) ?? Path.Combine("data", "language", "en", "english.model");
if (onlyParser)
{
    File.WriteAllBytes(path, new ModelTrainer(data, Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".", new TrainingPlan()).RunParser(path));
}
else if (!score)
{
    Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".");
    File.WriteAllLines(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".", "lemmas.tsv"), LemmaTable.Lines(data.TrainingTrees()));
    File.WriteAllBytes(path, new ModelTrainer(data, Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".", new TrainingPlan()).Run());
}

var folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".";
foreach (var (name, value) in new Scorer(LanguageModel.Load(path), data).Run().Concat(new RawScorer(EnglishReader.Load(folder), data).Run()))
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{value:f2}"));
}

return 0;
