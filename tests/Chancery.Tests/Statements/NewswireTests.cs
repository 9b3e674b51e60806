using Chancery.Json;
using Chancery.Reference;
using Chancery.Statements;
using Chancery.Text;
using Xunit;

namespace Chancery.Tests.Statements;

/// <summary>The sentences of <c>tests/Specs/newswire.tsv</c>: what share of their events is found, and how much else.</summary>
public sealed class NewswireTests
{
    private const double TypeFloor = 0.85;
    private const double WholeFloor = 0.68;

    [Fact]
    public void Events_of_short_news_are_found_with_their_parties()
    {
        var reader = Loaded.Reader;
        var resolver = new ActorResolver(ReferenceBook.Load());
        var finder = StatementFinder.Load(Path.Combine(AppContext.BaseDirectory, "data"));
        var (types, wholes) = (new Score(), new Score());
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "newswire.tsv")).Where(l => l[0] != '#').Skip(1))
        {
            var cells = line.Split('\t');
            var document = new Document { Id = "news", Text = cells[4] };
            var sentences = reader.Read(document.Text);
            var found = finder.Find(document, sentences, resolver.Resolve(document, sentences), TestContext.Current.CancellationToken).OfType<PoliticalEvent>().Where(e => e.Status != EventStatus.Denied).ToList();
            types.Add([cells[0]], [.. found.Select(e => e.Type.Name())]);
            wholes.Add([$"{cells[0]}:{Codes(cells[2].Split(' '))}:{Codes(cells[3].Split(' '))}"], [.. found.Select(e => $"{e.Type.Name()}:{Codes(e.Source.Select(Code))}:{Codes(e.Recipient.Select(Code))}")]);
        }

        Assert.True(types.F1 >= TypeFloor && wholes.F1 >= WholeFloor, $"types {types.F1:0.000} (floor {TypeFloor}), with both parties {wholes.F1:0.000} (floor {WholeFloor})");
    }

    private static string Codes(IEnumerable<string> codes) => string.Join(' ', codes.Distinct().Order(StringComparer.Ordinal));

    private static string Code(Actor actor) => actor.State ?? (actor.Role == "IGO" ? "IGO" : actor.Org ?? actor.Person ?? "?");

    private sealed class Score
    {
        private int gold;
        private int found;
        private int right;

        public double F1 => 2.0 * right / (gold + found);

        public void Add(HashSet<string> expected, HashSet<string> read)
        {
            gold += expected.Count;
            found += read.Count;
            right += expected.Intersect(read).Count();
        }
    }
}
