using Microsoft.AspNetCore.Http.HttpResults;

namespace Contest.Web;

/// <summary>Files to download. They hold people's data, so no cache between here and the reader keeps them.</summary>
public static class Files
{
    public static FileContentHttpResult Pdf(byte[] bytes, string name) => TypedResults.File(bytes, "application/pdf", name);

    public static FileContentHttpResult Workbook(byte[] bytes, string name) => TypedResults.File(bytes, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name);
}
