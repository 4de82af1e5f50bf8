using System.Text.Json.Serialization;

namespace TodanVan.Domain.Tests.Contracts;

/// <summary>The contracts, for every public type there is. What the rules can see is tested in <see cref="ContractRulesTests"/>.</summary>
public sealed class ContractTests
{
    public static TheoryData<Type> PublicTypes => [.. ContractTypes.Public];

    public static TheoryData<Type> TypesWithInstances => [.. ContractTypes.WithInstances];

    [Theory]
    [MemberData(nameof(TypesWithInstances))]
    public void Samples_OfEveryType_AreThere(Type type)
    {
        // Builders change and converters have nothing to show; the rules on shapes hold for them too.
        var needsNone = ContractTypes.IsBuilder(type) || typeof(JsonConverter).IsAssignableFrom(type);

        Assert.True(needsNone || Samples.Some(type).Count > 0, $"{type} has no sample: list it in {nameof(Samples)}, or let its world meet it.");
    }

    [Theory]
    [MemberData(nameof(TypesWithInstances))]
    public void Samples_OfTypesWithEquality_AreListed(Type type) =>
        Assert.True(
            !(type.Implements(typeof(IEquatable<>)) || type.Implements(typeof(IParsable<>)) || type.Implements(typeof(IComparable<>))
                || type.IsDefined(typeof(JsonConverterAttribute), inherit: false)) || Samples.Make(type).Length >= 3,
            $"{type} has a contract and no three distinct values in {nameof(Samples)}.");

    [Theory]
    [MemberData(nameof(TypesWithInstances))]
    public void Equality_InAllItsForms_Agrees(Type type) => Assert.Empty(EqualityContract.Check(type, () => Samples.Make(type)));

    [Theory]
    [MemberData(nameof(TypesWithInstances))]
    public void Ordering_IsTotalAndAgreesWithEquality(Type type) => Assert.Empty(OrderingContract.Check(type, () => Samples.Make(type)));

    [Theory]
    [MemberData(nameof(TypesWithInstances))]
    public void Operators_HaveNamedTwins(Type type) => Assert.Empty(OperatorTwinsContract.Check(type, Samples.Make));

    [Theory]
    [MemberData(nameof(TypesWithInstances))]
    public void Text_IsReadBack(Type type) => Assert.Empty(TextContract.Check(type, () => Samples.Make(type)));

    [Theory]
    [MemberData(nameof(TypesWithInstances))]
    public void Json_IsReadBack(Type type) => Assert.Empty(JsonContract.Check(type, () => Samples.Make(type)));

    [Theory]
    [MemberData(nameof(PublicTypes))]
    public void Types_AreImmutable(Type type) =>
        Assert.Empty(ImmutabilityContract.CheckShape(type)
            .Concat(ImmutabilityContract.CheckInitializers(type))
            .Concat(ImmutabilityContract.CheckStatics(type))
            .Concat(Samples.Some(type).SelectMany(ImmutabilityContract.CheckValue))
            .Distinct());

    [Fact]
    public void StaticFields_NeverChange() =>
        Assert.Empty(ContractTypes.Assemblies.SelectMany(a => a.GetTypes()).SelectMany(ThreadSafetyContract.CheckFields));

    [Fact]
    public void StaticProperties_FirstUsedByManyThreads_HaveOneValue() =>
        Assert.Empty(ThreadSafetyContract.LoadFresh().SelectMany(ThreadSafetyContract.CheckFirstUse));
}
