"""The chain over a report's labels: which may follow which, its likelihood, and its best path."""
import numpy as np
import torch
from torch import nn

from corpus import LABELS

FORBIDDEN = -1e4


def _may_follow(a: str, b: str) -> bool:
    inside = a[0] in "BI"
    if inside: return b[0] in "IE" and a[2:] == b[2:]
    return b[0] in "OBS"


ALLOWED = np.array([[_may_follow(a, b) for b in LABELS] for a in LABELS])
STARTS = np.array([name[0] in "OBS" for name in LABELS])
ENDS = np.array([name[0] in "OES" for name in LABELS])


class Chain(nn.Module):
    """A linear-chain conditional random field whose forbidden steps cost FORBIDDEN."""

    def __init__(self):
        super().__init__()
        self.step = nn.Parameter(torch.zeros(len(LABELS), len(LABELS)))
        self.register_buffer("wall", torch.tensor(np.where(ALLOWED, 0.0, FORBIDDEN), dtype=torch.float32))
        self.register_buffer("start", torch.tensor(np.where(STARTS, 0.0, FORBIDDEN), dtype=torch.float32))
        self.register_buffer("end", torch.tensor(np.where(ENDS, 0.0, FORBIDDEN), dtype=torch.float32))

    def loss(self, scores: torch.Tensor, labels: torch.Tensor, lengths: torch.Tensor) -> torch.Tensor:
        """The mean negative log-likelihood a word. scores [B, W, L], labels [B, W], lengths [B]."""
        step = self.step + self.wall
        batch, longest, _ = scores.shape
        mask = torch.arange(longest)[None, :] < lengths[:, None]
        picked = scores.gather(2, labels[..., None])[..., 0] * mask
        steps = step[labels[:, :-1], labels[:, 1:]] * mask[:, 1:]
        best = picked.sum() + steps.sum()
        return (self._log_sum(scores, step, mask, lengths) - best) / lengths.sum()

    def _log_sum(self, scores, step, mask, lengths):
        """Over all paths, in probability space with a running scale, which is quicker on a CPU than log-sum-exp."""
        moves = step.exp()
        alpha = scores[:, 0] + self.start
        top = alpha.max(1, keepdim=True).values
        p, total = (alpha - top).exp(), top[:, 0]
        peaks = scores.max(2, keepdim=True).values.detach()
        emitted = (scores - peaks).exp()
        for t in range(1, scores.shape[1]):
            q = (p @ moves) * emitted[:, t]
            size = q.sum(1, keepdim=True) + 1e-30
            live = mask[:, t]
            p = torch.where(live[:, None], q / size, p)
            total = total + torch.where(live, size[:, 0].log() + peaks[:, t, 0], torch.zeros_like(total))
        return (total + (p @ self.end.exp() + 1e-30).log()).sum()


def best_path(scores: np.ndarray, step: np.ndarray) -> list[int]:
    """The best allowed labels of one sequence. scores [W, L]; step [L, L] with forbidden steps already low."""
    total = scores[0] + np.where(STARTS, 0, FORBIDDEN)
    back = np.zeros(scores.shape, dtype=np.int64)
    for t in range(1, len(scores)):
        options = total[:, None] + step
        back[t] = options.argmax(0)
        total = options.max(0) + scores[t]
    label = int((total + np.where(ENDS, 0, FORBIDDEN)).argmax())
    path = [label]
    for t in range(len(scores) - 1, 0, -1):
        label = int(back[t, label])
        path.append(label)
    return path[::-1]
