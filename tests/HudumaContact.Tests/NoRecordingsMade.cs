using System.Runtime.CompilerServices;

namespace HudumaContact.Tests;

/// <summary>Hosts that come and go here make no recordings: each would have espeak-ng say some thousand texts.</summary>
internal static class NoRecordingsMade
{
#pragma warning disable CA2255 // What the rule warns of is libraries: this is a program of its own.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Ask() => Environment.SetEnvironmentVariable("Speech__Make", "false");
}
