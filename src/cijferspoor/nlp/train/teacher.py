"""The teacher: a network over words, letters and frog's analysis that predicts Universal Dependencies.

Frog's tags and trees follow another scheme than the treebanks. The teacher learns the scheme of the treebanks
from the gold sentences, with frog's analysis as part of its input, and then labels raw text for the student.
Words are read by a bidirectional LSTM; heads are scored by a biaffine attention (Dozat & Manning 2017), to which
frog's tree adds a learned bias per relation; trees are the best arborescences (Chu & Liu 1965, Edmonds 1967).
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from cijferspoor.nlp.train.arborescence import best_tree
from cijferspoor.nlp.train.corpora import Labelled
from cijferspoor.nlp.train.scripts import KEEP_TEACHER, apply_script
from cijferspoor.nlp.train.treebank import Tree, Word
from cijferspoor.nlp.train.vocabulary import LETTERS, UNKNOWN, Vocabulary, letters_of, script_of

_MASK = -1e9


@dataclass
class Batch:
    """Sentences as padded tensors; [sentences, words], letters with a third axis, bias [sentences, dep, head]."""

    words: Tensor
    letters: Tensor
    frog: Tensor
    bias: Tensor
    lengths: Tensor
    targets: Tensor | None = None


class Teacher(nn.Module):
    """The network; see the module."""

    def __init__(self, vocabulary: Vocabulary, width: int = 256, dropout: float = 0.33) -> None:
        super().__init__()
        v = self.vocabulary = vocabulary
        self.word = nn.Embedding(len(v.words), 100, padding_idx=0)
        self.letter = nn.Embedding(len(v.letters), 32, padding_idx=0)
        self.convolution = nn.Conv1d(32, 100, 4, padding=2)
        self.tag = nn.Embedding(len(v.tags), 64, padding_idx=0)
        self.relation = nn.Embedding(len(v.relations), 24, padding_idx=0)
        self.entity = nn.Embedding(len(v.entities), 8, padding_idx=0)
        self.distance = nn.Embedding(21, 8)
        size = 100 + 100 + 64 + 24 + 64 + 8 + 8
        self.lstm = nn.LSTM(size, width, num_layers=3, bidirectional=True, batch_first=True, dropout=dropout)
        self.dropout = nn.Dropout(dropout)
        out = 2 * width
        self.morph = nn.Sequential(nn.Linear(out + 164, 128), nn.ReLU(), self.dropout, nn.Linear(128, len(v.morphs)))
        self.script = nn.Sequential(nn.Linear(out + 164, 128), nn.ReLU(), self.dropout, nn.Linear(128, len(v.scripts)))
        self.as_dep = nn.Sequential(nn.Linear(out, 256), nn.ReLU(), self.dropout)
        self.as_head = nn.Sequential(nn.Linear(out, 256), nn.ReLU(), self.dropout)
        self.arc = nn.Parameter(torch.zeros(257, 256))
        self.frog_arc = nn.Embedding(2 * len(v.relations), 1)
        self.dep_label = nn.Sequential(nn.Linear(out, 96), nn.ReLU(), self.dropout)
        self.head_label = nn.Sequential(nn.Linear(out, 96), nn.ReLU(), self.dropout)
        self.label = nn.Parameter(torch.empty(len(v.deps), 97, 97).normal_(std=0.01))
        self.frog_label = nn.Embedding(2 * len(v.relations), len(v.deps))
        nn.init.zeros_(self.frog_label.weight)
        nn.init.zeros_(self.frog_arc.weight)

    def encode(self, batch: Batch) -> tuple[Tensor, Tensor]:
        """[sentences, words + 1, width] with the root in front, and [sentences, words, .] for tags and lemmas."""
        words = batch.words
        if self.training:
            words = torch.where(torch.rand(words.shape) < 0.2, torch.full_like(words, UNKNOWN), words)
        b, n, c = batch.letters.shape
        letters = self.letter(batch.letters.view(b * n, c)).transpose(1, 2)
        spelled = torch.relu(self.convolution(letters)).amax(-1).view(b, n, -1)
        tag, relation, head_tag, entity, distance = batch.frog.unbind(-1)
        tags = self.tag(tag)
        parts = [self.word(words), spelled, tags, self.relation(relation), self.tag(head_tag)]
        x = self.dropout(torch.cat([*parts, self.entity(entity), self.distance(distance)], -1))
        packed = pack_padded_sequence(x, batch.lengths, batch_first=True, enforce_sorted=False)
        h = self.dropout(pad_packed_sequence(self.lstm(packed)[0], batch_first=True, total_length=n)[0])
        return h, torch.cat([h[:, 1:], spelled[:, 1:], tags[:, 1:]], -1)

    def forward(self, batch: Batch) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Scores of morphology, lemma edits, heads [b, dep, head] and labels [b, dep, head, label]."""
        h, local = self.encode(batch)
        dep, head = self.as_dep(h[:, 1:]), self.as_head(h)
        dep = torch.cat([dep, torch.ones_like(dep[..., :1])], -1)
        arcs = dep @ self.arc @ head.transpose(1, 2) + self.frog_arc(batch.bias).squeeze(-1)
        n = batch.words.shape[1]
        outside = torch.arange(n)[None, :] >= batch.lengths[:, None]
        own = torch.zeros(n - 1, n, dtype=torch.bool)
        own[torch.arange(n - 1), torch.arange(1, n)] = True
        arcs = arcs.masked_fill(outside[:, None, :] | own[None], _MASK)
        left, right = self.dep_label(h[:, 1:]), self.head_label(h)
        left = torch.cat([left, torch.ones_like(left[..., :1])], -1)
        right = torch.cat([right, torch.ones_like(right[..., :1])], -1)
        labels = torch.einsum("bdi,lij,bhj->bdhl", left, self.label, right) + self.frog_label(batch.bias)
        return self.morph(local), self.script(local), arcs, labels

    def batch(self, data: Sequence[Labelled], *, gold: bool) -> Batch:
        """The tensors of some sentences; position 0 is the root."""
        v, n = self.vocabulary, max(len(tree) for tree, _ in data) + 1
        size = (len(data), n)
        words, letters = torch.zeros(size, dtype=torch.long), torch.zeros(*size, LETTERS, dtype=torch.long)
        frog, bias = torch.zeros(*size, 5, dtype=torch.long), torch.zeros(len(data), n - 1, n, dtype=torch.long)
        targets = torch.zeros(len(data), n - 1, 4, dtype=torch.long)
        words[:, 0], shift = UNKNOWN, len(v.relations)
        for s, (tree, frogs) in enumerate(data):
            for i, (word, f) in enumerate(zip(tree, frogs, strict=True)):
                words[s, i + 1] = v.words[word.form.lower()]
                spelled = [v.letters[letter] for letter in letters_of(word.form)]
                letters[s, i + 1, : len(spelled)] = torch.tensor(spelled)
                far = max(-10, min(10, f.head - i)) + 10 if f.head >= 0 else 10
                head_tag = v.tags[frogs[f.head].tag] if f.head >= 0 else 0
                frog[s, i + 1] = torch.tensor(
                    [v.tags[f.tag], v.relations[f.relation], head_tag, v.entities[f.entity], far]
                )
                bias[s, i, f.head + 1] = v.relations[f.relation]
                if f.head >= 0:
                    bias[s, f.head, i + 1] = shift + v.relations[f.relation]
                if gold:
                    head = 0 if word.head == i else word.head + 1
                    targets[s, i] = torch.tensor(
                        [v.morphs[f"{word.pos}|{word.feats}"], v.scripts[script_of(word, f)], head, v.deps[word.dep]]
                    )
        lengths = torch.tensor([len(tree) + 1 for tree, _ in data])
        return Batch(words, letters, frog, bias, lengths, targets if gold else None)

    def loss(self, batch: Batch) -> Tensor:
        """The summed cross-entropies of the four tasks."""
        assert batch.targets is not None
        morphs, scripts, arcs, labels = self(batch)
        inside = torch.arange(batch.targets.shape[1])[None] < batch.lengths[:, None] - 1
        wanted = batch.targets[inside]
        rows = torch.arange(len(wanted))
        chosen = labels[inside][rows, wanted[:, 2]]
        entropy = nn.functional.cross_entropy
        return (
            entropy(morphs[inside], wanted[:, 0])
            + entropy(scripts[inside], wanted[:, 1])
            + entropy(arcs[inside], wanted[:, 2])
            + entropy(chosen, wanted[:, 3])
        )


