using System.Globalization;
using System.Text.Json;

namespace HudumaContact.Benchmarks.Runs;

/// <summary>Figures of several rounds; a figure's value is the median of its rounds.</summary>
internal sealed class Figures
{
    private readonly Dictionary<string, List<double>> _rounds = [];

    public void Add(string name, double value)
    {
        if (!_rounds.TryGetValue(name, out var values)) _rounds[name] = values = [];
        values.Add(value);
    }

    public double this[string name] => Median(_rounds[name]);

    /// <summary>A table for people, then one line of JSON.</summary>
    public void Print()
    {
        Console.WriteLine($"{"figure",-24}{"median",12}{"least",12}{"most",12}");
        foreach (var (name, values) in _rounds)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-24}{Median(values),12:0.###}{values.Min(),12:0.###}{values.Max(),12:0.###}"));
        }

        Console.WriteLine(JsonSerializer.Serialize(_rounds.ToDictionary(figure => figure.Key, figure => Math.Round(Median(figure.Value), 3))));
    }

    private static double Median(List<double> values)
    {
        var sorted = values.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
