//! Kiểu chữ, by name: a person changes one, and every line of its role follows.

use crate::xml::{Letters, Line, POINT, Paragraph, Rule, Side, escaped, put, tenths_of_mm};

/// One style.
struct Style {
    id: &'static str,
    name: String,
    based_on: &'static str,
    paragraph: Paragraph,
    letters: Letters,
}

/// Line heights of the print, by the natural line of Times, which is 1.15 of its size.
const TEXT: Line = Line::Times(109);
const TABLE: Line = Line::Times(104);
const DENSE: Line = Line::Times(100);

/// Cỡ chữ of each kind of line, in half points, for a text of so many points.
#[derive(Clone, Copy, Debug)]
pub struct Sizes {
    /// The text.
    pub text: u32,
    /// Agency, nation, number.
    pub head: u32,
    /// Tables in the text.
    pub table: u32,
    /// Nơi nhận.
    pub recipient: u32,
}

impl Sizes {
    /// Those of the print: 12 and 11 points below a text of 14.
    pub const fn of(points: u8) -> Self {
        let text = if points < 14 { 26 } else { 28 };
        Self { text, head: text - 2, table: text - 4, recipient: text - 6 }
    }
}

/// The styles part.
pub fn part(points: u8) -> String {
    let sizes = Sizes::of(points);
    let fonts = "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"Times New Roman\" w:cs=\"Times New Roman\"/>";
    let size = sizes.text;
    let mut told = format!(
        "<w:styles xmlns:w=\"{}\"><w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/><w:lang w:val=\"vi-VN\" w:eastAsia=\"vi-VN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>",
        crate::package::WORD,
    );
    told.push_str("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>");
    told.push_str("<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/></w:style>");
    told.push_str("<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>");
    told.push_str("<w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"NoList\"><w:name w:val=\"No List\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/></w:style>");
    put(
        &mut told,
        &format!(
            "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"NhanDieu\"><w:name w:val=\"Nhãn điều\"/><w:basedOn w:val=\"DefaultParagraphFont\"/><w:qFormat/>{}</w:style>",
            Letters { bold: true, ..Letters::default() }.properties(),
        ),
    );
    let styles = text(sizes).into_iter().chain(headings()).chain(heads(sizes)).chain(tables(sizes));
    for Style { id, name, based_on, paragraph, letters } in styles.chain(foot(sizes)) {
        put(
            &mut told,
            &format!(
                "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"{id}\"><w:name w:val=\"{}\"/><w:basedOn w:val=\"{based_on}\"/><w:qFormat/>{}{}</w:style>",
                escaped(&name),
                paragraph.properties(),
                letters.properties(),
            ),
        );
    }
    told + "</w:styles>"
}

fn bold() -> Letters {
    Letters { bold: true, ..Letters::default() }
}

fn italic() -> Letters {
    Letters { italic: true, ..Letters::default() }
}

fn of_size(halves: u32) -> Letters {
    Letters { halves: Some(halves), ..Letters::default() }
}

fn centred(before: u32) -> Paragraph {
    Paragraph {
        before: Some(before * POINT),
        line: Some(TEXT),
        side: Some(Side::Centre),
        ..Paragraph::default()
    }
}

fn text(sizes: Sizes) -> Vec<Style> {
    let lines = Paragraph {
        before: Some(6 * POINT),
        line: Some(TEXT),
        first: Some(tenths_of_mm(127)),
        side: Some(Side::Both),
        ..Paragraph::default()
    };
    let boxed =
        Paragraph { rule: Some(Rule::Box), keep_next: true, after: Some(8 * POINT), ..centred(0) };
    let normal = "Normal";
    let style = |id, name: &str, based_on, paragraph, letters| Style {
        id,
        name: name.to_owned(),
        based_on,
        paragraph,
        letters,
    };
    let same =
        |id, name: &str| style(id, name, "NoiDung", Paragraph::default(), Letters::default());
    vec![
        style("NoiDung", "Nội dung", normal, lines, Letters::default()),
        style("CanCu", "Căn cứ", "NoiDung", Paragraph::default(), italic()),
        same("Dieu", "Điều"),
        same("DongDan", "Dòng dẫn"),
        same("GachDauDong", "Gạch đầu dòng"),
        same("GachDauDong2", "Gạch đầu dòng cấp 2"),
        same("DongKhacPhuc", "Dòng khắc phục"),
        style(
            "SoLieuMinhHoa",
            "Số liệu minh họa",
            normal,
            boxed,
            Letters { halves: Some(sizes.table), ..bold() },
        ),
    ]
}

fn headings() -> Vec<Style> {
    let heading = |id, name: &str, outline, before: Option<u32>| {
        let paragraph = Paragraph {
            keep_next: true,
            keep_lines: true,
            outline: Some(outline),
            before: before.map(|points| points * POINT),
            ..Paragraph::default()
        };
        Style { id, name: name.to_owned(), based_on: "NoiDung", paragraph, letters: bold() }
    };
    vec![
        heading("Phan", "Phần", 0, Some(10)),
        heading("Muc", "Mục", 1, None),
        heading("TieuMuc", "Tiểu mục", 2, None),
        heading("Diem", "Điểm", 3, None),
        heading("LinhVuc", "Lĩnh vực", 2, None),
        heading("MucKhacPhuc", "Mục khắc phục", 3, None),
    ]
}

