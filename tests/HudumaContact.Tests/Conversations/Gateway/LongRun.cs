namespace HudumaContact.Tests.Conversations.Gateway;

/// <summary>Loads run at a tenth, unless <c>scripts/test --long</c> asks for all of it.</summary>
internal static class LongRun
{
    public static bool IsAsked => Environment.GetEnvironmentVariable("HUDUMA_LONG") == "1";

    public static int Of(int full) => IsAsked ? full : full / 10;
}
