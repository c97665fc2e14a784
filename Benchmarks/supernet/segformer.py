"""SegFormer with a MiT encoder in plain PyTorch, written from the published architecture (E. Xie et al., NeurIPS 2021).

The other side of two comparisons: outputs (reference.py, where Hugging Face's own network stands beside it) and speed
(speed.py). Names and order of tensors are those of transformers.SegformerForSemanticSegmentation. No drop-out, no drop path.
"""
import torch
import torch.nn.functional as F
from torch import nn

SIZES = {
    "b0": dict(dims=[32, 64, 160, 256], depths=[2, 2, 2, 2], width=256),
    "b1": dict(dims=[64, 128, 320, 512], depths=[2, 2, 2, 2], width=256),
    "b2": dict(dims=[64, 128, 320, 512], depths=[3, 4, 6, 3], width=768),
}
HEADS = [1, 2, 5, 8]
RATIOS = [8, 4, 2, 1]


class Holder(nn.Module):
    """A name in the path of a tensor."""

    def __init__(self, **modules):
        super().__init__()
        for name, module in modules.items():
            setattr(self, name, module)


class Attention(nn.Module):
    def __init__(self, dim, heads, ratio):
        super().__init__()
        self.heads, self.ratio = heads, ratio
        inner = Holder(query=nn.Linear(dim, dim), key=nn.Linear(dim, dim), value=nn.Linear(dim, dim))
        if ratio > 1:
            inner.sr = nn.Conv2d(dim, dim, ratio, ratio)
            inner.layer_norm = nn.LayerNorm(dim)
        setattr(self, "self", inner)
        self.output = Holder(dense=nn.Linear(dim, dim))

    def forward(self, x, height, width):
        inner = getattr(self, "self")
        batch, count, dim = x.shape

        def split(y):
            return y.view(batch, -1, self.heads, dim // self.heads).transpose(1, 2)

        source = x
        if self.ratio > 1:
            image = x.transpose(1, 2).reshape(batch, dim, height, width)
            source = inner.layer_norm(inner.sr(image).flatten(2).transpose(1, 2))
        query, key, value = split(inner.query(x)), split(inner.key(source)), split(inner.value(source))
        scores = query @ key.transpose(-1, -2) / (dim // self.heads) ** 0.5
        mixed = (scores.softmax(-1) @ value).transpose(1, 2).reshape(batch, count, dim)
        return self.output.dense(mixed)


class Layer(nn.Module):
    def __init__(self, dim, heads, ratio):
        super().__init__()
        self.layer_norm_1 = nn.LayerNorm(dim)
        self.attention = Attention(dim, heads, ratio)
        self.layer_norm_2 = nn.LayerNorm(dim)
        conv = nn.Conv2d(4 * dim, 4 * dim, 3, 1, 1, groups=4 * dim)
        self.mlp = Holder(dense1=nn.Linear(dim, 4 * dim), dwconv=Holder(dwconv=conv), dense2=nn.Linear(4 * dim, dim))

    def forward(self, x, height, width):
        x = x + self.attention(self.layer_norm_1(x), height, width)
        y = self.mlp.dense1(self.layer_norm_2(x))
        batch, count, hidden = y.shape
        y = self.mlp.dwconv.dwconv(y.transpose(1, 2).view(batch, hidden, height, width))
        return x + self.mlp.dense2(F.gelu(y.flatten(2).transpose(1, 2)))


class Segformer(nn.Module):
    """Class scores at a quarter of the image's size.

    With `fused` the head computes sum over s of up((F_s P_s) x_s + F_s b_s), what the Swift network computes
    (docs/decisions/0042): the same function and parameters with far fewer products.
    """

    def __init__(self, size, classes=40, fused=False):
        super().__init__()
        self.fused = fused
        dims, depths, width = (SIZES[size][key] for key in ("dims", "depths", "width"))
        embeddings, blocks, norms = [], [], []
        for stage, dim in enumerate(dims):
            kernel, stride, inputs = (7, 4, 3) if stage == 0 else (3, 2, dims[stage - 1])
            embeddings.append(
                Holder(proj=nn.Conv2d(inputs, dim, kernel, stride, kernel // 2), layer_norm=nn.LayerNorm(dim)))
            blocks.append(nn.ModuleList([Layer(dim, HEADS[stage], RATIOS[stage]) for _ in range(depths[stage])]))
            norms.append(nn.LayerNorm(dim))
        self.segformer = Holder(encoder=Holder(
            patch_embeddings=nn.ModuleList(embeddings), block=nn.ModuleList(blocks), layer_norm=nn.ModuleList(norms)))
        self.decode_head = Holder(
            linear_c=nn.ModuleList([Holder(proj=nn.Linear(dim, width)) for dim in dims]),
            linear_fuse=nn.Conv2d(4 * width, width, 1, bias=False), batch_norm=nn.BatchNorm2d(width),
            classifier=nn.Conv2d(width, classes, 1))

    def forward(self, x):
        encoder, head = self.segformer.encoder, self.decode_head
        maps = []
        for embedding, layers, norm in zip(encoder.patch_embeddings, encoder.block, encoder.layer_norm):
            x = embedding.proj(x)
            batch, dim, height, width = x.shape
            y = embedding.layer_norm(x.flatten(2).transpose(1, 2))
            for layer in layers:
                y = layer(y, height, width)
            x = norm(y).reshape(batch, height, width, dim).permute(0, 3, 1, 2).contiguous()
            maps.append(x)
        if self.fused:
            y, fuse, width = 0, head.linear_fuse.weight[:, :, 0, 0], head.linear_fuse.out_channels
            for stage, (x, linear) in enumerate(zip(maps, head.linear_c)):
                part = fuse[:, (3 - stage) * width:(4 - stage) * width]
                z = F.linear(x.flatten(2).transpose(1, 2), part @ linear.proj.weight, part @ linear.proj.bias)
                z = z.transpose(1, 2).reshape(x.shape[0], width, *x.shape[2:])
                y = y + F.interpolate(z, size=maps[0].shape[2:], mode="bilinear", align_corners=False)
            return head.classifier(F.relu(head.batch_norm(y)))
        joined = []
        for x, linear in zip(maps, head.linear_c):
            batch, _, height, width = x.shape
            y = linear.proj(x.flatten(2).transpose(1, 2)).transpose(1, 2).reshape(batch, -1, height, width)
            joined.append(F.interpolate(y, size=maps[0].shape[2:], mode="bilinear", align_corners=False))
        y = head.linear_fuse(torch.cat(joined[::-1], dim=1))
        return head.classifier(F.relu(head.batch_norm(y)))
