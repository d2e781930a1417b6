namespace HudumaContact.Content;

/// <summary>How the characters of an SMS travel: in septets of GSM 03.38, or as UTF-16 units when one of them is not in that alphabet.</summary>
public enum SmsEncoding
{
    Gsm7,
    Ucs2,
}
