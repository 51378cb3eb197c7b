namespace Contest.Data.Registration;

/// <summary>A contestant's photo, kept apart so that lists do not carry it.</summary>
public sealed record ContestantPhoto
{
    public required int ContestantId { get; init; }

    /// <summary>A JPEG of 480 × 640 pixels without any of the camera's notes.</summary>
    public required byte[] Jpeg { get; init; }
}
