namespace Seeded;

/// <summary>Code whose mutants are known. The runner is believed only where it says of each what is known.</summary>
public static class Seeds
{
    /// <summary>A test asks on both sides of the limit: every mutant is killed.</summary>
    public static bool IsAdult(int age) => age >= 18;

    /// <summary>Where both are equal either is right: the mutant <c>a &gt; b</c> is no other program, and survives.</summary>
    public static int Larger(int a, int b) => a >= b ? a : b;

    /// <summary>Its test looks at nothing: every mutant survives.</summary>
    public static int Unchecked(int value) => value + 1;

    /// <summary>No test comes here: no mutant is covered.</summary>
    public static int Unvisited(int value) => value + 1;
}
