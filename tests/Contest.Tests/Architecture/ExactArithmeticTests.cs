using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contest.Tests.Architecture;

/// <summary>Points and places are exact: no binary fraction comes near them (docs/decisions/exact-arithmetic.md).</summary>
public sealed class ExactArithmeticTests
{
    private static readonly Code[] Floating =
        [Code.Ldc_R4, Code.Ldc_R8, Code.Conv_R4, Code.Conv_R8, Code.Conv_R_Un, Code.Ldelem_R4, Code.Ldelem_R8, Code.Ldind_R4, Code.Ldind_R8];

    [Theory]
    [InlineData("Contest.Core.Editions")]
    [InlineData("Contest.Core.Judging")]
    [InlineData("Contest.Core.Ranking")]
    [InlineData("Contest.Core.Awards")]
    public void No_floating_point_where_points_are_counted(string ns)
    {
        var methods = MethodsIn(Our.Core, ns);

        Assert.NotEmpty(methods);
        Assert.Empty(methods.Where(IsFloating).Select(method => method.FullName));
    }

    [Theory]
    [InlineData("Parameter")]
    [InlineData("Property")]
    [InlineData("Local")]
    [InlineData("Literal")]
    [InlineData("InsideAList")]
    [InlineData("InsideAClosure")]
    public void Floating_point_is_found(string where) => Assert.Contains(
        MethodsIn(Our.Tests, Our.Samples + ".Floating").Where(IsFloating),
        method => method.FullName.Contains(where, StringComparison.Ordinal));

    private static List<MethodDefinition> MethodsIn(Assembly assembly, string ns)
    {
        var module = ModuleDefinition.ReadModule(assembly.Location);
        return [.. module.GetTypes().Where(type => Outermost(type).Namespace == ns).SelectMany(type => type.Methods)];
    }

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static bool IsFloating(MethodDefinition method) =>
        IsFloating(method.ReturnType)
        || method.Parameters.Any(p => IsFloating(p.ParameterType))
        || (method.HasBody && (method.Body.Variables.Any(v => IsFloating(v.VariableType)) || method.Body.Instructions.Any(IsFloating)));

    private static bool IsFloating(Instruction instruction) =>
        Floating.Contains(instruction.OpCode.Code)
        || (instruction.Operand is MethodReference method && (IsFloating(method.ReturnType) || IsFloating(method.DeclaringType)))
        || (instruction.Operand is FieldReference field && IsFloating(field.FieldType));

    private static bool IsFloating(TypeReference type) => type switch
    {
        GenericInstanceType generic => generic.GenericArguments.Any(IsFloating),
        TypeSpecification wrapped => IsFloating(wrapped.ElementType),
        _ => type.FullName is "System.Double" or "System.Single" or "System.Half",
    };
}