def _batches(data: Sequence[Labelled], size: int) -> Iterator[list[Labelled]]:
    """Batches of about ``size`` words, of sentences of about the same length."""
    batch: list[Labelled] = []
    words = 0
    for item in sorted(data, key=lambda item: len(item[0])):
        if batch and words + len(item[0]) > size:
            yield batch
            batch, words = [], 0
        batch.append(item)
        words += len(item[0])
    if batch:
        yield batch


def train_teacher(data: Sequence[Labelled], *, epochs: int, seed: int) -> Teacher:
    """A teacher trained on gold sentences with frog's analysis of them."""
    torch.manual_seed(seed)
    order = random.Random(seed)
    teacher = Teacher(Vocabulary.of(data))
    optimizer = torch.optim.Adam(teacher.parameters(), lr=2e-3, betas=(0.9, 0.95))
    batches = [teacher.batch(batch, gold=True) for batch in _batches(data, 800)]
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 2e-3, total_steps=epochs * len(batches), pct_start=0.1)
    for epoch in range(epochs):
        teacher.train()
        order.shuffle(batches)
        total = 0.0
        for batch in batches:
            optimizer.zero_grad()
            loss = teacher.loss(batch)
            loss.backward()
            nn.utils.clip_grad_norm_(teacher.parameters(), 5.0)
            optimizer.step()
            schedule.step()
            total += float(loss.detach())
        print(f"teacher {seed}, epoch {epoch + 1}: loss {total / len(batches):.3f}", file=sys.stderr, flush=True)
    return teacher.eval()


