using Contest.Core.Editions;

namespace Contest.Core.Travel;

/// <summary>The file form of a trip: the journey and who accompanies the winners.</summary>
public sealed record TripFile(string Format, Trip Trip, IReadOnlyList<AccompanyingPerson> Accompanying) : IFormatted
{
    public const string CurrentFormat = "contest-trip/1";
}

/// <summary>A person who accompanies the group, with the role.</summary>
public sealed record AccompanyingPerson(TravellerRole Role, Accompanying Person);
