#!/usr/bin/env python3
"""Makes the kept outputs that Tests/SupernetTests compares with: reference.py FOLDER [SIZE ...]

Needs PyTorch and Hugging Face's transformers (made with torch 1.13.0 of Debian 12 and transformers 4.36.2; with pip:
`pip install 'transformers==4.36.2' 'numpy<2'` beside Debian's python3-torch). The weights follow from the names by the rule
in `hashed`, which Tests/SupernetTests/HashedWeights.swift repeats, so only outputs are kept. Prints how far
segformer.py is from Hugging Face's network.
"""
import json
import math
import sys

import numpy
import torch
import transformers

import segformer

# Heights and widths; the sequence reduction divides all maps of the first three only.
IMAGES = [(64, 96), (96, 128), (32, 32), (48, 64), (90, 70), (120, 160), (225, 161), (240, 320), (33, 255), (360, 480)]
# Class scores kept of each image, about.
KEPT = 120


def hashed(name, count):
    """`count` numbers in -1...1 that follow from a name: FNV-1a of it, then the finalizer of SplitMix64 of each place."""
    start = 0xCBF29CE484222325
    for byte in name.encode():
        start = (start ^ byte) * 0x100000001B3 % 2**64
    with numpy.errstate(over="ignore"):
        z = numpy.uint64(start) + numpy.arange(1, count + 1, dtype=numpy.uint64) * numpy.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> numpy.uint64(30))) * numpy.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> numpy.uint64(27))) * numpy.uint64(0x94D049BB133111EB)
        z = z ^ (z >> numpy.uint64(31))
    return (z >> numpy.uint64(40)).astype(numpy.float64) / 2**23 - 1


def weight(name, shape):
    """Weights of about unit gain, norms near 1, biases near 0."""
    numbers = hashed(name, math.prod(shape))
    if name.endswith("running_var"):
        numbers = 1 + 0.5 * numbers
    elif name.endswith("running_mean") or name.endswith("bias"):
        numbers = 0.1 * numbers
    elif "norm" in name:
        numbers = 1 + 0.1 * numbers
    else:
        numbers = math.sqrt(3 / math.prod(shape[1:])) * numbers
    return torch.from_numpy(numbers.astype(numpy.float32)).reshape(shape)


def main():
    torch.set_num_threads(1)
    folder = sys.argv[1]
    for size in sys.argv[2:] or ["b0", "b1", "b2"]:
        table = segformer.SIZES[size]
        config = transformers.SegformerConfig(
            hidden_sizes=table["dims"], depths=table["depths"], decoder_hidden_size=table["width"], num_labels=40)
        published = transformers.SegformerForSemanticSegmentation(config).eval()
        state = {
            name: weight(name, tuple(tensor.shape)) if tensor.is_floating_point() else tensor
            for name, tensor in published.state_dict().items()
        }
        published.load_state_dict(state)
        plain = segformer.Segformer(size).eval()
        plain.load_state_dict(state)
        cases = []
        for height, width in IMAGES:
            image = torch.from_numpy(2 * hashed("image", 3 * height * width).astype(numpy.float32))
            image = image.reshape(1, 3, height, width)
            with torch.no_grad():
                outputs = published(image).logits
                difference = (plain(image) - outputs).abs().max().item()
            print(f"{size} {height}x{width}: outputs {outputs.std().item():.3f} (standard deviation), "
                  f"segformer.py within {difference:.2e}")
            every = max(1, outputs.numel() // KEPT) | 1
            cases.append({
                "image": [1, 3, height, width], "shape": list(outputs.shape), "every": every,
                "outputs": [float(f"{value:.8g}") for value in outputs.flatten()[::every].tolist()]})
        fixture = {
            "source": f"transformers {transformers.__version__}, torch {torch.__version__}", "size": size, "cases": cases,
            "tensors": {name: list(t.shape) for name, t in state.items() if t.is_floating_point()},
        }
        with open(f"{folder}/segformer-{size}.json", "w") as file:
            json.dump(fixture, file, separators=(",", ":"))
            file.write("\n")


main()
