#!/usr/bin/env python3
"""The numbers of the period reports, worked out a second time.

Reads a plan file and writes, for the reports on quarter I, 6 months, 9 months and the year, what each target of a
remedy came to in the period and since the year began, and how it is judged at the period's end. It shares no code
with the application: `tests/reports.rs` compares its table with the papers.

    python3 tests/answers/period_report.py tests/samples/ke-hoach-v2-ba-xa-2024.json > tests/answers/period_report.tsv
"""

import datetime
import json
import sys

PERIODS = {"q1": (1, 3), "6t": (1, 6), "q3": (7, 9), "9t": (1, 9), "nam": (1, 12)}


def number(text):
    text = text.replace(".", "").strip()
    return int(text) if text.isdigit() else None


def grouped(count):
    return f"{count:,}".replace(",", ".")


class Plan:
    def __init__(self, body):
        self.body = body
        self.year = int(body["frame"]["year"])
        self.rule = {m["id"]: m.get("rule", "cong") for m in body["measures"]}
        self.figures = body["figures"]

    def month(self, measure, month):
        return number(self.figures.get(measure, {}).get(str(month), ""))

    def until(self, measure, month):
        return number(self.figures.get(measure, {}).get(f"den-{month}", ""))

    def block(self, measure, last):
        """The sum of the months up to one, if every one is known."""
        base, after = 0, 0
        for month in range(last, 0, -1):
            if self.until(measure, month) is not None:
                base, after = self.until(measure, month), month
                break
        for month in range(after + 1, last + 1):
            if self.month(measure, month) is None:
                return None
            base += self.month(measure, month)
        return base

    def state(self, measure, month):
        own = self.month(measure, month)
        return own if own is not None else self.until(measure, month)

    def covered(self, measure, month, last):
        return any(self.until(measure, later) is not None for later in range(month, last + 1))

    def shared(self, measures, last):
        """Up to where the sums are complete, the months after that, and the month of the states."""
        sums = [m for m in measures if self.rule[m] == "cong"]
        states = [m for m in measures if self.rule[m] == "moi-nhat"]
        if not sums and not states:
            return 0, [], None
        for end in range(last, 0, -1):
            if any(self.state(m, end) is None for m in states):
                continue
            if not sums:
                return 0, [], end
            if any(self.month(m, end) is None and self.until(m, end) is None for m in sums):
                continue
            cut = max(c for c in range(end + 1) if all(self.block(m, c) is not None for m in sums))
            alone = [
                month
                for month in range(cut + 1, end + 1)
                if all(not self.covered(m, month, end) and self.month(m, month) is not None for m in sums)
            ]
            if cut >= end or end in alone:
                return cut, alone, end
        return None

    def total(self, measures, shared):
        if not measures or shared is None:
            return None
        cut, alone, end = shared
        whole = 0
        for measure in measures:
            rule = self.rule[measure]
            if rule == "cong":
                value = None if end is None else self.block(measure, cut)
                if value is not None:
                    value += sum(self.month(measure, month) for month in alone)
            elif rule == "moi-nhat":
                value = None if end is None else self.state(measure, end)
            elif rule == "ca-nam":
                value = number(self.figures.get(measure, {}).get("nam", ""))
            else:
                value = None
            if value is None:
                return None
            whole += value
        return whole

    def within(self, parts, wholes, first, last):
        """The counts of the months of a period alone."""
        measures = parts + wholes
        sums = [m for m in measures if self.rule[m] == "cong"]
        states = [m for m in measures if self.rule[m] == "moi-nhat"]
        complete = all(
            self.block(m, last) is not None and self.block(m, first - 1) is not None for m in sums
        )
        typed = [
            month
            for month in range(first, last + 1)
            if all(self.month(m, month) is not None for m in sums)
        ]
        held = [
            month
            for month in range(first, last + 1)
            if all(self.state(m, month) is not None for m in states)
        ]
        if (states and not held) or (sums and not complete and not typed):
            return None

        def one(measure):
            rule = self.rule[measure]
            if rule == "moi-nhat":
                return self.state(measure, held[-1])
            if rule == "ca-nam":
                return number(self.figures.get(measure, {}).get("nam", ""))
            if rule != "cong":
                return None
            if complete:
                return self.block(measure, last) - self.block(measure, first - 1)
            return sum(self.month(measure, month) for month in typed)

        def add(some):
            values = [one(measure) for measure in some]
            return None if not some or None in values else sum(values)

        return add(parts), add(wholes)


def cut(body, first, last):
    """The body without what is later than the period or has no day."""
    body = json.loads(json.dumps(body))
    year = int(body["frame"]["year"])
    # Months run from the 15th unless the plan says otherwise.
    assert body["frame"].get("month_window", "ngay-15") == "ngay-15"
    end = datetime.date(year, last, 14)
    known = lambda text: bool(text) and datetime.date.fromisoformat(text) <= end
    results = {m for t in body["targets"] for m in t.get("part", [])}
    rule = {m["id"]: m.get("rule", "cong") for m in body["measures"]}
    for measure, cells in body["figures"].items():
        for slot in list(cells):
            if slot == "nam":
                if rule[measure] == "ngay":
                    out = not known(cells[slot])
                else:
                    out = last < 12 and measure in results
            else:
                out = int(slot.removeprefix("den-")) > last
            if out:
                del cells[slot]
    for target in body["targets"]:
        if not known(target.get("statement_day", "")):
            target.pop("statement", None)
    body["evidence"] = [e for e in body.get("evidence", []) if known(e.get("day", ""))]
    return body, end