fn heads(sizes: Sizes) -> Vec<Style> {
    let style = |id, name: &str, paragraph: Paragraph, letters| Style {
        id,
        name: name.to_owned(),
        based_on: "Normal",
        paragraph,
        letters,
    };
    let small = of_size(sizes.head);
    let kept = |before| Paragraph { keep_next: true, ..centred(before) };
    let rule = Paragraph {
        rule: Some(Rule::Top),
        before: Some(POINT),
        line: Some(Line::Exactly(3 * POINT)),
        ..Paragraph::default()
    };
    vec![
        style("CoQuan", "Tên cơ quan", centred(0), Letters { bold: true, ..small }),
        style("QuocHieu", "Quốc hiệu", centred(0), Letters { bold: true, ..small }),
        style("TieuNgu", "Tiêu ngữ", centred(0), bold()),
        style("SoKyHieu", "Số, ký hiệu", centred(6), small),
        style("DiaDanhNgay", "Địa danh và ngày", centred(6), italic()),
        style("VeViec", "Về việc", centred(2), of_size(sizes.table)),
        style("TenLoai", "Tên loại", Paragraph { outline: Some(0), ..kept(18) }, bold()),
        style("TrichYeu", "Trích yếu", kept(0), bold()),
        style("KemTheo", "Kèm theo", kept(3), italic()),
        style("KinhGui", "Kính gửi", kept(14), Letters::default()),
        style("ThamQuyen", "Thẩm quyền ban hành", kept(14), bold()),
        style("QuyetDinh", "Quyết định", kept(14), bold()),
        style("DuongKe", "Đường kẻ", Paragraph { keep_next: true, ..rule }, of_size(2)),
        style(
            "KhongChu",
            "Dòng trống giữa bảng",
            Paragraph { before: Some(0), line: Some(Line::Exactly(POINT)), ..Paragraph::default() },
            of_size(2),
        ),
        style("SoTrang", "Số trang", Paragraph { line: None, ..centred(0) }, of_size(26)),
    ]
}

/// The ids of a table's styles: usual, dense and densest, as the print has them.
#[derive(Clone, Copy, Debug)]
pub struct TableStyles {
    /// Đầu cột.
    pub head: &'static str,
    /// Ô.
    pub cell: &'static str,
    /// Ô giữa.
    pub centred: &'static str,
    /// Hàng tên nhóm.
    pub group: &'static str,
    /// Hàng cộng.
    pub total: &'static str,
    /// Hàng cộng giữa.
    pub centred_total: &'static str,
    /// Lời ghi.
    pub note: &'static str,
}

/// Tables within the text.
pub const USUAL: TableStyles = TableStyles {
    head: "DauCot",
    cell: "O",
    centred: "OGiua",
    group: "HangNhom",
    total: "HangCong",
    centred_total: "HangCongGiua",
    note: "LoiGhi",
};
/// Tables that are a paper of their own.
pub const SMALL: TableStyles = TableStyles {
    head: "DauCot11",
    cell: "O11",
    centred: "OGiua11",
    group: "HangNhom11",
    total: "HangCong11",
    centred_total: "HangCongGiua11",
    note: "LoiGhi11",
};
/// The annex with up to seventeen columns.
pub const SMALLEST: TableStyles = TableStyles {
    head: "DauCot10",
    cell: "O10",
    centred: "OGiua10",
    group: "HangNhom10",
    total: "HangCong10",
    centred_total: "HangCongGiua10",
    note: "LoiGhi10",
};

fn tables(sizes: Sizes) -> Vec<Style> {
    let families = [
        (USUAL, "", sizes.table, TABLE),
        (SMALL, " cỡ 11", 22, DENSE),
        (SMALLEST, " cỡ 10", 20, DENSE),
    ];
    let family = |(ids, suffix, halves, line): (TableStyles, &'static str, u32, Line)| {
        let left = Paragraph {
            before: Some(0),
            line: Some(line),
            side: Some(Side::Left),
            ..Paragraph::default()
        };
        let middle = Paragraph { side: Some(Side::Centre), ..left.clone() };
        let plain = of_size(halves);
        let heavy = Letters { bold: true, ..plain };
        let slanted = Letters { italic: true, ..plain };
        [
            (ids.head, "Đầu cột", middle.clone(), heavy),
            (ids.centred_total, "Hàng cộng giữa", middle.clone(), heavy),
            (ids.cell, "Ô bảng", left.clone(), plain),
            (ids.centred, "Ô bảng giữa", middle.clone(), plain),
            (ids.group, "Hàng nhóm", left.clone(), heavy),
            (ids.total, "Hàng cộng", left.clone(), heavy),
            (ids.note, "Lời ghi của bảng", left, slanted),
        ]
        .map(|(id, name, paragraph, letters)| Style {
            id,
            name: format!("{name}{suffix}"),
            based_on: "Normal",
            paragraph,
            letters,
        })
    };
    families.into_iter().flat_map(family).collect()
}

fn foot(sizes: Sizes) -> Vec<Style> {
    let style = |id, name: &str, paragraph, letters| Style {
        id,
        name: name.to_owned(),
        based_on: "Normal",
        paragraph,
        letters,
    };
    let left = Paragraph {
        before: Some(0),
        line: Some(TEXT),
        side: Some(Side::Left),
        ..Paragraph::default()
    };
    // Room for the seal and the hand: four and a half lines.
    let room = sizes.text * 9 / 4;
    vec![
        style(
            "NoiNhan",
            "Nơi nhận",
            left.clone(),
            Letters { bold: true, italic: true, ..of_size(sizes.table) },
        ),
        style("DongNoiNhan", "Dòng nơi nhận", left, of_size(sizes.recipient)),
        style("ChucVuKy", "Chức vụ người ký", centred(0), bold()),
        style("NguoiKy", "Người ký", centred(room), bold()),
    ]
}
