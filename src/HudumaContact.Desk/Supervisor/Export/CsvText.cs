using CsvHelper;

namespace HudumaContact.Desk.Supervisor.Export;

/// <summary>
/// A sheet as comma-separated text (RFC 4180, UTF-8). A cell that a spreadsheet would take for a formula gets an apostrophe before it: what a
/// citizen typed must not run on the machine of who opens the file.
/// </summary>
internal static class CsvText
{
    private static readonly CsvWriterOptions Harmless = new()
    {
        // Those that begin with = @ + - tab or CR.
        Injection = CsvInjection.Escape,
        // Spreadsheets take a file without it for one in the letters of Windows.
        WriteByteOrderMark = true,
    };

    public static byte[] Of(CsvSheet sheet)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, Harmless))
        {
            foreach (var row in sheet.Rows.Prepend(sheet.Head))
            {
                foreach (var cell in row) csv.WriteField(cell);
                csv.EndRecord();
            }
        }

        return bytes.ToArray();
    }
}
