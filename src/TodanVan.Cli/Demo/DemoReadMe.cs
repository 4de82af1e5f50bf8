namespace TodanVan.Cli.Demo;

/// <summary>What the demo's folder says of itself, in Vietnamese and English.</summary>
internal static class DemoReadMe
{
    public const string FileName = "README.md";

    public const string Text =
        """
        # Dữ liệu minh họa: tổ dân vận tỉnh Hà Giang, ngày 14/10/2019

        **Thôn, tổ dân phố, tổ dân vận, thành viên và số liệu trong thư mục này là giả lập.** Không dòng nào trong số đó là số liệu của một
        thôn, một tổ hay một người có thật; không có tên người.

        | Tệp | Có thật | Giả lập |
        |---|---|---|
        | `units.csv` | tỉnh (mã 02), 11 huyện, thành phố, 195 xã, phường, thị trấn: tên, mã, ngày, căn cứ | 2.071 thôn, tổ dân phố (cấp `Village`) |
        | `teams.csv` | | tất cả: 2.071 tổ, kể cả số và ngày quyết định |
        | `members.csv` | | tất cả: 14.589 thành viên, chỉ có mã `TV......`, vai trò và chức danh |
        | `observations.csv` | | tất cả; chỉ tổng của toàn tỉnh là thật |

        Số liệu giả lập được chia sao cho toàn tỉnh đúng bằng bài tổng kết 5 năm thực hiện Kết luận số 315-KL/TU ngày 14/10/2014: 2.071/2.071
        thôn, tổ dân phố có tổ dân vận, 14.589 thành viên, 484 mô hình, 2.477.180 m² đất, 1.477.602 ngày công, 109,402 tỷ đồng và 252,43 tỷ
        đồng. Con số của một huyện hay một xã vì thế không nói gì về huyện hay xã ấy.

        Ngày 2014-10-14 ở cột `from` là ngày đầu của kỳ, từ đó về sau dữ liệu được biết là đúng; đó không phải ngày thành lập. Ngày 01/01/2020
        theo Nghị quyết 827/NQ-UBTVQH14, xã Bản Péo (01078) nhập vào xã Nậm Dịch (01075) và xã Ngán Chiên (01117) nhập vào xã Trung Thịnh
        (01111); danh mục mã thì bỏ mã 01111 và giữ mã 01117 cho xã Trung Thịnh. Dòng của tỉnh, huyện, xã kết thúc ngày 01/07/2025, khi tỉnh
        được sắp xếp lại theo Nghị quyết 1684/NQ-UBTVQH15; thôn, tổ dân phố theo xã của mình về đơn vị mới. Ba đơn vị bị chia ngày đó là phường Quang Trung (00688), xã Việt Lâm
        (00967) và xã Yên Định (00988): **thôn, tổ dân phố nào về đâu là giả định**, vì không văn bản nào liệt kê.

        Nguồn của các dòng có thật: vietnamadminunits, (c) 2025 Tran Ngoc Minh Hieu, giấy phép MIT
        (https://github.com/tranngocminhhieu/vietnamadminunits); Nghị quyết 827/NQ-UBTVQH14. Số viết theo lối Việt Nam: dấu phẩy thập phân, không
        tách nhóm.

        # Demo data: the tổ dân vận of Hà Giang province on 2019-10-14

        **The villages, teams, members and observations in this folder are made up.** None of these rows is about a real village, team or
        person, and no person is named.

        | File | Real | Made up |
        |---|---|---|
        | `units.csv` | the province (code 02), 11 districts, 195 communes: names, codes, days, decrees | 2,071 villages (level `Village`) |
        | `teams.csv` | | all of it: 2,071 teams, their decisions and days included |
        | `members.csv` | | all of it: 14,589 members, who have a reference `TV......`, a role and a post only |
        | `observations.csv` | | all of it; only the totals of the province are real |

        The made-up rows are apportioned so that the province comes out exactly at the figures of the published review of five years of
        Kết luận 315-KL/TU (2014-10-14): 2,071/2,071 villages with a team, 14,589 members, 484 models, 2,477,180 m² of land, 1,477,602 labour
        days, 109.402 and 252.43 billion đồng. A figure of one district or commune therefore says nothing about that district or commune.

        The day 2014-10-14 in the column `from` is the first day of the span, from which on the rows are known to hold; nothing was
        established on it. On 2020-01-01 Resolution 827/NQ-UBTVQH14 merged xã Bản Péo (01078) into xã Nậm Dịch (01075) and xã Ngán Chiên
        (01117) into xã Trung Thịnh (01111), while the register of codes dropped 01111 and kept 01117 for xã Trung Thịnh. The rows of the
        province, the districts and the communes end on 2025-07-01, when Resolution 1684/NQ-UBTVQH15 reorganised them; the villages follow their communes.
        Three communes were divided that day, phường Quang Trung (00688), xã Việt Lâm (00967) and xã Yên Định (00988): **which of their
        villages went where is an invention**, since no act lists them.

        Sources of the real rows: vietnamadminunits, (c) 2025 Tran Ngoc Minh Hieu, MIT License
        (https://github.com/tranngocminhhieu/vietnamadminunits); Resolution 827/NQ-UBTVQH14. Numbers have a decimal comma and no groups.

        """;
}
