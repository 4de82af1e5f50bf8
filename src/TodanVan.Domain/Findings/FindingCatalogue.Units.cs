namespace TodanVan.Domain;

/// <content>Area 02: units.</content>
public static partial class FindingCatalogue
{
    /// <summary><c>TDV0201</c>: a unit's level is none of the five.</summary>
    public static FindingDescriptor UnknownLevel { get; } = Error(
        201,
        "Không có cấp «{value}».",
        "There is no level «{value}».",
        "ghi Country, Province, District, Commune hoặc Village.",
        "write Country, Province, District, Commune or Village.");

    /// <summary><c>TDV0202</c>: a cell that must hold an ISO date does not.</summary>
    public static FindingDescriptor InvalidDate { get; } = Error(
        202,
        "Ngày «{value}» ở cột «{column}» không hợp lệ; viết theo dạng năm-tháng-ngày, ví dụ 2019-10-14.",
        "The date «{value}» in «{column}» is not valid; write year-month-day, such as 2019-10-14.",
        "viết ngày theo dạng năm-tháng-ngày, đủ số 0: `2019-10-14`.",
        "write the date as year-month-day with zeros: `2019-10-14`.");

    /// <summary><c>TDV0203</c>: an interval has no day.</summary>
    public static FindingDescriptor EmptyInterval { get; } = Error(
        203,
        "«{code}» kết thúc ({to}) không sau ngày bắt đầu ({from}).",
        "«{code}» ends ({to}) no later than it begins ({from}).",
        "sửa ngày. `to` là ngày **liền sau** ngày cuối; chỉ có một ngày thì `to` là ngày hôm sau.",
        "put the dates right. `to` is the first day **after** the last; for a unit of one day it is the next day.");

    /// <summary><c>TDV0204</c>: both forms of an interval's end are given and differ.</summary>
    public static FindingDescriptor TwoEnds { get; } = Error(
        204,
        "Cột «to» ({to}) và «until» ({until}) mâu thuẫn nhau.",
        "The columns «to» ({to}) and «until» ({until}) contradict each other.",
        "giữ một trong hai cột: `until` là ngày cuối, `to` là ngày liền sau đó.",
        "keep one of the columns: `until` is the last day, `to` the day after it.");

    /// <summary><c>TDV0205</c>: a unit's parent is not in the register.</summary>
    public static FindingDescriptor UnknownParent { get; } = Error(
        205,
        "Không có đơn vị cấp trên «{parent}» (của «{code}»).",
        "There is no parent unit «{parent}» (of «{code}»).",
        "sửa mã (chú ý số 0 ở đầu bị mất), hoặc thêm đơn vị cấp trên vào tệp.",
        "correct the code (look for a lost leading zero), or add the parent unit to the file.");

    /// <summary><c>TDV0206</c>: a parent code does not denote one unit over the whole interval.</summary>
    public static FindingDescriptor AmbiguousParent { get; } = Error(
        206,
        "Mã cấp trên «{parent}» (của «{code}») chỉ nhiều đơn vị: {units}; khác nhau từ ngày {day}.",
        "The parent «{parent}» (of «{code}») denotes several units: {units}; they part on {day}.",
        "ghi id của cấp trên thay cho mã, hoặc kết thúc dòng vào ngày được nêu rồi mở dòng mới.",
        "give the id of the parent instead of its code, or end the row on the day named and begin another.");

    /// <summary><c>TDV0207</c>: a unit is in force on a day on which its parent is not.</summary>
    public static FindingDescriptor ParentNotInForce { get; } = Error(
        207,
        "Ngày {day}, đơn vị cấp trên «{parent}» không tồn tại, còn «{code}» thì có; dòng của đơn vị phải kết thúc cùng ngày với cấp trên.",
        "On {day} the parent «{parent}» is not in force while «{code}» is; a row ends on the day its parent ends.",
        "kết thúc dòng vào ngày cấp trên kết thúc rồi thêm dòng với cấp trên mới; hoặc sửa ngày của cấp trên.",
        "end the row on the day its parent ends and add a row with the parent from then on; or correct the dates of the parent.");

    /// <summary><c>TDV0208</c>: a unit's parent is of its own or a lower level.</summary>
    public static FindingDescriptor ParentLevel { get; } = Error(
        208,
        "Đơn vị cấp trên «{parent}» ({parentLevel}) không cao hơn cấp của «{code}» ({level}).",
        "The parent «{parent}» ({parentLevel}) is not above the level of «{code}» ({level}).",
        "ghi cấp trên thuộc cấp cao hơn, hoặc sửa cấp của một trong hai đơn vị.",
        "name a parent of a higher level, or correct the level of one of the two.");

