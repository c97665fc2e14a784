# Figure G2: Quantized, distilled and searched networks
# Draw it again: gnuplot -d -e "fmt='png'" G2.gp   (svg, png or pdf; reads G2.csv)
if (!exists('fmt')) fmt = 'svg'
set encoding utf8
if (fmt eq 'svg') set terminal svg size 720,326 dynamic enhanced font 'Liberation Sans,13' background '#ffffff' name 'G2'
if (fmt eq 'png') set terminal pngcairo size 1440,652 enhanced font 'Liberation Sans,19.5' linewidth 1.6 background '#ffffff'
if (fmt eq 'pdf') set terminal pdfcairo size 17.50cm,7.92cm enhanced font 'Liberation Sans,13' linewidth 0.9
marker = fmt eq 'svg' ? 0.62 : (fmt eq 'pdf' ? 0.5 : 1.6)   # point size that looks alike in all three
set output 'G2.'.fmt
set datafile separator comma
set datafile columnheaders
set border 3 linewidth 0.8 linecolor rgb '#222222'
set tics nomirror out scale 0.6,0.35 textcolor rgb '#222222'
set grid xtics ytics linewidth 0.6 linetype 1 linecolor rgb '#EDEDED'
set key off
set samples 2
set multiplot

# Rows of one curve of one panel.
only(p, c) = strcol('panel') eq p && column('curve') == c
set arrow from screen 0.0167,0.9463 to screen 0.0500,0.9463 nohead linewidth 1.8 dashtype solid linecolor rgb '#0072B2' front
set label '' at screen 0.0333,0.9463 point pointtype 7 pointsize marker*0.8 linewidth 1.0 linecolor rgb '#0072B2' front
set label '{/*0.85 quantized, range per tensor}' at screen 0.0583,0.9463 left textcolor rgb '#222222' front
set arrow from screen 0.2766,0.9463 to screen 0.3100,0.9463 nohead linewidth 1.8 dashtype (10,4) linecolor rgb '#D55E00' front
set label '' at screen 0.2933,0.9463 point pointtype 5 pointsize marker*0.8 linewidth 1.0 linecolor rgb '#D55E00' front
set label '{/*0.85 quantized, range per channel, cut}' at screen 0.3183,0.9463 left textcolor rgb '#222222' front
set arrow from screen 0.5779,0.9463 to screen 0.6113,0.9463 nohead linewidth 1.8 dashtype (3,3) linecolor rgb '#009E73' front
set label '' at screen 0.5946,0.9463 point pointtype 9 pointsize marker*0.8 linewidth 1.0 linecolor rgb '#009E73' front
set label '{/*0.85 quantized, paper}' at screen 0.6196,0.9463 left textcolor rgb '#222222' front
set arrow from screen 0.7623,0.9463 to screen 0.7957,0.9463 nohead linewidth 1.8 dashtype (12,4,3,4) linecolor rgb '#CC79A7' front
set label '' at screen 0.7790,0.9463 point pointtype 13 pointsize marker*0.8 linewidth 1.0 linecolor rgb '#CC79A7' front
set label '{/*0.85 largest, alone}' at screen 0.8040,0.9463 left textcolor rgb '#222222' front
set arrow from screen 0.0167,0.8880 to screen 0.0500,0.8880 nohead linewidth 1.8 dashtype (6,3) linecolor rgb '#222222' front
set label '' at screen 0.0333,0.8880 point pointtype 11 pointsize marker*0.8 linewidth 1.0 linecolor rgb '#222222' front
set label '{/*0.85 NAS}' at screen 0.0583,0.8880 left textcolor rgb '#222222' front
set arrow from screen 0.1158,0.8880 to screen 0.1492,0.8880 nohead linewidth 1.8 dashtype (2,4) linecolor rgb '#56B4E9' front
set label '' at screen 0.1325,0.8880 point pointtype 7 pointsize marker*0.8 linewidth 1.0 linecolor rgb '#56B4E9' front
set label '{/*0.85 Knowledge Distillation}' at screen 0.1575,0.8880 left textcolor rgb '#222222' front
set arrow from screen 0.3371,0.8880 to screen 0.3704,0.8880 nohead linewidth 1.8 dashtype (16,4) linecolor rgb '#E69F00' front
set label '' at screen 0.3538,0.8880 point pointtype 5 pointsize marker*0.8 linewidth 1.0 linecolor rgb '#E69F00' front
set label '{/*0.85 NAS+Knowledge Distillation}' at screen 0.3788,0.8880 left textcolor rgb '#222222' front

