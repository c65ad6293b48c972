using Xunit;

namespace CorsAnalyzers.Tests.Policies;

/// <summary>Which key of the configuration a policy's strings are read from, and in which form.</summary>
public class ConfigurationValuesTests
{
    [Theory]
    [InlineData("configuration.GetSection(\"K\").Get<string[]>()", "ConfigurationOrNull(K, List)@configuration.GetSection(\"K\").Get<string[]>()")]
    [InlineData("configuration.GetRequiredSection(\"K\").Get<string[]>()", "Configuration(K, List)@configuration.GetRequiredSection(\"K\").Get<string[]>()")]
    [InlineData("configuration.GetSection(\"K\").Get<List<string>>().ToArray()", "ConfigurationOrNull(K, List)@configuration.GetSection(\"K\").Get<List<string>>()")]
    [InlineData("configuration.GetSection(\"K\").Get<string>()", "ConfigurationOrNull(K, one, Text)@configuration.GetSection(\"K\").Get<string>()")]
    [InlineData("configuration.GetSection(\"K\").Get<int[]>().Select(n => \"A\").ToArray()", "others")]
    [InlineData("configuration.GetSection(\"K\").GetSection(\"L\").Get<string[]>()", "ConfigurationOrNull(K:L, List)@configuration.GetSection(\"K\").GetSection(\"L\").Get<string[]>()")]
    [InlineData("configuration.GetSection(\"K\").GetRequiredSection(\"L\").Get<string[]>()", "Configuration(K:L, List)@configuration.GetSection(\"K\").GetRequiredSection(\"L\").Get<string[]>()")]
    [InlineData("configuration.GetSection(text).Get<string[]>()", "ConfigurationOrNull(?, unread)@configuration.GetSection(text).Get<string[]>()")]
    [InlineData("configuration.GetSection(text).GetSection(\"L\").Get<string[]>()", "ConfigurationOrNull(?, unread)@configuration.GetSection(text).GetSection(\"L\").Get<string[]>()")]
    [InlineData("configuration.GetSection(\"K\").GetSection(text).Get<string[]>()", "ConfigurationOrNull(?, unread)@configuration.GetSection(\"K\").GetSection(text).Get<string[]>()")]
    [InlineData("root.GetSection(\"K\").Get<string[]>()", "ConfigurationOrNull(K, List)@root.GetSection(\"K\").Get<string[]>()")]
    [InlineData("manager.GetSection(\"K\").Get<string[]>()", "ConfigurationOrNull(K, List)@manager.GetSection(\"K\").Get<string[]>()")]
    [InlineData("section.GetSection(\"K\").Get<string[]>()", "ConfigurationOrNull(?, unread)@section.GetSection(\"K\").Get<string[]>()")]
    [InlineData("((IConfiguration)section).GetSection(\"K\").Get<string[]>()", "ConfigurationOrNull(?, unread)@((IConfiguration)section).GetSection(\"K\").Get<string[]>()")]
    [InlineData("section.Get<string[]>()", "ConfigurationOrNull(?, unread)@section.Get<string[]>()")]
    [InlineData("configuration.Get<string[]>()", "ConfigurationOrNull(?, unread)@configuration.Get<string[]>()")]
    [InlineData("own.GetSection(\"K\").Get<string[]>()", "ConfigurationOrNull(?, unread)@own.GetSection(\"K\").Get<string[]>()")]
    [InlineData("own.Get<string[]>()", "others")]
    [InlineData("Own.GetSection().Get<string[]>()", "ConfigurationOrNull(?, unread)@Own.GetSection().Get<string[]>()")]
    [InlineData("configuration.GetSection(\"K\").Get<Table>().Methods", "others")]
    [InlineData("configuration.GetSection(\"K\").Get<Struct>().Methods", "others")]
    [InlineData("configuration[\"K\"]", "ConfigurationOrNull(K, one, Text)@configuration[\"K\"]")]
    [InlineData("configuration[\"K:L\"]", "ConfigurationOrNull(K:L, one, Text)@configuration[\"K:L\"]")]
    [InlineData("configuration[text]", "ConfigurationOrNull(?, one, unread)@configuration[text]")]
    [InlineData("configuration.GetSection(\"K\")[\"L\"]", "ConfigurationOrNull(K:L, one, Text)@configuration.GetSection(\"K\")[\"L\"]")]
    [InlineData("configuration.GetSection(\"K\").Value", "ConfigurationOrNull(K, one, Text)@configuration.GetSection(\"K\").Value")]
    [InlineData("configuration.GetRequiredSection(\"K\").Value", "Configuration(K, one, Text)@configuration.GetRequiredSection(\"K\").Value")]
    [InlineData("configuration.GetSection(\"K\").Key", "others")]
    [InlineData("section.Value", "ConfigurationOrNull(?, one, unread)@section.Value")]
    [InlineData("own[\"K\"]", "others")]
    [InlineData("Own.Value", "others")]
    [InlineData("configuration.GetValue<string>(\"K\")", "ConfigurationOrNull(K, one, Text)@configuration.GetValue<string>(\"K\")")]
    [InlineData("configuration.GetValue<string>(\"K\", text)", "Configuration(K, one, Text, optional)@configuration.GetValue<string>(\"K\", text)")]
    [InlineData("configuration.GetValue(\"K\", text)", "Configuration(K, one, Text, optional)@configuration.GetValue(\"K\", text)")]
    [InlineData("configuration.GetValue<string>(defaultValue: text, key: \"K\")", "Configuration(K, one, Text, optional)@configuration.GetValue<string>(defaultValue: text, key: \"K\")")]
    [InlineData("configuration.GetValue<string>(text)", "ConfigurationOrNull(?, one, unread)@configuration.GetValue<string>(text)")]
    [InlineData("configuration.GetSection(\"K\").GetValue<string>(\"L\")", "ConfigurationOrNull(K:L, one, Text)@configuration.GetSection(\"K\").GetValue<string>(\"L\")")]
    [InlineData("configuration.GetValue<string[]>(\"K\")", "ConfigurationOrNull(K, unread)@configuration.GetValue<string[]>(\"K\")")]
    [InlineData("configuration.GetValue<int>(\"K\").ToString()", "others")]
    [InlineData("configuration.GetConnectionString(\"K\")", "others")]
    [InlineData("configuration[\"K\"].Split(',')", "UntrimmedSplit(K, Text, cut at , None)@configuration[\"K\"].Split(',')")]
    [InlineData("configuration[\"K\"].Split(new[] { ',', ';' }, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)", "Configuration(K, Text, cut at ,; RemoveEmptyEntries, TrimEntries)@configuration[\"K\"].Split(new[] { ',', ';' }, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)")]
    [InlineData("configuration.GetSection(\"K\").Get<string[]>().ToList().ToArray()", "ConfigurationOrNull(K, List)@configuration.GetSection(\"K\").Get<string[]>()")]
    [InlineData("new[] { \"A\" }.Concat(configuration.GetSection(\"K\").Get<string[]>()).ToArray()", "A Configuration(K, one, List)@configuration.GetSection(\"K\").Get<string[]>()")]
    [InlineData("new[] { \"A\", configuration[\"K\"] }", "A ConfigurationOrNull(K, one, Text)@configuration[\"K\"]")]
    public async Task A_read_knows_its_key(string read, string expected) => Assert.Equal(expected, await MethodsAsync($"b.WithMethods({read});"));

