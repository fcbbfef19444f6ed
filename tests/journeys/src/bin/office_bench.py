"""How long python-docx and openpyxl take for what `cargo xtask bench` has the workbook write: a plan of 60 pages, and 300
measures by 12 months with their totals. Run by it; says so where they are not installed."""
import io
import time


def measured(name, write):
    times = []
    for _ in range(3):
        start = time.perf_counter()
        write()
        times.append(time.perf_counter() - start)
    print(f"{name:<34} {min(times) * 1000:.0f} ms")


def word():
    import docx
    from docx.shared import Pt

    paper = docx.Document()
    paper.styles["Normal"].font.name = "Times New Roman"
    paper.styles["Normal"].font.size = Pt(14)
    line = "Công chức làm việc tại bộ phận một cửa nghiêm túc giải quyết thủ tục hành chính của nhân dân trên hệ thống phần mềm một cửa của tỉnh, thường xuyên cập nhật, đảm bảo xử lý kịp thời. "
    for number in range(300):
        paper.add_heading(f"({number + 1}) Mục khắc phục", 3)
        for label in ("Công chức tham mưu khắc phục", "Thời gian thực hiện", "Định hướng khắc phục"):
            paper.add_paragraph(f"- {label}: {line}")
    paper.save(io.BytesIO())


def excel():
    import openpyxl

    book = openpyxl.Workbook()
    for row in range(2, 302):
        for column in range(5, 17):
            book.active.cell(row, column, row * column)
        book.active.cell(row, 17, f"=SUM(E{row}:P{row})")
    book.save(io.BytesIO())


for name, write in (("python-docx: 300 remedies", word), ("openpyxl: 300 measures", excel)):
    try:
        measured(name, write)
    except ImportError as missing:
        print(f"{name:<34} not measured: {missing}")
