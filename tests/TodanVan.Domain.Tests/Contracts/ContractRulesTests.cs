namespace TodanVan.Domain.Tests.Contracts;

/// <summary>Plants a fault of each kind that the contracts forbid, and sees it caught; and a type without fault, and sees it pass.</summary>
public sealed class ContractRulesTests
{
    public static TheoryData<string, string> Equalities => new()
    {
        { "", "" },
        { nameof(Planted.NoOperators), "is IEquatable without == and !=" },
        { nameof(Planted.NoInterface), "has equality without IEquatable" },
        { "==", "== is wrong" },
        { "!=", "!= is wrong" },
        { "equals", "Equals is wrong" },
        { "object", "Equals(object) is wrong" },
        { "hash", "has two hash codes" },
        { "flat", "has one hash code for all values" },
        { "null", "is wrong about null" },
        { "any", "equals null or another type" },
    };

    public static TheoryData<string, string> Orders => new()
    {
        { "", "" },
        { nameof(Planted.NoInterface), "has an order without IComparable<T>" },
        { nameof(Planted.NoOperators), "is IComparable<T> without < <= > >=" },
        { nameof(Planted.NoOldOrder), "is IComparable<T> without IComparable" },
        { "<", "< is wrong" },
        { "<=", "<= is wrong" },
        { ">", "> is wrong" },
        { ">=", ">= is wrong" },
        { "ties", "orders 1 and 2 wrongly" },
        { "one way", "wrongly" },
        { "circle", "is not transitive" },
        { "null last", "null" },
        { "old", "IComparable is wrong" },
        { "old any", "compares with another type" },
    };

    public static TheoryData<string, string> Texts => new()
    {
        { "", "" },
        { nameof(Planted.NoInterface), "has Parse without IParsable" },
        { nameof(Planted.NoOperators), "is IParsable without a public Parse" },
        { nameof(Planted.NoOldOrder), "shows a format provider" },
        { "read", "does not read '1' back" },
        { "format", "TryFormat is wrong" },
        { "two", "has more than one text" },
        { "any format", "takes a format" },
        { "blank", "does not refuse ''" },
        { "throws", "TryParse throws" },
        { "refuses", "Parse and TryParse disagree" },
        { "null text", "is wrong about null" },
    };

    public static TheoryData<Type, string> Jsons => new()
    {
        { typeof(Planted.GoodJson), "" },
        { typeof(Planted), "has a text and no JsonConverter" },
        { typeof(Planted.HiddenConverter), "an application's source generator cannot use" },
        { typeof(Planted.FactoryConverter), "an application's source generator cannot use" },
        { typeof(Planted.LossyJson), "does not read its own JSON" },
        { typeof(Planted.ThrowingJson), "does not refuse 1 with a JsonException" },
    };

    public static TheoryData<object, string> Values => new()
    {
        { new Planted.Handing(new[] { 1 }), "hands out an array from get_Items" },
        { new Planted.Handing(new List<int> { 1 }), "hands out a List`1 from get_Items" },
        { new Planted.Handing(new HashSet<int> { 1 }), "hands out a HashSet`1 from get_Items" },
        { new Planted.Handing(Array.AsReadOnly([1])), "" },
        { new Planted.Handing(Array.Empty<int>()), "" },
        { new Planted.HandingOurs([Rational.One]), "hands out an array from get_Items" },
        { new Planted.HandingByMethod(), "hands out an array from Items" },
    };

    [Theory]
    [MemberData(nameof(Equalities))]
    public void Equality_Planted_IsCaught(string fault, string expected) =>
        See(expected, EqualityContract.Check(TypeOf(fault), () => Three(fault)));

    [Fact]
    public void Equality_SamplesThatAreEqual_IsCaught() =>
        See("== is wrong", EqualityContract.Check(typeof(Planted), () => [new Planted(1), new Planted(1), new Planted(2)]));

    [Fact]
    public void Equality_FewSamples_IsCaught() =>
        See("has fewer than three samples", EqualityContract.Check(typeof(Planted), () => [new Planted(1), new Planted(2)]));

