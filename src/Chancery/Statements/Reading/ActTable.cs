namespace Chancery.Statements.Reading;

/// <summary>The table <c>data/statements/acts.tsv</c>: which verb or object makes a pledge an investment, a purchase, a tariff … Immutable.</summary>
internal sealed class ActTable
{
    private readonly Dictionary<string, PledgeAct> verbs = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PledgeAct> objects = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<(string Class, string Lemma)> traits = [];

    private static readonly string[] Traits = ["light", "carrier", "with", "sum", "pays", "hands", "duty", "gives", "item", "part", "total", "summed", "stands", "raise", "body", "idle", "idle-object", "telling", "aim", "decree", "alone", "answer", "spokesman", "courtesy", "vows", "sum-noun", "tally", "lower", "measure", "effect", "lender", "share", "step", "journey", "asks", "contact", "pleasure", "deed", "listed", "again", "paper", "away", "manner", "reliance", "appeal", "appealed", "given", "assurance", "decides", "schools", "ends", "helper"];

    /// <summary>Reads the table.</summary>
    /// <exception cref="FormatException">A row is wrong: the message names file, line and what was expected.</exception>
    internal static ActTable Load(string path)
    {
        var table = new ActTable();
        var lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0 || lines[i][0] == '#')
            {
                continue;
            }

            var cells = lines[i].Split('\t');
            if (cells is [var trait, "-", var lemmas] && Traits.Contains(trait))
            {
                table.traits.UnionWith(lemmas.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(l => (trait, l)));
                continue;
            }

            if (cells.Length != 3 || cells[0] is not ("verb" or "object") || !Enum.TryParse<PledgeAct>(cells[1], ignoreCase: true, out var act))
            {
                throw new FormatException($"{path}:{i + 1}: expected 'verb' or 'object' and an act of {string.Join(", ", Enum.GetNames<PledgeAct>())}, or one of {string.Join(", ", Traits)} and -, then lemmas, between tabs");
            }

            foreach (var lemma in cells[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                (cells[0] == "verb" ? table.verbs : table.objects)[lemma] = act;
            }
        }

