"""Makes the fixtures beside it: small files as offices have them. Needs openpyxl, xlwt and odfpy; the files are kept, so that
nobody needs it to run the tests."""
import datetime
import pathlib
import unicodedata
import zipfile

import openpyxl
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style
from odf.table import Table, TableCell, TableRow
from odf.text import P

HERE = pathlib.Path(__file__).parent / "fixtures"
HERE.mkdir(exist_ok=True)

TITLE = "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC (Biểu II.06a/VPCP/KSTT)"
PERIOD = "Kỳ báo cáo (Từ ngày 01/6/2024 đến ngày 30/6/2024)"
TOP = [(3, 6, "Số hồ sơ tiếp nhận"), (7, 10, "Số hồ sơ đã giải quyết"), (11, 13, "Số hồ sơ đang giải quyết")]
HEADS = ["TT", "Lĩnh vực", "Tổng số", "Trực tuyến", "Trực tiếp, dịch vụ bưu chính", "Từ kỳ trước", "Tổng số",
         "Trước hạn", "Đúng hạn", "Quá hạn", "Tổng số", "Trong hạn", "Quá hạn"]
ROWS = [
    [1, "Chứng thực", 60, 50, 8, 2, 58, 40, 18, 0, 2, 2, 0],
    [2, "Hộ tịch", 43, 38, 2, 3, 43, 33, 10, 0, 0, 0, 0],
    ["", "TỔNG CỘNG", 103, 88, 10, 5, 101, 73, 28, 0, 2, 2, 0],
]


def form(sheet):
    sheet.append([TITLE])
    sheet.append([PERIOD])
    sheet.append([])
    sheet.append(["TT", "Lĩnh vực"])
    sheet.append(["", ""] + HEADS[2:])
    sheet.append([f"({n})" for n in range(1, 14)])
    for left, right, words in TOP:
        sheet.cell(4, left, words)
        sheet.merge_cells(start_row=4, end_row=4, start_column=left, end_column=right)
    for column in (1, 2):
        sheet.merge_cells(start_row=4, end_row=5, start_column=column, end_column=column)
    for row in ROWS:
        sheet.append(row)


