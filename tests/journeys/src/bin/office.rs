//! `cargo xtask office`: every document as a Word file, turned into PDF by LibreOffice, beside the print of the same
//! document: words in their order, and the number of pages.
#![allow(clippy::print_stdout, reason = "a command line tool speaks by printing")]

use std::path::{Path, PathBuf};
use std::process::Stdio;

use journeys::paper::{folded, printed};
use journeys::{Outcome, pdf_info};
use par_workbook::document::Document;
use xtask::run::{heard, program, run};
use xtask::{place, tools};

fn main() -> Outcome {
    let folder = place::at("target/office-check");
    if folder.is_dir() {
        std::fs::remove_dir_all(&folder)?;
    }
    std::fs::create_dir_all(&folder)?;
    for part in ["office-word", "office-excel"] {
        let mut samples =
            program("cargo", &["run", "-q", "-p", part, "--example", "samples", "--"]);
        samples.arg(&folder);
        run(samples)?;
    }
    let told =
        |name: &str, package: &str| format!("{name} is not installed: apt-get install {package}");
    heard("soffice", &["--version"])
        .ok_or_else(|| told("LibreOffice", "libreoffice-writer libreoffice-calc"))?;
    let browser = tools::browser().ok_or_else(|| told("Chromium", "chromium"))?;
    let mut wrong = Vec::new();
    for file in place::files(&folder)? {
        let kind = file.extension().and_then(|kind| kind.to_str()).unwrap_or_default();
        if kind == "docx" {
            wrong.extend(compare(&file, &browser)?);
        } else if kind == "xlsx" {
            wrong.extend(cut(&converted(&file)?)?);
        }
    }
    opened_by_python(&folder)?;
    println!("pages to look at: {}", folder.display());
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n").into()) }
}

/// LibreOffice takes Liberation Serif for Times New Roman, which lacks half of the Vietnamese letters where it is packed
/// small: a word set in two fonts comes out of the PDF in pieces. Without it Tinos is taken, as in the browser.
const FONTS: &str = "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig><include>/etc/fonts/fonts.conf</include><selectfont><rejectfont><pattern><patelt name=\"family\"><string>Liberation Serif</string></patelt></pattern></rejectfont></selectfont></fontconfig>";

/// Turns an office file into PDF.
fn converted(file: &Path) -> Outcome<PathBuf> {
    let folder = file.parent().unwrap_or(file);
    let mut office = program("soffice", &["--headless", "--convert-to", "pdf", "--outdir"]);
    let fonts = folder.join("fonts.conf");
    std::fs::write(&fonts, FONTS)?;
    office.arg(folder).arg(file).env("FONTCONFIG_FILE", fonts);
    office.stdout(Stdio::null()).stderr(Stdio::null());
    run(office)?;
    Ok(file.with_extension("pdf"))
}

/// Where the Word file and the print of one document differ.
fn compare(file: &Path, browser: &Path) -> Outcome<Vec<String>> {
    let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let made = converted(file)?;
    let print = file.with_extension("print.pdf");
    let mut chromium = program(
        &browser.to_string_lossy(),
        &["--headless", "--no-sandbox", "--no-pdf-header-footer"],
    );
    chromium
        .arg(format!("--print-to-pdf={}", print.display()))
        .arg(file.with_extension("html"))
        .stderr(Stdio::null());
    run(chromium)?;
    let repeated = repeated(&std::fs::read_to_string(file.with_extension("html"))?);
    let once = |text: String| repeated.iter().fold(text, |text, words| text.replace(words, ""));
    let (word, paper) = (once(printed(&made)?), once(printed(&print)?));
    let (ours, theirs) = (pages(&made)?, pages(&print)?);
    println!("{name}: {ours} pages of Word, {theirs} of print, {} letters", paper.chars().count());
    let mut wrong = Vec::new();
    if word != paper {
        wrong.push(format!("{name}: {}", difference(&word, &paper)));
    }
    // LibreOffice and the browser do not break lines alike; a page more or less in ten is no fault.
    if ours.abs_diff(theirs) > 1 + theirs / 10 {
        wrong.push(format!("{name}: {ours} pages of Word, {theirs} of print"));
    }
    Ok(wrong)
}

/// What stands on several pages, and so in other places where pages end elsewhere: the heads of tables, and what says that
/// figures are made up.
fn repeated(page: &str) -> Vec<String> {
    let head = |table: &str| {
        let cells = table.split("scope=\"col\">").skip(1);
        let words = cells.map(|cell| cell.split('<').next().unwrap_or_default());
        folded(&words.collect::<Vec<_>>().concat())
    };
    let heads = page.split("<thead>").skip(1).filter_map(|rest| rest.split("</thead>").next());
    let mut found: Vec<String> = heads.map(head).filter(|head| !head.is_empty()).collect();
    found.push(folded(Document::DISCLAIMER));
    // The mark across the pages of the print.
    found.push(folded("SỐ LIỆU MINH HỌA"));
    found
}

fn pages(file: &Path) -> Outcome<usize> {
    let told = pdf_info(file)?;
    let line = told.lines().find_map(|line| line.strip_prefix("Pages:"));
    Ok(line.unwrap_or_default().trim().parse()?)
}

/// Where two texts part, with what stands around it.
fn difference(one: &str, other: &str) -> String {
    let same = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let near = |text: &str| text.chars().skip(same.saturating_sub(20)).take(60).collect::<String>();
    format!("Word has \"{}\", print \"{}\"", near(one), near(other))
}

/// Sheets in which a number did not fit its column.
fn cut(file: &Path) -> Outcome<Vec<String>> {
    let words = printed(file)?;
    let name = file.display();
    println!("{name}: {} pages", pages(file)?);
    // `printed` leaves number signs out, so the sign is looked for in the plain text.
    let plain = heard("pdftotext", &["-layout", &file.to_string_lossy(), "-"]).unwrap_or_default();
    let cut = plain.contains("###");
    let empty = words.is_empty();
    Ok([(cut, "a number does not fit its column"), (empty, "nothing is on paper")]
        .into_iter()
        .filter(|(found, _)| *found)
        .map(|(_, why)| format!("{name}: {why}"))
        .collect())
}

/// Has python-docx and openpyxl, where they are installed, open every file.
fn opened_by_python(folder: &Path) -> Outcome {
    let script = "import sys, pathlib\ntry:\n    import docx, openpyxl\nexcept ImportError as missing:\n    print('not opened by Python:', missing); sys.exit()\nfor file in sorted(pathlib.Path(sys.argv[1]).iterdir()):\n    if file.suffix == '.docx': print(file.name, len(docx.Document(file).element.body), 'blocks')\n    if file.suffix == '.xlsx': print(file.name, openpyxl.load_workbook(file).sheetnames)\n";
    let mut python = program("python3", &["-c", script]);
    python.arg(folder);
    run(python)
}