    /// <summary><c>TDV0209</c>: a unit below the top of the file has no parent.</summary>
    public static FindingDescriptor ParentMissing { get; } = Error(
        209,
        "Đơn vị «{code}» không ghi cấp trên.",
        "The unit «{code}» names no parent.",
        "điền cấp trên; chỉ đơn vị đứng đầu tệp mới để trống.",
        "fill the parent in; only units at the top of the file have none.");

    /// <summary><c>TDV0210</c>: rows of one unit give it two attributes on one day.</summary>
    public static FindingDescriptor ConflictingRows { get; } = Error(
        210,
        "Đơn vị «{code}» có nhiều dòng mâu thuẫn trong cùng thời gian (khác nhau: {columns}); chưa biết dòng nào đúng.",
        "The unit «{code}» has rows that contradict each other on the same days (they differ in: {columns}).",
        "giữ dòng đúng, hoặc chia ngày để các dòng không chồng nhau. Trước đó không dòng nào được dùng và đơn vị chưa có chỗ trong cây.",
        "keep the row that is right, or give the rows days that do not overlap. Until then none of them is used and the unit is unplaced.");

    /// <summary><c>TDV0211</c>: two units of one level bear one code on one day.</summary>
    public static FindingDescriptor CodeHeldTwice { get; } = Error(
        211,
        "Mã «{code}» do nhiều đơn vị mang trong cùng thời gian: {units}.",
        "The code «{code}» is held by several units on the same days: {units}.",
        "sửa mã của đơn vị ghi sai, hoặc những ngày mỗi đơn vị mang mã ấy.",
        "correct the code of the wrong unit, or the days on which each has it.");

    /// <summary><c>TDV0212</c>: a unit never changes its level.</summary>
    public static FindingDescriptor LevelChanged { get; } = Error(
        212,
        "Các dòng của định danh «{id}» ghi cấp khác nhau: {levels}.",
        "The rows of the id «{id}» give different levels: {levels}.",
        "cấp id riêng cho đơn vị ở cấp khác: một đơn vị không bao giờ đổi cấp.",
        "give the unit of the other level an id of its own: a unit never changes its level.");

    /// <summary><c>TDV0213</c>: rows without id touch, bear one code, and are not equal.</summary>
    public static FindingDescriptor TouchingRows { get; } = Warning(
        213,
        "Mã «{code}» nối tiếp ngày {day} nhưng khác nhau ({columns}): được coi là hai đơn vị. Nếu là một, ghi cùng một id cho cả hai.",
        "The code «{code}» passes on {day} between rows that differ ({columns}): they are taken as two units. If they are one, give both the same id.",
        "nếu là một đơn vị (đổi tên, chuyển cấp trên) thì ghi cùng một `id` cho cả hai dòng; nếu là hai đơn vị thì không cần làm gì.",
        "if both rows are one unit (renamed, moved), write the same `id` in both; if they are two units, nothing.");

    /// <summary><c>TDV0214</c>: a unit's kind belongs to another level.</summary>
    public static FindingDescriptor KindAgainstLevel { get; } = Error(
        214,
        "Loại «{kind}» không thuộc cấp {level}.",
        "The kind «{kind}» is not of the level {level}.",
        "sửa loại hoặc cấp: xã thuộc cấp Commune, thôn thuộc cấp Village.",
        "correct the kind or the level: a xã is of level Commune, a thôn of level Village.");

    /// <summary><c>TDV0215</c>: a unit has a kind that the law did not have on a day of its interval.</summary>
    public static FindingDescriptor KindAgainstDate { get; } = Warning(
        215,
        "Loại «{kind}» ở cấp {level} không còn (hoặc chưa có) vào ngày {day}.",
        "The kind «{kind}» of level {level} was not in use on {day}.",
        "kết thúc dòng vào ngày loại ấy chấm dứt (huyện, thị trấn: 2025-07-01), hoặc sửa loại của dòng hay của biến động.",
        "end the row on the day the kind ended (huyện, thị trấn: 2025-07-01), or correct the kind, of the row or of the change.");

