#!/usr/bin/env python3
"""Puts mistakes into a site that make_site.py has written, or writes a site of one kind of mistake.

  make_mistakes.py --site DIR [--links 30000] [--kinds 5000] [--seed S]
  make_mistakes.py --only anchors|fields|values|references|ambiguous|images --number N --out DIR [--seed S]

Of the dead links half of the kinds are a typing mistake in the name of a page that is there, a quarter name a page
that is there in a folder where it is not, and a quarter name nothing that ever was.
"""
import argparse, os, random

LETTERS = "abcdefghijklmnopqrstuvwxyz"
SITE = "title: Mistakes\nbase_url: https://mistakes.example.org/\ncontact: editors@example.org\nlanguages: [en]\ncontent: content\n"


def mistyped(r, word):
    """One or two letters left out, doubled, changed, or swapped."""
    for _ in range(1 + int(r.random() * 2)):
        k = 1 + int(r.random() * (len(word) - 2))
        word = [word[:k] + word[k + 1:], word[:k] + word[k] + word[k:],
                word[:k] + LETTERS[int(r.random() * 26)] + word[k + 1:],
                word[:k - 1] + word[k] + word[k - 1] + word[k + 1:]][int(r.random() * 4)]
    return word


def pages(content):
    return sorted(os.path.relpath(os.path.join(folder, name), content)
                  for folder, _, names in os.walk(content) for name in names if name.endswith(".md"))


def dead(r, there, kinds):
    """Paths of pages that are not there."""
    known, found = set(there), []
    while len(found) < kinds:
        folder, name = os.path.split(there[int(r.random() * len(there))])
        x = r.random()
        if x < .5:
            path = f"{folder}/{mistyped(r, name[:-3])}.md"
        elif x < .75:
            path = f"{['cases', 'posts', 'guides', 'archive'][int(r.random() * 4)]}/{name}"
        else:
            path = f"{folder}/{''.join(LETTERS[int(r.random() * 26)] for _ in range(6 + int(r.random() * 30)))}.md"
        if path not in known:
            known.add(path)
            found.append(path)
    return found


def into(site, links, kinds, seed):
    content = os.path.join(site, "content")
    there = pages(content)
    r = random.Random(f"{seed}:mistakes")
    paths = dead(r, there, kinds)
    # Each kind at least once, then as chance has it.
    wanted = [paths[i] if i < kinds else paths[int(r.random() * kinds)] for i in range(links)]
    for i, page in enumerate(there):
        mine = wanted[i::len(there)]
        with open(os.path.join(content, page), "a", encoding="utf-8") as file:
            file.write("".join(f"\nSee [what was there]({os.path.relpath(path, os.path.dirname(page))}).\n" for path in mine))


def word(r):
    return "".join(LETTERS[int(r.random() * 26)] for _ in range(5 + int(r.random() * 12)))


def nugget(fields, body):
    return f"---\ntitle: A page\ndescription: One of many.\n{fields}---\n\n{body}\n"


def only(kind, number, out, seed):
    """A site with so many mistakes of one kind, as in one long page or in many short ones."""
    r = random.Random(f"{seed}:{kind}")
    files = {"../site.yml": SITE, "index.md": "# Home\n"}
    if kind == "anchors":
        heads = [word(r) for _ in range(number // 2)]
        files["long.md"] = "# Long\n\n" + "\n".join(f"## {head}\n" for head in heads) + "\n" + "\n".join(
            f"[a](#{mistyped(r, heads[i % len(heads)])})\n" for i in range(number))
    for i in range(number if kind in ("fields", "values", "references", "ambiguous") else 0):
        if kind == "fields":
            files[f"roles/r{i:05}.md"] = nugget(f"{mistyped(r, 'description')}: x\n{word(r)}: y\n", "Text.")
        elif kind == "values":
            files[f"roles/r{i:05}.md"] = nugget(f"status: {mistyped(r, 'published')}\n", "Text.")
        else:
            name = f"{word(r)}-{i:05}"
            files[f"roles/{name}.md"] = nugget("", "Text.")
            if kind == "ambiguous":
                files[f"nuggets/{name}.md"] = nugget("", "Text.")
            asked = name if kind == "ambiguous" else mistyped(r, name)
            files[f"nuggets/from-{i:05}.md"] = nugget(f"related: [{asked}]\nroles: [{mistyped(r, name)}]\n", "Text.")
    if kind == "images":
        for i in range(number):
            name = word(r)
            files[f"pictures/{name}{i}.csv"] = "a\n"
            files[f"p{i % 100:02}.md"] = files.get(f"p{i % 100:02}.md", "# Page\n") + f"\n![A picture](pictures/{mistyped(r, name)}{i}.csv)\n"
    for name, text in files.items():
        path = os.path.normpath(os.path.join(out, "content", name))
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--site")
    ap.add_argument("--links", type=int, default=30_000)
    ap.add_argument("--kinds", type=int, default=5_000)
    ap.add_argument("--only", choices=["anchors", "fields", "values", "references", "ambiguous", "images"])
    ap.add_argument("--number", type=int, default=5_000)
    ap.add_argument("--out")
    ap.add_argument("--seed", default="1")
    a = ap.parse_args()
    if a.site:
        into(a.site, a.links, a.kinds, a.seed)
    if a.only:
        only(a.only, a.number, a.out, a.seed)


if __name__ == "__main__":
    main()
