namespace HudumaContact.Catalogue.Questions;

/// <summary>Finds the phrases that share senses with a question. Its memory is used again for the next question, and by one question at a time.</summary>
internal sealed class PhraseMeeting(PhraseTable phrases)
{
    /// <summary>A sense in more phrases than this only adds to those that a rarer one has found.</summary>
    private const int Common = 4000;

    private readonly float[] _weights = new float[phrases.Count];
    private readonly byte[] _counts = new byte[phrases.Count];
    private readonly byte[] _strong = new byte[phrases.Count];
    private readonly List<int> _met = [];
    private readonly List<ServiceFit> _fits = [];

    /// <summary>How each phrase fits, by the weight and number of its senses that are asked, in no order; until it is asked again.</summary>
    public List<ServiceFit> Meet(Dictionary<int, double> asked, double[] senseWeights, Func<int, bool> isStrong, Func<MetPhrase, ServiceFit> fitOf)
    {
        _fits.Clear();
        foreach (var (sense, nearness) in asked.OrderBy(asked => phrases.With(asked.Key).Length).ThenBy(asked => asked.Key))
        {
            var with = phrases.With(sense);
            var weight = (float)(senseWeights[sense] * nearness);
            var strong = (byte)(isStrong(sense) ? 1 : 0);
            if (with.Length > Common && _met.Count > 0)
            {
                foreach (var phrase in _met)
                {
                    if (phrases.SensesOf(phrase).Contains(sense)) Add(phrase, weight, strong);
                }
            }
            else
            {
                foreach (var phrase in with)
                {
                    if (_counts[phrase] == 0) _met.Add(phrase);
                    Add(phrase, weight, strong);
                }
            }
        }

        foreach (var phrase in _met)
        {
            _fits.Add(fitOf(new MetPhrase(phrase, _weights[phrase], _counts[phrase], _strong[phrase])));
            (_weights[phrase], _counts[phrase], _strong[phrase]) = (0, 0, 0);
        }

        _met.Clear();
        return _fits;
    }

    private void Add(int phrase, float weight, byte strong)
    {
        _weights[phrase] += weight;
        _counts[phrase]++;
        _strong[phrase] += strong;
    }
}
