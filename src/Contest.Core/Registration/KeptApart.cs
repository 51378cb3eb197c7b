namespace Contest.Core.Registration;

/// <summary>Two contestants who look like one and are two: people decided so, for good (rule N2).</summary>
/// <param name="FirstId">The contestant with the smaller id.</param>
/// <param name="SecondId">The other.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">UTC.</param>
public sealed record KeptApart(int FirstId, int SecondId, string By, DateTime At);
