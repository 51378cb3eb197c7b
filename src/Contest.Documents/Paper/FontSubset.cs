using System.Runtime.InteropServices;
using SkiaSharp;

namespace Contest.Documents.Paper;

/// <summary>A font file cut down to the glyphs of one document. Skia embeds a typeface whole, so it is given a small one.</summary>
internal sealed partial class FontSubset : IDisposable
{
    private const string Library = "libHarfBuzzSharp";
    private const uint NoHinting = 0x1;
    private const uint NoLayoutClosure = 0x200;
    private const int DropTableTag = 3;

    // The text is shaped already: what serves shaping, and a signature that no longer holds, stay out.
    private static readonly uint[] Dropped = [Tag("GSUB"), Tag("GPOS"), Tag("GDEF"), Tag("kern"), Tag("DSIG")];

    private readonly Dictionary<ushort, ushort> _renumbered = [];

    public FontSubset(FontFile file, FontUse use)
    {
        var input = Made(hb_subset_input_create_or_fail(), file);
        try
        {
            hb_subset_input_set_flags(input, NoHinting | NoLayoutClosure);
            Fill(hb_subset_input_glyph_set(input), use.Glyphs);
            Fill(hb_subset_input_unicode_set(input), use.Letters);
            Fill(hb_subset_input_set(input, DropTableTag), Dropped);
            var plan = Made(hb_subset_plan_create_or_fail(file.Face.Handle, input), file);
            try
            {
                var map = hb_subset_plan_old_to_new_glyph_mapping(plan);
                foreach (var glyph in use.Glyphs)
                    _renumbered.Add((ushort)glyph, checked((ushort)hb_map_get(map, glyph)));
                Typeface = Open(Made(hb_subset_plan_execute_or_fail(plan), file), file);
            }
            finally
            {
                hb_subset_plan_destroy(plan);
            }
        }
        finally
        {
            hb_subset_input_destroy(input);
        }
    }

    public SKTypeface Typeface { get; }

    /// <summary>The number of a glyph of the whole file in the small one.</summary>
    public ushort this[ushort glyph] => _renumbered[glyph];

    public void Dispose() => Typeface.Dispose();

    private static SKTypeface Open(nint face, FontFile file)
    {
        var blob = hb_face_reference_blob(face);
        try
        {
            using var data = SKData.CreateCopy(hb_blob_get_data(blob, out var length), length);
            return SKTypeface.FromData(data) ?? throw new InvalidOperationException($"The subset of {file.Name} does not open.");
        }
        finally
        {
            hb_blob_destroy(blob);
            hb_face_destroy(face);
        }
    }

    private static void Fill(nint set, IEnumerable<uint> values)
    {
        foreach (var value in values)
            hb_set_add(set, value);
    }

    private static nint Made(nint handle, FontFile file) =>
        handle != 0 ? handle : throw new InvalidOperationException($"The font {file.Name} cannot be subset.");

    private static uint Tag(string tag) => ((uint)tag[0] << 24) | ((uint)tag[1] << 16) | ((uint)tag[2] << 8) | tag[3];

    // HarfBuzzSharp wraps shaping only; its library exports the subsetter as well.
    [LibraryImport(Library)] private static partial nint hb_subset_input_create_or_fail();
    [LibraryImport(Library)] private static partial void hb_subset_input_destroy(nint input);
    [LibraryImport(Library)] private static partial void hb_subset_input_set_flags(nint input, uint flags);
    [LibraryImport(Library)] private static partial nint hb_subset_input_glyph_set(nint input);
    [LibraryImport(Library)] private static partial nint hb_subset_input_unicode_set(nint input);
    [LibraryImport(Library)] private static partial nint hb_subset_input_set(nint input, int kind);
    [LibraryImport(Library)] private static partial void hb_set_add(nint set, uint value);
    [LibraryImport(Library)] private static partial nint hb_subset_plan_create_or_fail(nint face, nint input);
    [LibraryImport(Library)] private static partial nint hb_subset_plan_execute_or_fail(nint plan);
    [LibraryImport(Library)] private static partial nint hb_subset_plan_old_to_new_glyph_mapping(nint plan);
    [LibraryImport(Library)] private static partial void hb_subset_plan_destroy(nint plan);
    [LibraryImport(Library)] private static partial uint hb_map_get(nint map, uint key);
    [LibraryImport(Library)] private static partial nint hb_face_reference_blob(nint face);
    [LibraryImport(Library)] private static partial void hb_face_destroy(nint face);
    [LibraryImport(Library)] private static partial nint hb_blob_get_data(nint blob, out uint length);
    [LibraryImport(Library)] private static partial void hb_blob_destroy(nint blob);
}