# quantization
set lmargin at screen 0.1056; set rmargin at screen 0.3194
set bmargin at screen 0.1779; set tmargin at screen 0.7607
unset logscale x
set xrange [1.76:8.24]
set xtics ('2' 2.0, '4' 4.0, '6' 6.0, '8' 8.0)
unset logscale y
set yrange [-4.786858055007637:105.9313315880193]
set ytics ('0' 0.0, '25' 25.0, '50' 50.0, '75' 75.0, '100' 100.0)
set label '{/:Bold a}' at screen 0.0583,0.8006 left textcolor rgb '#222222' front
set label 'quantization' at screen 0.0806,0.8006 left textcolor rgb '#222222' front
set label 'mIoU, of unquantized (%)' at screen 0.0222,0.4693 center rotate by 90 textcolor rgb '#222222' front
set label 'bits' at screen 0.2125,0.0491 center textcolor rgb '#222222' front
plot 'G2.csv' using (only('quantization', 0) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype solid pointtype 7 pointsize marker*0.8 linecolor rgb '#0072B2', \
     'G2.csv' using (only('quantization', 1) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (10,4) pointtype 5 pointsize marker*0.8 linecolor rgb '#D55E00', \
     'G2.csv' using (only('quantization', 2) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (3,3) pointtype 9 pointsize marker*0.8 linecolor rgb '#009E73'
unset label; unset arrow; unset object

# energy on SRAM
set lmargin at screen 0.4333; set rmargin at screen 0.6472
set bmargin at screen 0.1779; set tmargin at screen 0.7607
unset logscale x
set xrange [1.4180968510809935:5.282608693425038]
set xtics ('2' 2.0, '3' 3.0, '4' 4.0, '5' 5.0)
unset logscale y
set yrange [-5.63804371842502:120.96894497505973]
set ytics ('0' 0.0, '50' 50.0, '100' 100.0)
set label '{/:Bold b}' at screen 0.3861,0.8006 left textcolor rgb '#222222' front
set label 'energy on SRAM' at screen 0.4083,0.8006 left textcolor rgb '#222222' front
set label 'mIoU, of the largest (%)' at screen 0.3500,0.4693 center rotate by 90 textcolor rgb '#222222' front
set label 'energy (mJ)' at screen 0.5403,0.0491 center textcolor rgb '#222222' front
plot 'G2.csv' using (only('energy-on-sram', 0) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype solid pointtype 7 pointsize marker*0.8 linecolor rgb '#0072B2', \
     'G2.csv' using (only('energy-on-sram', 1) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (10,4) pointtype 5 pointsize marker*0.8 linecolor rgb '#D55E00', \
     'G2.csv' using (only('energy-on-sram', 2) ? column('position') : NaN):'value' with points pointtype 13 pointsize marker linecolor rgb '#CC79A7', \
     'G2.csv' using (only('energy-on-sram', 3) ? column('position') : NaN):'value' with points pointtype 11 pointsize marker linecolor rgb '#222222', \
     'G2.csv' using (only('energy-on-sram', 4) ? column('position') : NaN):'value' with points pointtype 7 pointsize marker linecolor rgb '#56B4E9', \
     'G2.csv' using (only('energy-on-sram', 5) ? column('position') : NaN):'value' with points pointtype 5 pointsize marker linecolor rgb '#E69F00'
unset label; unset arrow; unset object

# energy on RRAM
set lmargin at screen 0.7611; set rmargin at screen 0.9750
set bmargin at screen 0.1779; set tmargin at screen 0.7607
unset logscale x
set xrange [1.6115446563233629:15.107009778188978]
set xtics ('5' 5.0, '10' 10.0, '15' 15.0)
unset logscale y
set yrange [-5.63804371842502:120.96894497505973]
set ytics ('0' 0.0, '50' 50.0, '100' 100.0)
set label '{/:Bold c}' at screen 0.7139,0.8006 left textcolor rgb '#222222' front
set label 'energy on RRAM' at screen 0.7361,0.8006 left textcolor rgb '#222222' front
set label 'mIoU, of the largest (%)' at screen 0.6778,0.4693 center rotate by 90 textcolor rgb '#222222' front
set label 'energy (mJ)' at screen 0.8681,0.0491 center textcolor rgb '#222222' front
plot 'G2.csv' using (only('energy-on-rram', 0) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype solid pointtype 7 pointsize marker*0.8 linecolor rgb '#0072B2', \
     'G2.csv' using (only('energy-on-rram', 1) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (10,4) pointtype 5 pointsize marker*0.8 linecolor rgb '#D55E00', \
     'G2.csv' using (only('energy-on-rram', 2) ? column('position') : NaN):'value' with points pointtype 13 pointsize marker linecolor rgb '#CC79A7', \
     'G2.csv' using (only('energy-on-rram', 3) ? column('position') : NaN):'value' with points pointtype 11 pointsize marker linecolor rgb '#222222', \
     'G2.csv' using (only('energy-on-rram', 4) ? column('position') : NaN):'value' with points pointtype 7 pointsize marker linecolor rgb '#56B4E9', \
     'G2.csv' using (only('energy-on-rram', 5) ? column('position') : NaN):'value' with points pointtype 5 pointsize marker linecolor rgb '#E69F00'
unset label; unset arrow; unset object

unset multiplot
unset output