def percent(part, whole, threshold):
    """Two decimals, half up; never across the threshold."""
    if whole == 0:
        return ""
    hundredths = (part * 20_000 + whole) // (2 * whole)
    if threshold is not None:
        reached = part * 10_000 >= threshold * whole
        if reached and hundredths < threshold:
            hundredths = threshold
        if not reached and hundredths >= threshold:
            hundredths = threshold - 1
    return f" ({hundredths // 100},{hundredths % 100:02}%)"


def ratio(part, whole, threshold):
    return f"{grouped(part)}/{grouped(whole)}{percent(part, whole, threshold)}"


SAID = {
    "": "Chưa tự đánh giá",
    "chua": "Tự đánh giá: chưa thực hiện",
    "dang": "Tự đánh giá: đang thực hiện",
    "da": "Tự đánh giá: đã thực hiện",
}


def judged(plan, target, end):
    """Lũy kế and Đánh giá."""
    kind = target.get("kind", "tu-danh-gia")
    parts, wholes = target.get("part", []), target.get("whole", [])
    due = datetime.date(plan.year, 12, 31)
    if target.get("due"):
        due = datetime.date.fromisoformat(target["due"])
    past = end >= due
    if kind == "tu-danh-gia":
        said = target.get("statement", "")
        if not said:
            return "", "Quá hạn" if past and due.month < 12 else "Chưa nhập"
        return "", SAID[said]
    if kind == "xong-truoc":
        text = plan.figures.get(parts[0], {}).get("nam", "")
        if text:
            day = datetime.date.fromisoformat(text)
            month = f"{day.month:02}" if day.month <= 2 else str(day.month)
            return f"{day.day:02}/{month}/{day.year}", "Đạt" if day <= due else "Chưa đạt"
        return "", "Quá hạn" if past else "Đang thực hiện"
    shared = plan.shared(parts + wholes, 12)
    part, whole = plan.total(parts, shared), plan.total(wholes, shared)
    if kind == "theo-doi":
        if part is None:
            return "", "Theo dõi"
        if wholes:
            return (ratio(part, whole, None) if whole is not None else ""), "Theo dõi"
        return grouped(part), "Theo dõi"
    if kind == "so-luong":
        if part is None:
            return "", "Chưa nhập"
        return grouped(part), "Đạt" if part >= int(target["threshold"]) else "Đang thực hiện"
    if kind == "khong-co":
        if part is None:
            return "", "Chưa nhập"
        if part == 0 and wholes and whole == 0:
            return "0", "Chưa phát sinh"
        return grouped(part), ("Đạt" if part == 0 else "Chưa đạt") + " đến nay"
    threshold = int(target["threshold"]) * 100
    late = plan.total(wholes, plan.shared(wholes, 12))
    if target.get("zero_is_met") and late == 0:
        return "0/0", "Đạt đến nay"
    if part is None or whole is None:
        return "", "Chưa nhập"
    words = ratio(part, whole, threshold)
    if whole == 0:
        return words, "Chưa phát sinh"
    waits = target.get("judged_at_due") or any(plan.rule[m] == "ca-nam" for m in wholes)
    if part * 10_000 >= threshold * whole:
        return words, "Đạt" if waits else "Đạt đến nay"
    return words, "Đang thực hiện" if waits else "Chưa đạt đến nay"


def in_period(plan, target, first, last, end, total):
    kind = target.get("kind", "tu-danh-gia")
    if kind == "xong-truoc":
        text = plan.figures.get(target["part"][0], {}).get("nam", "")
        begin = datetime.date(plan.year - 1, 12, 15) if first == 1 else datetime.date(plan.year, first - 1, 15)
        return total if text and datetime.date.fromisoformat(text) >= begin else ""
    if kind == "tu-danh-gia":
        return ""
    parts = target.get("part", [])
    wholes = [] if kind == "so-luong" else target.get("whole", [])
    # What runs on from January, and a result of the whole year, are not what a part of the year brought.
    running = any(plan.rule[measure] in ("moi-nhat", "ngay") for measure in parts + wholes)
    yearly = any(plan.rule[measure] == "ca-nam" for measure in parts)
    if first > 1 and (running or yearly):
        return ""
    if not total:
        return ""
    found = plan.within(parts, wholes, first, last)
    if found is None:
        return ""
    if first == 1:
        return total if found[0] is not None else ""
    part, whole = found
    if part is None:
        return ""
    if wholes and kind != "khong-co":
        threshold = int(target["threshold"]) * 100 if kind == "ty-le" else None
        return ratio(part, whole, threshold) if whole is not None else ""
    return grouped(part)


def main(path):
    with open(path, encoding="utf-8") as file:
        body = json.load(file)["body"]
    print("period\ttarget\tin period\tcumulative\tverdict")
    for code, (first, last) in PERIODS.items():
        own, end = cut(body, first, last)
        plan = Plan(own)
        remedies = {remedy["id"] for remedy in own["remedies"]}
        for target in own["targets"]:
            if (target.get("owner") or [""])[0] not in remedies:
                continue
            total, verdict = judged(plan, target, end)
            within = in_period(plan, target, first, last, end, total)
            print(code, target["id"], within, total, verdict, sep="\t")


main(sys.argv[1])
