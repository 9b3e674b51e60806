using System.Globalization;
using Chancery.Text;
using Chancery.Text.Models;
using Chancery.Training;

if (args.Length < 1 || (args.Length < 2 && args[0] == "score"))
{
    Console.Error.WriteLine("usage: Chancery.Training DATA [MODEL]   train on the folder DATA and write the model");
    Console.Error.WriteLine("       Chancery.Training score DATA [MODEL]   score a model on the folder's development parts");
    return 2;
}

var trains = args[0] != "score";
var rest = trains ? args : args[1..];
var data = new DataFolder(rest[0]);
var path = rest.ElementAtOrDefault(1) ?? Path.Combine("data", "language", "en", "english.model");
var folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".";
if (trains)
{
    Directory.CreateDirectory(folder);
    File.WriteAllLines(Path.Combine(folder, "lemmas.tsv"), LemmaTable.Lines(data.TrainingTrees()));
    File.WriteAllBytes(path, new ModelTrainer(data, folder, new TrainingPlan()).Run());
}

foreach (var (name, value) in new Scorer(LanguageModel.Load(path), data).Run().Concat(new RawScorer(EnglishReader.Load(folder), data).Run()))
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{value:f2}"));
}

return 0;
