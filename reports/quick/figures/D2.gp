# Figure D2: What a wrong simulator does to the searched design
# Draw it again: gnuplot -d -e "fmt='png'" D2.gp   (svg, png or pdf; reads D2.csv, D2_seeds.csv)
if (!exists('fmt')) fmt = 'svg'
set encoding utf8
if (fmt eq 'svg') set terminal svg size 720,958 dynamic enhanced font 'Liberation Sans,13' background '#ffffff' name 'D2'
if (fmt eq 'png') set terminal pngcairo size 1440,1916 enhanced font 'Liberation Sans,19.5' linewidth 1.6 background '#ffffff'
if (fmt eq 'pdf') set terminal pdfcairo size 17.50cm,23.28cm enhanced font 'Liberation Sans,13' linewidth 0.9
marker = fmt eq 'svg' ? 0.62 : (fmt eq 'pdf' ? 0.5 : 1.6)   # point size that looks alike in all three
set output 'D2.'.fmt
set datafile separator comma
set datafile columnheaders
set border 3 linewidth 0.8 linecolor rgb '#222222'
set tics nomirror out scale 0.6,0.35 textcolor rgb '#222222'
set grid xtics ytics linewidth 0.6 linetype 1 linecolor rgb '#EDEDED'
set key off
set samples 2
set multiplot

# Rows of one panel and one line: discrepancy, metric, memory, quantity.
only(d, m, s, q) = strcol('discrepancy') eq d && strcol('metric') eq m && strcol('memory') eq s && strcol('quantity') eq q
set arrow from screen 0.0167,0.9817 to screen 0.0500,0.9817 nohead linewidth 2.8 dashtype solid linecolor rgb '#0072B2' front
set label '' at screen 0.0333,0.9817 point pointtype 7 pointsize marker*1.2 linewidth 1.0 linecolor rgb '#0072B2' front
set label '{/*0.85 RRAM, regret}' at screen 0.0583,0.9817 left textcolor rgb '#222222' front
set arrow from screen 0.1799,0.9817 to screen 0.2133,0.9817 nohead linewidth 2.38 dashtype (8,4) linecolor rgb '#0072B2' front
set label '' at screen 0.1966,0.9817 point pointtype 7 pointsize marker*1.2 linewidth 1.0 linecolor rgb '#0072B2' front
set label '' at screen 0.1966,0.9817 point pointtype 7 pointsize marker*0.72 linewidth 1.0 linecolor rgb '#ffffff' front
set label '{/*0.85 RRAM, apparent drift}' at screen 0.2216,0.9817 left textcolor rgb '#222222' front
set arrow from screen 0.3951,0.9817 to screen 0.4284,0.9817 nohead linewidth 1.4 dashtype solid linecolor rgb '#D55E00' front
set label '' at screen 0.4117,0.9817 point pointtype 5 pointsize marker*0.66 linewidth 1.0 linecolor rgb '#D55E00' front
set label '{/*0.85 SRAM, regret}' at screen 0.4367,0.9817 left textcolor rgb '#222222' front
set arrow from screen 0.5575,0.9817 to screen 0.5908,0.9817 nohead linewidth 1.19 dashtype (8,4) linecolor rgb '#D55E00' front
set label '' at screen 0.5742,0.9817 point pointtype 5 pointsize marker*0.66 linewidth 1.0 linecolor rgb '#D55E00' front
set label '' at screen 0.5742,0.9817 point pointtype 5 pointsize marker*0.396 linewidth 1.0 linecolor rgb '#ffffff' front
set label '{/*0.85 SRAM, apparent drift}' at screen 0.5992,0.9817 left textcolor rgb '#222222' front
set arrow from screen 0.0167,0.9619 to screen 0.0500,0.9619 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' front
set label '{/*0.85 RRAM, seed-to-seed floor}' at screen 0.0583,0.9619 left textcolor rgb '#222222' front
set arrow from screen 0.2661,0.9619 to screen 0.2994,0.9619 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' front
set label '{/*0.85 SRAM, seed-to-seed floor}' at screen 0.3077,0.9619 left textcolor rgb '#222222' front
set arrow from screen 0.5146,0.9619 to screen 0.5479,0.9619 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' front
set label '{/*0.85 change = injected error}' at screen 0.5562,0.9619 left textcolor rgb '#222222' front
set arrow from screen 0.7433,0.9619 to screen 0.7767,0.9619 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' front
set label '{/*0.85 10 % injected}' at screen 0.7850,0.9619 left textcolor rgb '#222222' front
set label '{/:Bold common scale}' at screen 0.0194,0.9374 left textcolor rgb '#222222' front
set label 'relative change (%)' at screen 0.0194,0.7923 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold a}' at screen 0.0583,0.9134 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.9134 left textcolor rgb '#222222' front
set label '{/*0.85 positive is worse}' at screen 0.3481,0.9134 right textcolor rgb '#5A5A5A' front
set label '{/*0.85 floor: RRAM 36 %, SRAM 84 %}' at screen 0.0806,0.8967 left textcolor rgb '#5A5A5A' front

