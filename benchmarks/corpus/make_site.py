#!/usr/bin/env python3
"""Writes a site of generated pages: the files of benchmarks/site, and content that fits its types.

  make_site.py --pages N --out DIR [--seed S]

Beside the site, DIR/words.json lists every word that pages hold with the number of pages that hold it, the most
frequent first; words that only bind a sentence are left out.
"""
import argparse, collections, json, os, re, shutil
import gen_corpus

FOLDERS = {"nuggets": "cases", "roles": "posts", "headstarts": "guides"}
BINDING = set(gen_corpus.FUNC)


def fitted(text):
    """A page as the types of benchmarks/site have it."""
    head, body = text.split("---\n\n", 1)
    head = re.sub(r"^type: .*\n", "", head, count=1, flags=re.M)
    head = head.replace("\nsummary:", "\ndescription:", 1).replace("\nthemes:", "\narea:", 1)
    head = re.sub(r'(?<=\nphase:\n)((?:  - .*\n)+)', lambda m: m[1].replace("-", "_").replace("  _ ", "  - "), head)
    for old, new in FOLDERS.items():
        body = body.replace(f"../{old}/", f"../{new}/")
    return head + "---\n\n" + body


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--pages", type=int, required=True)
    ap.add_argument("--seed", default="1")
    ap.add_argument("--out", required=True)
    a = ap.parse_args()
    shutil.copytree(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "site"), a.out, dirs_exist_ok=True)
    for folder in FOLDERS.values():
        os.makedirs(os.path.join(a.out, "content", folder), exist_ok=True)
    corpus = gen_corpus.Gen(a.pages, a.seed, "plain", None)
    holders = collections.Counter()
    for i in range(a.pages):
        text = fitted(corpus.page(i))
        folder, name = corpus.meta[i]["path"].split("/")
        with open(os.path.join(a.out, "content", FOLDERS[folder], name + ".md"), "w", encoding="utf-8") as file:
            file.write(text)
        shown = re.sub(r"\]\([^)]*\)", "]", text.split("---\n\n", 1)[1]).lower()
        holders.update(set(re.findall(r"[a-z]{3,}", shown)) - BINDING)
    words = sorted(holders.items(), key=lambda one: (-one[1], one[0]))
    with open(os.path.join(a.out, "words.json"), "w", encoding="utf-8") as file:
        json.dump(words, file)


if __name__ == "__main__":
    main()
