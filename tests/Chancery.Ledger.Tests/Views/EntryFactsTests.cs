using Chancery.Ledger.Asking;
using Chancery.Ledger.Views;
using Xunit;

namespace Chancery.Ledger.Tests.Views;

public sealed class EntryFactsTests
{
    [Theory]
    [InlineData("the EU will lend Ukraine €35 billion", "eu", "EU")]
    [InlineData("BAE Systems will build 20 frigates", "bae systems", "BAE Systems")]
    [InlineData("European leaders will lend €35 billion", "eu", "Eu")] // the title has it only inside a word
    [InlineData("It will lend €35 billion", "african development bank", "African Development Bank")]
    public void A_party_is_written_as_the_entrys_own_words_have_it_and_with_capitals_by_rule_where_they_do_not(string title, string kept, string shown)
    {
        var row = new EntryRow { Key = "0", Kind = "pledge", Title = title, Parties = [new EntryParty("by", kept, ""), new EntryParty("to", "UKR", "UKR")] };
        Assert.Equal($"{shown} → UKR", EntryFacts.Parties(row));
    }
}
