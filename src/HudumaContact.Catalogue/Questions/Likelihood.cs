namespace HudumaContact.Catalogue.Questions;

/// <summary>What sums of weights say about how likely each of several is (softmax).</summary>
internal static class Likelihood
{
    public static double[] Of(double[] sums)
    {
        var most = sums.Max();
        var parts = Array.ConvertAll(sums, sum => Math.Exp(sum - most));
        var all = parts.Sum();
        return Array.ConvertAll(parts, part => part / all);
    }
}
