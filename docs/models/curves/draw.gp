# gnuplot docs/models/curves/draw.gp, from the root of the project: curves of the model (curves.csv) with data points (points.csv).
set datafile separator ','
set terminal svg size 1500,1800 font 'Helvetica,13'
set output 'docs/models/curves/curves.svg'
set multiplot layout 6,2
set key outside right top font ',10'
set logscale y
curve(name) = sprintf("< grep '^%s,' docs/models/curves/curves.csv", name)
data(name) = sprintf("< grep '^%s,' docs/models/curves/points.csv", name)
kinds = 'rram sram digital'
title_of(place) = place == 1 ? 'RRAM' : place == 2 ? 'SRAM, analog' : 'SRAM, digital'
do for [panel in "input_bits bits_per_cycle active_rows columns supply clock"] {
    name = panel eq 'input_bits' ? 'input bits' : panel eq 'bits_per_cycle' ? 'bits per cycle' : panel eq 'active_rows' ? 'active rows' : panel
    unset logscale x
    if (name eq 'active rows' || name eq 'columns' || name eq 'clock') { set logscale x }
    set xlabel name eq 'supply' ? 'supply (V)' : name eq 'clock' ? 'clock (MHz)' : name
    set ylabel 'fJ per MAC (lines), ns / 10 (dashed)'
    plot for [place = 1:3] curve(name.' '.word(kinds, place)) using 2:3 with linespoints pt 7 ps 0.4 lc place title title_of(place).', energy', \
         for [place = 1:3] curve(name.' '.word(kinds, place)) using 2:($4/10) with lines dashtype 2 lc place title title_of(place).', latency'
}
unset logscale x
set ylabel 'fJ per MAC (lines), ns (dashed)'
set xlabel 'input bits, NeuRRAM'
plot curve('input bits NeuRRAM') using 2:3 with lines title 'energy, model', data('input bits NeuRRAM') using 2:3 pt 7 title 'energy, reported', \
     curve('input bits NeuRRAM') using 2:4 with lines dashtype 2 title 'latency, model', data('input bits NeuRRAM') using 2:4 pt 6 title 'latency, reported'
set xlabel 'clock (MHz), Spetalnick 2022'
plot curve('clock Spetalnick 2022') using 2:3 with lines title 'energy, model', data('clock Spetalnick 2022') using 2:3 pt 7 title 'energy, reported'
set xlabel 'supply (V), Jia 2020'
plot curve('supply Jia 2020') using 2:3 with lines title 'energy, model', data('supply Jia 2020') using 2:3 pt 7 title 'energy, reported', \
     curve('supply Jia 2020') using 2:4 with lines dashtype 2 title 'latency, model', data('supply Jia 2020') using 2:4 pt 6 title 'latency, reported'
set ylabel 'fJ per MAC'
set xlabel 'rows driven at once, Yao 2024'
plot curve('active rows Yao 2024') using 2:3 with lines title 'energy, model', data('active rows Yao 2024') using 2:3 pt 7 title 'energy, reported'
set logscale x
set ylabel 'ns'
set xlabel 'rows between two registers of a column, Colonnade'
plot curve('rows between registers Colonnade') using 2:4 with lines dashtype 2 title 'latency, model', data('rows between registers Colonnade') using 2:4 pt 6 title 'latency, reported'
set xlabel 'buffer (KiB)'
set ylabel 'fJ a bit'
plot curve('buffer') using 2:3 with linespoints pt 7 ps 0.4 title 'model', data('buffer') using 2:3 pt 7 title 'Horowitz 2014, carried to 28 nm'
unset multiplot