    [Theory]
    [InlineData("configuration.GetSection(\"K\").Get<Settings>()", "K:Methods")]
    [InlineData("configuration.Get<Settings>()", "Methods")]
    [InlineData("section.Get<Settings>()", null)]
    [InlineData("configuration.GetSection(text).Get<Settings>()", null)]
    [InlineData("configuration.GetSection(\"K\").Get<Outer>().Inner", "K:Inner:Methods")]
    [InlineData("injected.Value", "Methods")]
    [InlineData("snapshot.Value", "Methods")]
    [InlineData("monitor.CurrentValue", "Methods")]
    public async Task The_object_of_a_section_knows_its_keys(string settings, string? key)
    {
        var list = (await PolicyValueText.OfAsync($"b.WithMethods({settings}.Methods);", Members)).Methods;
        Assert.Equal(key, Assert.Single(list.Sources).Key);
        Assert.False(list.MayHoldUntraced);
    }

    [Theory]
    [InlineData("Methods", "Configuration(K:Methods, List, optional)")]
    [InlineData("Text", "Configuration(K:Text, one, Text, optional)")]
    [InlineData("List.ToArray()", "Configuration(K:List, List, optional)")]
    [InlineData("Filled.ToArray()", "Configuration(K:Filled, List, optional)")]
    [InlineData("Named", "Configuration(K:Other, List, optional)")]
    [InlineData("Inits", "Configuration(K:Inits, List, optional)")]
    [InlineData("Computed", "others")]
    [InlineData("Shown.ToArray()", "others")]
    [InlineData("Closed", "others")]
    [InlineData("Static", "others")]
    [InlineData("ReadOnly", "others")]
    [InlineData("this[0]", "others")]
    [InlineData("Number.ToString()", "others")]
    [InlineData("Record.Names", "Configuration(K:Record:Names, List, optional)")]
    [InlineData("Table.Methods", "others")]
    [InlineData("Struct.Methods", "others")]
    [InlineData("Uri.Host", "others")]
    public async Task A_property_is_read_from_the_key_of_its_name(string property, string expected)
    {
        const string Bound = "configuration.GetSection(\"K\").Get<Settings>()";
        var read = property == "Static" ? "Settings.Static" : property == "this[0]" ? Bound + "[0]" : $"{Bound}.{property}";
        Assert.Equal(expected == "others" ? expected : $"{expected}@{Bound}", await MethodsAsync($"b.WithMethods({read});"));
    }

