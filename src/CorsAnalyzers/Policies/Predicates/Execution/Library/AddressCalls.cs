using System.Linq;
using CorsAnalyzers.Fetch;
using CorsAnalyzers.Fetch.Hosts;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Policies.Predicates.Execution.Library;

/// <summary><c>System.Net.IPAddress</c>; an address is kept as its text.</summary>
internal static class AddressCalls
{
    public static RunValue? Of(IMethodSymbol method, RunValue? receiver, RunValue[] arguments, LibraryRun run)
    {
        switch (method.Name)
        {
            case "TryParse" when arguments.Length == 2 && method.Parameters[0].Type.SpecialType == SpecialType.System_String:
                var address = Read(arguments[0]);
                run.Hand(1, address is Datum ? RunValue.Unknown : address ?? RunValue.Null);
                return address is UnknownResult ? address : RunValue.Of(address is not null);
            case "IsLoopback" when arguments.Length == 1:
                return RunValue.Unknown;
            default:
                return null;
        }
    }

    /// <summary>The address in a text; null where it is none, unknown for the forms that few know.</summary>
    private static RunValue? Read(RunValue text)
    {
        if (text.IsNull) return null;
        if (text.Text is not { } written) return RunValue.Unknown;
        if (IPv4Host.ReadSerialised(written) is not null) return RunValue.Of(written);
        if (IPv6Host.ReadSerialised(written) is not null) return RunValue.Of(written);
        return AsciiText.IsAscii(written) && !written.Contains(':') && written.Any(static letter => letter is >= 'g' and <= 'z' and not 'x' or >= 'G' and <= 'Z' and not 'X') ? null : RunValue.Unknown;
    }
}
