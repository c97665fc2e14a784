#!/usr/bin/env python3
"""Images per second of segformer.py, one thread: what `cimlab network speed` measures for the Swift network.

Training: forward pass, cross-entropy at a quarter of the image's size, backward pass, AdamW. Evaluation: forward pass
without gradients. The median of the steps in processor time; the first two are not counted.

The head is fused stage by stage, as in Swift, so that both compute the same products; --plain joins and fuses as published.
"""
import argparse
import statistics
import time

import torch
import torch.nn.functional as F

import segformer

parser = argparse.ArgumentParser()
parser.add_argument("--backbone", default="b0", choices=sorted(segformer.SIZES))
parser.add_argument("--work", default="train", choices=["train", "evaluate"])
parser.add_argument("--side", type=int, default=64)
parser.add_argument("--batch", type=int, default=16)
parser.add_argument("--steps", type=int, default=10)
parser.add_argument("--plain", action="store_true")
options = parser.parse_args()

torch.set_num_threads(1)
torch.manual_seed(1)
network = segformer.Segformer(options.backbone, fused=not options.plain)
images = torch.randn(options.batch, 3, options.side, options.side)
quarter = (options.side + 3) // 4
labels = torch.randint(0, 40, (options.batch, quarter, quarter))
network.eval()
with torch.no_grad():
    scores = network(images[:2])
    network.fused = not network.fused
    difference = (network(images[:2]) - scores).abs().max().item()
    network.fused = not network.fused
assert difference < 1e-4, f"the fused head differs by {difference}"
optimizer = torch.optim.AdamW(network.parameters(), lr=1e-4)
network.train(options.work == "train")
times = []
for _ in range(options.steps + 2):
    start = time.process_time()
    if options.work == "train":
        optimizer.zero_grad(set_to_none=True)
        F.cross_entropy(network(images), labels).backward()
        optimizer.step()
    else:
        with torch.no_grad():
            network(images)
    times.append(time.process_time() - start)
print(f"images/s  {options.batch / statistics.median(times[2:]):.1f}")
