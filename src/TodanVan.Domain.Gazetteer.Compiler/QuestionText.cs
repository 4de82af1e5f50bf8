namespace TodanVan.GazetteerCompiler;

/// <summary>An open question as it is written, with <c>{count}</c> and the like still in it.</summary>
/// <remarks>The units are ids, or <c>*</c> and the name of a list that the compiler makes.</remarks>
internal sealed record QuestionText(string Key, string[] Codes, string[] Units, string Vietnamese, string English, string Source);
