"""Makes fixtures/criteria-set.xlsx: the made-up criteria set as a province's office would lay it out. Needs openpyxl; the
file is kept, so that nobody needs it to run the tests."""
import json
import pathlib

import openpyxl
from openpyxl.styles import Alignment, Font

HERE = pathlib.Path(__file__).parent
SAMPLE = HERE / "../../../tests/samples/bo-tieu-chi-minh-hoa.json"
BODY = json.loads(SAMPLE.read_text())["body"]
HEADS = ["STT", "Lĩnh vực, tiêu chí", "Điểm tối đa", "Cách tính điểm", "Tài liệu kiểm chứng", "Hình thức đánh giá"]
SCORERS = {"tham-dinh": "Thẩm định", "dieu-tra": "Điều tra xã hội học"}


def points(text, negative=False):
    """A number where Excel would have one: 14, 0.5."""
    number = float(text.replace(",", "."))
    number = int(number) if number == int(number) else number
    return -number if negative else number


def wording(row, steps):
    """What stands in the column of the rule; bands stand in rows below."""
    return {
        "co-khong": f"Có: {row['maximum']}\nKhông: 0",
        "ty-le": "Điểm đạt được = tỷ lệ × điểm tối đa",
        "moi-viec": "Mỗi việc tính điểm theo số lượng",
        "tru-vi-pham": "Mỗi vi phạm trừ điểm, không dưới 0",
        "ty-le-bac": "Tỷ lệ hoàn thành:",
        "so-luong-bac": "Số lượng trong năm:",
    }.get(row.get("rule"))


def below(row, steps):
    """The bands below a criterion, the highest first: words, and points where they are said."""
    made, above = [], None
    unit = "%" if row.get("rule") == "ty-le-bac" else ""
    for step in steps:
        floor = step.get("floor", "")
        given = points(step.get("points", "0"))
        if step.get("word"):
            made.append((f"- {step['word']}", given))
            continue
        if floor == "0":
            words = f"- Dưới {above}{unit}"
        elif above is None:
            words = f"- Từ {floor}{unit} trở lên"
        else:
            words = f"- Từ {floor}{unit} đến dưới {above}{unit}"
        above = floor
        made.append((f"{words}: tính theo tỷ lệ", None) if step.get("linear") else (words, given))
    return made


def main():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Bộ tiêu chí"
    sheet.append(["BỘ TIÊU CHÍ MINH HỌA (KHÔNG PHẢI BỘ CHÍNH THỨC)"])
    sheet.append(["(Ban hành kèm theo Quyết định số 01/QĐ-MH ngày 02/01/2024 của cơ quan minh họa)"])
    sheet.append([])
    sheet.append(HEADS)
    for row in (1, 2):
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=6)
        sheet.cell(row, 1).alignment = Alignment(horizontal="center", wrap_text=True)
    steps = {}
    for step in BODY["rule_steps"]:
        steps.setdefault(step["criterion"][0], []).append(step)
    total = 0
    for row in BODY["criteria"]:
        code, name = row["code"], row["name"]
        if "parent" not in row:
            sheet.append([f"{code}. {name.upper()}", None, points(row["maximum"])])
            at = sheet.max_row
            sheet.merge_cells(start_row=at, end_row=at, start_column=1, end_column=2)
            sheet.cell(at, 1).font = Font(bold=True)
            sheet.cell(at, 6, SCORERS.get(row.get("scorer")))
            total += points(row["maximum"])
            continue
        # Codes of two numbers as numbers, as Excel makes them of what is typed; the others are words.
        shown = float(code) if code.count(".") == 1 else code
        own = steps.get(row["id"], [])
        required = "\n".join(f"- {line}" for line in row.get("required_evidence", "").splitlines())
        sheet.append([shown, name, points(row["maximum"]), wording(row, own), required or None,
                      SCORERS.get(row.get("scorer"))])
        sheet.cell(sheet.max_row, 4).alignment = Alignment(wrap_text=True)
        for words, given in below(row, own):
            sheet.append([None, words, given])
    sheet.append(["Tổng cộng", None, total])
    sheet.merge_cells(start_row=sheet.max_row, end_row=sheet.max_row, start_column=1, end_column=2)
    book.save(HERE / "fixtures/criteria-set.xlsx")


main()
