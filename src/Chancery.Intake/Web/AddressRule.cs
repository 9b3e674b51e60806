using System.Net;
using System.Net.NetworkInformation;

namespace Chancery.Intake.Web;

/// <summary>Which network addresses a page may be fetched from: the public ones, none of this machine or its neighbourhood.</summary>
internal sealed class AddressRule
{
    private readonly (IPNetwork Network, string Purpose)[] special;

    private AddressRule((IPNetwork, string)[] special) => this.special = special;

    /// <summary>Loads the list of special-purpose networks.</summary>
    /// <exception cref="InvalidDataException">A line of the list is no network.</exception>
    public static AddressRule Load()
    {
        using var stream = typeof(AddressRule).Assembly.GetManifestResourceStream("special-purpose-networks.tsv")
            ?? throw new InvalidDataException("special-purpose-networks.tsv is not in the program");
        using var reader = new StreamReader(stream);
        var networks = new List<(IPNetwork, string)>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            networks.Add(cells.Length >= 2 && IPNetwork.TryParse(cells[0], out var network)
                ? (network, cells[1])
                : throw new InvalidDataException($"special-purpose-networks.tsv:{number}: expected a network, a tab and its purpose"));
        }

        return new AddressRule([.. networks]);
    }

    /// <summary>Why the address may not be fetched from; null where it may.</summary>
    public string? Refusal(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        foreach (var (network, purpose) in special)
        {
            if (network.BaseAddress.AddressFamily == plain.AddressFamily && network.Contains(plain))
            {
                return purpose;
            }
        }

        return IsOwn(plain) ? "an address of this machine" : null;
    }

    private static bool IsOwn(IPAddress address)
    {
        foreach (var card in NetworkInterface.GetAllNetworkInterfaces())
        {
            if (card.GetIPProperties().UnicastAddresses.Any(own => own.Address.Equals(address)))
            {
                return true;
            }
        }

        return false;
    }
}