@torch.no_grad()
def label(teachers: Sequence[Teacher], data: Sequence[Labelled]) -> list[Tree]:
    """New trees for the sentences: the teachers' summed opinion. All teachers share one vocabulary."""
    order = sorted(range(len(data)), key=lambda k: len(data[k][0]))
    trees: dict[int, Tree] = {}
    for first in range(0, len(order), 32):
        part = order[first : first + 32]
        batch = teachers[0].batch([data[k] for k in part], gold=False)
        scores = [teacher(batch) for teacher in teachers]
        morphs, scripts, arcs, labels = (
            torch.stack([s[task].log_softmax(-1) for s in scores]).logsumexp(0) for task in range(4)
        )
        for row, k in enumerate(part):
            n = len(data[k][0])
            task = (morphs[row, :n], scripts[row, :n], arcs[row, :n, : n + 1], labels[row, :n])
            trees[k] = _tree(teachers[0].vocabulary, data[k], *task)
    return [trees[k] for k in range(len(data))]


def _tree(v: Vocabulary, item: Labelled, morphs: Tensor, scripts: Tensor, arcs: Tensor, labels: Tensor) -> Tree:
    names, script_names, deps = v.morphs.names(), v.scripts.names(), v.deps.names()
    heads = best_tree(arcs.numpy())
    tree: Tree = []
    root = v.deps["ROOT"]
    for i, (word, frog) in enumerate(zip(*item, strict=True)):
        pos, _, feats = names[int(morphs[i, 2:].argmax()) + 2].partition("|")
        lemma = _lemma(word.form, frog.lemma, script_names, scripts[i])
        choices = labels[i, heads[i]].clone()
        choices[root] = _MASK
        choices[:2] = _MASK
        dep = "ROOT" if heads[i] == 0 else deps[int(choices.argmax())]
        head = i if heads[i] == 0 else heads[i] - 1
        tree.append(Word(word.form, word.space, lemma, pos, feats, head, dep))
    return tree


def _lemma(form: str, frog_lemma: str, names: list[str], scores: Tensor) -> str:
    for choice in scores.argsort(descending=True).tolist()[:5]:
        if choice < 2:
            continue
        lemma = frog_lemma if names[choice] == KEEP_TEACHER else apply_script(form, names[choice])
        if lemma:
            return lemma
    return frog_lemma
