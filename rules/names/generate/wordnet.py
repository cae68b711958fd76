# SPDX-License-Identifier: MIT
"""A small reader of WordNet's noun and adjective data files (Debian package wordnet-base)."""
import collections
import re

SOURCE = "WordNet 3.0 (Debian wordnet-base 1:3.0-37), WordNet licence"
FOLDER = "/usr/share/wordnet"


class Synset:
    def __init__(self, words, pointers, gloss):
        self.words, self.pointers, self.gloss = words, pointers, gloss


def read(part):
    synsets = {}
    for line in open(f"{FOLDER}/data.{part}", encoding="latin-1"):
        if line.startswith("  "):
            continue
        data, _, gloss = line.partition(" | ")
        fields = data.split()
        count = int(fields[3], 16)
        words = [re.sub(r"\((a|p|ip)\)$", "", w).replace("_", " ") for w in fields[4:4 + 2 * count:2]]
        at = 4 + 2 * count
        pointers = []
        for i in range(int(fields[at])):
            symbol, offset, kind, ends = fields[at + 1 + 4 * i: at + 5 + 4 * i]
            pointers.append((symbol, offset, kind, ends))
        synsets[fields[0]] = Synset(words, pointers, gloss.strip())
    return synsets


def sense_counts():
    """How often each sense of a noun was tagged: {(lemma, offset): (rank, tagged senses)} from index.noun order."""
    ranks = {}
    for line in open(f"{FOLDER}/index.noun", encoding="latin-1"):
        if line.startswith("  "):
            continue
        fields = line.split()
        pointers = int(fields[3])
        offsets = fields[4 + pointers + 2:]
        for rank, offset in enumerate(offsets):
            ranks[(fields[0].replace("_", " "), offset)] = (rank, len(offsets))
    return ranks


class Nouns:
    def __init__(self):
        self.synsets = read("noun")
        self.ranks = sense_counts()
        self.below = collections.defaultdict(list)
        self.instances = collections.defaultdict(list)
        for offset, synset in self.synsets.items():
            for symbol, other, kind, _ in synset.pointers:
                if symbol == "@" and kind == "n":
                    self.below[other].append(offset)
                if symbol == "@i" and kind == "n":
                    self.instances[other].append(offset)

    def find(self, word, sense=1):
        """Offset of a lemma's sense, counted from 1 in WordNet's order."""
        for (lemma, offset), (rank, _) in self.ranks.items():
            if lemma == word and rank == sense - 1:
                return offset
        raise KeyError(word)

    def tree(self, root, without=()):
        """All offsets at or below root, without the subtrees named."""
        found, stack = set(), [root]
        while stack:
            offset = stack.pop()
            if offset in found or offset in without:
                continue
            found.add(offset)
            stack.extend(self.below[offset])
        return found

    def instances_below(self, root, without=()):
        """(class offset, synset) of every instance (a named thing) of the classes below root."""
        for offset in sorted(self.tree(root, without)):
            for instance in self.instances[offset]:
                yield offset, self.synsets[instance]

    def rank(self, word, offset):
        """(rank of the sense among the word's senses from 0, number of senses)."""
        return self.ranks.get((word.lower(), offset), (9, 9))
