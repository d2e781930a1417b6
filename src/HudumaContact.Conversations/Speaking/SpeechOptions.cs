using System.ComponentModel.DataAnnotations;

namespace HudumaContact.Conversations.Speaking;

/// <summary>The settings of the section <c>Speech</c>.</summary>
public sealed class SpeechOptions
{
    /// <summary>Where recordings are kept that the program makes; everything in it can be made again. Hosts that serve one number share it.</summary>
    public string Folder { get; set; } = "audio";

    /// <summary>Make what is missing when a release becomes current.</summary>
    public bool Make { get; set; } = true;

    /// <summary>How long the address of a recording is good for, at least.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "1.00:00:00", ErrorMessage = "it must be from 00:10:00 to 1.00:00:00: a call fetches what it hears within minutes, and nobody should find it days later.")]
    public TimeSpan AddressFor { get; set; } = TimeSpan.FromHours(1);

    /// <summary>What the prompts that were joined of several recordings may take on the disk. Default 512: some 5,000 minutes. Callers make them, by what they choose and are told.</summary>
    [Range(16, 100_000, ErrorMessage = "it must be from 16 to 100000.")]
    public int JoinedMegabytes { get; set; } = 512;

    /// <summary>Of the recordings made here, not of those joined of them.</summary>
    public string Made => Path.Combine(Folder, "made");

    public string Joined => Path.Combine(Folder, "joined");
}
