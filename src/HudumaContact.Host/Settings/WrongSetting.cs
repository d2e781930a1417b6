namespace HudumaContact.Host.Settings;

/// <summary>A setting stops the start. The message is one line that names the setting and says what to write instead.</summary>
internal sealed class WrongSetting(string setting, string message) : Exception($"{setting}: {message}");
