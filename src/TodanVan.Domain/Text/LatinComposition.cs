using System.Buffers;

namespace TodanVan.Domain;

/// <summary>Canonical decomposition and composition (Unicode Standard, 3.11) of the Latin letters, Vietnamese among them.</summary>
/// <remarks>
/// <para><c>string.Normalize</c> is of no use here. In an app with InvariantGlobalization (tried with .NET 10) it gives text back
/// as it came, and <c>IsNormalized</c> is true of everything. What two apps take for the same text must not depend on a switch.</para>
/// <para>Complete for the Latin script and the marks U+0300 to U+036F, stable since Unicode 4.1; the marks of every script are put
/// in order. The letters of other scripts are left as they are.</para>
/// </remarks>
internal static class LatinComposition
{
    /// <summary>The most code units that one becomes when it is decomposed: a letter with two marks.</summary>
    public const int MaxExpansion = 3;

    private const char FirstLetter = '\u00C0';

    // A mark, then pairs: a letter, and the letter with the mark.
    private static readonly (char Mark, string Pairs)[] Compositions =
    [
        ('\u0300', // grave accent
            "AÀEÈIÌNǸOÒUÙWẀYỲaàeèiìnǹoòuùwẁyỳÂẦÊỀÔỒÜǛâầêềôồüǜĂẰăằĒḔēḕŌṐōṑƠỜơờƯỪưừ"),
        ('\u0301', // acute accent
            "AÁCĆEÉGǴIÍKḰLĹMḾNŃOÓPṔRŔSŚUÚWẂYÝZŹaácćeégǵiíkḱlĺmḿnńoópṕrŕsśuúwẃyýzźÂẤÅǺÆǼÇḈÊẾÏḮÔỐÕṌØǾÜǗâấåǻæǽçḉ"
            + "êếïḯôốõṍøǿüǘĂẮăắĒḖēḗŌṒōṓŨṸũṹƠỚơớƯỨưứ"),
        ('\u0302', // circumflex accent
            "AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶZẐaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷzẑẠẬạậẸỆẹệỌỘọộ"),
        ('\u0303', // tilde
            "AÃEẼIĨNÑOÕUŨVṼYỸaãeẽiĩnñoõuũvṽyỹÂẪÊỄÔỖâẫêễôỗĂẴăẵƠỠơỡƯỮưữ"),
        ('\u0304', // macron
            "AĀEĒGḠIĪOŌUŪYȲaāeēgḡiīoōuūyȳÄǞÆǢÕȬÖȪÜǕäǟæǣõȭöȫüǖǪǬǫǭȦǠȧǡȮȰȯȱḶḸḷḹṚṜṛṝ"),
        ('\u0306', // breve
            "AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭȨḜȩḝẠẶạặ"),
        ('\u0307', // dot above
            "AȦBḂCĊDḊEĖFḞGĠHḢIİMṀNṄOȮPṖRṘSṠTṪWẆXẊYẎZŻaȧbḃcċdḋeėfḟgġhḣmṁnṅoȯpṗrṙsṡtṫwẇxẋyẏzżŚṤśṥŠṦšṧſẛṢṨṣṩ"),
        ('\u0308', // diaeresis
            "AÄEËHḦIÏOÖUÜWẄXẌYŸaäeëhḧiïoötẗuüwẅxẍyÿÕṎõṏŪṺūṻ"),
        ('\u0309', // hook above
            "AẢEẺIỈOỎUỦYỶaảeẻiỉoỏuủyỷÂẨÊỂÔỔâẩêểôổĂẲăẳƠỞơởƯỬưử"),
        ('\u030A', // ring above
            "AÅUŮaåuůwẘyẙ"),
        ('\u030B', // two acute accents
            "OŐUŰoőuű"),
        ('\u030C', // caron
            "AǍCČDĎEĚGǦHȞIǏKǨLĽNŇOǑRŘSŠTŤUǓZŽaǎcčdďeěgǧhȟiǐjǰkǩlľnňoǒrřsštťuǔzžÜǙüǚƷǮʒǯ"),
        ('\u030F', // two grave accents
            "AȀEȄIȈOȌRȐUȔaȁeȅiȉoȍrȑuȕ"),
        ('\u0311', // inverted breve
            "AȂEȆIȊOȎRȒUȖaȃeȇiȋoȏrȓuȗ"),
        ('\u031B', // horn
            "OƠUƯoơuư"),
        ('\u0323', // dot below
            "AẠBḄDḌEẸHḤIỊKḲLḶMṂNṆOỌRṚSṢTṬUỤVṾWẈYỴZẒaạbḅdḍeẹhḥiịkḳlḷmṃnṇoọrṛsṣtṭuụvṿwẉyỵzẓƠỢơợƯỰưự"),
        ('\u0324', // diaeresis below
            "UṲuṳ"),
        ('\u0325', // ring below
            "AḀaḁ"),
        ('\u0326', // comma below
            "SȘTȚsștț"),
        ('\u0327', // cedilla
            "CÇDḐEȨGĢHḨKĶLĻNŅRŖSŞTŢcçdḑeȩgģhḩkķlļnņrŗsştţ"),
        ('\u0328', // ogonek
            "AĄEĘIĮOǪUŲaąeęiįoǫuų"),
        ('\u032D', // circumflex accent below
            "DḒEḘLḼNṊTṰUṶdḓeḙlḽnṋtṱuṷ"),
        ('\u032E', // breve below
            "HḪhḫ"),
        ('\u0330', // tilde below
            "EḚIḬUṴeḛiḭuṵ"),
        ('\u0331', // macron below
            "BḆDḎKḴLḺNṈRṞTṮZẔbḇdḏhẖkḵlḻnṉrṟtṯzẕ"),
    ];

