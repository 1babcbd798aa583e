"""The claim that the requirement names, reckoned by what a user would pick instead, in one run with ours.

    python3 peers.py RECOURSE [CLAIMS]

A straightforward calculator with Python's decimals, and a spreadsheet that LibreOffice recalculates without a window
(left out where it is not installed). Every answer is compared with ours before a time is printed. Times are processor
seconds of the whole process; starting it and reading its input is measured with nothing to reckon, and taken off.
"""

import json
import os
import pathlib
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import zipfile
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

RATES = pathlib.Path(__file__).parent.parent / "data/cn/rates.json"
FEN = Decimal("0.01")


def quotes():
    series = json.loads(RATES.read_text(encoding="utf-8"))["series"]
    one = next(it for it in series if it["id"] == "LPR_1Y")
    return [(date.fromisoformat(it["from"]), it["percent"]) for it in one["quotes"]]


def claim(dice):
    """Five years, floating LPR, two accruals, a ceiling, twelve receipts."""
    start = date(2020, 3, 15) + timedelta(days=dice.randrange(300))
    days = sorted(dice.sample(range(30, 1790), 12))
    receipts = [(start + timedelta(days=it), dice.randrange(100_000, 9_000_000)) for it in days]
    return {"start": start, "as_of": start + timedelta(days=1826), "fen": dice.randrange(150_000_000, 300_000_000), "receipts": receipts}


def yuan(fen):
    return f"{fen // 100}.{fen % 100:02}"


def line(it):
    """The claim as `recourse calc ledger --jsonl` reads it."""

    def accrual(name, rate):
        return {"id": name, "head": name, "base": ["principal"], "rate": rate, "day_count": "ACT/365", "start_offset_days": 1, "count": "exclude_last"}

    text = {
        "heads": [{"id": "occupancy", "kind": "interest"}, {"id": "damages", "kind": "damages"}, {"id": "principal", "kind": "principal"}],
        "charges": [{"id": "c1", "head": "principal", "date": str(it["start"]), "amount": yuan(it["fen"])}],
        "accruals": [accrual("occupancy", {"reference": "LPR_1Y", "multiplier": "4"}), accrual("damages", {"daily_percent": "0.05"})],
        "caps": [{"id": "k1", "accruals": ["occupancy", "damages"], "base": ["principal"], "rate": {"annual_percent": "24"}, "day_count": "ACT/365"}],
        "receipts": [{"id": f"r{at}", "date": str(day), "amount": yuan(fen)} for at, (day, fen) in enumerate(it["receipts"])],
        "order": ["occupancy", "damages", "principal"],
    }
    return json.dumps({"as_of": str(it["as_of"]), "claim": text})


def rows(it, series):
    """Days on which anything changes: (from, until, quote, received at `until` in fen)."""
    first = it["start"] + timedelta(days=1)
    received = {}
    for day, fen in it["receipts"]:
        received[day] = received.get(day, 0) + fen
    cuts = sorted({first, it["as_of"], *(day for day, _ in series if first < day < it["as_of"]), *(day for day in received if day < it["as_of"])})
    for begin, end in zip(cuts, cuts[1:]):
        yield begin, end, [percent for day, percent in series if day <= begin][-1], received.get(end, 0)


def by_decimals(it, series):
    principal, occupancy, damages = Decimal(it["fen"]) / 100, Decimal(0), Decimal(0)
    for begin, end, percent, received in rows(it, series):
        days, year = (end - begin).days, Decimal(36500)
        ceiling = principal * 24 * days / year
        first = min(principal * Decimal(percent) * 4 * days / year, ceiling)
        occupancy += first
        damages += min(principal * Decimal("0.05") * days / 100, ceiling - first)
        if received:
            left = Decimal(received) / 100
            occupancy, damages = (part.quantize(FEN, ROUND_HALF_UP) for part in (occupancy, damages))
            paid = min(left, occupancy)
            occupancy, left = occupancy - paid, left - paid
            paid = min(left, damages)
            damages, left = damages - paid, left - paid
            principal -= left
    return principal + occupancy.quantize(FEN, ROUND_HALF_UP) + damages.quantize(FEN, ROUND_HALF_UP)