def xlsx():
    book = openpyxl.Workbook()
    book.active.title = "Biểu 06a"
    form(book.active)
    book.save(HERE / "06a.xlsx")

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Các kiểu"
    sheet["A1"], sheet["A1"].number_format = 0.55, "0%"
    sheet["A2"], sheet["A2"].number_format = 0.5495, "0.00%"
    sheet["A3"] = 0.55
    sheet["A4"] = "55%"
    sheet["B1"] = datetime.date(2026, 12, 31)
    sheet["B2"] = "31/12/2026"
    sheet["B3"] = True
    sheet["B4"] = "=SUM(A1:A3)"
    sheet["C1"] = 1234567.5
    sheet["C2"] = "00123"
    sheet["C3"] = "########"
    sheet["C4"] = 0.1 + 0.2
    hidden = book.create_sheet("_so")
    hidden["A1"] = "so-ke-hoach-cchc"
    hidden.sheet_state = "hidden"
    book.save(HERE / "kinds.xlsx")

    book = openpyxl.Workbook()
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    book.active["A1"] = datetime.date(2026, 12, 31)
    book.save(HERE / "1904.xlsx")

    book = openpyxl.Workbook()
    book.active["A1"] = "a"
    book.active["XFD1048576"] = "b"
    book.save(HERE / "far.xlsx")

    with zipfile.ZipFile(HERE / "06a.xlsx") as source:
        parts = {name: source.read(name) for name in source.namelist()}
    with zipfile.ZipFile(HERE / "macros.xlsx", "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
        made.writestr("xl/vbaProject.bin", b"\0")
        made.writestr("xl/externalLinks/externalLink1.xml", b"<externalLink/>")
    with zipfile.ZipFile(HERE / "promise.xlsx", "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            if name != "xl/sharedStrings.xml":
                made.writestr(name, content)
        made.writestr("xl/sharedStrings.xml", b'<sst count="9" uniqueCount="40000000"><si><t>a</t></si></sst>')

    book = openpyxl.Workbook()
    book.save(HERE / "empty.xlsx")
    with zipfile.ZipFile(HERE / "empty.xlsx") as source:
        parts = {name: source.read(name) for name in source.namelist()}
    with zipfile.ZipFile(HERE / "picture.xlsx", "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
        made.writestr("xl/media/image1.png", b"\x89PNG")


def xls():
    book = xlwt.Workbook()
    sheet = book.add_sheet("Biểu 06a")
    sheet.write(0, 0, TITLE)
    sheet.write(1, 0, PERIOD)
    for left, right, words in TOP:
        sheet.write_merge(3, 3, left - 1, right - 1, words)
    for column, head in enumerate(HEADS):
        sheet.write(4, column, head)
    for down, row in enumerate(ROWS):
        for column, value in enumerate(row):
            sheet.write(6 + down, column, value)
    book.save(str(HERE / "06a.xls"))


def ods():
    book = OpenDocumentSpreadsheet()
    table = Table(name="Biểu 06a")
    for values in [[TITLE], [PERIOD], HEADS] + ROWS:
        row = TableRow()
        for value in values:
            if isinstance(value, int):
                cell = TableCell(valuetype="float", value=value)
            else:
                cell = TableCell(valuetype="string")
            cell.addElement(P(text=str(value)))
            row.addElement(cell)
        table.addElement(row)
    book.spreadsheet.addElement(table)
    book.save(str(HERE / "06a.ods"))


def formulas():
    book = xlwt.Workbook()
    sheet = book.add_sheet("Công thức")
    sheet.write(0, 0, 5)
    sheet.write(0, 1, xlwt.Formula("A1+1"))
    book.save(str(HERE / "formulas.xls"))

    book = OpenDocumentSpreadsheet()
    table, row = Table(name="Công thức"), TableRow()
    row.addElement(TableCell(valuetype="float", value=5))
    row.addElement(TableCell(formula="of:=[.A1]+1"))
    row.addElement(TableCell(formula="of:=[.A1]-5", valuetype="float", value=0))
    table.addElement(row)
    book.spreadsheet.addElement(table)
    book.save(str(HERE / "formulas.ods"))


def percents():
    """A percent in a built-in format, one in a format of the file's own, and the numbers themselves."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("Tỷ lệ")
    for column, (value, code) in enumerate([(0.55, "0%"), (0.5495, "0.00 %"), (55, '0"%"'), (0.55, "General")]):
        sheet.write(0, column, value, xlwt.easyxf(num_format_str=code))
    sheet.write(1, 0, datetime.date(2026, 12, 31), xlwt.easyxf(num_format_str="dd/mm/yyyy"))
    book.save(str(HERE / "percents.xls"))

    book = OpenDocumentSpreadsheet()
    table, row = Table(name="Tỷ lệ"), TableRow()
    row.addElement(TableCell(valuetype="percentage", value=0.55))
    row.addElement(TableCell(valuetype="percentage", value=0.5495))
    row.addElement(TableCell(valuetype="float", value=55))
    row.addElement(TableCell(valuetype="float", value=0.55))
    table.addElement(row)
    book.spreadsheet.addElement(table)
    book.save(str(HERE / "percents.ods"))


def others():
    rows = "".join("<tr>" + "".join(f"<td>{value}</td>" for value in row) + "</tr>" for row in ROWS)
    top = "".join(f"<th colspan={right - left + 1}>{words}</th>" for left, right, words in TOP)
    heads = "".join(f"<th>{head}</th>" for head in HEADS[2:])
    page = (f"<html><head><meta charset='utf-8'><style>td {{ color: red }}</style></head><body><h3>{TITLE}</h3>"
            f"<table><tr><td colspan=13>{PERIOD}</td></tr>"
            f"<tr><th rowspan=2>TT</th><th rowspan=2>Lĩnh&nbsp;vực</th>{top}</tr><tr>{heads}</tr>{rows}</table></body></html>")
    (HERE / "06a-html.xls").write_text(page, encoding="utf-8")
    cells = "".join(
        "<Row>" + "".join(
            f'<Cell><Data ss:Type="{"Number" if isinstance(value, int) else "String"}">{value}</Data></Cell>'
            for value in row) + "</Row>"
        for row in ROWS)
    (HERE / "06a-xml.xls").write_text(
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
        '<Styles><Style ss:ID="s1"><NumberFormat ss:Format="Percent"/></Style></Styles>'
        f'<Worksheet ss:Name="Biểu 06a"><Table><Row ss:Index="3"><Cell ss:Index="2" ss:MergeAcross="1"><Data ss:Type="String">{TITLE}</Data></Cell>'
        f'<Cell ss:Index="5" ss:StyleID="s1"><Data ss:Type="Number">0.55</Data></Cell></Row>{cells}</Table></Worksheet></Workbook>',
        encoding="utf-8")


def old_letters(text):
    """windows-1258 has the letters with hat and breve, and the tones as marks after them."""
    made = ""
    for letter in text:
        base, marks = "", ""
        for part in unicodedata.normalize("NFD", letter):
            if part in "\u0302\u0306\u031b":
                base = unicodedata.normalize("NFC", base + part)
            elif unicodedata.combining(part):
                marks += part
            else:
                base = part
        made += base + marks
    return made.encode("cp1258")


def text():
    lines = [[TITLE], [PERIOD], ["TT", "Lĩnh vực", "Số hồ sơ tiếp nhận: tổng số (3)", "Trực tuyến (4)", "Trực tiếp, dịch vụ bưu chính (5)",
              "Từ kỳ trước (6)", "Số hồ sơ đã giải quyết: tổng số (7)", "Trước hạn (8)", "Đúng hạn (9)", "Quá hạn (10)",
              "Số hồ sơ đang giải quyết: tổng số (11)", "Trong hạn (12)", "Quá hạn (13)"]] + ROWS
    told = "\r\n".join(";".join(str(value) for value in line) for line in lines) + "\r\n"
    (HERE / "06a-1258.csv").write_bytes(old_letters(told))


text()
xlsx()
xls()
ods()
formulas()
percents()
others()
