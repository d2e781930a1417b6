namespace HudumaContact.Catalogue.Answers;

/// <summary>What an answer is worded for: a screen of 156 septets, a text message, a voice that reads it out, a chat window.</summary>
public enum AnswerLine
{
    Ussd,
    Sms,
    Voice,
    Chat,
}
