//! Small builders of what a Word file holds. The schema wants the children of a properties element in one order, and Word for
//! the web refuses a file with another; so each kind has one function that writes them, from fields in that order.

use par_workbook::export::clean::xml_text;

/// Adds a piece to what was told.
pub fn put(told: &mut String, piece: &str) {
    told.push_str(piece);
}

/// Words with the letters that XML keeps for itself written otherwise.
pub fn escaped(text: &str) -> String {
    let mut told = String::with_capacity(text.len());
    for letter in xml_text(text).chars() {
        match letter {
            '&' => told.push_str("&amp;"),
            '<' => told.push_str("&lt;"),
            '>' => told.push_str("&gt;"),
            '"' => told.push_str("&quot;"),
            other => told.push(other),
        }
    }
    told
}

/// Twentieths of a point in a number of points.
pub const POINT: u32 = 20;

/// Twentieths of a point in so many tenths of a millimetre.
pub const fn tenths_of_mm(tenths: u32) -> u32 {
    // 1440 to the inch of 25.4 mm.
    (tenths * 1440 + 127) / 254
}

/// Where a paragraph stands between its margins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    /// Đều hai bên.
    #[default]
    Both,
    /// Trái.
    Left,
    /// Giữa.
    Centre,
}

/// Khoảng cách dòng.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// A multiple of the font's own line, in hundredths.
    Times(u32),
    /// Exactly so many twentieths of a point.
    Exactly(u32),
}

/// A line drawn along a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Above it.
    Top,
    /// Around it.
    Box,
}

/// Định dạng đoạn. What is blank is left to the style.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paragraph {
    /// The style's id.
    pub style: &'static str,
    /// On one page with the paragraph after it.
    pub keep_next: bool,
    /// All its lines on one page.
    pub keep_lines: bool,
    /// A line drawn along it.
    pub rule: Option<Rule>,
    /// Before it, in twentieths of a point.
    pub before: Option<u32>,
    /// After it; none where only the room before it is said.
    pub after: Option<u32>,
    /// The height of its lines.
    pub line: Option<Line>,
    /// From both sides, in twentieths of a point.
    pub inset: Option<(u32, u32)>,
    /// The first line, in twentieths of a point.
    pub first: Option<u32>,
    /// Where it stands.
    pub side: Option<Side>,
    /// The level in the document's outline, from 0.
    pub outline: Option<u8>,
    /// The section that ends with it.
    pub section: Option<String>,
}

impl Paragraph {
    /// One of a style, and nothing else.
    pub fn of(style: &'static str) -> Self {
        Self { style, ..Self::default() }
    }

    /// Its properties, in the schema's order.
    pub fn properties(&self) -> String {
        let mut told = String::new();
        if !self.style.is_empty() {
            put(&mut told, &format!("<w:pStyle w:val=\"{}\"/>", self.style));
        }
        flag(&mut told, "keepNext", self.keep_next);
        flag(&mut told, "keepLines", self.keep_lines);
        if let Some(rule) = self.rule {
            let line = |side| {
                format!("<w:{side} w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"auto\"/>")
            };
            let sides: &[&str] = match rule {
                Rule::Top => &["top"],
                Rule::Box => &["top", "left", "bottom", "right"],
            };
            let lines: String = sides.iter().map(line).collect();
            put(&mut told, &format!("<w:pBdr>{lines}</w:pBdr>"));
        }
        told.push_str(&self.spacing());
        if self.inset.is_some() || self.first.is_some() {
            told.push_str("<w:ind");
            if let Some((left, right)) = self.inset {
                put(&mut told, &format!(" w:left=\"{left}\" w:right=\"{right}\""));
            }
            if let Some(first) = self.first {
                put(&mut told, &format!(" w:firstLine=\"{first}\""));
            }
            told.push_str("/>");
        }
        if let Some(side) = self.side {
            let word = match side {
                Side::Both => "both",
                Side::Left => "left",
                Side::Centre => "center",
            };
            put(&mut told, &format!("<w:jc w:val=\"{word}\"/>"));
        }
        if let Some(level) = self.outline {
            put(&mut told, &format!("<w:outlineLvl w:val=\"{level}\"/>"));
        }
        if let Some(section) = &self.section {
            told.push_str(section);
        }
        if told.is_empty() { told } else { format!("<w:pPr>{told}</w:pPr>") }
    }

    fn spacing(&self) -> String {
        if self.before.is_none() && self.after.is_none() && self.line.is_none() {
            return String::new();
        }
        let mut told = String::from("<w:spacing");
        if let Some(before) = self.before {
            put(&mut told, &format!(" w:before=\"{before}\""));
        }
        if let Some(after) = self.after.or(self.before.map(|_| 0)) {
            put(&mut told, &format!(" w:after=\"{after}\""));
        }
        match self.line {
            None => {}
            Some(Line::Times(hundredths)) => {
                let line = hundredths * 240 / 100;
                put(&mut told, &format!(" w:line=\"{line}\" w:lineRule=\"auto\""));
            }
            Some(Line::Exactly(twips)) => {
                put(&mut told, &format!(" w:line=\"{twips}\" w:lineRule=\"exact\""));
            }
        }
        told.push_str("/>");
        told
    }

    /// The paragraph with what is in it.
    pub fn around(&self, runs: &str) -> String {
        format!("<w:p>{}{runs}</w:p>", self.properties())
    }
}

fn flag(told: &mut String, name: &str, set: bool) {
    if set {
        put(told, &format!("<w:{name}/>"));
    }
}

/// Định dạng chữ. What is blank is left to the style.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Letters {
    /// The id of a style of letters.
    pub style: &'static str,
    /// Đậm.
    pub bold: bool,
    /// Nghiêng.
    pub italic: bool,
    /// The size in half points.
    pub halves: Option<u32>,
}

impl Letters {
    /// Their properties, in the schema's order.
    pub fn properties(self) -> String {
        let mut told = String::new();
        if !self.style.is_empty() {
            put(&mut told, &format!("<w:rStyle w:val=\"{}\"/>", self.style));
        }
        if self.bold {
            told.push_str("<w:b/><w:bCs/>");
        }
        if self.italic {
            told.push_str("<w:i/><w:iCs/>");
        }
        if let Some(halves) = self.halves {
            put(&mut told, &format!("<w:sz w:val=\"{halves}\"/><w:szCs w:val=\"{halves}\"/>"));
        }
        if told.is_empty() { told } else { format!("<w:rPr>{told}</w:rPr>") }
    }

    /// Words in these letters: a new line is a break, a tab a space, as on the page that shows them.
    pub fn run(self, text: &str) -> String {
        if text.is_empty() {
            return String::new();
        }
        let words = |line: &str| format!("<w:t xml:space=\"preserve\">{}</w:t>", escaped(line));
        let text = text.replace('\t', " ");
        let lines: Vec<String> = text.split('\n').map(words).collect();
        format!("<w:r>{}{}</w:r>", self.properties(), lines.join("<w:br/>"))
    }
}

/// Words in the letters of their paragraph.
pub fn run(text: &str) -> String {
    Letters::default().run(text)
}
