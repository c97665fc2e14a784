# Figure D2: What a wrong simulator does to the searched design
# Draw it again: gnuplot -d -e "fmt='png'" D2.gp   (svg, png or pdf; reads D2.csv, D2_seeds.csv)
if (!exists('fmt')) fmt = 'svg'
set encoding utf8
if (fmt eq 'svg') set terminal svg size 720,2182 dynamic enhanced font 'Liberation Sans,13' background '#ffffff' name 'D2'
if (fmt eq 'png') set terminal pngcairo size 1440,4364 enhanced font 'Liberation Sans,19.5' linewidth 1.6 background '#ffffff'
if (fmt eq 'pdf') set terminal pdfcairo size 17.50cm,53.03cm enhanced font 'Liberation Sans,13' linewidth 0.9
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
set arrow from screen 0.0167,0.9920 to screen 0.0500,0.9920 nohead linewidth 2.8 dashtype solid linecolor rgb '#0072B2' front
set label '' at screen 0.0333,0.9920 point pointtype 7 pointsize marker*1.2 linewidth 1.0 linecolor rgb '#0072B2' front
set label '{/*0.85 RRAM, regret}' at screen 0.0583,0.9920 left textcolor rgb '#222222' front
set arrow from screen 0.1799,0.9920 to screen 0.2133,0.9920 nohead linewidth 2.38 dashtype (8,4) linecolor rgb '#0072B2' front
set label '' at screen 0.1966,0.9920 point pointtype 7 pointsize marker*1.2 linewidth 1.0 linecolor rgb '#0072B2' front
set label '' at screen 0.1966,0.9920 point pointtype 7 pointsize marker*0.72 linewidth 1.0 linecolor rgb '#ffffff' front
set label '{/*0.85 RRAM, apparent drift}' at screen 0.2216,0.9920 left textcolor rgb '#222222' front
set arrow from screen 0.3951,0.9920 to screen 0.4284,0.9920 nohead linewidth 1.4 dashtype solid linecolor rgb '#D55E00' front
set label '' at screen 0.4117,0.9920 point pointtype 5 pointsize marker*0.66 linewidth 1.0 linecolor rgb '#D55E00' front
set label '{/*0.85 SRAM, regret}' at screen 0.4367,0.9920 left textcolor rgb '#222222' front
set arrow from screen 0.5575,0.9920 to screen 0.5908,0.9920 nohead linewidth 1.19 dashtype (8,4) linecolor rgb '#D55E00' front
set label '' at screen 0.5742,0.9920 point pointtype 5 pointsize marker*0.66 linewidth 1.0 linecolor rgb '#D55E00' front
set label '' at screen 0.5742,0.9920 point pointtype 5 pointsize marker*0.396 linewidth 1.0 linecolor rgb '#ffffff' front
set label '{/*0.85 SRAM, apparent drift}' at screen 0.5992,0.9920 left textcolor rgb '#222222' front
set arrow from screen 0.0167,0.9833 to screen 0.0500,0.9833 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' front
set label '{/*0.85 RRAM, seed-to-seed floor}' at screen 0.0583,0.9833 left textcolor rgb '#222222' front
set arrow from screen 0.2661,0.9833 to screen 0.2994,0.9833 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' front
set label '{/*0.85 SRAM, seed-to-seed floor}' at screen 0.3077,0.9833 left textcolor rgb '#222222' front
set arrow from screen 0.5146,0.9833 to screen 0.5479,0.9833 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' front
set label '{/*0.85 change = injected error}' at screen 0.5562,0.9833 left textcolor rgb '#222222' front
set arrow from screen 0.7433,0.9833 to screen 0.7767,0.9833 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' front
set label '{/*0.85 10 % injected}' at screen 0.7850,0.9833 left textcolor rgb '#222222' front
set label '{/:Bold common scale}' at screen 0.0194,0.9725 left textcolor rgb '#222222' front
set label 'relative change (%)' at screen 0.0194,0.9088 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold a}' at screen 0.0583,0.9620 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.9620 left textcolor rgb '#222222' front
set label '{/*0.85 positive is worse}' at screen 0.3481,0.9620 right textcolor rgb '#5A5A5A' front
set label '{/*0.85 floor: RRAM 12 %, SRAM 7.9 %}' at screen 0.0806,0.9546 left textcolor rgb '#5A5A5A' front

