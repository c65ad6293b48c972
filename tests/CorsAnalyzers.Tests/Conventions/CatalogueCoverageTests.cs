using System.Text.RegularExpressions;
using Xunit;

namespace CorsAnalyzers.Tests.Conventions;

/// <summary>
/// Every trap of the catalogue that is about the content of a policy or the way to it is the beginning of a test row's name, or stands here with
/// the reason why no test of an analyzer can be about it.
/// </summary>
public partial class CatalogueCoverageTests
{
    private const string Ids = """
        O01 O02 O03 O04 O05 O06 O07 O08 O09 O10 O11 O12 O12d O13 O14 O15 O16 O17 O18 O19 O19b O20 O20b O21 O22 O23 O26 O27 O28
        O29 O29d O29e O30 O31 O32 O33 O34 O35 O36 O37 O38 O39 O39c O40 O43
        W01 W03 W04 W05 W06 W06b W07 W08 W09 W10 W12 W13 W14 W15 W16 W17 W18 W21 W22 W24 W26 W27 W28 W29 W31 W32
        P01 P02 P03 P04 P05 P06 P07 P08 P09 P10 P11 P12 P13 P14 P15
        C01 C01b C01c C01d C01e C01v C02 C03 C04 C06 C07 C08 C10 C13 C14
        M01 M02 M03 M03c M03d M03e M05 M06 M07 M08 M09 M10 M11 M12c M14 M17 M19 M20
        H01 H02 H03 H03c H10 H11 H18 H04 H04b H05 H06 H07 H08 H09 H13 H14 H16 H17
        E01b E02 E03 E04 E05 E07 E08 E11 E12
        A01 A02 A03 A04 A05 A06 A07
        B01 B01c B02 B05 B06 B09 B11 B12
        X01 X02 X03 X04 X05 X06 X07 X08 X08b X08c X09 X10 X11 X12 X13 X14 X15 X16 X17 X18
        V01 V04 V05 V07 V08 V09 V10
        WA01 WA02 WA03 WA04 WA05 WA06 WA07 WA08 WA09 WA10 WA11 WA12 WA13 WA14 WA15 WA16 WA17 WA18 WA19 WA20 WA21 WA22 WA23 WA24
        KA01 KA02 KA03 KA04 KA05 KA06 KA07
        Y01 Y02 Y03 Y04b Y05 Y05b Y06 Y07 Y08 Y10
        D01 D02 D02b D02c D02d D02e D03 D04 D05 D06 D06b D07 D07c D08 D08b D09 D09b D10 D10b D11 D11c D12 D14 D15 D15b D16 D17 D18 D19 D20 D21 D22
        D24 D26 D27 D28 D29 D30 D31 D32
        R01 R02 R03 R04 R05 R06 R07 R08 R09 R10 R11 R12 R13 R13c R14 R15 R16 R17 R18 R20 R21 R23 R27 R28 R29 R30
        S01 S02 S03 S04 S05 S06 S07 S08 S09 S10 S11 S12 S13
        N01 N02 N03 N04 N05 N05b N06 N07 N08 N09 N10 N11 N12 N13 N14 N15 N16 N17 N18 N20 N21 N21c N22 N24 N25 N32 N33 N36 N37
        I01 I01b I01c I02 I03 I04 I05
        """;

