namespace Contest.Documents.Paper;

/// <summary>Places are in millimetres, sizes of type in points; a PDF knows points only.</summary>
internal static class Length
{
    public const double MillimetresPerPoint = 25.4 / 72;

    public static float Points(double millimetres) => (float)(millimetres / MillimetresPerPoint);
}
