using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace TreatyEdition.Rendering.Templates;

/// <summary>What views have, by the names that templates give it: their public properties in any case, or the keys of words. Safe for several threads.</summary>
internal sealed class TemplateMembers
{
    /// <summary>In place of a value where there is no such name.</summary>
    public static readonly object Unknown = new();

    private static readonly object True = true, False = false;

    private static readonly MethodInfo OfReference = Generic(nameof(Reference)), OfFlag = Generic(nameof(Flag)), OfNumber = Generic(nameof(Number));

    private readonly ConcurrentDictionary<(Type, string), Func<object, object?>> _found = [];

    /// <summary>Reads the member of a view, which must be of exactly this type; gives <see cref="Unknown"/> where there is none.</summary>
    public Func<object, object?> Of(Type type, string name) => _found.GetOrAdd((type, name), static key => Find(key.Item1, key.Item2));

    /// <summary>The names that a view has, as templates write them.</summary>
    public static IEnumerable<string> NamesOf(object view) => view is IReadOnlyDictionary<string, string> words
        ? words.Keys
        : view.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..]);

    private static Func<object, object?> Find(Type type, string name)
    {
        if (typeof(IReadOnlyDictionary<string, string>).IsAssignableFrom(type))
            return new Word(name).Of;
        if (type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)?.GetMethod is not { IsPublic: true } getter || type.IsValueType)
            return _ => Unknown;
        var kind = getter.ReturnType;
        var reader = kind == typeof(bool) ? OfFlag.MakeGenericMethod(type) : kind == typeof(int) ? OfNumber.MakeGenericMethod(type) : OfReference.MakeGenericMethod(type, kind);
        return reader.CreateDelegate<Func<MethodInfo, Func<object, object?>>>()(getter);
    }

    /// <summary>One of the words, kept for those that were asked last: all pages have the same.</summary>
    private sealed class Word(string name)
    {
        private Known? _last;

        public object? Of(object words)
        {
            var last = _last;
            if (last?.Words != words) _last = last = new Known(words, ((IReadOnlyDictionary<string, string>)words).TryGetValue(name, out var text) ? text : Unknown);
            return last.Text;
        }

        private sealed record Known(object Words, object Text);
    }

    private static MethodInfo Generic(string name) => typeof(TemplateMembers).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;

    // The types are those of the views that were asked about, which is not found out again for each view: a cast is a call in code compiled beforehand.

    private static Func<object, object?> Reference<TView, TValue>(MethodInfo getter) where TView : class
    {
        var get = getter.CreateDelegate<Func<TView, TValue>>();
        return view => get(Unsafe.As<TView>(view));
    }

    private static Func<object, object?> Flag<TView>(MethodInfo getter) where TView : class
    {
        var get = getter.CreateDelegate<Func<TView, bool>>();
        return view => get(Unsafe.As<TView>(view)) ? True : False;
    }

    private static Func<object, object?> Number<TView>(MethodInfo getter) where TView : class
    {
        var get = getter.CreateDelegate<Func<TView, int>>();
        return view => get(Unsafe.As<TView>(view));
    }
}