# common scale, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.8680; set tmargin at screen 0.9496
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-0.6000000000000012:10.600000000000021]
set ytics ('0' 0.0, '2' 2.0, '4' 4.0, '6' 6.0, '8' 8.0, '10' 10.0)
set arrow from graph 0, first 7.899289794107838 to graph 1, first 7.899289794107838 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'injected simulator error (%)' at screen 0.2269,0.8488 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2_seeds.csv' using (only('common-scale', 'latency', 'RRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2_seeds.csv' using (only('common-scale', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2_seeds.csv' using (only('common-scale', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2_seeds.csv' using (only('common-scale', 'latency', 'SRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2_seeds.csv' using (only('common-scale', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2_seeds.csv' using (only('common-scale', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2.csv' using (only('common-scale', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('common-scale', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2.csv' using (only('common-scale', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2.csv' using (only('common-scale', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2.csv' using (only('common-scale', 'latency', 'RRAM', 'regret') ? column('injected [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('common-scale', 'latency', 'SRAM', 'regret') ? column('injected [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold b}' at screen 0.3731,0.9620 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.9620 left textcolor rgb '#222222' front
set label '{/*0.85 positive is worse}' at screen 0.6630,0.9620 right textcolor rgb '#5A5A5A' front
set label '{/*0.85 floor: RRAM 0.5 %, SRAM 0.7 %}' at screen 0.3954,0.9546 left textcolor rgb '#5A5A5A' front

# common scale, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.8680; set tmargin at screen 0.9496
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-0.6000000000000011:10.60000000000002]
set ytics ('0' 0.0, '2' 2.0, '4' 4.0, '6' 6.0, '8' 8.0, '10' 10.0)
set arrow from graph 0, first -0.5049650713831566 to graph 1, first -0.5049650713831566 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first 0.5075279100564595 to graph 1, first 0.5075279100564595 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first 0.722576694853946 to graph 1, first 0.722576694853946 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'injected simulator error (%)' at screen 0.5417,0.8488 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2_seeds.csv' using (only('common-scale', 'energy', 'RRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2_seeds.csv' using (only('common-scale', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2_seeds.csv' using (only('common-scale', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2_seeds.csv' using (only('common-scale', 'energy', 'SRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2_seeds.csv' using (only('common-scale', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2_seeds.csv' using (only('common-scale', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2.csv' using (only('common-scale', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('common-scale', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2.csv' using (only('common-scale', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2.csv' using (only('common-scale', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2.csv' using (only('common-scale', 'energy', 'RRAM', 'regret') ? column('injected [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('common-scale', 'energy', 'SRAM', 'regret') ? column('injected [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold c}' at screen 0.6880,0.9620 left textcolor rgb '#222222' front
set label 'mIoU' at screen 0.7102,0.9620 left textcolor rgb '#222222' front
set label '{/*0.85 negative is worse}' at screen 0.9778,0.9620 right textcolor rgb '#5A5A5A' front
set label '{/*0.85 floor: RRAM 0.3 %, SRAM 0.3 %}' at screen 0.7102,0.9546 left textcolor rgb '#5A5A5A' front

# common scale, mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.8680; set tmargin at screen 0.9496
unset logscale x
set xrange [-0.55:11.55]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set arrow from graph 0, first -0.3450980448986063 to graph 1, first -0.3450980448986063 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first 0.34629309560114685 to graph 1, first 0.34629309560114685 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first -0.3450980448986063 to graph 1, first -0.3450980448986063 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from graph 0, first 0.34629309560114685 to graph 1, first 0.34629309560114685 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'injected simulator error (%)' at screen 0.8565,0.8488 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2_seeds.csv' using (only('common-scale', 'miou', 'RRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2_seeds.csv' using (only('common-scale', 'miou', 'SRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2.csv' using (only('common-scale', 'miou', 'RRAM', 'regret') ? column('injected [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('common-scale', 'miou', 'SRAM', 'regret') ? column('injected [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold per component}' at screen 0.0194,0.8323 left textcolor rgb '#222222' front
set label 'relative change (%)' at screen 0.0194,0.7686 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold d}' at screen 0.0583,0.8217 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.8217 left textcolor rgb '#222222' front
set label '{/*0.85 positive is worse}' at screen 0.3481,0.8217 right textcolor rgb '#5A5A5A' front
set label '{/*0.85 floor: RRAM 12 %, SRAM 7.9 %}' at screen 0.0806,0.8144 left textcolor rgb '#5A5A5A' front

# per component, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.7278; set tmargin at screen 0.8093
unset logscale x
set xrange [-1.58:33.18]
set xtics ('0' 0.0, '10' 10.0, '20' 20.0, '30' 30.0)
unset logscale y
set yrange [-37.72774676495995:34.30718921856849]
set ytics ('−20' -20.0, '0' 0.0, '20' 20.0)
set arrow from graph 0, first -11.07248962845484 to graph 1, first -11.07248962845484 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first 12.451140914879131 to graph 1, first 12.451140914879131 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first -7.3209840483483895 to graph 1, first -7.3209840483483895 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from graph 0, first 7.899289794107838 to graph 1, first 7.899289794107838 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first 0.0, first 0.0 to first 33.18, first 33.18 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'injected simulator error (%)' at screen 0.2269,0.7085 center textcolor rgb '#222222' front
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
set label '{/:Bold e}' at screen 0.3731,0.8217 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.8217 left textcolor rgb '#222222' front
set label '{/*0.85 positive is worse}' at screen 0.6630,0.8217 right textcolor rgb '#5A5A5A' front
set label '{/*0.85 floor: RRAM 0.5 %, SRAM 0.7 %}' at screen 0.3954,0.8144 left textcolor rgb '#5A5A5A' front

# per component, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.7278; set tmargin at screen 0.8093
unset logscale x
set xrange [-1.58:33.18]
set xtics ('0' 0.0, '10' 10.0, '20' 20.0, '30' 30.0)
unset logscale y
set yrange [-22.11476085763482:21.07568069576494]
set ytics ('−20' -20.0, '−10' -10.0, '0' 0.0, '10' 10.0, '20' 20.0)
set arrow from graph 0, first -0.5049650713831566 to graph 1, first -0.5049650713831566 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first 0.5075279100564595 to graph 1, first 0.5075279100564595 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first -0.7173929803672818 to graph 1, first -0.7173929803672818 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from graph 0, first 0.722576694853946 to graph 1, first 0.722576694853946 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first 0.0, first 0.0 to first 21.07568069576494, first 21.07568069576494 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'injected simulator error (%)' at screen 0.5417,0.7085 center textcolor rgb '#222222' front
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
set label '{/:Bold f}' at screen 0.6880,0.8217 left textcolor rgb '#222222' front
set label 'mIoU' at screen 0.7102,0.8217 left textcolor rgb '#222222' front
set label '{/*0.85 negative is worse}' at screen 0.9778,0.8217 right textcolor rgb '#5A5A5A' front
set label '{/*0.85 floor: RRAM 0.3 %, SRAM 0.3 %}' at screen 0.7102,0.8144 left textcolor rgb '#5A5A5A' front

# per component, mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.7278; set tmargin at screen 0.8093
unset logscale x
set xrange [-1.58:33.18]
set xtics ('0' 0.0, '10' 10.0, '20' 20.0, '30' 30.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set arrow from graph 0, first -0.3450980448986063 to graph 1, first -0.3450980448986063 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first 0.34629309560114685 to graph 1, first 0.34629309560114685 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first -0.3450980448986063 to graph 1, first -0.3450980448986063 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from graph 0, first 0.34629309560114685 to graph 1, first 0.34629309560114685 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'injected simulator error (%)' at screen 0.8565,0.7085 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2.csv' using (only('per-component', 'miou', 'SRAM', 'regret') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#D55E00' fillstyle transparent solid 0.20 noborder, \
     'D2_seeds.csv' using (only('per-component', 'miou', 'RRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2_seeds.csv' using (only('per-component', 'miou', 'SRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2.csv' using (only('per-component', 'miou', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 2.8 dashtype solid linecolor rgb '#0072B2', \
     'D2.csv' using (only('per-component', 'miou', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('per-component', 'miou', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 1.4 dashtype solid linecolor rgb '#D55E00', \
     'D2.csv' using (only('per-component', 'miou', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold per design}' at screen 0.0194,0.6920 left textcolor rgb '#222222' front
set label 'relative change (%)' at screen 0.0194,0.6283 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold g}' at screen 0.0583,0.6815 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.6815 left textcolor rgb '#222222' front
set label '{/*0.85 positive is worse}' at screen 0.3481,0.6815 right textcolor rgb '#5A5A5A' front
set label '{/*0.85 floor: RRAM 12 %, SRAM 7.9 %}' at screen 0.0806,0.6742 left textcolor rgb '#5A5A5A' front

# per design, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.5875; set tmargin at screen 0.6691
unset logscale x
set xrange [-1.58:33.18]
set xtics ('0' 0.0, '10' 10.0, '20' 20.0, '30' 30.0)
unset logscale y
set yrange [-50.06879617593801:98.30065078452311]
set ytics ('−50' -50.0, '−25' -25.0, '0' 0.0, '25' 25.0, '50' 50.0, '75' 75.0)
set arrow from graph 0, first -11.07248962845484 to graph 1, first -11.07248962845484 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first 12.451140914879131 to graph 1, first 12.451140914879131 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first -7.3209840483483895 to graph 1, first -7.3209840483483895 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from graph 0, first 7.899289794107838 to graph 1, first 7.899289794107838 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first 0.0, first 0.0 to first 33.18, first 33.18 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'injected simulator error (%)' at screen 0.2269,0.5683 center textcolor rgb '#222222' front
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
set label '{/:Bold h}' at screen 0.3731,0.6815 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.6815 left textcolor rgb '#222222' front
set label '{/*0.85 positive is worse}' at screen 0.6630,0.6815 right textcolor rgb '#5A5A5A' front
set label '{/*0.85 floor: RRAM 0.5 %, SRAM 0.7 %}' at screen 0.3954,0.6742 left textcolor rgb '#5A5A5A' front

# per design, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.5875; set tmargin at screen 0.6691
unset logscale x
set xrange [-1.58:33.18]
set xtics ('0' 0.0, '10' 10.0, '20' 20.0, '30' 30.0)
unset logscale y
set yrange [-71.46525769482271:72.76072202712486]
set ytics ('−50' -50.0, '−25' -25.0, '0' 0.0, '25' 25.0, '50' 50.0)
set arrow from graph 0, first -0.5049650713831566 to graph 1, first -0.5049650713831566 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first 0.5075279100564595 to graph 1, first 0.5075279100564595 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first -0.7173929803672818 to graph 1, first -0.7173929803672818 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from graph 0, first 0.722576694853946 to graph 1, first 0.722576694853946 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first 0.0, first 0.0 to first 33.18, first 33.18 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'injected simulator error (%)' at screen 0.5417,0.5683 center textcolor rgb '#222222' front
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
set label '{/:Bold i}' at screen 0.6880,0.6815 left textcolor rgb '#222222' front
set label 'mIoU' at screen 0.7102,0.6815 left textcolor rgb '#222222' front
set label '{/*0.85 negative is worse}' at screen 0.9778,0.6815 right textcolor rgb '#5A5A5A' front
set label '{/*0.85 floor: RRAM 0.3 %, SRAM 0.3 %}' at screen 0.7102,0.6742 left textcolor rgb '#5A5A5A' front

# per design, mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.5875; set tmargin at screen 0.6691
unset logscale x
set xrange [-1.58:33.18]
set xtics ('0' 0.0, '10' 10.0, '20' 20.0, '30' 30.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set arrow from graph 0, first -0.3450980448986063 to graph 1, first -0.3450980448986063 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first 0.34629309560114685 to graph 1, first 0.34629309560114685 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first -0.3450980448986063 to graph 1, first -0.3450980448986063 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from graph 0, first 0.34629309560114685 to graph 1, first 0.34629309560114685 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'injected simulator error (%)' at screen 0.8565,0.5683 center textcolor rgb '#222222' front
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
set label '{/:Bold correlated designs}' at screen 0.0194,0.5518 left textcolor rgb '#222222' front
set label 'relative change (%)' at screen 0.0194,0.4881 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold j}' at screen 0.0583,0.5412 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.5412 left textcolor rgb '#222222' front
set label '{/*0.85 positive is worse}' at screen 0.3481,0.5412 right textcolor rgb '#5A5A5A' front
set label '{/*0.85 floor: RRAM 12 %, SRAM 7.9 %}' at screen 0.0806,0.5339 left textcolor rgb '#5A5A5A' front

# correlated designs, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.4473; set tmargin at screen 0.5289
unset logscale x
set xrange [-1.58:33.18]
set xtics ('0' 0.0, '10' 10.0, '20' 20.0, '30' 30.0)
unset logscale y
set yrange [-52.934667025747785:86.58520216783593]
set ytics ('−50' -50.0, '−25' -25.0, '0' 0.0, '25' 25.0, '50' 50.0, '75' 75.0)
set arrow from graph 0, first -11.07248962845484 to graph 1, first -11.07248962845484 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first 12.451140914879131 to graph 1, first 12.451140914879131 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first -7.3209840483483895 to graph 1, first -7.3209840483483895 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from graph 0, first 7.899289794107838 to graph 1, first 7.899289794107838 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first 0.0, first 0.0 to first 33.18, first 33.18 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'injected simulator error (%)' at screen 0.2269,0.4280 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2.csv' using (only('correlated-designs', 'latency', 'RRAM', 'regret') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#0072B2' fillstyle transparent solid 0.20 noborder, \
     'D2.csv' using (only('correlated-designs', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#0072B2' fillstyle transparent solid 0.09 noborder, \
     'D2.csv' using (only('correlated-designs', 'latency', 'SRAM', 'regret') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#D55E00' fillstyle transparent solid 0.20 noborder, \
     'D2.csv' using (only('correlated-designs', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#D55E00' fillstyle transparent solid 0.09 noborder, \
     'D2_seeds.csv' using (only('correlated-designs', 'latency', 'RRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2_seeds.csv' using (only('correlated-designs', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2_seeds.csv' using (only('correlated-designs', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2_seeds.csv' using (only('correlated-designs', 'latency', 'SRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2_seeds.csv' using (only('correlated-designs', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2_seeds.csv' using (only('correlated-designs', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2.csv' using (only('correlated-designs', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 2.38 dashtype (8,4) linecolor rgb '#0072B2', \
     'D2.csv' using (only('correlated-designs', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('correlated-designs', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2.csv' using (only('correlated-designs', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 1.19 dashtype (8,4) linecolor rgb '#D55E00', \
     'D2.csv' using (only('correlated-designs', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2.csv' using (only('correlated-designs', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2.csv' using (only('correlated-designs', 'latency', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 2.8 dashtype solid linecolor rgb '#0072B2', \
     'D2.csv' using (only('correlated-designs', 'latency', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('correlated-designs', 'latency', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 1.4 dashtype solid linecolor rgb '#D55E00', \
     'D2.csv' using (only('correlated-designs', 'latency', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold k}' at screen 0.3731,0.5412 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.5412 left textcolor rgb '#222222' front
set label '{/*0.85 positive is worse}' at screen 0.6630,0.5412 right textcolor rgb '#5A5A5A' front
set label '{/*0.85 floor: RRAM 0.5 %, SRAM 0.7 %}' at screen 0.3954,0.5339 left textcolor rgb '#5A5A5A' front

# correlated designs, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.4473; set tmargin at screen 0.5289
unset logscale x
set xrange [-1.58:33.18]
set xtics ('0' 0.0, '10' 10.0, '20' 20.0, '30' 30.0)
unset logscale y
set yrange [-78.28064295493199:82.4049627870122]
set ytics ('−50' -50.0, '0' 0.0, '50' 50.0)
set arrow from graph 0, first -0.5049650713831566 to graph 1, first -0.5049650713831566 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first 0.5075279100564595 to graph 1, first 0.5075279100564595 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first -0.7173929803672818 to graph 1, first -0.7173929803672818 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from graph 0, first 0.722576694853946 to graph 1, first 0.722576694853946 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first 0.0, first 0.0 to first 33.18, first 33.18 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'injected simulator error (%)' at screen 0.5417,0.4280 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2.csv' using (only('correlated-designs', 'energy', 'RRAM', 'regret') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#0072B2' fillstyle transparent solid 0.20 noborder, \
     'D2.csv' using (only('correlated-designs', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#0072B2' fillstyle transparent solid 0.09 noborder, \
     'D2.csv' using (only('correlated-designs', 'energy', 'SRAM', 'regret') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#D55E00' fillstyle transparent solid 0.20 noborder, \
     'D2.csv' using (only('correlated-designs', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#D55E00' fillstyle transparent solid 0.09 noborder, \
     'D2_seeds.csv' using (only('correlated-designs', 'energy', 'RRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2_seeds.csv' using (only('correlated-designs', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2_seeds.csv' using (only('correlated-designs', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2_seeds.csv' using (only('correlated-designs', 'energy', 'SRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2_seeds.csv' using (only('correlated-designs', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2_seeds.csv' using (only('correlated-designs', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2.csv' using (only('correlated-designs', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 2.38 dashtype (8,4) linecolor rgb '#0072B2', \
     'D2.csv' using (only('correlated-designs', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('correlated-designs', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2.csv' using (only('correlated-designs', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 1.19 dashtype (8,4) linecolor rgb '#D55E00', \
     'D2.csv' using (only('correlated-designs', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2.csv' using (only('correlated-designs', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2.csv' using (only('correlated-designs', 'energy', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 2.8 dashtype solid linecolor rgb '#0072B2', \
     'D2.csv' using (only('correlated-designs', 'energy', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('correlated-designs', 'energy', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 1.4 dashtype solid linecolor rgb '#D55E00', \
     'D2.csv' using (only('correlated-designs', 'energy', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold l}' at screen 0.6880,0.5412 left textcolor rgb '#222222' front
set label 'mIoU' at screen 0.7102,0.5412 left textcolor rgb '#222222' front
set label '{/*0.85 negative is worse}' at screen 0.9778,0.5412 right textcolor rgb '#5A5A5A' front
set label '{/*0.85 floor: RRAM 0.3 %, SRAM 0.3 %}' at screen 0.7102,0.5339 left textcolor rgb '#5A5A5A' front

# correlated designs, mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.4473; set tmargin at screen 0.5289
unset logscale x
set xrange [-1.58:33.18]
set xtics ('0' 0.0, '10' 10.0, '20' 20.0, '30' 30.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set arrow from graph 0, first -0.3450980448986063 to graph 1, first -0.3450980448986063 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first 0.34629309560114685 to graph 1, first 0.34629309560114685 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first -0.3450980448986063 to graph 1, first -0.3450980448986063 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from graph 0, first 0.34629309560114685 to graph 1, first 0.34629309560114685 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'injected simulator error (%)' at screen 0.8565,0.4280 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2.csv' using (only('correlated-designs', 'miou', 'RRAM', 'regret') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#0072B2' fillstyle transparent solid 0.20 noborder, \
     'D2.csv' using (only('correlated-designs', 'miou', 'SRAM', 'regret') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#D55E00' fillstyle transparent solid 0.20 noborder, \
     'D2_seeds.csv' using (only('correlated-designs', 'miou', 'RRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2_seeds.csv' using (only('correlated-designs', 'miou', 'SRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2.csv' using (only('correlated-designs', 'miou', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 2.8 dashtype solid linecolor rgb '#0072B2', \
     'D2.csv' using (only('correlated-designs', 'miou', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('correlated-designs', 'miou', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 1.4 dashtype solid linecolor rgb '#D55E00', \
     'D2.csv' using (only('correlated-designs', 'miou', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold configuration slope}' at screen 0.0194,0.4115 left textcolor rgb '#222222' front
set label 'relative change (%)' at screen 0.0194,0.3478 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold m}' at screen 0.0583,0.4010 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.4010 left textcolor rgb '#222222' front
set label '{/*0.85 positive is worse}' at screen 0.3481,0.4010 right textcolor rgb '#5A5A5A' front
set label '{/*0.85 floor: RRAM 12 %, SRAM 7.9 %}' at screen 0.0806,0.3937 left textcolor rgb '#5A5A5A' front

# configuration slope, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.3071; set tmargin at screen 0.3886
unset logscale x
set xrange [-1.58:33.18]
set xtics ('0' 0.0, '10' 10.0, '20' 20.0, '30' 30.0)
unset logscale y
set yrange [-48.55736089414957:103.51631235315718]
set ytics ('0' 0.0, '50' 50.0, '100' 100.0)
set arrow from graph 0, first -11.07248962845484 to graph 1, first -11.07248962845484 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first 12.451140914879131 to graph 1, first 12.451140914879131 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first -7.3209840483483895 to graph 1, first -7.3209840483483895 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from graph 0, first 7.899289794107838 to graph 1, first 7.899289794107838 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first 0.0, first 0.0 to first 33.18, first 33.18 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'injected simulator error (%)' at screen 0.2269,0.2878 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2.csv' using (only('configuration-slope', 'latency', 'RRAM', 'regret') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#0072B2' fillstyle transparent solid 0.20 noborder, \
     'D2.csv' using (only('configuration-slope', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#0072B2' fillstyle transparent solid 0.09 noborder, \
     'D2.csv' using (only('configuration-slope', 'latency', 'SRAM', 'regret') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#D55E00' fillstyle transparent solid 0.20 noborder, \
     'D2.csv' using (only('configuration-slope', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#D55E00' fillstyle transparent solid 0.09 noborder, \
     'D2_seeds.csv' using (only('configuration-slope', 'latency', 'RRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2_seeds.csv' using (only('configuration-slope', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2_seeds.csv' using (only('configuration-slope', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2_seeds.csv' using (only('configuration-slope', 'latency', 'SRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2_seeds.csv' using (only('configuration-slope', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2_seeds.csv' using (only('configuration-slope', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2.csv' using (only('configuration-slope', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 2.38 dashtype (8,4) linecolor rgb '#0072B2', \
     'D2.csv' using (only('configuration-slope', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('configuration-slope', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2.csv' using (only('configuration-slope', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 1.19 dashtype (8,4) linecolor rgb '#D55E00', \
     'D2.csv' using (only('configuration-slope', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2.csv' using (only('configuration-slope', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2.csv' using (only('configuration-slope', 'latency', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 2.8 dashtype solid linecolor rgb '#0072B2', \
     'D2.csv' using (only('configuration-slope', 'latency', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('configuration-slope', 'latency', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 1.4 dashtype solid linecolor rgb '#D55E00', \
     'D2.csv' using (only('configuration-slope', 'latency', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold n}' at screen 0.3731,0.4010 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.4010 left textcolor rgb '#222222' front
set label '{/*0.85 positive is worse}' at screen 0.6630,0.4010 right textcolor rgb '#5A5A5A' front
set label '{/*0.85 floor: RRAM 0.5 %, SRAM 0.7 %}' at screen 0.3954,0.3937 left textcolor rgb '#5A5A5A' front

# configuration slope, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.3071; set tmargin at screen 0.3886
unset logscale x
set xrange [-1.58:33.18]
set xtics ('0' 0.0, '10' 10.0, '20' 20.0, '30' 30.0)
unset logscale y
set yrange [-66.68471645539515:55.5762377996777]
set ytics ('−50' -50.0, '−25' -25.0, '0' 0.0, '25' 25.0, '50' 50.0)
set arrow from graph 0, first -0.5049650713831566 to graph 1, first -0.5049650713831566 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first 0.5075279100564595 to graph 1, first 0.5075279100564595 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first -0.7173929803672818 to graph 1, first -0.7173929803672818 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from graph 0, first 0.722576694853946 to graph 1, first 0.722576694853946 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first 0.0, first 0.0 to first 33.18, first 33.18 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'injected simulator error (%)' at screen 0.5417,0.2878 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2.csv' using (only('configuration-slope', 'energy', 'RRAM', 'regret') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#0072B2' fillstyle transparent solid 0.20 noborder, \
     'D2.csv' using (only('configuration-slope', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#0072B2' fillstyle transparent solid 0.09 noborder, \
     'D2.csv' using (only('configuration-slope', 'energy', 'SRAM', 'regret') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#D55E00' fillstyle transparent solid 0.20 noborder, \
     'D2.csv' using (only('configuration-slope', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#D55E00' fillstyle transparent solid 0.09 noborder, \
     'D2_seeds.csv' using (only('configuration-slope', 'energy', 'RRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2_seeds.csv' using (only('configuration-slope', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2_seeds.csv' using (only('configuration-slope', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2_seeds.csv' using (only('configuration-slope', 'energy', 'SRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2_seeds.csv' using (only('configuration-slope', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2_seeds.csv' using (only('configuration-slope', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2.csv' using (only('configuration-slope', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 2.38 dashtype (8,4) linecolor rgb '#0072B2', \
     'D2.csv' using (only('configuration-slope', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('configuration-slope', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2.csv' using (only('configuration-slope', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 1.19 dashtype (8,4) linecolor rgb '#D55E00', \
     'D2.csv' using (only('configuration-slope', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2.csv' using (only('configuration-slope', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2.csv' using (only('configuration-slope', 'energy', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 2.8 dashtype solid linecolor rgb '#0072B2', \
     'D2.csv' using (only('configuration-slope', 'energy', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('configuration-slope', 'energy', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 1.4 dashtype solid linecolor rgb '#D55E00', \
     'D2.csv' using (only('configuration-slope', 'energy', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold o}' at screen 0.6880,0.4010 left textcolor rgb '#222222' front
set label 'mIoU' at screen 0.7102,0.4010 left textcolor rgb '#222222' front
set label '{/*0.85 negative is worse}' at screen 0.9778,0.4010 right textcolor rgb '#5A5A5A' front
set label '{/*0.85 floor: RRAM 0.3 %, SRAM 0.3 %}' at screen 0.7102,0.3937 left textcolor rgb '#5A5A5A' front

# configuration slope, mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.3071; set tmargin at screen 0.3886
unset logscale x
set xrange [-1.58:33.18]
set xtics ('0' 0.0, '10' 10.0, '20' 20.0, '30' 30.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set arrow from graph 0, first -0.3450980448986063 to graph 1, first -0.3450980448986063 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first 0.34629309560114685 to graph 1, first 0.34629309560114685 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first -0.3450980448986063 to graph 1, first -0.3450980448986063 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from graph 0, first 0.34629309560114685 to graph 1, first 0.34629309560114685 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'injected simulator error (%)' at screen 0.8565,0.2878 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2.csv' using (only('configuration-slope', 'miou', 'RRAM', 'regret') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#0072B2' fillstyle transparent solid 0.20 noborder, \
     'D2.csv' using (only('configuration-slope', 'miou', 'SRAM', 'regret') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#D55E00' fillstyle transparent solid 0.20 noborder, \
     'D2_seeds.csv' using (only('configuration-slope', 'miou', 'RRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2_seeds.csv' using (only('configuration-slope', 'miou', 'SRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2.csv' using (only('configuration-slope', 'miou', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 2.8 dashtype solid linecolor rgb '#0072B2', \
     'D2.csv' using (only('configuration-slope', 'miou', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('configuration-slope', 'miou', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 1.4 dashtype solid linecolor rgb '#D55E00', \
     'D2.csv' using (only('configuration-slope', 'miou', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold measured (one factor per memory)}' at screen 0.0194,0.2713 left textcolor rgb '#222222' front
set label 'relative change (%)' at screen 0.0194,0.2076 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold p}' at screen 0.0583,0.2608 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.2608 left textcolor rgb '#222222' front
set label '{/*0.85 positive is worse}' at screen 0.3481,0.2608 right textcolor rgb '#5A5A5A' front
set label '{/*0.85 floor: RRAM 12 %, SRAM 7.9 %}' at screen 0.0806,0.2534 left textcolor rgb '#5A5A5A' front

# measured (one factor per memory), latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.1668; set tmargin at screen 0.2484
unset logscale x
set xrange [-5.32:111.72]
set xtics ('0' 0.0, '50' 50.0, '100' 100.0)
unset logscale y
set yrange [-123.48908010985843:798.4428549572862]
set ytics ('0' 0.0, '200' 200.0, '400' 400.0, '600' 600.0)
set arrow from graph 0, first -11.07248962845484 to graph 1, first -11.07248962845484 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first 12.451140914879131 to graph 1, first 12.451140914879131 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first -7.3209840483483895 to graph 1, first -7.3209840483483895 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from graph 0, first 7.899289794107838 to graph 1, first 7.899289794107838 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first 0.0, first 0.0 to first 111.72, first 111.72 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'injected simulator error (%)' at screen 0.2269,0.1476 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2.csv' using (only('measured-one-factor-per-memory', 'latency', 'RRAM', 'regret') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#0072B2' fillstyle transparent solid 0.20 noborder, \
     'D2.csv' using (only('measured-one-factor-per-memory', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#0072B2' fillstyle transparent solid 0.09 noborder, \
     'D2.csv' using (only('measured-one-factor-per-memory', 'latency', 'SRAM', 'regret') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#D55E00' fillstyle transparent solid 0.20 noborder, \
     'D2.csv' using (only('measured-one-factor-per-memory', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#D55E00' fillstyle transparent solid 0.09 noborder, \
     'D2_seeds.csv' using (only('measured-one-factor-per-memory', 'latency', 'RRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2_seeds.csv' using (only('measured-one-factor-per-memory', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2_seeds.csv' using (only('measured-one-factor-per-memory', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2_seeds.csv' using (only('measured-one-factor-per-memory', 'latency', 'SRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2_seeds.csv' using (only('measured-one-factor-per-memory', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2_seeds.csv' using (only('measured-one-factor-per-memory', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2.csv' using (only('measured-one-factor-per-memory', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 2.38 dashtype (8,4) linecolor rgb '#0072B2', \
     'D2.csv' using (only('measured-one-factor-per-memory', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('measured-one-factor-per-memory', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2.csv' using (only('measured-one-factor-per-memory', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 1.19 dashtype (8,4) linecolor rgb '#D55E00', \
     'D2.csv' using (only('measured-one-factor-per-memory', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2.csv' using (only('measured-one-factor-per-memory', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2.csv' using (only('measured-one-factor-per-memory', 'latency', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 2.8 dashtype solid linecolor rgb '#0072B2', \
     'D2.csv' using (only('measured-one-factor-per-memory', 'latency', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('measured-one-factor-per-memory', 'latency', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 1.4 dashtype solid linecolor rgb '#D55E00', \
     'D2.csv' using (only('measured-one-factor-per-memory', 'latency', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold q}' at screen 0.3731,0.2608 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.2608 left textcolor rgb '#222222' front
set label '{/*0.85 positive is worse}' at screen 0.6630,0.2608 right textcolor rgb '#5A5A5A' front
set label '{/*0.85 floor: RRAM 0.5 %, SRAM 0.7 %}' at screen 0.3954,0.2534 left textcolor rgb '#5A5A5A' front

# measured (one factor per memory), energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.1668; set tmargin at screen 0.2484
unset logscale x
set xrange [-5.32:111.72]
set xtics ('0' 0.0, '50' 50.0, '100' 100.0)
unset logscale y
set yrange [-107.79293843794112:221.41114699757603]
set ytics ('−100' -100.0, '0' 0.0, '100' 100.0, '200' 200.0)
set arrow from graph 0, first -0.5049650713831566 to graph 1, first -0.5049650713831566 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first 0.5075279100564595 to graph 1, first 0.5075279100564595 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first -0.7173929803672818 to graph 1, first -0.7173929803672818 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from graph 0, first 0.722576694853946 to graph 1, first 0.722576694853946 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first 0.0, first 0.0 to first 111.72, first 111.72 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'injected simulator error (%)' at screen 0.5417,0.1476 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2.csv' using (only('measured-one-factor-per-memory', 'energy', 'RRAM', 'regret') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#0072B2' fillstyle transparent solid 0.20 noborder, \
     'D2.csv' using (only('measured-one-factor-per-memory', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#0072B2' fillstyle transparent solid 0.09 noborder, \
     'D2.csv' using (only('measured-one-factor-per-memory', 'energy', 'SRAM', 'regret') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#D55E00' fillstyle transparent solid 0.20 noborder, \
     'D2.csv' using (only('measured-one-factor-per-memory', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#D55E00' fillstyle transparent solid 0.09 noborder, \
     'D2_seeds.csv' using (only('measured-one-factor-per-memory', 'energy', 'RRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2_seeds.csv' using (only('measured-one-factor-per-memory', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2_seeds.csv' using (only('measured-one-factor-per-memory', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2_seeds.csv' using (only('measured-one-factor-per-memory', 'energy', 'SRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2_seeds.csv' using (only('measured-one-factor-per-memory', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2_seeds.csv' using (only('measured-one-factor-per-memory', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2.csv' using (only('measured-one-factor-per-memory', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 2.38 dashtype (8,4) linecolor rgb '#0072B2', \
     'D2.csv' using (only('measured-one-factor-per-memory', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('measured-one-factor-per-memory', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2.csv' using (only('measured-one-factor-per-memory', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 1.19 dashtype (8,4) linecolor rgb '#D55E00', \
     'D2.csv' using (only('measured-one-factor-per-memory', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2.csv' using (only('measured-one-factor-per-memory', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2.csv' using (only('measured-one-factor-per-memory', 'energy', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 2.8 dashtype solid linecolor rgb '#0072B2', \
     'D2.csv' using (only('measured-one-factor-per-memory', 'energy', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('measured-one-factor-per-memory', 'energy', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 1.4 dashtype solid linecolor rgb '#D55E00', \
     'D2.csv' using (only('measured-one-factor-per-memory', 'energy', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold r}' at screen 0.6880,0.2608 left textcolor rgb '#222222' front
set label 'mIoU' at screen 0.7102,0.2608 left textcolor rgb '#222222' front
set label '{/*0.85 negative is worse}' at screen 0.9778,0.2608 right textcolor rgb '#5A5A5A' front
set label '{/*0.85 floor: RRAM 0.3 %, SRAM 0.3 %}' at screen 0.7102,0.2534 left textcolor rgb '#5A5A5A' front

# measured (one factor per memory), mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.1668; set tmargin at screen 0.2484
unset logscale x
set xrange [-5.32:111.72]
set xtics ('0' 0.0, '50' 50.0, '100' 100.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set arrow from graph 0, first -0.3450980448986063 to graph 1, first -0.3450980448986063 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first 0.34629309560114685 to graph 1, first 0.34629309560114685 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first -0.3450980448986063 to graph 1, first -0.3450980448986063 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from graph 0, first 0.34629309560114685 to graph 1, first 0.34629309560114685 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'injected simulator error (%)' at screen 0.8565,0.1476 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2.csv' using (only('measured-one-factor-per-memory', 'miou', 'RRAM', 'regret') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#0072B2' fillstyle transparent solid 0.20 noborder, \
     'D2.csv' using (only('measured-one-factor-per-memory', 'miou', 'SRAM', 'regret') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#D55E00' fillstyle transparent solid 0.20 noborder, \
     'D2_seeds.csv' using (only('measured-one-factor-per-memory', 'miou', 'RRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2_seeds.csv' using (only('measured-one-factor-per-memory', 'miou', 'SRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2.csv' using (only('measured-one-factor-per-memory', 'miou', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 2.8 dashtype solid linecolor rgb '#0072B2', \
     'D2.csv' using (only('measured-one-factor-per-memory', 'miou', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('measured-one-factor-per-memory', 'miou', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 1.4 dashtype solid linecolor rgb '#D55E00', \
     'D2.csv' using (only('measured-one-factor-per-memory', 'miou', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold measured (per design)}' at screen 0.0194,0.1311 left textcolor rgb '#222222' front
set label 'relative change (%)' at screen 0.0194,0.0674 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold s}' at screen 0.0583,0.1205 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.1205 left textcolor rgb '#222222' front
set label '{/*0.85 positive is worse}' at screen 0.3481,0.1205 right textcolor rgb '#5A5A5A' front
set label '{/*0.85 floor: RRAM 12 %, SRAM 7.9 %}' at screen 0.0806,0.1132 left textcolor rgb '#5A5A5A' front

# measured (per design), latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.0266; set tmargin at screen 0.1082
unset logscale x
set xrange [-5.32:111.72]
set xtics ('0' 0.0, '50' 50.0, '100' 100.0)
unset logscale y
set yrange [-143.86478785201626:676.5984821751565]
set ytics ('0' 0.0, '200' 200.0, '400' 400.0, '600' 600.0)
set arrow from graph 0, first -11.07248962845484 to graph 1, first -11.07248962845484 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first 12.451140914879131 to graph 1, first 12.451140914879131 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first -7.3209840483483895 to graph 1, first -7.3209840483483895 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from graph 0, first 7.899289794107838 to graph 1, first 7.899289794107838 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first 0.0, first 0.0 to first 111.72, first 111.72 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'injected simulator error (%)' at screen 0.2269,0.0073 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2.csv' using (only('measured-per-design', 'latency', 'RRAM', 'regret') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#0072B2' fillstyle transparent solid 0.20 noborder, \
     'D2.csv' using (only('measured-per-design', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#0072B2' fillstyle transparent solid 0.09 noborder, \
     'D2.csv' using (only('measured-per-design', 'latency', 'SRAM', 'regret') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#D55E00' fillstyle transparent solid 0.20 noborder, \
     'D2.csv' using (only('measured-per-design', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#D55E00' fillstyle transparent solid 0.09 noborder, \
     'D2_seeds.csv' using (only('measured-per-design', 'latency', 'RRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2_seeds.csv' using (only('measured-per-design', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2_seeds.csv' using (only('measured-per-design', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2_seeds.csv' using (only('measured-per-design', 'latency', 'SRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2_seeds.csv' using (only('measured-per-design', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2_seeds.csv' using (only('measured-per-design', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2.csv' using (only('measured-per-design', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 2.38 dashtype (8,4) linecolor rgb '#0072B2', \
     'D2.csv' using (only('measured-per-design', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('measured-per-design', 'latency', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2.csv' using (only('measured-per-design', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 1.19 dashtype (8,4) linecolor rgb '#D55E00', \
     'D2.csv' using (only('measured-per-design', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2.csv' using (only('measured-per-design', 'latency', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2.csv' using (only('measured-per-design', 'latency', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 2.8 dashtype solid linecolor rgb '#0072B2', \
     'D2.csv' using (only('measured-per-design', 'latency', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('measured-per-design', 'latency', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 1.4 dashtype solid linecolor rgb '#D55E00', \
     'D2.csv' using (only('measured-per-design', 'latency', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold t}' at screen 0.3731,0.1205 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.1205 left textcolor rgb '#222222' front
set label '{/*0.85 positive is worse}' at screen 0.6630,0.1205 right textcolor rgb '#5A5A5A' front
set label '{/*0.85 floor: RRAM 0.5 %, SRAM 0.7 %}' at screen 0.3954,0.1132 left textcolor rgb '#5A5A5A' front

# measured (per design), energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.0266; set tmargin at screen 0.1082
unset logscale x
set xrange [-5.32:111.72]
set xtics ('0' 0.0, '50' 50.0, '100' 100.0)
unset logscale y
set yrange [-120.12768698832777:256.8626660189194]
set ytics ('−100' -100.0, '0' 0.0, '100' 100.0, '200' 200.0)
set arrow from graph 0, first -0.5049650713831566 to graph 1, first -0.5049650713831566 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first 0.5075279100564595 to graph 1, first 0.5075279100564595 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first -0.7173929803672818 to graph 1, first -0.7173929803672818 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from graph 0, first 0.722576694853946 to graph 1, first 0.722576694853946 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first 0.0, first 0.0 to first 111.72, first 111.72 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'injected simulator error (%)' at screen 0.5417,0.0073 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2.csv' using (only('measured-per-design', 'energy', 'RRAM', 'regret') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#0072B2' fillstyle transparent solid 0.20 noborder, \
     'D2.csv' using (only('measured-per-design', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#0072B2' fillstyle transparent solid 0.09 noborder, \
     'D2.csv' using (only('measured-per-design', 'energy', 'SRAM', 'regret') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#D55E00' fillstyle transparent solid 0.20 noborder, \
     'D2.csv' using (only('measured-per-design', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#D55E00' fillstyle transparent solid 0.09 noborder, \
     'D2_seeds.csv' using (only('measured-per-design', 'energy', 'RRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2_seeds.csv' using (only('measured-per-design', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2_seeds.csv' using (only('measured-per-design', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2_seeds.csv' using (only('measured-per-design', 'energy', 'SRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2_seeds.csv' using (only('measured-per-design', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2_seeds.csv' using (only('measured-per-design', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2.csv' using (only('measured-per-design', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 2.38 dashtype (8,4) linecolor rgb '#0072B2', \
     'D2.csv' using (only('measured-per-design', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('measured-per-design', 'energy', 'RRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2.csv' using (only('measured-per-design', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 1.19 dashtype (8,4) linecolor rgb '#D55E00', \
     'D2.csv' using (only('measured-per-design', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2.csv' using (only('measured-per-design', 'energy', 'SRAM', 'apparent drift') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2.csv' using (only('measured-per-design', 'energy', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 2.8 dashtype solid linecolor rgb '#0072B2', \
     'D2.csv' using (only('measured-per-design', 'energy', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('measured-per-design', 'energy', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 1.4 dashtype solid linecolor rgb '#D55E00', \
     'D2.csv' using (only('measured-per-design', 'energy', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold u}' at screen 0.6880,0.1205 left textcolor rgb '#222222' front
set label 'mIoU' at screen 0.7102,0.1205 left textcolor rgb '#222222' front
set label '{/*0.85 negative is worse}' at screen 0.9778,0.1205 right textcolor rgb '#5A5A5A' front
set label '{/*0.85 floor: RRAM 0.3 %, SRAM 0.3 %}' at screen 0.7102,0.1132 left textcolor rgb '#5A5A5A' front

# measured (per design), mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.0266; set tmargin at screen 0.1082
unset logscale x
set xrange [-5.32:111.72]
set xtics ('0' 0.0, '50' 50.0, '100' 100.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set arrow from graph 0, first -0.3450980448986063 to graph 1, first -0.3450980448986063 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first 0.34629309560114685 to graph 1, first 0.34629309560114685 nohead linewidth 0.8 dashtype (24,7) linecolor rgb '#0072B2' back
set arrow from graph 0, first -0.3450980448986063 to graph 1, first -0.3450980448986063 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from graph 0, first 0.34629309560114685 to graph 1, first 0.34629309560114685 nohead linewidth 0.8 dashtype (11,7) linecolor rgb '#D55E00' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'injected simulator error (%)' at screen 0.8565,0.0073 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2.csv' using (only('measured-per-design', 'miou', 'RRAM', 'regret') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#0072B2' fillstyle transparent solid 0.20 noborder, \
     'D2.csv' using (only('measured-per-design', 'miou', 'SRAM', 'regret') ? column('injected [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#D55E00' fillstyle transparent solid 0.20 noborder, \
     'D2_seeds.csv' using (only('measured-per-design', 'miou', 'RRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2_seeds.csv' using (only('measured-per-design', 'miou', 'SRAM', 'regret') ? column('injected [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2.csv' using (only('measured-per-design', 'miou', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 2.8 dashtype solid linecolor rgb '#0072B2', \
     'D2.csv' using (only('measured-per-design', 'miou', 'RRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('measured-per-design', 'miou', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with lines linewidth 1.4 dashtype solid linecolor rgb '#D55E00', \
     'D2.csv' using (only('measured-per-design', 'miou', 'SRAM', 'regret') ? column('injected [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object

unset multiplot
unset output
