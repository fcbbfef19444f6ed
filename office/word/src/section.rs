//! Phần của văn bản: paper, margins, and page numbers that begin at the second page of each part.

use par_workbook::document::{Document, PartKind};
use par_workbook::export::html::Typesetting;

use crate::package::{RELATIONS, WORD, header_id};
use crate::xml::{POINT, Paragraph, run, tenths_of_mm};

/// A4, in twentieths of a point.
const SHORT: u32 = 11_906;
const LONG: u32 = 16_838;
/// From the edge of the paper to the page number.
const HEADER: u32 = 567;

/// The heads of pages: with a number, and without one.
const NUMBERED: usize = 0;
const PLAIN: usize = 1;
/// Of made-up figures those two say so; these stand above the box that says it, where a part begins.
const NUMBER_ALONE: usize = 2;
const BLANK: usize = 3;

/// Khổ giấy of one part.
#[derive(Clone, Copy, Debug)]
pub struct Sheet {
    setting: Typesetting,
    landscape: bool,
}

impl Sheet {
    /// The sheet of a part.
    pub fn of(setting: Typesetting, landscape: bool) -> Self {
        Self { setting: setting.allowed(), landscape }
    }

    fn margins(self) -> [u32; 4] {
        let Typesetting { top, right, bottom, left, .. } = self.setting;
        [top, right, bottom, left].map(|mm| tenths_of_mm(u32::from(mm) * 10))
    }

    /// The width of the text, in twentieths of a point.
    pub fn width(self) -> u32 {
        let [_, right, _, left] = self.margins();
        (if self.landscape { LONG } else { SHORT }) - left - right
    }

    /// The height of the text.
    pub fn height(self) -> u32 {
        let [top, _, bottom, _] = self.margins();
        (if self.landscape { SHORT } else { LONG }) - top - bottom
    }

    /// The properties of the section that ends here, in the schema's order.
    fn xml(self, numbering: Numbering, made_up: bool) -> String {
        let [top, right, bottom, left] = self.margins();
        let (usual, first) = match (numbering, made_up) {
            (Numbering::None, false) => (PLAIN, PLAIN),
            (Numbering::Begins | Numbering::GoesOn, false) => (NUMBERED, PLAIN),
            (Numbering::None, true) => (PLAIN, BLANK),
            (Numbering::Begins, true) => (NUMBERED, BLANK),
            (Numbering::GoesOn, true) => (NUMBERED, NUMBER_ALONE),
        };
        let reference = |kind: &str, place| {
            format!("<w:headerReference w:type=\"{kind}\" r:id=\"{}\"/>", header_id(place))
        };
        let (wide, high) = if self.landscape { (LONG, SHORT) } else { (SHORT, LONG) };
        let turned = if self.landscape { " w:orient=\"landscape\"" } else { "" };
        let begins = numbering == Numbering::Begins;
        let start = if begins { "<w:pgNumType w:start=\"1\"/>" } else { "" };
        let title = if begins || made_up { "<w:titlePg/>" } else { "" };
        format!(
            "<w:sectPr>{}{}<w:pgSz w:w=\"{wide}\" w:h=\"{high}\"{turned}/><w:pgMar w:top=\"{top}\" w:right=\"{right}\" w:bottom=\"{bottom}\" w:left=\"{left}\" w:header=\"{HEADER}\" w:footer=\"{HEADER}\" w:gutter=\"0\"/>{start}{title}</w:sectPr>",
            reference("default", usual),
            reference("first", first),
        )
    }
}

/// Whether the pages of a part are numbered, and from where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Numbering {
    /// Not: letters and sheets, as in print.
    None,
    /// From its own second page on.
    Begins,
    /// From where the part before it ended.
    GoesOn,
}

/// Whether a kind of part is numbered.
const fn is_numbered(kind: PartKind) -> bool {
    match kind {
        PartKind::Decision
        | PartKind::Attachment
        | PartKind::Table
        | PartKind::Report
        | PartKind::Annex(_) => true,
        PartKind::Sheet | PartKind::Letter => false,
    }
}

/// The properties of each part's section.
pub fn sections(document: &Document, setting: Typesetting, made_up: bool) -> Vec<String> {
    let mut before = None;
    let mut found = Vec::new();
    for part in &document.parts {
        let numbering = match (is_numbered(part.kind), before == Some(part.kind)) {
            (false, _) => Numbering::None,
            (true, true) => Numbering::GoesOn,
            (true, false) => Numbering::Begins,
        };
        before = Some(part.kind);
        found.push(Sheet::of(setting, part.landscape).xml(numbering, made_up));
    }
    found
}

/// The heads of pages. Those of made-up figures say so, but where the box of a part's beginning does.
pub fn headers(disclaimer: Option<&str>) -> Vec<String> {
    let number = Paragraph::of("SoTrang");
    let field = ["begin", "separate", "end"]
        .map(|kind| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>"));
    let [begin, middle, end] = field;
    let page = number.around(&format!(
        "{begin}<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>{middle}<w:r><w:t xml:space=\"preserve\">2</w:t></w:r>{end}"
    ));
    let blank = number.around(&run(""));
    let all = match disclaimer {
        None => vec![page, blank],
        Some(words) => {
            let line =
                Paragraph { line: Some(crate::xml::Line::Exactly(11 * POINT)), ..number.clone() };
            let small = crate::xml::Letters { bold: true, halves: Some(18), ..Default::default() };
            let told = line.around(&small.run(words));
            vec![format!("{page}{told}"), told, page, blank]
        }
    };
    let part = |content: String| {
        format!("<w:hdr xmlns:w=\"{WORD}\" xmlns:r=\"{RELATIONS}\">{content}</w:hdr>")
    };
    all.into_iter().map(part).collect()
}