    private static readonly Dictionary<string, string> OutOfReach = new()
    {
        ["O21"] = "Which scheme the pages of a site have is not in the code.",
        ["O22"] = "Which port the pages of a site have is not in the code.",
        ["O43"] = "Two Origin lines in one request: the policy is not at fault.",
        ["W32"] = "Vary in releases up to 5.0, which no reference pack here carries.",
        ["P14"] = "Vary in releases up to 5.0, which no reference pack here carries.",
        ["C08"] = "What the client sends.",
        ["C14"] = "Whether a client uses cookies or a bearer token.",
        ["M14"] = "What the server does not enforce, with any policy.",
        ["H13"] = "What is not sent when nothing is asked for: correct.",
        ["H14"] = "What the server does not enforce, with any policy.",
        ["E07"] = "What a preflight does not send: correct.",
        ["A03"] = "No max age is no mistake.",
        ["B02"] = "Vary after a copy: an effect on caches that is no mistake; the policy model's own tests hold it.",
        ["D07c"] = "Headers written by hand: no rule about the order.",
        ["D11c"] = "Whether own middleware throws is not in the order.",
        ["D12"] = "An application without an exception handler: no order changes what the server sends.",
        ["D18"] = "What own middleware answers is not known.",
        ["D22"] = "CORS stops no WebSocket handshake, in any order.",
        ["D26"] = "Whether own middleware starts the response is not known.",
        ["X16"] = "Whether a response has started depends on what ran before: an exception says so at the first run.",
        ["X18"] = "Asking the CORS service by hand works for the one request.",
        ["V01"] = "The middleware sends no Vary for a single origin: no code of the application is at fault.",
        ["V04"] = "The middleware sends Vary with allowed answers alone: no code of the application is at fault.",
        ["V07"] = "The middleware sends nothing without an Origin header: no code of the application is at fault.",
        ["V08"] = "The middleware's preflights carry no Vary: no code of the application is at fault.",
        ["V09"] = "Duplicates count as several origins: an effect on caches that is no mistake.",
        ["V10"] = "Vary in releases up to 5.0, which no reference pack here carries.",
        ["WA13"] = "The framework sends no Vary whatever the policy: no code of the application is at fault.",
        ["WA16"] = "How the framework refuses a preflight: correct.",
        ["WA17"] = "What [DisableCors] does, in a derived class too: correct.",
        ["WA18"] = "Two attributes on one element: which one reflection returns first is not in the code.",
        ["WA19"] = "The attribute of an action replaces that of its controller: correct.",
        ["WA20"] = "Switching CORS on twice has one effect: harmless.",
        ["WA21"] = "A header by hand beside EnableCors: whether both run for one action is not known in one file.",
        ["WA22"] = "OWIN's CORS and Web API's in one host: which host it is, is not in the code.",
        ["WA23"] = "What an unhandled exception leaves of the headers: the policy is not at fault.",
        ["Y01"] = "Headers that the upstream server sends.",
        ["Y08"] = "Headers that the upstream server sends.",
        ["H01"] = "Whether an endpoint reads JSON is decided by its clients and formatters.",
        ["R20"] = "An exception in code of the application's own.",
        ["S04"] = "No metadata and no policy: the preflight is refused, as it should be.",
        ["S09"] = "What an own provider returns; beside one the rules are silent (R30).",
        ["S13"] = "Routes of a proxy are in its settings.",
        ["N14"] = "Answers of short-circuited endpoints under a global policy: whether scripts of other origins read them is not in the code.",
        ["N21"] = "Which of two verbs is meant to be called from elsewhere is not in the code.",
        ["N21c"] = "A global policy answers for paths that are not there: correct.",
        ["N22"] = "An own OPTIONS handler beside a policy is never reached by preflights, and no harm is done.",
        ["N33"] = "MVC without endpoint routing and without CORS: no policy, no middleware and no word about either.",
        ["N36"] = "Each verb has its own policy: correct.",
        ["I02"] = "WebSockets are not subject to CORS.",
    };

    [Fact]
    public void Every_trap_is_a_row_or_out_of_reach()
    {
        var rows = Repository.SourcesOf("tests", "CorsAnalyzers.Tests")
            .SelectMany(static file => RowName().Matches(File.ReadAllText(file)))
            .SelectMany(static match => match.Groups[1].Value.Split(' ').TakeWhile(static word => Id().IsMatch(word)))
            .ToHashSet();
        var ids = Ids.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Assert.True(rows.Count > 80, $"Only {rows.Count} ids found in rows.");
        Assert.Equal([], ids.Where(id => !rows.Contains(id) && !OutOfReach.ContainsKey(id)));
    }

    [Fact]
    public void What_is_out_of_reach_is_a_trap() => Assert.All(OutOfReach.Keys, static id => Assert.Contains(id, Ids, StringComparison.Ordinal));

    // A row begins with the ids of its traps: InlineData("O01 a slash at the end", …).
    [GeneratedRegex("[({,]\\s*\"((?:[A-Z]{1,2}[0-9]{2}[a-z]?[ \"])+)")]
    private static partial Regex RowName();

    [GeneratedRegex("^[A-Z]{1,2}[0-9]{2}[a-z]?$")]
    private static partial Regex Id();
}
