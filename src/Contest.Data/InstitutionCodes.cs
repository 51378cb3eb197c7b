using Microsoft.EntityFrameworkCore;

namespace Contest.Data;

/// <summary>Who names an institution by its code. It lies over the capabilities, since registration knows no judges.</summary>
internal static class InstitutionCodes
{
    /// <summary>Gives the new code to the judges of an institution that is called otherwise from now on.</summary>
    public static Task RenameAsync(ContestDb db, int editionId, string from, string to) =>
        db.Judges.Where(j => j.EditionId == editionId && j.InstitutionCode == from).ExecuteUpdateAsync(set => set.SetProperty(j => j.InstitutionCode, to));
}
