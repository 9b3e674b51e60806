namespace Chancery.Ledger.Asking;

/// <summary>One party with how often it is told of. Pledges, claims, quotations and forecasts count once however often they are told; events at every telling.</summary>
/// <param name="Name">Lower case; a state's code in lower case where a state acts.</param>
/// <param name="State">ISO 3166-1 alpha-3 of its home; empty where not known.</param>
/// <param name="Total">In how many it stands, whatever the side.</param>
/// <param name="By">In how many it promises or foretells.</param>
/// <param name="To">In how many it is promised something.</param>
/// <param name="Speaker">How many quotations are its words.</param>
/// <param name="Claimed">In how many claims something is said of it, or of another against it.</param>
/// <param name="Source">In how many events it acts.</param>
/// <param name="Recipient">In how many events it is acted upon.</param>
public sealed record ActorRow(string Name, string State, int Total, int By, int To, int Speaker, int Claimed, int Source, int Recipient);