    [Theory]
    [MemberData(nameof(Orders))]
    public void Ordering_Planted_IsCaught(string fault, string expected) =>
        See(expected, OrderingContract.Check(TypeOf(fault), () => Three(fault)));

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_Planted_IsCaught(string fault, string expected)
    {
        Planted.ParseFault = fault;
        See(expected, TextContract.Check(TypeOf(fault), () => Three(fault)));
        Planted.ParseFault = "";
    }

    [Theory]
    [MemberData(nameof(Jsons))]
    public void Json_Planted_IsCaught(Type type, string expected) =>
        See(expected, JsonContract.Check(type, () => [.. Enumerable.Range(1, 3).Select(x => Activator.CreateInstance(type, x)!)]));

    [Theory]
    [InlineData(typeof(Planted.Sum), "")]
    [InlineData(typeof(Planted.NoTwin), "op_Addition has no twin Add")]
    [InlineData(typeof(Planted.WrongTwin), "Add is")]
    [InlineData(typeof(Planted.NoConversionTwin), "op_Implicit has no twin From")]
    [InlineData(typeof(Planted.UnknownOperator), "op_ExclusiveOr has no twin in the table")]
    public void Operators_Planted_AreCaught(Type type, string expected) =>
        See(expected, OperatorTwinsContract.Check(type, asked => [.. Enumerable.Range(1, 3).Select(x => asked == type ? Activator.CreateInstance(type, x)! : x)]));

    [Theory]
    [InlineData(typeof(Planted.Settable), "has a public setter, Value")]
    [InlineData(typeof(Planted.WithField), "has a public field, Value")]
    [InlineData(typeof(Planted.WithStaticField), "has a public field, Value")]
    [InlineData(typeof(Planted.StaticList), "hands out a List`1 from Items")]
    [InlineData(typeof(Planted.KeepsList), "keeps the caller's list in Items")]
    [InlineData(typeof(Planted.CopiesList), "")]
    [InlineData(typeof(Planted.SettableBuilder), "")]
    public void Immutability_PlantedShape_IsCaught(Type type, string expected) =>
        See(expected, ImmutabilityContract.CheckShape(type).Concat(ImmutabilityContract.CheckStatics(type)).Concat(ImmutabilityContract.CheckInitializers(type)));

    [Theory]
    [MemberData(nameof(Values))]
    public void Immutability_PlantedValue_IsCaught(object value, string expected) => See(expected, ImmutabilityContract.CheckValue(value));

    [Theory]
    [InlineData(typeof(Planted.RacyLazy), "RacyLazy has a static field that can change, value", "RacyLazy.Value has no one value for all threads")]
    [InlineData(typeof(Planted.MadeAtEachCall), "", "MadeAtEachCall.Value has no one value for all threads")]
    [InlineData(typeof(Planted.SafeLazy), "", "")]
    [InlineData(typeof(Planted.Eager), "", "")]
    public void ThreadSafety_Planted_IsCaught(Type type, string fields, string firstUse)
    {
        See(fields, ThreadSafetyContract.CheckFields(type));
        See(firstUse, ThreadSafetyContract.CheckFirstUse(type));
    }

    [Fact]
    public void LoadFresh_Types_AreNotTheUsedOnes()
    {
        var fresh = ThreadSafetyContract.LoadFresh();

        Assert.Equal(ContractTypes.Public.Count, fresh.Count);
        Assert.DoesNotContain(fresh, ContractTypes.Public.Contains);
    }

    [Fact]
    public void Samples_UnknownType_HasNone()
    {
        Assert.Empty(Samples.Some(typeof(Planted)));
        Assert.Empty(Samples.Make(typeof(Planted)));
    }

    private static Type TypeOf(string fault) => typeof(Planted).GetNestedType(fault) ?? typeof(Planted);

    private static object[] Three(string fault) => [.. Enumerable.Range(1, 3).Select(value => TypeOf(fault) is var type && type == typeof(Planted)
        ? new Planted(value, fault)
        : Activator.CreateInstance(type, value)!)];

    private static void See(string expected, IEnumerable<string> faults)
    {
        var found = faults.ToArray();
        if (expected.Length == 0)
        {
            Assert.Empty(found);
        }
        else
        {
            Assert.Contains(found, fault => fault.Contains(expected, StringComparison.Ordinal));
        }
    }
}