    /// <summary><c>TDV0216</c>: rows of one unit leave days between them.</summary>
    public static FindingDescriptor UnitGap { get; } = Warning(
        216,
        "Đơn vị «{code}» gián đoạn từ {from} đến {to}.",
        "The unit «{code}» is absent from {from} to {to}.",
        "nếu đơn vị vẫn tồn tại thì bổ sung dòng cho quãng trống; nếu đơn vị khác nhận mã về sau thì cấp id khác.",
        "fill the gap in if the unit was there; if another unit took the code later, give it another id.");

    /// <summary><c>TDV0217</c>: a code or id is not in the register.</summary>
    public static FindingDescriptor UnknownUnit { get; } = Error(
        217,
        "Không có đơn vị «{unit}».",
        "There is no unit «{unit}».",
        "sửa mã (chú ý số 0 ở đầu và chữ cái trông giống số), hoặc thêm đơn vị vào `units.csv`.",
        "correct the code (look for a lost leading zero and lookalike letters), or add the unit to `units.csv`.");

    /// <summary><c>TDV0218</c>: a code is borne on other days only.</summary>
    public static FindingDescriptor UnitNotInForce { get; } = Error(
        218,
        "Không có đơn vị nào mang mã «{unit}» trong {period}; mã này thuộc: {bearers}.",
        "No unit bears the code «{unit}» during {period}; it belongs to: {bearers}.",
        "dùng mã mà đơn vị mang trong kỳ đó, hoặc id của đơn vị; câu thông báo nêu mã ấy của ai, từ ngày đầu đến ngày cuối. Với biến động: đơn vị đã kết thúc vào chính ngày đó, theo bảng đơn vị, cùng cấp của nó, hoặc do biến động khác trong ngày; sửa ngày hoặc đơn vị.",
        "use the code that the unit bore in that period, or its id; the sentence names who bears the code, from the first to the last day. Of a change: it needs the unit after the day on which it ends, by its rows, with its level, or by another change of that day; correct the day or the unit.");

    /// <summary><c>TDV0219</c>: a code has several bearers in the period.</summary>
    public static FindingDescriptor AmbiguousUnit { get; } = Error(
        219,
        "Mã «{unit}» trong {period} chỉ nhiều đơn vị: {bearers}; ghi rõ id.",
        "The code «{unit}» denotes several units during {period}: {bearers}; give the id.",
        "ghi id của đơn vị muốn nói thay cho mã.",
        "write the id of the unit that is meant instead of the code.");

    /// <summary><c>TDV0220</c>: an id reads as another unit's code.</summary>
    public static FindingDescriptor CodeAsId { get; } = Error(
        220,
        "«{id}» vừa là id của một đơn vị, vừa là mã của đơn vị khác; đặt id khác.",
        "«{id}» is the id of one unit and the code of another; choose another id.",
        "chọn id không trùng mã của đơn vị khác, ví dụ `mã@ngày-đầu`.",
        "choose an id that no other unit has as its code, such as `code@first-day`.");

    /// <summary><c>TDV0221</c>: a row about a unit that is known does not agree with what is known.</summary>
    public static FindingDescriptor AgainstKnownUnit { get; } = Error(
        221,
        "Dòng của «{code}» khác với đơn vị đã biết {unit} ở: {columns}.",
        "The row of «{code}» does not agree with the known unit {unit} in: {columns}.",
        "sửa dòng, hoặc bỏ dòng đi: đơn vị đã có trong danh mục không cần khai lại. Nếu chính danh mục sai, dùng `--no-gazetteer`.",
        "correct the row, or leave it out: the units of the gazetteer need no rows. If the gazetteer itself is wrong, read the folder with `--no-gazetteer`.");

    /// <summary><c>TDV0222</c>: a parent was divided, and nobody says to which part a unit went.</summary>
    public static FindingDescriptor ParentDivided { get; } = Warning(
        222,
        "Đơn vị cấp trên «{parent}» của «{code}» được chia ngày {day} cho: {units}; chưa ghi «{code}» về đâu.",
        "The parent «{parent}» of «{code}» was divided on {day} among: {units}; no record says where «{code}» went.",
        "thêm một dòng của đơn vị từ ngày ấy với cấp trên mới, hoặc một biến động transfer trong `units.json`.",
        "add a row of the unit from that day under its new parent, or a transfer in `units.json`.");

