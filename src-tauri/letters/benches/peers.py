"""A thousand letters by what a user would pick instead, in one run with ours.

    python3 peers.py LETTERS [COUNT]

LETTERS is our own measure, which `cargo bench -p recourse-letters --bench letter --no-run` builds and names; started
with `--letters COUNT FOLDER` it writes that many files. The others set the same text: the words of our own letters,
read back from our files. LibreOffice merges without a window, WeasyPrint and Typst run in
one process that has its fonts loaded; each is left out where it is not installed. What each made is read back and
compared with the words it was given before a time is printed. Processor seconds, starting up taken off where a
process is started for it.
"""

import html
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile


def squeezed(text):
    return re.sub(r"\s", "", text)


def words(file):
    return subprocess.run(["pdftotext", "-layout", file, "-"], check=True, capture_output=True, text=True).stdout


def paragraphs(file):
    """Our letter as plain lines; what a mail merge would hold."""
    return [line.strip() for line in words(file).replace("\f", "\n").splitlines() if line.strip()]


def children(act):
    """Processor seconds of the processes that `act` starts."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    act()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def own(act):
    before = resource.getrusage(resource.RUSAGE_SELF)
    act()
    after = resource.getrusage(resource.RUSAGE_SELF)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def flat_odt(lines):
    body = "".join(f"<text:p>{html.escape(line)}</text:p>" for line in lines)
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text"))
    kind = 'office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"'
    return f'<?xml version="1.0" encoding="UTF-8"?><office:document {spaces} {kind}><office:body><office:text>{body}</office:text></office:body></office:document>'


def libreoffice(letters, folder):
    office = shutil.which("soffice")
    if office is None:
        return None

    def convert(files):
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, *files]
        subprocess.run(command, check=True, capture_output=True)

    files = []
    for at, lines in enumerate(letters):
        file = folder / f"office-{at}.fodt"
        file.write_text(flat_odt(lines), encoding="utf-8")
        files.append(file)
    convert(files[:1])
    # An installation without Writer answers nothing and makes nothing.
    if not files[0].with_suffix(".pdf").exists():
        return None
    start = children(lambda: convert(files[:1]))
    whole = children(lambda: convert(files))
    check(letters, [file.with_suffix(".pdf") for file in files])
    return (whole - start) / max(1, len(files) - 1)


def weasyprint(letters, folder):
    try:
        from weasyprint import HTML
    except ImportError:
        return None
    files = [folder / f"weasy-{at}.pdf" for at in range(len(letters))]

    def page(lines):
        return "<meta charset=utf-8>" + "".join(f"<p>{html.escape(line)}</p>" for line in lines)

    HTML(string=page(letters[0])).write_pdf(files[0])
    took = own(lambda: [HTML(string=page(lines)).write_pdf(file) for lines, file in zip(letters, files)])
    check(letters, files)
    return took / len(letters)


def typst(letters, folder):
    try:
        import typst as engine
    except ImportError:
        return None
    files = [folder / f"typst-{at}.pdf" for at in range(len(letters))]
    source = folder / "letter.typ"
    compiler = None

    def text(lines):
        return "\n\n".join("#" + "text(" + '"' + line.replace("\\", "\\\\").replace('"', '\\"') + '"' + ")" for line in lines)

    def one(lines, file):
        nonlocal compiler
        source.write_text(text(lines), encoding="utf-8")
        compiler = compiler or engine.Compiler(str(source))
        compiler.compile(output=str(file))

    one(letters[0], files[0])
    took = own(lambda: [one(lines, file) for lines, file in zip(letters, files)])
    check(letters, files[:1])
    return took / len(letters)


def check(letters, files):
    for lines, file in zip(letters, files):
        given, made = sorted(squeezed("".join(lines))), sorted(squeezed(words(file)))
        if given != made:
            raise SystemExit(f"{file.name} does not hold the words it was given")


def main():
    program, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        ours = folder / "ours"
        ours.mkdir()

        def write(many):
            return children(lambda: subprocess.run([program, "--letters", str(many), ours], check=True))

        start = min(write(1) for _ in range(3))
        seconds = write(count) - start
        files = sorted(ours.glob("*.pdf"))
        size = sum(file.stat().st_size for file in files) / len(files) / 1024
        print(f"ours          {seconds / count * 1000:8.2f} ms a letter, {count / seconds:6.0f} a second, {size:.0f} KiB, {count} letters")
        letters = [paragraphs(file) for file in files[:20]]
        for title, peer in (("LibreOffice", libreoffice), ("WeasyPrint", weasyprint), ("Typst", typst)):
            took = peer(letters, folder)
            if took is None:
                print(f"{title:12}  not installed")
            else:
                print(f"{title:12}  {took * 1000:8.2f} ms a letter, {took / (seconds / count):6.1f} times ours, {len(letters)} letters")


main()