def sheet(claims, series, reckons):
    """A page of rows: each claim as a user builds it, one row a segment; the total in the last row's column K."""
    out, totals, row = [], [], 0
    for it in claims:
        head = True
        for begin, end, percent, received in rows(it, series):
            row += 1
            before = row - 1
            principal = yuan(it["fen"]) if head else f"H{before}"
            occupancy, damages = ("0", "0") if head else (f"I{before}", f"J{before}")
            formulas = {
                "E": f"MIN({principal}*C{row}*4*(B{row}-A{row})/36500,{principal}*24*(B{row}-A{row})/36500)",
                "F": f"MIN({principal}*0.0005*(B{row}-A{row}),{principal}*24*(B{row}-A{row})/36500-E{row})",
                "G": f"IF(D{row}>0,ROUND({occupancy}+E{row},2),{occupancy}+E{row})",
                "L": f"IF(D{row}>0,ROUND({damages}+F{row},2),{damages}+F{row})",
                "I": f"G{row}-MIN(D{row},G{row})",
                "J": f"L{row}-MIN(D{row}-MIN(D{row},G{row}),L{row})",
                "H": f"{principal}-MAX(0,D{row}-G{row}-L{row})",
                "K": f"ROUND(H{row},2)+ROUND(I{row},2)+ROUND(J{row},2)",
            }
            serial = [(day - date(1899, 12, 30)).days for day in (begin, end)]
            cells = [("A", serial[0]), ("B", serial[1]), ("C", percent), ("D", yuan(received))]
            xml = "".join(f'<c r="{name}{row}"><v>{value}</v></c>' for name, value in cells)
            for name in "EFGHIJKL":
                xml += f'<c r="{name}{row}"><f>{formulas[name]}</f></c>' if reckons else f'<c r="{name}{row}"><v>1.25</v></c>'
            out.append(f'<row r="{row}">{xml}</row>')
            head = False
        totals.append(row)
    return "".join(out), totals


def workbook(path, data):
    main, kin = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://schemas.openxmlformats.org"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{kin}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/w.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{kin}/package/2006/relationships"><Relationship Id="r" Type="{kin}/officeDocument/2006/relationships/officeDocument" Target="w.xml"/></Relationships>',
        "w.xml": f'<workbook xmlns="{main}" xmlns:r="{kin}/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="s"/></sheets></workbook>',
        "_rels/w.xml.rels": f'<Relationships xmlns="{kin}/package/2006/relationships"><Relationship Id="s" Type="{kin}/officeDocument/2006/relationships/worksheet" Target="s.xml"/></Relationships>',
        "s.xml": f'<worksheet xmlns="{main}"><sheetData>{data}</sheetData></worksheet>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(name, text)


def spent(command, **more):
    """Processor seconds of the process, its children with it, and what it printed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, capture_output=True, check=False, **more)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done.stdout


def middle(times):
    return sorted(times)[len(times) // 2]


def say(name, seconds, count, ours=None):
    each = seconds / count * 1e6
    ratio = "" if ours is None else f"  {each / ours:6.1f} x ours"
    print(f"{name:<34}{each:10.1f} us a claim{ratio}", flush=True)
    return each


def main():
    recourse, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 2_000
    dice, series = random.Random(20261127), quotes()
    claims = [claim(dice) for _ in range(count)]
    text = "".join(line(it) + "\n" for it in claims).encode()
    ask = [recourse, "calc", "ledger", "--jsonl"]
    nothing = middle([spent(ask, input=b"")[0] for _ in range(5)])
    ours, answer = [], b""
    for _ in range(5):
        seconds, answer = spent(ask, input=text)
        ours.append(seconds - nothing)
    totals = [Decimal(json.loads(it)["total"]) for it in answer.splitlines()]
    each = say("ours, JSON in and out", middle(ours), count)

    begun = os.times()
    theirs = [by_decimals(it, series) for it in claims]
    ended = os.times()
    apart(theirs, totals, FEN, "decimals")
    say("Python, decimals, no JSON", ended.user + ended.system - begun.user - begun.system, count, each)

    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        print("a spreadsheet: LibreOffice is not installed; left out")
        return
    with tempfile.TemporaryDirectory() as folder:
        times = {}
        for reckons in (False, True):
            data, last = sheet(claims, series, reckons)
            path = pathlib.Path(folder) / f"{reckons}.xlsx"
            workbook(path, data)
            order = [office, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "csv", "--outdir", folder, str(path)]
            spent(order)
            times[reckons] = middle([spent(order)[0] for _ in range(3)])
        table = (pathlib.Path(folder) / "True.csv").read_text().splitlines()
        apart([Decimal(table[row - 1].split(",")[10]) for row in last], totals, FEN, "the spreadsheet")
        say("LibreOffice, recalculated", times[True] - times[False], count, each)
        say("LibreOffice, opened to answered", times[True], count, each)


def apart(theirs, ours, most, who):
    """Ours and theirs may differ by how a capped day is divided between two heads before rounding, never by more."""
    widest = max(abs(a - b) for a, b in zip(theirs, ours, strict=True))
    same = sum(a == b for a, b in zip(theirs, ours, strict=True))
    print(f"{who}: {same} of {len(ours)} totals the same, widest difference {widest}")
    if widest > most:
        sys.exit(f"{who} and ours disagree")


main()
