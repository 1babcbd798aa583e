"""Reads every PDF file of a folder with MuPDF and prints their texts as JSON, by file name: mupdf.py FOLDER"""

import json
import pathlib
import sys

import pymupdf

FLAGS = pymupdf.TEXT_PRESERVE_LIGATURES | pymupdf.TEXT_PRESERVE_WHITESPACE
texts = {}
for file in pathlib.Path(sys.argv[1]).glob("*.pdf"):
    with pymupdf.open(file) as document:
        texts[file.name] = "".join(page.get_text("text", flags=FLAGS) for page in document)
json.dump(texts, sys.stdout)