        return table;
    }

    /// <summary>The act that a verb names, or null.</summary>
    internal PledgeAct? OfVerb(string lemma) => verbs.TryGetValue(lemma, out var act) ? act : null;

    /// <summary>Whether a verb leaves the act to its object ("make an investment").</summary>
    internal bool IsLight(string verb) => traits.Contains(("light", verb));

    /// <summary>Whether a verb leaves the act to the verb that it leads to ("work to build").</summary>
    internal bool IsCarrier(string verb) => traits.Contains(("carrier", verb));

    /// <summary>Whether the goods of a verb stand behind "with" and its object receives them.</summary>
    internal bool TakesWith(string verb) => traits.Contains(("with", verb));

    /// <summary>Whether a verb with a bare sum gives money.</summary>
    internal bool SpendsSums(string verb) => traits.Contains(("sum", verb));

    /// <summary>Whether a verb gives money where a state does it with nothing but a sum.</summary>
    internal bool Pays(string verb) => traits.Contains(("pays", verb));

    /// <summary>Whether a noun is one of gatherings at which money is promised.</summary>
    internal bool IsAppeal(string noun) => traits.Contains(("appeal", noun));

    /// <summary>Whether a verb settles among several what others will do ("it was agreed that").</summary>
    internal bool Decides(string verb) => traits.Contains(("decides", verb));

    /// <summary>Whether a noun is a word given on what one will do ("gave an assurance that").</summary>
    internal bool IsAssurance(string noun) => traits.Contains(("assurance", noun));

    /// <summary>Whether a noun says that money is given ("donor", "contribution").</summary>
    internal bool IsGiven(string noun) => traits.Contains(("given", noun));

    /// <summary>Whether a word before such a noun says so.</summary>
    internal bool SaysAppeal(string word) => traits.Contains(("appealed", word));

    /// <summary>Whether a verb hands over goods.</summary>
    internal bool HandsOver(string verb) => traits.Contains(("hands", verb));

    /// <summary>Whether a verb with a percentage speaks of a duty.</summary>
    internal bool IsOfDuty(string verb) => traits.Contains(("duty", verb));

    /// <summary>Whether a verb gives even where a firm does it.</summary>
    internal bool Gives(string verb) => traits.Contains(("gives", verb));

    /// <summary>Whether a word leads to the parts of what was said before ("include").</summary>
    internal bool IsPart(string lemma) => traits.Contains(("part", lemma));

    /// <summary>Whether a word sums up what was said before ("total").</summary>
    internal bool IsTotal(string lemma) => traits.Contains(("total", lemma));

    /// <summary>Whether the words behind a sum make it the total of those before ("in all").</summary>
    internal bool SumsUp(string words) => traits.Contains(("summed", words));

    /// <summary>Whether a verb says how large something is ("is put at").</summary>
    internal bool Stands(string verb) => traits.Contains(("stands", verb));

    /// <summary>Whether a verb says of no act that could be seen ("look", "respond").</summary>
    internal bool IsIdle(string verb) => traits.Contains(("idle", verb));

    /// <summary>Whether a verb gets in touch with somebody, to say what is said ("telephone").</summary>
    internal bool IsContact(string verb) => traits.Contains(("contact", verb));

    /// <summary>Whether a word says that one is glad to do what one does by saying it ("honour").</summary>
    internal bool IsPleasure(string word) => traits.Contains(("pleasure", word));

    /// <summary>Whether a verb says that what its infinitive tells was done ("acted to close the border").</summary>
    internal bool IsDeed(string verb) => traits.Contains(("deed", verb));

    /// <summary>Whether a verb is an act that needs no object ("resign").</summary>
    internal bool IsAlone(string verb) => traits.Contains(("alone", verb));

    /// <summary>Whether a verb makes an end of its object, or less of it ("scrap the subsidy").</summary>
    internal bool Ends(string verb) => traits.Contains(("ends", verb));

    /// <summary>Whether a noun names people who are sent to work or to watch, so that they are no goods ("send 300 nurses").</summary>
    internal bool IsHelper(string noun) => traits.Contains(("helper", noun));

    /// <summary>Whether a verb teaches or prepares those it is done to, who are sent nowhere ("train two battalions").</summary>
    internal bool Schools(string verb) => traits.Contains(("schools", verb));

    /// <summary>Whether a verb announces an answer to others ("retaliate"): a promise of a state, small talk in the first person.</summary>
    internal bool IsAnswer(string verb) => traits.Contains(("answer", verb));

    /// <summary>Whether a verb in the first person is a way of speaking ("I want to stress").</summary>
    internal bool IsCourtesy(string verb) => traits.Contains(("courtesy", verb));

    /// <summary>Whether a noun names a voice that speaks for those it belongs to ("office", "spokesman").</summary>
    internal bool IsSpokesman(string noun) => traits.Contains(("spokesman", noun));

    /// <summary>Whether a verb with a sum behind it promises it, whatever its tense ("earmarked $3 million").</summary>
    internal bool Vows(string verb) => traits.Contains(("vows", verb));

    /// <summary>Whether a verb wants an act of somebody else ("urge", "call on").</summary>
    internal bool Asks(string verb) => traits.Contains(("asks", verb));

    /// <summary>Whether a noun beside a sum makes a commitment of it ("a $3 million pledge").</summary>
    internal bool IsSumNoun(string noun) => traits.Contains(("sum-noun", noun));

    /// <summary>Whether a verb with a sum behind it only counts ("cost", "save").</summary>
    internal bool IsTally(string verb) => traits.Contains(("tally", verb));

    /// <summary>Whether a verb makes less of its object ("cut the deficit by").</summary>
    internal bool Lowers(string verb) => traits.Contains(("lower", verb));

    /// <summary>Whether a participle behind a sum tells again what was promised ("the $2 billion initially secured").</summary>
    internal bool TellsAgain(string verb) => traits.Contains(("again", verb));

    /// <summary>Whether a noun names what acts for nobody ("framework"): what it does is foretold.</summary>
    internal bool IsMeasure(string noun) => traits.Contains(("measure", noun));

    /// <summary>Whether a verb tells what something brings ("save lives").</summary>
    internal bool IsEffect(string verb) => traits.Contains(("effect", verb));

    /// <summary>Whether a word of its name makes an organisation a lender: what it gives is lent.</summary>
    internal bool IsLender(string word) => traits.Contains(("lender", word));

    /// <summary>Whether a noun names a share of what is promised ("tranche").</summary>
    internal bool IsShare(string noun) => traits.Contains(("share", noun));

    /// <summary>Whether a noun makes an act of none ("take questions", "take a look").</summary>
    internal bool IsIdleObject(string noun) => traits.Contains(("idle-object", noun));

    /// <summary>Whether a noun makes an act that could be seen of a verb that is idle without it ("lead the mission").</summary>
    internal bool IsTelling(string verb, string noun) => traits.Contains(("telling", verb + "_" + noun));

    /// <summary>Whether what stands behind a preposition is what an act is about ("move to new standards", "partner on a programme"), not its time or place.</summary>
    internal bool LeadsToAim(string preposition) => traits.Contains(("aim", preposition));

    /// <summary>Whether a noun stands for what is done by what it leads to ("took steps to close the border").</summary>
    internal bool IsStep(string lemma) => traits.Contains(("step", lemma));

    /// <summary>Whether a noun in a lead-in makes what is listed below it things to be done ("actions to strengthen the flank include:").</summary>
    internal bool IsListed(string lemma) => traits.Contains(("listed", lemma));

    /// <summary>Whether a verb takes somebody to where he does what he came for ("flew in to press").</summary>
    internal bool IsJourney(string verb) => traits.Contains(("journey", verb));

    /// <summary>Whether a noun names an act of a government ("order", "law"): what that does, its government does.</summary>
    internal bool IsDecree(string noun) => traits.Contains(("decree", noun));

    /// <summary>Whether a noun names what is signed or spent, which promises nothing itself, even under a name in capitals ("the Agreement").</summary>
    internal bool IsPaper(string noun) => traits.Contains(("paper", noun));

    /// <summary>Whether a preposition opens a means, an example, a time or a comparison, in which nobody is named to receive ("through", "including", "during").</summary>
    internal bool LeadsAway(string preposition) => traits.Contains(("away", preposition));

    /// <summary>Whether a noun behind "in" tells how or with whom a thing is done ("in cooperation with", "in line with").</summary>
    internal bool IsManner(string noun) => traits.Contains(("manner", noun));

    /// <summary>Whether a noun tells who hangs on whom ("dependence on"): who is relied on receives nothing.</summary>
    internal bool IsReliance(string noun) => traits.Contains(("reliance", noun));

    /// <summary>Whether a verb raises a commitment.</summary>
    internal bool Raises(string verb) => traits.Contains(("raise", verb));

    /// <summary>The verb of which a word that opens an item is the base or the participle ("Buy", "Buying"), or null where the table knows none.</summary>
    internal string? VerbOf(string form)
    {
        var word = form.ToLowerInvariant();
        if (IsVerb(word))
        {
            return word;
        }

        if (!word.EndsWith("ing", StringComparison.Ordinal) || word.Length < 6)
        {
            return null;
        }

        var stem = word[..^3];
        return IsVerb(stem) ? stem : IsVerb(stem + "e") ? stem + "e" : stem[^1] == stem[^2] && IsVerb(stem[..^1]) ? stem[..^1] : null;
    }

    private bool IsVerb(string lemma) => verbs.ContainsKey(lemma) || traits.Contains(("light", lemma)) || traits.Contains(("hands", lemma)) || traits.Contains(("item", lemma)) || traits.Contains(("sum", lemma)) || traits.Contains(("raise", lemma));

    /// <summary>Whether a noun names a body that can commit itself though no table knows its name ("partner", "company").</summary>
    internal bool IsBody(string lemma) => traits.Contains(("body", lemma));

    /// <summary>The act that a noun names ("investment"), or null.</summary>
    internal PledgeAct? OfNoun(string lemma) => objects.TryGetValue(lemma, out var act) ? act : null;
}
