//! What is said of a file of tables that was read, or could not be.

use super::Language;
use crate::read::grid::{CodePage, FileKind, Foreign, ReadNote, Unreadable};

crate::messages! {
    reading(name: &str) = "Đang đọc {name}…", "Reading {name}…";
    missing(name: &str, why: &str) = "Chưa đọc được {name}: phần đọc tệp chưa tải được về máy này ({why}). Hãy nối mạng rồi chọn lại tệp; kế hoạch không đổi.", "{name} could not be read: the part that reads it is not on this device yet ({why}). Connect to the network and choose the file again; the plan is unchanged.";
    broken(name: &str, why: &str) = "Đọc {name} thì gặp lỗi ({why}). Kế hoạch không đổi; hãy mở tệp bằng Excel, lưu lại thành .xlsx rồi chọn lại.", "Reading {name} failed ({why}). The plan is unchanged; open the file in Excel, save it as .xlsx and choose it again.";
    too_large(name: &str, limit: &str) = "Không đọc {name}: tệp lớn hơn {limit} MB. Hãy chỉ giữ trang có số liệu trong một tệp mới rồi chọn tệp đó.", "{name} was not read: it is larger than {limit} MB. Keep only the sheet with the figures in a new file and choose that.";
    PASTED = "khối đã dán", "the pasted block";
    read_of(name: &str) = "Đã đọc {name}.", "{name} was read.";
    NO_SHEET = "Các trang tính trong tệp đều trống.", "The sheets of the file are all blank.";
    empty(name: &str) = "Không có gì trong {name}. Hãy kiểm tra tệp bằng Excel rồi chọn lại.", "Nothing is in {name}. Look at the file in Excel and choose it again.";
    damaged(name: &str, part: &str) = "Không đọc được {name}: tệp hỏng ({part}). Hãy xin lại tệp, hoặc mở bằng Excel và lưu lại.", "{name} cannot be read: it is damaged ({part}). Ask for the file again, or open it in Excel and save it anew.";
    encrypted(name: &str) = "Không đọc được {name}: tệp có mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu, lưu lại rồi chọn tệp mới.", "{name} cannot be read: it has a password. Open it in Excel, remove the password, save it and choose the new file.";
    bomb(name: &str) = "Không đọc {name}: tệp mở ra lớn bất thường, có thể là tệp gây hại. Hãy hỏi người gửi.", "{name} was not read: it unpacks to far more than it should and may be harmful. Ask whoever sent it.";
    too_much(name: &str) = "Không đọc {name}: quá nhiều ô. Hãy chỉ giữ trang có số liệu trong một tệp mới rồi chọn tệp đó.", "{name} was not read: it has too many cells. Keep only the sheet with the figures in a new file and choose that.";
    picture_only(name: &str) = "{name} chỉ có hình chụp bảng, không có ô số. Hãy xin tệp Excel gốc, hoặc nhập tay.", "{name} holds a picture of a table only, no cells. Ask for the original file, or type the figures.";
    doc(name: &str) = "{name} là tệp Word. Hãy mở bằng Word, chép bảng rồi dán ở “Hoặc dán bảng đã chép” phía trên.", "{name} is a Word file. Open it in Word, copy the table and paste it under “Or paste a table that you copied” above.";
    pdf(name: &str) = "{name} là tệp PDF, không có ô để đọc. Hãy xuất lại dạng Excel từ hệ thống, hoặc chép dòng số rồi dán ở “Hoặc dán bảng đã chép” phía trên.", "{name} is a PDF, which has no cells. Export it from its system as Excel, or copy the row of figures and paste it below.";
    picture(name: &str) = "{name} là hình ảnh, không có ô để đọc. Hãy xin tệp Excel gốc, hoặc nhập tay.", "{name} is a picture and has no cells. Ask for the original file, or type the figures.";
    packed(name: &str) = "{name} là tệp nén hoặc tệp khác loại. Hãy giải nén rồi chọn tệp Excel bên trong.", "{name} is an archive or another kind of file. Unpack it and choose the Excel file inside.";
    plan(name: &str) = "{name} là tệp kế hoạch. Hãy mở ở trang Gửi nhận, nút “Mở tệp kế hoạch”.", "{name} is a plan file. Open it under Exchange, with “Mở tệp kế hoạch”.";
    unknown(name: &str) = "Không nhận ra {name} là bảng tính. Hãy mở bằng Excel, lưu thành .xlsx rồi chọn lại, hoặc chép bảng và dán ở “Hoặc dán bảng đã chép” phía trên.", "{name} is no spreadsheet that is known here. Open it in Excel, save it as .xlsx and choose it again, or copy the table and paste it under “Or paste a table that you copied” above.";

    really_is(kind: &str) = "Tên tệp nói một loại, nội dung là loại khác: đã đọc như {kind}.", "The file's name says one kind, its content another: it was read as {kind}.";
    code_page(page: &str) = "Chữ trong tệp theo bảng mã cũ ({page}) và đã được chuyển; hãy nhìn lại dấu tiếng Việt.", "The file's letters are in an old code page ({page}) and were converted; look at the Vietnamese marks.";
    CODE_PAGE_TCVN3 = "TCVN3, phông .Vn…", "TCVN3, fonts .Vn…";
    CODE_PAGE_VNI = "VNI, phông VNI-…", "VNI, fonts VNI-…";
    CODE_PAGE_NAMED = "ghi trong tệp", "named in the file";
    lost_letters(words: &str) = "Tệp đã mất chữ khi lưu: {words} từ có dấu “?” thay chữ. Số không bị ảnh hưởng; nếu cần chữ, hãy lưu lại dạng .xlsx hoặc CSV UTF-8 rồi nhập lại.", "Letters were lost when the file was saved: {words} words have “?” for a letter. The figures are not affected; if the words matter, save it anew as .xlsx or CSV UTF-8 and bring that in.";
    MACROS = "Tệp có macro; không macro nào được chạy.", "The file has macros; none was run.";
    OUTSIDE_LINKS = "Tệp liên kết tới tệp khác; không tệp nào được mở, số hiện là số đã lưu.", "The file refers to other files; none was opened, the figures are those stored.";
    cut_off(sheet: &str) = "Trang “{sheet}” dài hơn mức đọc; phần sau không được đọc.", "The sheet “{sheet}” is longer than what is read; the rest was left out.";
    hidden(sheet: &str, what: &str) = "Trang “{sheet}” có {what} đang ẩn; số trong đó vẫn được tính. Nếu không muốn tính, hãy xóa chúng trong tệp rồi nhập lại.", "The sheet “{sheet}” hides {what}; the figures in there count all the same. If they should not, delete them in the file and choose it again.";
    hidden_both(rows: &str, columns: &str) = "{rows} và {columns}", "{rows} and {columns}";
    rows(count: &str) = "{count} hàng", "{count} rows";
    columns(count: &str) = "{count} cột", "{count} columns";
    ONE_ROW = "1 hàng", "1 row";
    ONE_COLUMN = "1 cột", "1 column";
    XLSX = "tệp Excel (.xlsx)", "an Excel file (.xlsx)";
    XLS = "tệp Excel cũ (.xls)", "an old Excel file (.xls)";
    ODS = "tệp LibreOffice (.ods)", "a LibreOffice file (.ods)";
    HTML = "bảng của trang web", "a table of a web page";
    XML2003 = "tệp XML của Excel 2003", "an XML file of Excel 2003";
    TEXT = "tệp chữ (CSV)", "a text file (CSV)";
}

