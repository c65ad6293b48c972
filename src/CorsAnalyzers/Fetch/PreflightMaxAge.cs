using System;
using System.Globalization;

namespace CorsAnalyzers.Fetch;

/// <summary>How long browsers may keep the answer to a preflight (Fetch, "Access-Control-Max-Age").</summary>
internal readonly struct PreflightMaxAge
{
    /// <summary>Chromium keeps no answer longer than two hours.</summary>
    public const int ChromiumCap = 7200;

    /// <summary>Firefox keeps no answer longer than a day: the highest cap of all browsers.</summary>
    public const int FirefoxCap = 86400;

    /// <summary>WebKit keeps no answer longer than ten minutes.</summary>
    public const int WebKitCap = 600;

    /// <summary>
    /// What browsers use where the header is missing, or says nothing they can read (Fetch, "CORS-preflight fetch"); Firefox does not
    /// keep an answer whose header it cannot read.
    /// </summary>
    public const int Default = 5;

    /// <summary>The highest cap: a larger value does nothing anywhere.</summary>
    public const int LargestUseful = FirefoxCap;

    public PreflightMaxAge(TimeSpan value) => Value = value;

    public TimeSpan Value { get; }

    /// <summary><c>CorsPolicy.PreflightMaxAge</c> throws for it.</summary>
    public bool Throws => Value < TimeSpan.Zero;

    /// <summary>Every request is preceded by a preflight.</summary>
    public bool IsZero => Value == TimeSpan.Zero;

    /// <summary>The header value that ASP.NET Core writes: the total seconds in the invariant culture, fractions and exponents included.</summary>
    public string Emitted => Text(Value.TotalSeconds);

    /// <summary>
    /// Browsers can read the value: a whole number of seconds that is not negative (RFC 9111, section 1.2.2, "delta-seconds").
    /// </summary>
    public bool IsDeltaSeconds
    {
        get
        {
            var text = Emitted;
            foreach (var c in text)
            {
                if (!AsciiText.IsDigit(c)) return false;
            }

            return text.Length > 0;
        }
    }

    /// <summary>More than any browser keeps.</summary>
    public bool IsAboveEveryCap => Value > TimeSpan.FromTicks(LargestUseful * TimeSpan.TicksPerSecond);

    /// <summary>More seconds than a browser's 32-bit number holds: what it reads is its own affair.</summary>
    public bool Overflows => Value.Ticks / TimeSpan.TicksPerSecond > int.MaxValue;

    /// <summary>
    /// The shortest decimal form, as .NET writes it since version 3.0. .NET Framework, where a compiler may run, gives 15 digits
    /// and so needs two attempts.
    /// </summary>
    private static string Text(double seconds)
    {
        foreach (var format in new[] { "G15", "G16" })
        {
            var text = seconds.ToString(format, CultureInfo.InvariantCulture);
            if (double.Parse(text, CultureInfo.InvariantCulture) == seconds) return text;
        }

        return seconds.ToString("G17", CultureInfo.InvariantCulture);
    }
}
