using System.Xml;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Calls.Verbs;
using HudumaContact.Conversations.Lines;
using HudumaContact.Providers.Voice;

namespace HudumaContact.Providers.Twilio.Voice;

/// <summary>Verbs as Twilio does them. Names and attributes are its own, case and all.</summary>
internal sealed class Twiml(Line line, VoiceAddresses addresses)
{
    public const string Type = "text/xml; charset=utf-8";

    /// <summary>Silence that ends a recording.</summary>
    private const string EndsRecording = "5";

    public byte[] Write(IReadOnlyList<Verb> verbs) => CallXml.Write(verbs, Write);

    private void Write(XmlWriter xml, Verb verb)
    {
        switch (verb)
        {
            case Speak speak:
                WritePrompt(xml, speak.What);
                break;
            case Gather gather:
                WriteGather(xml, gather);
                break;
            case Record record:
                WriteRecord(xml, record);
                break;
            case Dial dial:
                WriteDial(xml, dial);
                break;
            case Meet meet:
                WriteMeet(xml, meet);
                break;
            case Enqueue enqueue:
                WriteEnqueue(xml, enqueue);
                break;
            case Redirect redirect:
                xml.WriteStartElement("Redirect");
                xml.WriteAttributeString("method", "POST");
                xml.WriteString(addresses.Of(redirect.To));
                xml.WriteEndElement();
                break;
            case HangUp:
                xml.WriteElementString("Hangup", null);
                break;
            case Reject:
                xml.WriteElementString("Reject", null);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(verb), verb.GetType().Name, "There is no TwiML for such a verb.");
        }
    }

    private static void WritePrompt(XmlWriter xml, Prompt prompt)
    {
        if (prompt.Recording is { } recording)
        {
            xml.WriteElementString("Play", recording.AbsoluteUri);
        }
        else if (CallXml.Clean(prompt.Text) is { Length: > 0 } text)
        {
            var (voice, language) = VoiceOf(prompt.Language);
            xml.WriteStartElement("Say");
            xml.WriteAttributeString("voice", voice);
            xml.WriteAttributeString("language", language);
            xml.WriteString(text);
            xml.WriteEndElement();
        }
    }

    /// <summary>
    /// None of Twilio's voices speaks Swahili. The Indonesian one reads its letters nearest to how they are spoken (a, e, i, o, u, j, ny, ng, y), which an English one does
    /// not: a stopgap for a text that lacks its recording.
    /// </summary>
    private static (string Voice, string Language) VoiceOf(string language) =>
        language == "sw" ? ("Google.id-ID-Standard-A", "id-ID") : ("Polly.Amy", "en-GB");

    private void WriteGather(XmlWriter xml, Gather gather)
    {
        xml.WriteStartElement("Gather");
        xml.WriteAttributeString("input", "dtmf");
        if (gather.Takes == KeysTaken.One) xml.WriteAttributeString("numDigits", "1");
        xml.WriteAttributeString("timeout", WholeSeconds.Of(gather.Within));
        // Left out it is the hash, which would then end an entry of one key without being told.
        xml.WriteAttributeString("finishOnKey", gather.Takes == KeysTaken.One ? "" : "#");
        WriteAction(xml, gather.Then);
        WritePrompt(xml, gather.What);
        xml.WriteEndElement();
    }

    private void WriteRecord(XmlWriter xml, Record record)
    {
        WritePrompt(xml, record.What);
        xml.WriteStartElement("Record");
        xml.WriteAttributeString("maxLength", WholeSeconds.Of(record.Longest));
        xml.WriteAttributeString("timeout", EndsRecording);
        xml.WriteAttributeString("finishOnKey", "#");
        xml.WriteAttributeString("playBeep", "true");
        WriteAction(xml, record.Then);
        xml.WriteEndElement();
    }

    private void WriteDial(XmlWriter xml, Dial dial)
    {
        xml.WriteStartElement("Dial");
        xml.WriteAttributeString("timeout", WholeSeconds.Of(dial.RingFor));
        xml.WriteAttributeString("timeLimit", WholeSeconds.Of(dial.Longest));
        xml.WriteAttributeString("callerId", line.Address);
        WriteAction(xml, dial.Then);
        xml.WriteElementString(NounOf(dial.To.Kind), CallXml.Clean(dial.To.Value));
        xml.WriteEndElement();
    }

    private void WriteMeet(XmlWriter xml, Meet meet)
    {
        xml.WriteStartElement("Dial");
        xml.WriteAttributeString("timeLimit", WholeSeconds.Of(meet.Longest));
        WriteAction(xml, meet.Then);
        xml.WriteStartElement("Conference");
        xml.WriteAttributeString("beep", "false");
        xml.WriteAttributeString("startConferenceOnEnter", meet.Opens ? "true" : "false");
        xml.WriteAttributeString("endConferenceOnExit", meet.EndsIt ? "true" : "false");
        if (meet.Coached is { } coached) xml.WriteAttributeString("coach", coached);
        xml.WriteString(CallXml.Clean(meet.Room));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>A recording may be what is heard while waiting; a text can't, so it is said before.</summary>
    private void WriteEnqueue(XmlWriter xml, Enqueue enqueue)
    {
        if (enqueue.Hold.Recording is null) WritePrompt(xml, enqueue.Hold);
        xml.WriteStartElement("Enqueue");
        if (enqueue.Hold.Recording is { } hold)
        {
            xml.WriteAttributeString("waitUrl", hold.AbsoluteUri);
            // A file is fetched, not posted to.
            xml.WriteAttributeString("waitUrlMethod", "GET");
        }

        WriteAction(xml, enqueue.Then);
        xml.WriteString(CallXml.Clean(enqueue.Queue));
        xml.WriteEndElement();
    }

    private void WriteAction(XmlWriter xml, CallStep then)
    {
        xml.WriteAttributeString("action", addresses.Of(then));
        xml.WriteAttributeString("method", "POST");
    }

    private static string NounOf(DialTargetKind kind) => kind switch
    {
        DialTargetKind.Number => "Number",
        DialTargetKind.Sip => "Sip",
        DialTargetKind.Client => "Client",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no TwiML for such a target."),
    };
}
