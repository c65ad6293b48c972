using System.Reflection;

namespace CorsAnalyzers.Tests.Application;

/// <summary>Everything that an object keeps alive, found by its fields.</summary>
internal static class ObjectGraph
{
    public static IReadOnlyCollection<object> From(params object[] roots)
    {
        var reached = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<object>(roots);
        while (pending.Count > 0)
        {
            var held = pending.Pop();
            if (!reached.Add(held) || IsLeaf(held)) continue;
            if (held is Array array)
            {
                foreach (var element in array) Push(element);
            }

            for (var type = held.GetType(); type is not null; type = type.BaseType)
            {
                foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    if (!field.FieldType.IsPrimitive && !field.FieldType.IsPointer) Push(field.GetValue(held));
                }
            }
        }

        return reached;

        void Push(object? value)
        {
            if (value is not null) pending.Push(value);
        }
    }

    // A weak reference keeps nothing; a type of the runtime leads everywhere.
    private static bool IsLeaf(object held) =>
        held is string or MemberInfo or Assembly or Thread || held.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(WeakReference<>);
}
