using System.Globalization;
using Microsoft.Playwright;

namespace HudumaContact.EndToEnd.Browser;

/// <summary>A citizen dials and asks for a person, hop by hop as the gateway posts them.</summary>
internal static class AskingForAPerson
{
    private static int _callers;

    public static async Task AskForAPersonAsync(this IPage page, string need)
    {
        var caller = Interlocked.Increment(ref _callers);
        foreach (var text in new[] { "", "1", "1*6", $"1*6*{need}", $"1*6*{need}*1" })
        {
            var form = page.APIRequest.CreateFormData();
            form.Set("sessionId", string.Create(CultureInfo.InvariantCulture, $"ATUid_person{caller:x26}"));
            form.Set("phoneNumber", string.Create(CultureInfo.InvariantCulture, $"+25471155{caller:0000}"));
            form.Set("networkCode", "63902");
            form.Set("serviceCode", "*647#");
            form.Set("text", text);
            await page.APIRequest.PostAsync("/hooks/at-ussd?key=demo", new APIRequestContextOptions { Form = form });
        }
    }
}
