#!/usr/bin/awk -f
# Sums the layers of dosa-layers.csv to designs, one row each, with columns that `cimlab verdict table` reads:
#   awk -f sum-layers.awk dosa-layers.csv > dosa-designs.csv
# A design runs the layers of its network one after the other, so energies and cycles add up. edp is the sum of energies times
# the sum of cycles; the RTL simulation counts no energy, so the analytical model's is in both.
BEGIN { FS = OFS = "," }
NR == 1 {
    for (i = 1; i <= NF; i++) at[$i] = i
    print "found_with", "network", "layers", "area_mm2", "energy_uj@model", "cycles@model", "cycles@rtl", "edp@model", "edp@rtl"
    next
}
{
    design = $at["network"] SUBSEP $at["found_with"]
    if (!(design in layers)) order[++designs] = design
    layers[design]++
    area[design] = $at["area_mm2"]
    energy[design] += $at["model_energy_uj"]
    model[design] += $at["model_cycles"]
    rtl[design] += $at["rtl_cycles"]
}
END {
    OFMT = CONVFMT = "%.10g"
    for (i = 1; i <= designs; i++) {
        d = order[i]
        split(d, name, SUBSEP)
        print name[2], name[1], layers[d], area[d], energy[d] "", model[d] "", rtl[d] "", energy[d] * model[d] "", energy[d] * rtl[d] ""
    }
}
