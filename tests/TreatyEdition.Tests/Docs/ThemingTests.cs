using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using TreatyEdition.Composing;
using TreatyEdition.Diagnostics;
using TreatyEdition.Linking;
using TreatyEdition.Model;
using TreatyEdition.Parsing;
using TreatyEdition.Reading;

namespace TreatyEdition.Tests.Docs;

/// <summary><c>docs/theming.md</c> says of every template what it gets, and nothing else.</summary>
public sealed partial class ThemingTests
{
    private static readonly string Theme = Path.Combine(Repository.Root, "theme");
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "theming.md"));
    private static readonly Dictionary<string, string> Chapters = Headings().Split(Page).Skip(1).Chunk(2).ToDictionary(c => c[0], c => c[1], StringComparer.Ordinal);

    public static TheoryData<string> Templates => [.. Names("templates")];

    public static TheoryData<string> Described => [.. Models().Concat(Views(Models())).Append(typeof(PageModel)).Where(t => Own(t).Any()).Select(t => t.Name).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Templates))]
    public void Every_template_is_described_with_its_model(string template) =>
        Assert.Matches("Model: `[A-Za-z]+Model`", Chapters.GetValueOrDefault(template + ".hbs", "(not described)"));

    [EditionFact]
    public void The_templates_get_the_models_that_are_named()
    {
        var problems = new DiagnosticBag();
        var edition = EditionParser.Parse(SourceTreeReader.Read(Path.Combine(Repository.Root, "input"), problems), problems);
        var theme = ThemeTree.Read(Theme, problems);
        var pages = PageComposer.Compose(Linker.Link(edition, problems), WordsParser.Parse(theme, "en", problems), Assets.Of(theme, ThemeManifestParser.Parse(theme, problems), problems));

        var actual = pages.DistinctBy(p => p.Template).ToDictionary(p => p.Template, p => p.Compose().GetType().Name);

        Assert.All(actual, page => Assert.Contains($"`{page.Value}`", Chapters[page.Key + ".hbs"], StringComparison.Ordinal));
        Assert.Equal(Names("templates"), actual.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(PageKinds.All.Order(StringComparer.Ordinal), pages.Select(p => ((PageModel)p.Compose()).Kind).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains("gives scripts to it: " + string.Join(", ", PageKinds.All.Select(kind => $"`{kind}`")) + " |", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_partial_is_described() =>
        Assert.All(Names("partials"), partial => Assert.Contains($"\n| `{partial}` |", Page, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Described))]
    public void The_table_of_a_model_or_view_has_its_properties_and_their_types(string name)
    {
        var type = typeof(PageModel).Assembly.GetTypes().Single(t => t.Name == name);
        var chapter = typeof(PageModel).IsAssignableFrom(type) && type != typeof(PageModel)
            ? Chapters.Values.FirstOrDefault(text => text.Contains($"Model: `{name}`", StringComparison.Ordinal))
            : Chapters.GetValueOrDefault(name);
        Assert.True(chapter is not null, $"docs/theming.md does not describe {name}. Add '### `{name}`' with:\n{string.Join('\n', Own(type).Select(Row))}");

        var rows = Rows().Matches(chapter).Select(m => m.Value);

        Assert.Equal(Own(type).Select(Row).Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Theme, folder), "*.hbs").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);

    private static IEnumerable<Type> Models() => typeof(PageModel).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PageModel)));

    /// <summary>The views that models hold, and those that they hold in turn.</summary>
    private static HashSet<Type> Views(IEnumerable<Type> models)
    {
        var found = new HashSet<Type>();
        var open = new Queue<Type>(models.Append(typeof(PageModel)));
        while (open.TryDequeue(out var type))
            foreach (var held in type.GetProperties().Select(p => Item(p.PropertyType)).Where(t => t.Name.EndsWith("View", StringComparison.Ordinal) && found.Add(t)))
                open.Enqueue(held);
        return found;
    }

    private static IEnumerable<PropertyInfo> Own(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(p => p.Name != "EqualityContract");

    private static string Row(PropertyInfo property)
    {
        var nothing = new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable ? " or nothing" : "";
        return $"| `{char.ToLowerInvariant(property.Name[0])}{property.Name[1..]}` | {Describe(property.PropertyType)}{nothing} |";
    }

    private static string Describe(Type type) =>
        IsList(type) ? "list of " + Describe(Item(type))
        : type == typeof(string) ? "text"
        : type == typeof(int) ? "number"
        : type == typeof(bool) ? "yes or no"
        : type == typeof(JsonText) ? "JSON"
        : typeof(Prose).IsAssignableFrom(type) ? "prose"
        : typeof(IReadOnlyDictionary<string, string>).IsAssignableFrom(type) ? "words"
        : $"`{type.Name}`";

    private static bool IsList(Type type) =>
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) || type.GetGenericTypeDefinition() == typeof(ImmutableArray<>));

    private static Type Item(Type type) => IsList(type) ? type.GetGenericArguments()[0] : type;

    [GeneratedRegex(@"^### `([^`]+)`$", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex(@"^\| `[^`]+` \| [^|]+ \|", RegexOptions.Multiline)]
    private static partial Regex Rows();
}
