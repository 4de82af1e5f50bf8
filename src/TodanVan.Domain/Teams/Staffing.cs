using System.Numerics;

namespace TodanVan.Domain.Teams;

/// <summary>
/// Whether a village can fill the roles of a team as some rules ask for, given who holds which posts (semantics K5).
/// </summary>
/// <remarks>
/// A person is the set of the named posts that he or she holds. Besides those there are residents without any of them, as many as are
/// needed. Each person has at most one role. Demands are met by a search that gives persons to posts; seats that are left are filled by
/// bipartite matching.
/// </remarks>
internal sealed class Staffing(ReadOnlyMemory<ulong> persons)
{
    /// <summary>How many persons a search gives roles at most, before it says that it does not know.</summary>
    public const int MaxSteps = 20_000;

    /// <summary>How many posts may be named in all: a person is a set of bits.</summary>
    public const int MaxPosts = 64;

    private const int Roles = 3;
    private const int Nowhere = -1;

    private readonly int[] least = new int[Roles];
    private readonly int[] most = [int.MaxValue, int.MaxValue, int.MaxValue];
    private readonly List<ulong>[] admitted = [[], [], []];
    private readonly List<(ulong Post, int Role)> demands = [];
    private readonly List<ulong> apart = [];
    private readonly int[] roleOf = Filled(persons.Length);
    private readonly int[] counts = new int[Roles];
    private int smallest;
    private int largest = int.MaxValue;
    private int steps;

    public void LimitSize(int? minimum, int? maximum)
    {
        smallest = Math.Max(smallest, minimum ?? 0);
        largest = Math.Min(largest, maximum ?? int.MaxValue);
    }

    public void LimitRole(TeamRole role, int? minimum, int? maximum)
    {
        least[(int)role] = Math.Max(least[(int)role], minimum ?? 0);
        most[(int)role] = Math.Min(most[(int)role], maximum ?? int.MaxValue);
    }

    /// <summary>Somebody with the post has the role, or any.</summary>
    public void Demand(int post, TeamRole? role) => demands.Add((1UL << post, role is { } one ? (int)one : Nowhere));

    /// <summary>Only who holds one of the posts may have the role.</summary>
    public void Admit(TeamRole role, ReadOnlySpan<int> posts) => admitted[(int)role].Add(MaskOf(posts));

    /// <summary>Who holds two of the posts has no role.</summary>
    public void KeepApart(ReadOnlySpan<int> posts) => apart.Add(MaskOf(posts));

    /// <summary>Whether all of it can be met; null when the search grew too large.</summary>
    public bool? CanBeMet()
    {
        // What asks for a role leaves less open, so it goes first.
        demands.Sort(static (left, right) => right.Role.CompareTo(left.Role));
        var met = Search(0);
        return met || steps <= MaxSteps ? met : null;
    }

    private static int[] Filled(int length)
    {
        var array = new int[length];
        Array.Fill(array, Nowhere);
        return array;
    }

    private static ulong MaskOf(ReadOnlySpan<int> posts)
    {
        var mask = 0UL;
        foreach (var post in posts)
        {
            mask |= 1UL << post;
        }

        return mask;
    }

    private bool Search(int at)
    {
        if (at == demands.Count)
        {
            return CanBeFilled();
        }

        var (post, role) = demands[at];
        for (var person = 0; person < roleOf.Length; person++)
        {
            if ((persons.Span[person] & post) != 0 && roleOf[person] != Nowhere && (role == Nowhere || roleOf[person] == role))
            {
                return Search(at + 1);
            }
        }

        for (var person = 0; person < roleOf.Length; person++)
        {
            if ((persons.Span[person] & post) == 0 || roleOf[person] != Nowhere)
            {
                continue;
            }

            for (var given = role == Nowhere ? 0 : role; given < (role == Nowhere ? Roles : role + 1); given++)
            {
                if (counts[given] < most[given] && MayHave(person, given) && ++steps <= MaxSteps)
                {
                    roleOf[person] = given;
                    counts[given]++;
                    if (Search(at + 1))
                    {
                        return true;
                    }

                    roleOf[person] = Nowhere;
                    counts[given]--;
                }
            }
        }

        return false;
    }

    private bool MayHave(int person, int role)
    {
        foreach (var mask in apart)
        {
            if (BitOperations.PopCount(persons.Span[person] & mask) > 1)
            {
                return false;
            }
        }

        foreach (var mask in admitted[role])
        {
            if ((persons.Span[person] & mask) == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the seats that are left can be filled: with residents where anybody may have the role, else with who is left.</summary>
    private bool CanBeFilled()
    {
        var matching = new int[roleOf.Length];
        Array.Fill(matching, Nowhere);
        var (needed, possible) = (0L, 0L);
        var extra = new int[Roles];
        for (var role = 0; role < Roles; role++)
        {
            if (least[role] > most[role] || counts[role] > most[role])
            {
                return false;
            }

            needed += Math.Max(least[role], counts[role]);
            for (; admitted[role].Count > 0 && counts[role] + extra[role] < least[role]; extra[role]++)
            {
                if (!Seat(role, matching, new bool[roleOf.Length]))
                {
                    return false;
                }
            }
        }

        for (var role = 0; role < Roles; role++)
        {
            // A path that seats one more never unseats a role.
            while (admitted[role].Count > 0 && counts[role] + extra[role] < most[role] && Seat(role, matching, new bool[roleOf.Length]))
            {
                extra[role]++;
            }

            possible += admitted[role].Count == 0 ? most[role] : counts[role] + extra[role];
        }

        return smallest <= largest && needed <= largest && possible >= smallest;
    }

    private bool Seat(int role, int[] matching, bool[] tried)
    {
        for (var person = 0; person < matching.Length; person++)
        {
            if (tried[person] || roleOf[person] != Nowhere || !MayHave(person, role))
            {
                continue;
            }

            tried[person] = true;
            if (matching[person] == Nowhere || Seat(matching[person], matching, tried))
            {
                matching[person] = role;
                return true;
            }
        }

        return false;
    }
}
