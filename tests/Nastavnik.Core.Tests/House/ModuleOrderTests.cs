using System.Reflection;
using System.Reflection.Emit;
using Nastavnik.Core.Foundation.Data;
using Xunit;

namespace Nastavnik.Core.Tests.House;

/// <summary>Modules stand in one order and use only what stands before them; the compiled code is asked, so no circle can hide.</summary>
public sealed class ModuleOrderTests
{
    public static readonly string[] Order =
    [
        "Foundation.Data", "Foundation.Acts", "Foundation.Law", "Foundation.TargetModel",
        "School.Organisations", "School.Papers", "School.People", "School.Accounts", "School.Notifications", "School.Roadmap", "School.Consents",
        "Preparation.Questionnaires", "Preparation.Banks", "Preparation.Import", "Preparation.Orders", "Preparation.SchoolProgrammes", "Preparation.Councils", "Preparation.Events", "Preparation.Training",
        "Mentoring.Pairs", "Mentoring.Selection", "Mentoring.Support", "Mentoring.Programmes", "Mentoring.Requests", "Mentoring.Meetings",
        "Results.Monitoring", "Results.Recognition", "Results.Publication", "Results.Privacy", "Results.Oversight",
    ];

    private const string Root = "Nastavnik.Core.";

    [Fact]
    public void A_module_uses_only_modules_before_it()
    {
        var wrong = new SortedSet<string>();
        foreach (var type in typeof(NastavnikDb).Assembly.GetTypes().Where(t => ModuleOf(t) >= 0))
        {
            foreach (var used in Uses(type).Where(u => u.Assembly == type.Assembly && ModuleOf(u) > ModuleOf(type)))
            {
                wrong.Add($"{type.FullName} uses {used.FullName}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_type_of_Core_lives_in_a_module_of_the_list() =>
        Assert.Empty(typeof(NastavnikDb).Assembly.GetTypes()
            .Where(t => t.Namespace is { } space && space.StartsWith(Root, StringComparison.Ordinal) && ModuleOf(t) < 0 && !space.Contains(".Migrations", StringComparison.Ordinal))
            .Select(t => t.FullName));

    [Fact]
    public void Paperwork_and_Matching_reference_nothing_of_ours()
    {
        foreach (var pure in new[] { typeof(Nastavnik.Paperwork.Grammar.CaseForms).Assembly, typeof(Nastavnik.Matching.Plans.Matcher).Assembly })
        {
            Assert.DoesNotContain(pure.GetReferencedAssemblies(), a => a.Name!.StartsWith("Nastavnik", StringComparison.Ordinal));
        }
    }

    private static int ModuleOf(Type type)
    {
        var space = type.Namespace ?? "";
        return Array.FindIndex(Order, m => space == Root + m || space.StartsWith(Root + m + ".", StringComparison.Ordinal));
    }

    private static IEnumerable<Type> Uses(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var found = new HashSet<Type>();
        Add(type.BaseType);
        foreach (var i in type.GetInterfaces())
        {
            Add(i);
        }

        foreach (var field in type.GetFields(All))
        {
            Add(field.FieldType);
        }

        foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
        {
            foreach (var parameter in method.GetParameters())
            {
                Add(parameter.ParameterType);
            }

            Add((method as MethodInfo)?.ReturnType);
            foreach (var called in Calls(method))
            {
                Add(called);
            }
        }

        return found;

        void Add(Type? used)
        {
            if (used is null)
            {
                return;
            }

            found.Add(used.IsConstructedGenericType ? used.GetGenericTypeDefinition() : used.HasElementType ? used.GetElementType()! : used);
            foreach (var argument in used.IsConstructedGenericType ? used.GenericTypeArguments : [])
            {
                Add(argument);
            }
        }
    }

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    /// <summary>Types named by a method's body, read instruction by instruction.</summary>
    private static IEnumerable<Type> Calls(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var types = method.DeclaringType?.GetGenericArguments();
        var arguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var i = 0; i < code.Length;)
        {
            var op = Codes[code[i] == 0xFE ? unchecked((short)(0xFE00 | code[i + 1])) : code[i]];
            i += op.Size;
            var operand = op.OperandType;
            if (operand is OperandType.InlineMethod or OperandType.InlineType or OperandType.InlineField or OperandType.InlineTok)
            {
                foreach (var named in Named(method.Module.ResolveMember(BitConverter.ToInt32(code, i), types, arguments)))
                {
                    yield return named;
                }
            }

            i += operand switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, i)),
                _ => 4,
            };
        }
    }

    private static IEnumerable<Type> Named(MemberInfo? member)
    {
        if (member is Type named)
        {
            yield return named;
        }
        else if (member?.DeclaringType is { } declaring)
        {
            yield return declaring;
            foreach (var generic in member is MethodInfo { IsGenericMethod: true } call ? call.GetGenericArguments() : [])
            {
                yield return generic;
            }
        }
    }
}