# common scale, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.6994; set tmargin at screen 0.8852
unset logscale x
set xrange [-1.548:32.508]
set xtics ('0' 0.0, '10' 10.0, '20' 20.0, '30' 30.0)
unset logscale y
set yrange [-1.8000000000000012:31.800000000000022]
set ytics ('0' 0.0, '10' 10.0, '20' 20.0, '30' 30.0)
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first 0.0, first 0.0 to first 31.800000000000022, first 31.800000000000022 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'injected simulator error (%)' at screen 0.2269,0.6555 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2_seeds.csv' using (only('common-scale', 'latency', 'RRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2_seeds.csv' using (only('common-scale', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2_seeds.csv' using (only('common-scale', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2_seeds.csv' using (only('common-scale', 'latency', 'SRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2_seeds.csv' using (only('common-scale', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2_seeds.csv' using (only('common-scale', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2.csv' using (only('common-scale', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 2.38 dashtype (8,4) linecolor rgb '#0072B2', \
     'D2.csv' using (only('common-scale', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('common-scale', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2.csv' using (only('common-scale', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 1.19 dashtype (8,4) linecolor rgb '#D55E00', \
     'D2.csv' using (only('common-scale', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2.csv' using (only('common-scale', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2.csv' using (only('common-scale', 'latency', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 2.8 dashtype solid linecolor rgb '#0072B2', \
     'D2.csv' using (only('common-scale', 'latency', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('common-scale', 'latency', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 1.4 dashtype solid linecolor rgb '#D55E00', \
     'D2.csv' using (only('common-scale', 'latency', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold b}' at screen 0.3731,0.9134 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.9134 left textcolor rgb '#222222' front
set label '{/*0.85 positive is worse}' at screen 0.6630,0.9134 right textcolor rgb '#5A5A5A' front
set label '{/*0.85 floor: RRAM 1.0 %, SRAM 3.1 %}' at screen 0.3954,0.8967 left textcolor rgb '#5A5A5A' front

# common scale, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.6994; set tmargin at screen 0.8852
unset logscale x
set xrange [-1.548:32.508]
set xtics ('0' 0.0, '10' 10.0, '20' 20.0, '30' 30.0)
unset logscale y
set yrange [-1.8000000000000005:31.80000000000001]
set ytics ('0' 0.0, '10' 10.0, '20' 20.0, '30' 30.0)
set arrow from graph 0, first -1.0300308824230497 to graph 1, first -1.0300308824230497 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first 1.0407509384986948 to graph 1, first 1.0407509384986948 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first 3.105912963898793 to graph 1, first 3.105912963898793 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first 0.0, first 0.0 to first 31.80000000000001, first 31.80000000000001 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'injected simulator error (%)' at screen 0.5417,0.6555 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2_seeds.csv' using (only('common-scale', 'energy', 'RRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2_seeds.csv' using (only('common-scale', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2_seeds.csv' using (only('common-scale', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2_seeds.csv' using (only('common-scale', 'energy', 'SRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2_seeds.csv' using (only('common-scale', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2_seeds.csv' using (only('common-scale', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2.csv' using (only('common-scale', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 2.38 dashtype (8,4) linecolor rgb '#0072B2', \
     'D2.csv' using (only('common-scale', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('common-scale', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2.csv' using (only('common-scale', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 1.19 dashtype (8,4) linecolor rgb '#D55E00', \
     'D2.csv' using (only('common-scale', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2.csv' using (only('common-scale', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2.csv' using (only('common-scale', 'energy', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 2.8 dashtype solid linecolor rgb '#0072B2', \
     'D2.csv' using (only('common-scale', 'energy', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('common-scale', 'energy', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 1.4 dashtype solid linecolor rgb '#D55E00', \
     'D2.csv' using (only('common-scale', 'energy', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold c}' at screen 0.6880,0.9134 left textcolor rgb '#222222' front
set label 'mIoU' at screen 0.7102,0.9134 left textcolor rgb '#222222' front
set label '{/*0.85 negative is worse}' at screen 0.9778,0.9134 right textcolor rgb '#5A5A5A' front
set label '{/*0.85 floor: RRAM 0.2 %, SRAM 0.4 %}' at screen 0.7102,0.8967 left textcolor rgb '#5A5A5A' front

# common scale, mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.6994; set tmargin at screen 0.8852
unset logscale x
set xrange [-1.548:32.508]
set xtics ('0' 0.0, '10' 10.0, '20' 20.0, '30' 30.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set arrow from graph 0, first -0.1991338939122067 to graph 1, first -0.1991338939122067 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first 0.1995312282165133 to graph 1, first 0.1995312282165133 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first -0.43266637200057856 to graph 1, first -0.43266637200057856 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from graph 0, first 0.4345465086140519 to graph 1, first 0.4345465086140519 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'injected simulator error (%)' at screen 0.8565,0.6555 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2_seeds.csv' using (only('common-scale', 'miou', 'RRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2_seeds.csv' using (only('common-scale', 'miou', 'SRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2.csv' using (only('common-scale', 'miou', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 2.8 dashtype solid linecolor rgb '#0072B2', \
     'D2.csv' using (only('common-scale', 'miou', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('common-scale', 'miou', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 1.4 dashtype solid linecolor rgb '#D55E00', \
     'D2.csv' using (only('common-scale', 'miou', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold per component}' at screen 0.0194,0.6180 left textcolor rgb '#222222' front
set label 'relative change (%)' at screen 0.0194,0.4729 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold d}' at screen 0.0583,0.5939 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.5939 left textcolor rgb '#222222' front
set label '{/*0.85 positive is worse}' at screen 0.3481,0.5939 right textcolor rgb '#5A5A5A' front
set label '{/*0.85 floor: RRAM 36 %, SRAM 84 %}' at screen 0.0806,0.5772 left textcolor rgb '#5A5A5A' front

# per component, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.3800; set tmargin at screen 0.5658
unset logscale x
set xrange [-1.548:32.508]
set xtics ('0' 0.0, '10' 10.0, '20' 20.0, '30' 30.0)
unset logscale y
set yrange [-38.71617493239356:64.54775826974196]
set ytics ('−20' -20.0, '0' 0.0, '20' 20.0, '40' 40.0, '60' 60.0)
set arrow from graph 0, first -26.586150849538658 to graph 1, first -26.586150849538658 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first 36.21408107215637 to graph 1, first 36.21408107215637 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first 0.0, first 0.0 to first 32.508, first 32.508 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'injected simulator error (%)' at screen 0.2269,0.3361 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2.csv' using (only('per-component', 'latency', 'RRAM', 'regret') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#0072B2' fillstyle transparent solid 0.20 noborder, \
     'D2.csv' using (only('per-component', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#0072B2' fillstyle transparent solid 0.09 noborder, \
     'D2.csv' using (only('per-component', 'latency', 'SRAM', 'regret') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#D55E00' fillstyle transparent solid 0.20 noborder, \
     'D2.csv' using (only('per-component', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#D55E00' fillstyle transparent solid 0.09 noborder, \
     'D2_seeds.csv' using (only('per-component', 'latency', 'RRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2_seeds.csv' using (only('per-component', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2_seeds.csv' using (only('per-component', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2_seeds.csv' using (only('per-component', 'latency', 'SRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2_seeds.csv' using (only('per-component', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2_seeds.csv' using (only('per-component', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2.csv' using (only('per-component', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 2.38 dashtype (8,4) linecolor rgb '#0072B2', \
     'D2.csv' using (only('per-component', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('per-component', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2.csv' using (only('per-component', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 1.19 dashtype (8,4) linecolor rgb '#D55E00', \
     'D2.csv' using (only('per-component', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2.csv' using (only('per-component', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2.csv' using (only('per-component', 'latency', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 2.8 dashtype solid linecolor rgb '#0072B2', \
     'D2.csv' using (only('per-component', 'latency', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('per-component', 'latency', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 1.4 dashtype solid linecolor rgb '#D55E00', \
     'D2.csv' using (only('per-component', 'latency', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold e}' at screen 0.3731,0.5939 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.5939 left textcolor rgb '#222222' front
set label '{/*0.85 positive is worse}' at screen 0.6630,0.5939 right textcolor rgb '#5A5A5A' front
set label '{/*0.85 floor: RRAM 1.0 %, SRAM 3.1 %}' at screen 0.3954,0.5772 left textcolor rgb '#5A5A5A' front

# per component, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.3800; set tmargin at screen 0.5658
unset logscale x
set xrange [-1.548:32.508]
set xtics ('0' 0.0, '10' 10.0, '20' 20.0, '30' 30.0)
unset logscale y
set yrange [-22.43323958217044:19.071920865677914]
set ytics ('−20' -20.0, '−10' -10.0, '0' 0.0, '10' 10.0)
set arrow from graph 0, first -1.0300308824230497 to graph 1, first -1.0300308824230497 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first 1.0407509384986948 to graph 1, first 1.0407509384986948 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first -3.0123519346424765 to graph 1, first -3.0123519346424765 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from graph 0, first 3.105912963898793 to graph 1, first 3.105912963898793 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first 0.0, first 0.0 to first 19.071920865677914, first 19.071920865677914 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'injected simulator error (%)' at screen 0.5417,0.3361 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2.csv' using (only('per-component', 'energy', 'RRAM', 'regret') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#0072B2' fillstyle transparent solid 0.20 noborder, \
     'D2.csv' using (only('per-component', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#0072B2' fillstyle transparent solid 0.09 noborder, \
     'D2.csv' using (only('per-component', 'energy', 'SRAM', 'regret') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#D55E00' fillstyle transparent solid 0.20 noborder, \
     'D2.csv' using (only('per-component', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#D55E00' fillstyle transparent solid 0.09 noborder, \
     'D2_seeds.csv' using (only('per-component', 'energy', 'RRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2_seeds.csv' using (only('per-component', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2_seeds.csv' using (only('per-component', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2_seeds.csv' using (only('per-component', 'energy', 'SRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2_seeds.csv' using (only('per-component', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2_seeds.csv' using (only('per-component', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2.csv' using (only('per-component', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 2.38 dashtype (8,4) linecolor rgb '#0072B2', \
     'D2.csv' using (only('per-component', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('per-component', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2.csv' using (only('per-component', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 1.19 dashtype (8,4) linecolor rgb '#D55E00', \
     'D2.csv' using (only('per-component', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2.csv' using (only('per-component', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2.csv' using (only('per-component', 'energy', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 2.8 dashtype solid linecolor rgb '#0072B2', \
     'D2.csv' using (only('per-component', 'energy', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('per-component', 'energy', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 1.4 dashtype solid linecolor rgb '#D55E00', \
     'D2.csv' using (only('per-component', 'energy', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold f}' at screen 0.6880,0.5939 left textcolor rgb '#222222' front
set label 'mIoU' at screen 0.7102,0.5939 left textcolor rgb '#222222' front
set label '{/*0.85 negative is worse}' at screen 0.9778,0.5939 right textcolor rgb '#5A5A5A' front
set label '{/*0.85 floor: RRAM 0.2 %, SRAM 0.4 %}' at screen 0.7102,0.5772 left textcolor rgb '#5A5A5A' front

# per component, mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.3800; set tmargin at screen 0.5658
unset logscale x
set xrange [-1.548:32.508]
set xtics ('0' 0.0, '10' 10.0, '20' 20.0, '30' 30.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set arrow from graph 0, first -0.1991338939122067 to graph 1, first -0.1991338939122067 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first 0.1995312282165133 to graph 1, first 0.1995312282165133 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first -0.43266637200057856 to graph 1, first -0.43266637200057856 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from graph 0, first 0.4345465086140519 to graph 1, first 0.4345465086140519 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'injected simulator error (%)' at screen 0.8565,0.3361 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2.csv' using (only('per-component', 'miou', 'RRAM', 'regret') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#0072B2' fillstyle transparent solid 0.20 noborder, \
     'D2.csv' using (only('per-component', 'miou', 'SRAM', 'regret') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#D55E00' fillstyle transparent solid 0.20 noborder, \
     'D2_seeds.csv' using (only('per-component', 'miou', 'RRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2_seeds.csv' using (only('per-component', 'miou', 'SRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2.csv' using (only('per-component', 'miou', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 2.8 dashtype solid linecolor rgb '#0072B2', \
     'D2.csv' using (only('per-component', 'miou', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('per-component', 'miou', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 1.4 dashtype solid linecolor rgb '#D55E00', \
     'D2.csv' using (only('per-component', 'miou', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold per design}' at screen 0.0194,0.2985 left textcolor rgb '#222222' front
set label 'relative change (%)' at screen 0.0194,0.1534 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold g}' at screen 0.0583,0.2745 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.2745 left textcolor rgb '#222222' front
set label '{/*0.85 positive is worse}' at screen 0.3481,0.2745 right textcolor rgb '#5A5A5A' front
set label '{/*0.85 floor: RRAM 36 %, SRAM 84 %}' at screen 0.0806,0.2578 left textcolor rgb '#5A5A5A' front

# per design, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.0605; set tmargin at screen 0.2463
unset logscale x
set xrange [-1.548:32.508]
set xtics ('0' 0.0, '10' 10.0, '20' 20.0, '30' 30.0)
unset logscale y
set yrange [-68.69199812979751:220.23635304406722]
set ytics ('−50' -50.0, '0' 0.0, '50' 50.0, '100' 100.0, '150' 150.0, '200' 200.0)
set arrow from graph 0, first -26.586150849538658 to graph 1, first -26.586150849538658 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first 36.21408107215637 to graph 1, first 36.21408107215637 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first -45.53002835371526 to graph 1, first -45.53002835371526 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from graph 0, first 83.587391323382 to graph 1, first 83.587391323382 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first 0.0, first 0.0 to first 32.508, first 32.508 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'injected simulator error (%)' at screen 0.2269,0.0167 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2.csv' using (only('per-design', 'latency', 'RRAM', 'regret') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#0072B2' fillstyle transparent solid 0.20 noborder, \
     'D2.csv' using (only('per-design', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#0072B2' fillstyle transparent solid 0.09 noborder, \
     'D2.csv' using (only('per-design', 'latency', 'SRAM', 'regret') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#D55E00' fillstyle transparent solid 0.20 noborder, \
     'D2.csv' using (only('per-design', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#D55E00' fillstyle transparent solid 0.09 noborder, \
     'D2_seeds.csv' using (only('per-design', 'latency', 'RRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2_seeds.csv' using (only('per-design', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2_seeds.csv' using (only('per-design', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2_seeds.csv' using (only('per-design', 'latency', 'SRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2_seeds.csv' using (only('per-design', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2_seeds.csv' using (only('per-design', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2.csv' using (only('per-design', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 2.38 dashtype (8,4) linecolor rgb '#0072B2', \
     'D2.csv' using (only('per-design', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('per-design', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2.csv' using (only('per-design', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 1.19 dashtype (8,4) linecolor rgb '#D55E00', \
     'D2.csv' using (only('per-design', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2.csv' using (only('per-design', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2.csv' using (only('per-design', 'latency', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 2.8 dashtype solid linecolor rgb '#0072B2', \
     'D2.csv' using (only('per-design', 'latency', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('per-design', 'latency', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 1.4 dashtype solid linecolor rgb '#D55E00', \
     'D2.csv' using (only('per-design', 'latency', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold h}' at screen 0.3731,0.2745 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.2745 left textcolor rgb '#222222' front
set label '{/*0.85 positive is worse}' at screen 0.6630,0.2745 right textcolor rgb '#5A5A5A' front
set label '{/*0.85 floor: RRAM 1.0 %, SRAM 3.1 %}' at screen 0.3954,0.2578 left textcolor rgb '#5A5A5A' front

# per design, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.0605; set tmargin at screen 0.2463
unset logscale x
set xrange [-1.548:32.508]
set xtics ('0' 0.0, '10' 10.0, '20' 20.0, '30' 30.0)
unset logscale y
set yrange [-68.50874929835308:77.05353623384447]
set ytics ('−50' -50.0, '−25' -25.0, '0' 0.0, '25' 25.0, '50' 50.0, '75' 75.0)
set arrow from graph 0, first -1.0300308824230497 to graph 1, first -1.0300308824230497 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first 1.0407509384986948 to graph 1, first 1.0407509384986948 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first -3.0123519346424765 to graph 1, first -3.0123519346424765 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from graph 0, first 3.105912963898793 to graph 1, first 3.105912963898793 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first 0.0, first 0.0 to first 32.508, first 32.508 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'injected simulator error (%)' at screen 0.5417,0.0167 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2.csv' using (only('per-design', 'energy', 'RRAM', 'regret') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#0072B2' fillstyle transparent solid 0.20 noborder, \
     'D2.csv' using (only('per-design', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#0072B2' fillstyle transparent solid 0.09 noborder, \
     'D2.csv' using (only('per-design', 'energy', 'SRAM', 'regret') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#D55E00' fillstyle transparent solid 0.20 noborder, \
     'D2.csv' using (only('per-design', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#D55E00' fillstyle transparent solid 0.09 noborder, \
     'D2_seeds.csv' using (only('per-design', 'energy', 'RRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2_seeds.csv' using (only('per-design', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2_seeds.csv' using (only('per-design', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2_seeds.csv' using (only('per-design', 'energy', 'SRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2_seeds.csv' using (only('per-design', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2_seeds.csv' using (only('per-design', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2.csv' using (only('per-design', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 2.38 dashtype (8,4) linecolor rgb '#0072B2', \
     'D2.csv' using (only('per-design', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('per-design', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2.csv' using (only('per-design', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 1.19 dashtype (8,4) linecolor rgb '#D55E00', \
     'D2.csv' using (only('per-design', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2.csv' using (only('per-design', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2.csv' using (only('per-design', 'energy', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 2.8 dashtype solid linecolor rgb '#0072B2', \
     'D2.csv' using (only('per-design', 'energy', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('per-design', 'energy', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 1.4 dashtype solid linecolor rgb '#D55E00', \
     'D2.csv' using (only('per-design', 'energy', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold i}' at screen 0.6880,0.2745 left textcolor rgb '#222222' front
set label 'mIoU' at screen 0.7102,0.2745 left textcolor rgb '#222222' front
set label '{/*0.85 negative is worse}' at screen 0.9778,0.2745 right textcolor rgb '#5A5A5A' front
set label '{/*0.85 floor: RRAM 0.2 %, SRAM 0.4 %}' at screen 0.7102,0.2578 left textcolor rgb '#5A5A5A' front

# per design, mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.0605; set tmargin at screen 0.2463
unset logscale x
set xrange [-1.548:32.508]
set xtics ('0' 0.0, '10' 10.0, '20' 20.0, '30' 30.0)
unset logscale y
set yrange [-0.1902665374156999:0.5524162513102097]
set ytics ('0.0' 0.0, '0.2' 0.2, '0.4' 0.4)
set arrow from graph 0, first 0.1995312282165133 to graph 1, first 0.1995312282165133 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first 0.4345465086140519 to graph 1, first 0.4345465086140519 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'injected simulator error (%)' at screen 0.8565,0.0167 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2.csv' using (only('per-design', 'miou', 'RRAM', 'regret') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#0072B2' fillstyle transparent solid 0.20 noborder, \
     'D2.csv' using (only('per-design', 'miou', 'SRAM', 'regret') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#D55E00' fillstyle transparent solid 0.20 noborder, \
     'D2_seeds.csv' using (only('per-design', 'miou', 'RRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2_seeds.csv' using (only('per-design', 'miou', 'SRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2.csv' using (only('per-design', 'miou', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 2.8 dashtype solid linecolor rgb '#0072B2', \
     'D2.csv' using (only('per-design', 'miou', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('per-design', 'miou', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 1.4 dashtype solid linecolor rgb '#D55E00', \
     'D2.csv' using (only('per-design', 'miou', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object

unset multiplot
unset output
