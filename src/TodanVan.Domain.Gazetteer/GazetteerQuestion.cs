namespace TodanVan.Domain.Units;

/// <summary>Something that the sources leave open.</summary>
/// <param name="Key">What it is about, in a word or two; several questions may share it.</param>
/// <param name="Codes">The codes it is about, where it is about codes.</param>
/// <param name="Units">The indices of the units it is about; none when it is about all.</param>
/// <param name="Vietnamese">The sentence in Vietnamese.</param>
/// <param name="English">The same in English.</param>
/// <param name="Source">Which facts show it.</param>
internal sealed record GazetteerQuestion(string Key, string[] Codes, int[] Units, string Vietnamese, string English, string Source);
