using System.Runtime.CompilerServices;

namespace HudumaContact.Tests.Providers.AfricasTalking;

/// <summary>Payloads as the provider really shapes them, byte for byte.</summary>
internal static class Sample
{
    public static byte[] Form(string name) => File.ReadAllBytes(Path.Combine(Folder(), $"at-ussd-{name}.form.txt"));

    public static byte[] Reply(string name) => File.ReadAllBytes(Path.Combine(Folder(), $"at-ussd-reply-{name}.txt"));

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "samples");
}
