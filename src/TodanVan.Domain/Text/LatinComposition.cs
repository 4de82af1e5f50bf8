using System.Buffers;

namespace TodanVan.Domain;

/// <summary>Canonical decomposition and composition (Unicode Standard, 3.11) of the Latin letters, Vietnamese among them.</summary>
/// <remarks>
/// <para><c>string.Normalize</c> is of no use here. In an app with InvariantGlobalization (tried with .NET 10) it gives text back
/// as it came, and <c>IsNormalized</c> is true of everything. What two apps take for the same text must not depend on a switch.</para>
/// <para>Complete for the Latin script of Unicode 14 and the marks U+0300 to U+036F, stable since Unicode 4.1. Other scripts are
/// left as they are.</para>
/// </remarks>
internal static class LatinComposition
{
    /// <summary>The most code units that one becomes when it is decomposed: a letter with two marks.</summary>
    public const int MaxExpansion = 3;

    private const char FirstLetter = '\u00C0';

    private static readonly byte[] Classes = [1, 202, 216, 220, 230, 232, 233, 234, 240];

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
        ('\u030B', // double acute accent
            "OŐUŰoőuű"),
        ('\u030C', // caron
            "AǍCČDĎEĚGǦHȞIǏKǨLĽNŇOǑRŘSŠTŤUǓZŽaǎcčdďeěgǧhȟiǐjǰkǩlľnňoǒrřsštťuǔzžÜǙüǚƷǮʒǯ"),
        ('\u030F', // double grave accent
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

    // Every combining mark, and the only signs with a decomposition to one letter: those for kelvin and ångström.
    private static readonly SearchValues<char> NeedsWork = SearchValues.Create(AllMarks() + "\u212A\u212B");

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
            var sorted = true;
            for (var last = 0; i < text.Length && ClassOf(text[i]) is var markClass and not 0; i++)
            {
                sorted &= last <= markClass;
                last = markClass;
            }

            if (!sorted)
            {
                SortMarks(text[start..i]);
            }

            i++;
        }
    }

    /// <summary>Joins letters with their marks, in place, in a text that is decomposed and in order.</summary>
    /// <returns>The new length.</returns>
    public static int Compose(Span<char> text)
    {
        var length = 0;
        var starter = -1;
        var lastClass = 0;
        foreach (var c in text)
        {
            var markClass = ClassOf(c);

            // A mark is blocked from its letter by a mark of its own class in between.
            if (starter >= 0 && markClass > lastClass && Composed.TryGetValue((text[starter], c), out var composed))
            {
                text[starter] = composed;
                continue;
            }

            if (markClass == 0)
            {
                starter = length;
            }

            lastClass = markClass;
            text[length++] = c;
        }

        return length;
    }

    // One pass a class: stable, and linear however many marks a hostile text heaps on one letter.
    private static void SortMarks(Span<char> marks)
    {
        var typed = marks.ToArray();
        var next = 0;
        foreach (var markClass in Classes)
        {
            foreach (var mark in typed)
            {
                if (ClassOf(mark) == markClass)
                {
                    marks[next++] = mark;
                }
            }
        }
    }

    // Canonical combining classes of U+0300 to U+036F; 0 for everything else.
    private static int ClassOf(char c) => c switch
    {
        < '\u0300' or > '\u036F' => 0,
        '\u034F' => 0,
        (>= '\u0334' and <= '\u0338') => 1,
        (>= '\u0321' and <= '\u0322') or (>= '\u0327' and <= '\u0328') => 202,
        '\u031B' => 216,
        (>= '\u0316' and <= '\u0319') or (>= '\u031C' and <= '\u0320') or (>= '\u0323' and <= '\u0326')
            or (>= '\u0329' and <= '\u0333') or (>= '\u0339' and <= '\u033C') or (>= '\u0347' and <= '\u0349')
            or (>= '\u034D' and <= '\u034E') or (>= '\u0353' and <= '\u0356') or (>= '\u0359' and <= '\u035A') => 220,
        '\u0315' or '\u031A' or '\u0358' => 232,
        '\u035C' or '\u035F' or '\u0362' => 233,
        (>= '\u035D' and <= '\u035E') or (>= '\u0360' and <= '\u0361') => 234,
        '\u0345' => 240,
        _ => 230,
    };

    private static string AllMarks() => string.Create('\u036F' - '\u0300' + 1, 0, static (marks, _) =>
    {
        for (var i = 0; i < marks.Length; i++)
        {
            marks[i] = (char)('\u0300' + i);
        }
    });

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
