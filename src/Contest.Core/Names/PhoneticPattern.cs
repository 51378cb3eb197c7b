using System.Numerics;

namespace Contest.Core.Names;

/// <summary>One reading of a query, ready to be laid against many keys. Each place accepts one sound or several.</summary>
internal sealed class PhoneticPattern
{
    private const int Longest = 64;

    private readonly ulong[] _places = new ulong[PhoneticKey.Letters.Length];
    private readonly int[] _sounds;
    private readonly int _sure;
    private readonly int _possible;

    public PhoneticPattern(IReadOnlyList<(int First, int All)> sounds)
    {
        _sounds = [.. sounds.Take(Longest).Select(s => s.All)];
        for (var i = 0; i < _sounds.Length; i++)
        {
            _possible |= _sounds[i];
            if (BitOperations.IsPow2(_sounds[i]))
                _sure |= _sounds[i];
            for (var letter = 0; letter < _places.Length; letter++)
                if ((_sounds[i] >> letter & 1) != 0)
                    _places[letter] |= 1UL << i;
        }
    }

    /// <summary>How many sounds it has.</summary>
    public int Length => _sounds.Length;

    /// <summary>How many mistakes are forgiven: none in less than four sounds, one up to six, two in longer names.</summary>
    public int Forgiven => Length < 4 ? 0 : Length < 7 ? 1 : 2;

    /// <summary>What tells two readings apart.</summary>
    public string Identity => string.Join(',', _sounds);

    /// <summary>Whether a key with these letters can be within <see cref="Forgiven"/> mistakes: every letter that only one side has costs one.</summary>
    public bool MayBeNear(int length, int letters) =>
        Math.Abs(length - Length) <= Forgiven && BitOperations.PopCount((uint)(letters & ~_possible)) <= Forgiven && BitOperations.PopCount((uint)(_sure & ~letters)) <= Forgiven;

    /// <summary>Whether the pattern stands in a key at a place.</summary>
    public bool StandsAt(byte[] key, int at)
    {
        if (at < 0 || at + _sounds.Length > key.Length)
            return false;
        for (var i = 0; i < _sounds.Length; i++)
            if ((_sounds[i] >> key[at + i] & 1) == 0)
                return false;
        return true;
    }

    /// <summary>The edit distance to a key. All places of the pattern are counted at once, as bits of a word (G. Myers, 1999).</summary>
    public int Distance(byte[] key)
    {
        if (Length == 0)
            return key.Length;
        var last = 1UL << (Length - 1);
        var distance = Length;
        ulong up = ulong.MaxValue, down = 0;
        unchecked
        {
            foreach (var letter in key)
            {
                var equal = _places[letter];
                var vertical = equal | down;
                var horizontal = (((equal & up) + up) ^ up) | equal;
                var more = down | ~(horizontal | up);
                var less = up & horizontal;
                distance += (more & last) != 0 ? 1 : (less & last) != 0 ? -1 : 0;
                more = more << 1 | 1;
                up = less << 1 | ~(vertical | more);
                down = more & vertical;
            }
        }
        return distance;
    }
}
