namespace Contest.Core.Names;

/// <summary>The name of a province in its parts: a stem, and 도 with the side of the country before it where there is one (rule N8).</summary>
/// <param name="Stem">The name proper: 함경.</param>
/// <param name="Suffix">도, 남도 or 북도.</param>
internal sealed record ProvinceName(string Stem, string Suffix)
{
    private static readonly string[] Stems = ["평안", "황해", "함경", "량강", "자강", "강원", "경기", "충청", "전라", "경상", "제주"];

    /// <summary>Whether the suffix names the north or the south half: «-Пукто», «-Намдо».</summary>
    public bool IsHalf => Suffix.Length == 2;

    /// <summary>The parts of a province's name; <c>null</c> for any other place. An island that ends in 도 is not a province.</summary>
    public static ProvinceName? Of(string place) =>
        Array.Find(Stems, place.StartsWith) is { } stem && place[stem.Length..] is ("도" or "남도" or "북도") and var suffix ? new ProvinceName(stem, suffix) : null;
}