    /// <summary><c>TDV0223</c>: a unit is established that is in force on the eve.</summary>
    public static FindingDescriptor AlreadyInForce { get; } = Error(
        223,
        "Đơn vị «{unit}» được ghi thành lập ngày {day} nhưng đã tồn tại.",
        "The unit «{unit}» is recorded as established on {day} but is in force already.",
        "sửa ngày hoặc id; đơn vị tiếp tục tồn tại sau khi đơn vị khác nhập vào thì không thành lập lại.",
        "correct the day or the id; a unit that goes on after a merger into it is not established again.");

    /// <summary><c>TDV0224</c>: a change ends a unit that rows say goes on.</summary>
    public static FindingDescriptor ChangeAgainstRows { get; } = Error(
        224,
        "Biến động ghi «{unit}» kết thúc ngày {day}, còn bảng đơn vị ghi tiếp tục.",
        "A change ends «{unit}» on {day}, while the rows of the unit go on.",
        "kết thúc dòng vào ngày có biến động, hoặc sửa biến động.",
        "end the row on the day of the change, or correct the change.");

    /// <summary><c>TDV0225</c>: what is said of a divided unit does not add up to it.</summary>
    public static FindingDescriptor PartsDoNotClose { get; } = Error(
        225,
        "Các phần của «{unit}» ngày {day} không khép kín: phải là toàn bộ về một đơn vị, hoặc ít nhất hai phần; đang ghi: {parts}.",
        "The parts of «{unit}» on {day} do not close: it must go whole to one unit, or in at least two parts; recorded: {parts}.",
        "ghi phần về từng đơn vị; phần giữ lại là một phần từ đơn vị về chính nó.",
        "record what goes to each target; what the unit keeps is a part of its own, from the unit to itself.");

    /// <summary><c>TDV0226</c>: the shares of a divided unit are more or less than it.</summary>
    public static FindingDescriptor SharesDoNotClose { get; } = Error(
        226,
        "Tổng tỷ lệ các phần của «{unit}» ngày {day} là {sum}.",
        "The shares of the parts of «{unit}» on {day} come to {sum}.",
        "sửa tỷ lệ; ghi phân số như `1/3` khi số thập phân không hết.",
        "correct the shares; write fractions such as `1/3` where decimals do not end.");

    /// <summary><c>TDV0227</c>: two changes of one day write different things to one attribute of one unit.</summary>
    public static FindingDescriptor WrittenTwice { get; } = Error(
        227,
        "Ngày {day}, «{unit}» được ghi hai nội dung khác nhau cho {attribute}.",
        "On {day} two different things are written to {attribute} of «{unit}».",
        "giữ lại nội dung đúng theo văn bản.",
        "keep the one that the act says.");

    /// <summary><c>TDV0228</c>: a successor is outside the unit in which the act says that everything happens.</summary>
    public static FindingDescriptor OutsideWithin { get; } = Error(
        228,
        "Đơn vị kế thừa «{unit}» ngày {day} không thuộc «{within}» mà văn bản nêu.",
        "The successor «{unit}» of {day} is not in «{within}», which the act names.",
        "sửa đơn vị kế thừa (có thể là đơn vị trùng tên ở tỉnh khác) hoặc đơn vị được nêu.",
        "correct the successor, which may be a namesake in another province, or the unit named.");

    /// <summary><c>TDV0229</c>: a unit is of a level that had been abolished.</summary>
    public static FindingDescriptor AbolishedLevelUsed { get; } = Error(
        229,
        "Đơn vị «{code}» thuộc cấp {level}, đã kết thúc ngày {day}.",
        "The unit «{code}» is of the level {level}, which ended on {day}.",
        "kết thúc dòng vào ngày đó; từ ngày ấy không thành lập đơn vị thuộc cấp này.",
        "end the row on that day; establish nothing of the level from then on.");

    /// <summary><c>TDV0230</c>: a village is of a kind that does not go with that of its commune.</summary>
    public static FindingDescriptor KindUnderParent { get; } = Warning(
        230,
        "Từ {day}, «{code}» là {kind} trong khi «{parent}» là {parentKind}.",
        "From {day}, «{code}» is a {kind} while «{parent}» is a {parentKind}.",
        "ghi việc đổi loại của đơn vị, nếu có.",
        "record the reclassification of the unit, if there was one.");

    /// <summary><c>TDV0231</c>: a unit is said to move with a part of a unit under which it does not stand.</summary>
    public static FindingDescriptor MovedFromElsewhere { get; } = Error(
        231,
        "«{unit}» được ghi chuyển theo một phần của «{source}» nhưng thuộc «{parent}».",
        "«{unit}» is said to move with a part of «{source}» but stands under «{parent}».",
        "bỏ đơn vị khỏi danh sách, hoặc sửa đơn vị nguồn.",
        "take it out of the list, or correct the source.");