    [Theory]
    [InlineData("injected.Value.Methods", "Configuration(Methods, List, optional, global::Cors.Settings)@injected.Value")]
    [InlineData("monitor.CurrentValue.Methods", "Configuration(Methods, List, optional, global::Cors.Settings)@monitor.CurrentValue")]
    [InlineData("outers.Value.Inner.Methods", "Configuration(Inner:Methods, List, optional, global::Cors.Outer)@outers.Value")]
    [InlineData("monitor.Get(\"name\").Methods", "others")]
    [InlineData("ownOptions.Value.Methods", "others")]
    [InlineData("lazy.Value.Methods", "others")]
    [InlineData("uris.Value.Host", "others")]
    public async Task Options_are_bound_elsewhere(string read, string expected) => Assert.Equal(expected, await MethodsAsync($"b.WithMethods({read});"));

    [Theory]
    [InlineData("var l = new List<string> { \"A\" }; configuration.GetSection(\"K\").Bind(l); b.WithMethods(l.ToArray());", "A Configuration(K, one, List)@configuration.GetSection(\"K\").Bind(l)")]
    [InlineData("var l = new List<string>(); configuration.Bind(\"K\", l); b.WithMethods(l.ToArray());", "Configuration(K, one, List)@configuration.Bind(\"K\", l)")]
    [InlineData("var l = new List<string>(); configuration.GetSection(\"K\").Bind(\"L\", l); b.WithMethods(l.ToArray());", "Configuration(K:L, one, List)@configuration.GetSection(\"K\").Bind(\"L\", l)")]
    [InlineData("var l = new List<string>(); configuration.Bind(text, l); b.WithMethods(l.ToArray());", "Configuration(?, one, unread)@configuration.Bind(text, l)")]
    [InlineData("var s = new Settings(); configuration.Bind(\"K\", s); b.WithMethods(s.Methods);", "Configuration(K:Methods, List, optional)@configuration.Bind(\"K\", s)")]
    [InlineData("var s = new Settings(); configuration.GetSection(\"K\").Bind(s); b.WithMethods(s.Methods);", "Configuration(K:Methods, List, optional)@configuration.GetSection(\"K\").Bind(s)")]
    [InlineData("var s = new Settings(); configuration.Bind(s); b.WithMethods(s.Methods);", "Configuration(Methods, List, optional)@configuration.Bind(s)")]
    [InlineData("var s = new Settings(); section.Bind(s); b.WithMethods(s.Methods);", "Configuration(?, unread)@section.Bind(s)")]
    [InlineData("var s = new Settings(); own.Bind(s); b.WithMethods(s.Methods);", "others")]
    [InlineData("var s = configuration.GetSection(\"K\").Get<Settings>(); Change(s); b.WithMethods(s.Methods);", "others")]
    [InlineData("var s = configuration.GetSection(\"K\").Get<Settings>(); s.Change(); b.WithMethods(s.Methods);", "others")]
    [InlineData("var s = configuration.GetSection(\"K\").Get<Settings>(); Console.WriteLine(s); b.WithMethods(s.Methods);", "Configuration(K:Methods, List, optional)@configuration.GetSection(\"K\").Get<Settings>()")]
    public async Task An_object_is_filled(string statements, string expected) => Assert.Equal(expected, await MethodsAsync(statements));

    private static Task<string> MethodsAsync(string statements) => PolicyValueText.OfMethodsAsync(statements, Members);

    private const string Members = """
        static IConfiguration configuration;
        static IConfigurationRoot root;
        static ConfigurationManager manager;
        static IConfigurationSection section;
        static Own own;
        static Microsoft.Extensions.Options.IOptions<Settings> injected;
        static Microsoft.Extensions.Options.IOptions<Outer> outers;
        static Microsoft.Extensions.Options.IOptions<Uri> uris;
        static Microsoft.Extensions.Options.IOptionsSnapshot<Settings> snapshot;
        static Microsoft.Extensions.Options.IOptionsMonitor<Settings> monitor;
        static IOptions<Settings> ownOptions;
        static Lazy<Settings> lazy;
        internal static extern void Change(Settings settings);

        public class Settings
        {
            public Settings() { }
            public Settings(string[] inits, int number) => Inits = inits;
            public string[] Methods { get; set; }
            public string Text { get; set; }
            public List<string> List { get; set; }
            public List<string> Filled { get; } = new List<string>();
            [ConfigurationKeyName("Other")] public string[] Named { get; set; }
            public string[] Inits { get; }
            public string[] Computed => new string[text.Length];
            public List<string> Shown => new List<string>(text.Length);
            public string[] Closed { get; private set; }
            public string[] ReadOnly { get; }
            public static string[] Static { get; set; }
            public extern string this[int index] { get; set; }
            public int Number { get; set; }
            public Record Record { get; set; }
            public Table Table { get; set; }
            public Struct Struct { get; set; }
            public Uri Uri { get; set; }
            public extern void Change();
            private string text;
        }

        public record Record(string[] Names);
        public class Table : List<int> { public string[] Methods { get; set; } }
        public struct Struct { public string[] Methods { get; set; } }
        public class Outer { public Settings Inner { get; set; } }
        public interface IOptions<T> { T Value { get; } }

        public class Own
        {
            public extern IConfigurationSection GetSection(string key);
            public static extern IConfigurationSection GetSection();
            public extern T Get<T>();
            public extern void Bind(object instance);
            public extern string this[string key] { get; }
            public static extern string Value { get; }
        }
        """;
}
