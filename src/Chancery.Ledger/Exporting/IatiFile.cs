using System.Globalization;
using System.Text;
using System.Xml;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Views;

namespace Chancery.Ledger.Exporting;

/// <summary>Pledges as activities of the IATI Standard 2.03. Chancery reports what others say of others: it is a secondary reporter.</summary>
/// <remarks>The order of elements is that of the schema. No time of making is written, so that the same pledges give the same bytes.</remarks>
public sealed class IatiFile : IDisposable
{
    private const string Reporter = "chancery";

    // Code lists OrganisationType, OrganisationRole, ActivityDateType, RelatedActivityType and Sector of the standard.
    private const string OtherOrganisation = "90";
    private const string Government = "10";
    private const string Funding = "1";
    private const string Implementing = "4";
    private const string PlannedStart = "1";
    private const string PlannedEnd = "3";
    private const string Parent = "1";
    private const string Child = "2";
    private const string SectorNotSpecified = "99810";

    private const string Disbursement = "3";

    private readonly XmlWriter xml;
    private readonly IatiTable table;

    /// <summary>Begins the file.</summary>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="dataFolder">The folder <c>data</c>; by default beside the program.</param>
    /// <exception cref="InvalidDataException">The table of codes is wrong.</exception>
    public IatiFile(Stream output, string? dataFolder = null)
    {
        table = IatiTable.Load(dataFolder ?? Path.Combine(AppContext.BaseDirectory, "data"));
        xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CloseOutput = false });
        xml.WriteStartElement("iati-activities");
        xml.WriteAttributeString("version", "2.03");
    }

    /// <summary>Writes a pledge; false where the standard has no place for it: it has no sum, no day or no payer.</summary>
    public bool Write(EntryStory story)
    {
        ArgumentNullException.ThrowIfNull(story);
        if (IatiPledge.Of(story) is not { } pledge)
        {
            return false;
        }

        xml.WriteStartElement("iati-activity");
        xml.WriteAttributeString("xml", "lang", null, "en");
        xml.WriteAttributeString("default-currency", pledge.Amount.Currency);
        xml.WriteElementString("iati-identifier", Name(pledge.Row.Key));
        xml.WriteStartElement("reporting-org");
        xml.WriteAttributeString("ref", Reporter);
        xml.WriteAttributeString("type", OtherOrganisation);
        xml.WriteAttributeString("secondary-reporter", "1");
        Narrative("Chancery");
        xml.WriteEndElement();
        WriteNarrated("title", pledge.Row.Title);
        WriteNarrated("description", EntryFacts.Of(pledge.Row), ("type", "1"));
        WriteParties(pledge.Row);
        WriteCode("activity-status", table.StatusOf(pledge.Row.State ?? default));
        WriteDate(PlannedStart, pledge.Row.FirstSaid);
        WriteDate(PlannedEnd, pledge.Row.Deadline);
        xml.WriteStartElement("sector");
        xml.WriteAttributeString("vocabulary", "1");
        xml.WriteAttributeString("code", SectorNotSpecified);
        xml.WriteEndElement();
        WriteBudget(pledge);
        WriteTransactions(pledge);
        WriteRelated(pledge.Links);
        xml.WriteEndElement();
        return true;
    }

    /// <summary>Ends the file.</summary>
    public void Dispose()
    {
        xml.WriteEndElement();
        xml.WriteEndDocument();
        xml.Dispose();
    }

    private static string Name(string key) => $"{Reporter}-{key}";

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private void WriteParties(EntryRow row)
    {
        foreach (var party in row.Parties.Where(p => p.Role is "by" or "to").OrderBy(p => p.Role, StringComparer.Ordinal))
        {
            xml.WriteStartElement("participating-org");
            xml.WriteAttributeString("role", party.Role == "by" ? Funding : Implementing);
            if (party.IsState)
            {
                xml.WriteAttributeString("type", Government);
            }

            Narrative(EntryFacts.Name(party));
            xml.WriteEndElement();
        }
    }

    // The standard allows a budget a year at most; what runs longer stands in its transactions alone.
    private void WriteBudget(IatiPledge pledge)
    {
        if (pledge.Row is { FirstSaid: { } start, Deadline: { } end } && end >= start && end <= start.AddYears(1))
        {
            xml.WriteStartElement("budget");
            xml.WriteAttributeString("type", "1");
            xml.WriteAttributeString("status", "1");
            WriteDay("period-start", start);
            WriteDay("period-end", end);
            WriteValue(pledge.Amount, start);
            xml.WriteEndElement();
        }
    }

    private void WriteTransactions(IatiPledge pledge)
    {
        var paid = false;
        foreach (var (state, day) in pledge.Changes)
        {
            var code = table.TransactionOf(state);
            var sum = code == Disbursement ? pledge.Delivered : pledge.Amount;
            // What was paid is one sum, however many states tell of it.
            if (code is null || sum is not { } value || (code == Disbursement && paid))
            {
                continue;
            }

            paid |= code == Disbursement;
            xml.WriteStartElement("transaction");
            WriteCode("transaction-type", code);
            WriteDay("transaction-date", day);
            WriteValue(value, day);
            WriteNarrated("description", state.ToString());
            WriteSide("provider-org", pledge.Row, "by");
            WriteSide("receiver-org", pledge.Row, "to");
            xml.WriteEndElement();
        }
    }

    private void WriteSide(string element, EntryRow row, string role)
    {
        var names = row.Parties.Where(p => p.Role == role).Select(EntryFacts.Name).ToList();
        if (names.Count > 0)
        {
            WriteNarrated(element, string.Join(", ", names));
        }
    }

    private void WriteRelated(IReadOnlyList<LinkedEntry> links)
    {
        foreach (var link in links.Where(l => l.Kind is "part_of" or "of_part_of").OrderBy(l => l.Kind, StringComparer.Ordinal).ThenBy(l => l.Key, StringComparer.Ordinal))
        {
            xml.WriteStartElement("related-activity");
            xml.WriteAttributeString("ref", Name(link.Key));
            xml.WriteAttributeString("type", link.Kind == "part_of" ? Parent : Child);
            xml.WriteEndElement();
        }
    }

    private void WriteDate(string type, DateOnly? day)
    {
        if (day is { } known)
        {
            xml.WriteStartElement("activity-date");
            xml.WriteAttributeString("type", type);
            xml.WriteAttributeString("iso-date", Iso(known));
            xml.WriteEndElement();
        }
    }

    private void WriteDay(string element, DateOnly day)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("iso-date", Iso(day));
        xml.WriteEndElement();
    }

    private void WriteValue((decimal Value, string Currency) sum, DateOnly day)
    {
        xml.WriteStartElement("value");
        xml.WriteAttributeString("currency", sum.Currency);
        xml.WriteAttributeString("value-date", Iso(day));
        xml.WriteString(sum.Value.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    private void WriteCode(string element, string code)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("code", code);
        xml.WriteEndElement();
    }

    private void WriteNarrated(string element, string words, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(element);
        foreach (var (name, value) in attributes)
        {
            xml.WriteAttributeString(name, value);
        }

        Narrative(words);
        xml.WriteEndElement();
    }

    // What XML cannot hold (control signs that a page may carry) becomes the sign for what cannot be shown.
    private void Narrative(string words) =>
        xml.WriteElementString("narrative", string.Concat(words.EnumerateRunes().Select(r => r.Value is >= ' ' and not (0xFFFE or 0xFFFF) or '\t' or '\n' or '\r' ? r.ToString() : "\uFFFD")));
}