    /// <summary><c>TDV0232</c>: a change is of no kind that there is.</summary>
    public static FindingDescriptor UnknownChangeKind { get; } = Error(
        232,
        "Không có loại biến động «{value}».",
        "There is no kind of change «{value}».",
        "ghi một trong các loại mà trang hướng dẫn liệt kê.",
        "write one of the kinds that the guide lists.");

    /// <summary><c>TDV0233</c>: a succession says neither <c>whole</c> nor <c>part</c>.</summary>
    public static FindingDescriptor UnknownExtent { get; } = Error(
        233,
        "Không hiểu phạm vi «{value}»; ghi whole (toàn bộ) hoặc part (một phần).",
        "There is no extent «{value}»; write whole or part.",
        "ghi `whole` hoặc `part`.",
        "write `whole` or `part`.");

    /// <summary><c>TDV0234</c>: a share cannot be read, or is not between 0 and 1.</summary>
    public static FindingDescriptor InvalidShare { get; } = Error(
        234,
        "Tỷ lệ «{value}» không hợp lệ: phải lớn hơn 0 và nhỏ hơn 1, ví dụ 1/3 hoặc 0.25.",
        "The share «{value}» is not valid: it is above 0 and below 1, such as 1/3 or 0.25.",
        "ghi số thập phân hoặc phân số; toàn bộ thì ghi `whole`, không có gì thì không ghi.",
        "write a decimal or a fraction; a share of all is a `whole`, and a share of nothing no succession.");

    /// <summary><c>TDV0235</c>: a share or a measure is given of a unit that goes whole.</summary>
    public static FindingDescriptor ShareOfWhole { get; } = Error(
        235,
        "«{unit}» chuyển toàn bộ nên không có tỷ lệ; chỉ một phần (part) mới có.",
        "«{unit}» goes whole and so has no share; only a part has one.",
        "bỏ tỷ lệ, hoặc ghi `part`.",
        "take the share out, or write `part`.");

    /// <summary><c>TDV0236</c>: something goes from a unit to that unit itself.</summary>
    public static FindingDescriptor OntoItself { get; } = Error(
        236,
        "«{unit}» được ghi chuyển vào chính nó.",
        "«{unit}» is said to go to itself.",
        "sửa đơn vị đích. Phần giữ lại chỉ ghi trong việc sắp xếp (reorganization).",
        "correct the target. What a unit keeps is a part in a reorganization.");

    /// <summary><c>TDV0237</c>: a reorganization does not say what went where.</summary>
    public static FindingDescriptor NoSuccession { get; } = Error(
        237,
        "Việc sắp xếp không ghi đơn vị nào chuyển về đâu.",
        "The reorganization does not say what went where.",
        "ghi đơn vị nào về đâu, hoặc bỏ biến động.",
        "list what went where, or take the change out.");

    /// <summary><c>TDV0238</c>: a level is said to end that cannot.</summary>
    public static FindingDescriptor LevelCannotEnd { get; } = Error(
        238,
        "Cấp {level} không thể kết thúc.",
        "The level {level} cannot end.",
        "sửa cấp; cấp tỉnh và cả nước không thể kết thúc.",
        "correct the level; provinces and the country stay.");

    private static IEnumerable<FindingDescriptor> Units() =>
    [
        UnknownLevel,
        InvalidDate,
        EmptyInterval,
        TwoEnds,
        UnknownParent,
        AmbiguousParent,
        ParentNotInForce,
        ParentLevel,
        ParentMissing,
        ConflictingRows,
        CodeHeldTwice,
        LevelChanged,
        TouchingRows,
        KindAgainstLevel,
        KindAgainstDate,
        UnitGap,
        UnknownUnit,
        UnitNotInForce,
        AmbiguousUnit,
        CodeAsId,
        AgainstKnownUnit,
        ParentDivided,
        AlreadyInForce,
        ChangeAgainstRows,
        PartsDoNotClose,
        SharesDoNotClose,
        WrittenTwice,
        OutsideWithin,
        AbolishedLevelUsed,
        KindUnderParent,
        MovedFromElsewhere,
        UnknownChangeKind,
        UnknownExtent,
        InvalidShare,
        ShareOfWhole,
        OntoItself,
        NoSuccession,
        LevelCannotEnd,
    ];
}
