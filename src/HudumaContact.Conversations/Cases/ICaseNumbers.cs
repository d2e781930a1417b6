namespace HudumaContact.Conversations.Cases;

/// <summary>Numbers of new cases, as told to the citizen.</summary>
public interface ICaseNumbers
{
    /// <summary>A number that was not given before, e.g. <c>HC-7F3K9Q</c>.</summary>
    string Next();
}