/// Why a file could not be read, and what to do next.
pub fn unreadable(language: Language, name: &str, why: &Unreadable) -> String {
    match why {
        Unreadable::Empty => empty(language, name),
        Unreadable::Damaged(part) => damaged(language, name, part),
        Unreadable::Encrypted => encrypted(language, name),
        Unreadable::Bomb => bomb(language, name),
        Unreadable::TooMuch => too_much(language, name),
        Unreadable::PictureOnly => picture_only(language, name),
        Unreadable::NoTable(foreign) => match foreign {
            Foreign::Doc | Foreign::Docx => doc(language, name),
            Foreign::Pdf => pdf(language, name),
            Foreign::Picture => picture(language, name),
            Foreign::Packed => packed(language, name),
            Foreign::Plan => plan(language, name),
            Foreign::Unknown => unknown(language, name),
        },
    }
}

/// What a person should know of how a file was read.
pub fn note(language: Language, note: &ReadNote) -> String {
    match note {
        ReadNote::ReallyIs(kind) => really_is(language, file_kind(*kind, language)),
        ReadNote::CodePage(page) => code_page(
            language,
            match page {
                CodePage::Windows1258 => "windows-1258",
                CodePage::Tcvn3 => CODE_PAGE_TCVN3.get(language),
                CodePage::Vni => CODE_PAGE_VNI.get(language),
                CodePage::Named => CODE_PAGE_NAMED.get(language),
            },
        ),
        ReadNote::LostLetters(words) => lost_letters(language, &words.to_string()),
        ReadNote::Macros => MACROS.get(language).to_owned(),
        ReadNote::OutsideLinks => OUTSIDE_LINKS.get(language).to_owned(),
        ReadNote::CutOff(sheet) => cut_off(language, sheet),
        ReadNote::Hidden { sheet, rows, columns } => {
            hidden(language, sheet, &of_hidden(language, *rows, *columns))
        }
    }
}

/// How many rows and columns are hidden; of none nothing is said.
fn of_hidden(language: Language, rows: usize, columns: usize) -> String {
    let down = match rows {
        1 => ONE_ROW.get(language).to_owned(),
        more => self::rows(language, &more.to_string()),
    };
    let across = match columns {
        1 => ONE_COLUMN.get(language).to_owned(),
        more => self::columns(language, &more.to_string()),
    };
    match (rows, columns) {
        (_, 0) => down,
        (0, _) => across,
        _ => hidden_both(language, &down, &across),
    }
}

const fn file_kind(kind: FileKind, language: Language) -> &'static str {
    let words = match kind {
        FileKind::Xlsx => XLSX,
        FileKind::Xls => XLS,
        FileKind::Ods => ODS,
        FileKind::Html => HTML,
        FileKind::Xml2003 => XML2003,
        FileKind::Text => TEXT,
    };
    words.get(language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_rows_and_columns_are_counted_in_words() {
        let told = |language, rows, columns| {
            note(language, &ReadNote::Hidden { sheet: "X".to_owned(), rows, columns })
        };
        let vietnamese = told(Language::Vietnamese, 3, 1);
        assert!(vietnamese.starts_with("Trang “X” có 3 hàng và 1 cột đang ẩn;"), "{vietnamese}");
        for (rows, columns, wanted) in [
            (1, 0, "hides 1 row;"),
            (0, 2, "hides 2 columns;"),
            (3, 1, "hides 3 rows and 1 column;"),
        ] {
            let english = told(Language::English, rows, columns);
            assert!(english.contains(wanted), "{english}");
        }
    }
}
