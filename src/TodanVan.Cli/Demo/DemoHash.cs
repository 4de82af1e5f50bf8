namespace TodanVan.Cli.Demo;

/// <summary>Numbers that look uneven and are the same on every machine: what stands in for chance in made-up data.</summary>
internal static class DemoHash
{
    /// <summary>A whole number from <paramref name="low"/> to <paramref name="high"/>, both included, fixed by two texts.</summary>
    /// <param name="topic">What the number is for; the same key gives unrelated numbers for different topics.</param>
    /// <param name="key">A code.</param>
    /// <param name="low">The least number.</param>
    /// <param name="high">The greatest number.</param>
    public static int Between(string topic, string key, int low, int high)
    {
        var span = (ulong)(high - low + 1);
        return low + (int)(Mix(Absorb(Absorb(0xcbf29ce484222325, topic), key)) % span);
    }

    /// <summary>FNV-1a over the UTF-16 units, with a unit that no text has as the end mark.</summary>
    private static ulong Absorb(ulong state, string text)
    {
        unchecked
        {
            foreach (var unit in text)
            {
                state = (state ^ unit) * 0x100000001b3;
            }

            return (state ^ 0x10000) * 0x100000001b3;
        }
    }

    /// <summary>The finalizer of SplitMix64, so that neighbouring codes get unrelated numbers.</summary>
    private static ulong Mix(ulong state)
    {
        unchecked
        {
            state = (state ^ (state >> 30)) * 0xbf58476d1ce4e5b9;
            state = (state ^ (state >> 27)) * 0x94d049bb133111eb;
            return state ^ (state >> 31);
        }
    }
}
