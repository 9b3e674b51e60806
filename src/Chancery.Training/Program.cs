using System.Globalization;
using Chancery.Text;
using Chancery.Text.Models;
using Chancery.Training;

if (args.Length < 1 || (args.Length < 2 && args[0] is "score" or "parser" or "names"))
{
    Console.Error.WriteLine("usage: Chancery.Training DATA [MODEL]   train on the folder DATA and write the model");
    Console.Error.WriteLine("       Chancery.Training parser DATA [MODEL]   train the parser of the model anew, leaving words, tagger and names as they are");
    Console.Error.WriteLine("       Chancery.Training names DATA [MODEL]   train the name finder of the model anew, leaving the rest as it is");
    Console.Error.WriteLine("       Chancery.Training score DATA [MODEL]   score a model on the folder's development parts");
    return 2;
}

var only = args[0] is "score" or "parser" or "names" ? args[0] : null;
var rest = only is null ? args : args[1..];
var data = new DataFolder(rest[0]);
var path = rest.ElementAtOrDefault(1) ?? Path.Combine("data", "language", "en", "english.model");
var folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".";
if (only == "parser")
{
    File.WriteAllBytes(path, new ModelTrainer(data, folder, new TrainingPlan()).RunParser(path));
}
else if (only == "names")
{
    File.WriteAllBytes(path, new ModelTrainer(data, folder, new TrainingPlan()).RunNames(path));
}
else if (only is null)
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