    // Every mark that has an order, and the only signs with a decomposition to one letter: those for kelvin and ångström.
    private static readonly SearchValues<char> NeedsWork = SearchValues.Create(CombiningClasses.FirstUnits() + "\u212A\u212B");

    private static readonly Dictionary<(char Letter, char Mark), char> Composed = BuildComposed();

    private static readonly Dictionary<char, (char Letter, char Mark)> Decomposed = Composed.ToDictionary(x => x.Value, x => x.Key);

    /// <summary>Whether a text has nothing to compose or reorder, so that it is in form C as it stands. False may be mistaken.</summary>
    public static bool IsSurelyComposed(ReadOnlySpan<char> text) => !text.ContainsAny(NeedsWork);

    /// <summary>Whether a character is one of the combining marks U+0300 to U+036F.</summary>
    public static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F';

    /// <summary>Writes the decomposition of one character, marks in the order in which the table has them.</summary>
    /// <param name="c">The character.</param>
    /// <param name="target">Room for <see cref="MaxExpansion"/> code units.</param>
    /// <returns>How many code units were written.</returns>
    public static int Decompose(char c, Span<char> target)
    {
        if (c < FirstLetter)
        {
            target[0] = c;
            return 1;
        }

        switch (c)
        {
            case '\u0340':
                target[0] = '\u0300';
                return 1;
            case '\u0341':
                target[0] = '\u0301';
                return 1;
            case '\u0343':
                target[0] = '\u0313';
                return 1;
            case '\u0344':
                "\u0308\u0301".CopyTo(target);
                return 2;
            case '\u212A':
                target[0] = 'K';
                return 1;
            case '\u212B':
                c = 'Å';
                break;
        }

        if (!Decomposed.TryGetValue(c, out var parts))
        {
            target[0] = c;
            return 1;
        }

        var length = Decompose(parts.Letter, target);
        target[length] = parts.Mark;
        return length + 1;
    }

    /// <summary>Puts the marks after each letter into canonical order: by class, and within a class as typed.</summary>
    public static void Reorder(Span<char> text)
    {
        var i = 0;
        while (i < text.Length)
        {
            var start = i;
            var last = 0;
            var sorted = true;
            var length = 0;
            while (i < text.Length && CombiningClasses.At(text, i, out length) is var markClass and not 0)
            {
                sorted &= last <= markClass;
                last = markClass;
                i += length;
            }

            if (!sorted)
            {
                SortMarks(text[start..i]);
            }

            i += length;
        }
    }

    /// <summary>Joins letters with their marks, in place, in a text that is decomposed and in order.</summary>
    /// <returns>The new length.</returns>
    public static int Compose(Span<char> text)
    {
        var written = 0;
        var starter = -1;
        var lastClass = 0;
        int length;
        for (var i = 0; i < text.Length; i += length)
        {
            var markClass = CombiningClasses.At(text, i, out length);

            // A mark is blocked from its letter by a mark of its own class in between.
            if (starter >= 0 && markClass > lastClass && length == 1 && Composed.TryGetValue((text[starter], text[i]), out var composed))
            {
                text[starter] = composed;
                continue;
            }

            if (markClass == 0)
            {
                starter = written;
            }

            lastClass = markClass;
            text.Slice(i, length).CopyTo(text[written..]);
            written += length;
        }

        return written;
    }

    // Counting, not comparing: stable, and linear however many marks a hostile text heaps on one letter.
    private static void SortMarks(Span<char> marks)
    {
        ReadOnlySpan<char> typed = marks.ToArray();
        Span<int> next = stackalloc int[byte.MaxValue + 1];
        int length;
        next.Clear();
        for (var i = 0; i < typed.Length; i += length)
        {
            next[CombiningClasses.At(typed, i, out length)] += length;
        }

        // From the code units of each class to where the class begins.
        var before = 0;
        foreach (ref var units in next)
        {
            (units, before) = (before, before + units);
        }

        for (var i = 0; i < typed.Length; i += length)
        {
            ref var at = ref next[CombiningClasses.At(typed, i, out length)];
            typed.Slice(i, length).CopyTo(marks[at..]);
            at += length;
        }
    }

    private static Dictionary<(char Letter, char Mark), char> BuildComposed()
    {
        var composed = new Dictionary<(char Letter, char Mark), char>();
        foreach (var (mark, pairs) in Compositions)
        {
            for (var i = 0; i < pairs.Length; i += 2)
            {
                composed.Add((pairs[i], mark), pairs[i + 1]);
            }
        }

        return composed;
    }
}
