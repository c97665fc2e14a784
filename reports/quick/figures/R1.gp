# Figure R1: Rank agreement by generation
# Draw it again: gnuplot -d -e "fmt='png'" R1.gp   (svg, png or pdf; reads R1.csv)
if (!exists('fmt')) fmt = 'svg'
set encoding utf8
if (fmt eq 'svg') set terminal svg size 720,606 dynamic enhanced font 'Liberation Sans,13' background '#ffffff' name 'R1'
if (fmt eq 'png') set terminal pngcairo size 1440,1212 enhanced font 'Liberation Sans,19.5' linewidth 1.6 background '#ffffff'
if (fmt eq 'pdf') set terminal pdfcairo size 17.50cm,14.73cm enhanced font 'Liberation Sans,13' linewidth 0.9
marker = fmt eq 'svg' ? 0.62 : (fmt eq 'pdf' ? 0.5 : 1.6)   # point size that looks alike in all three
set output 'R1.'.fmt
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
set arrow from screen 0.0167,0.9711 to screen 0.0500,0.9711 nohead linewidth 1.8 dashtype solid linecolor rgb '#0072B2' front
set label '' at screen 0.0333,0.9711 point pointtype 7 pointsize marker*0.8 linewidth 1.0 linecolor rgb '#0072B2' front
set label '{/*0.85 per component}' at screen 0.0583,0.9711 left textcolor rgb '#222222' front
set arrow from screen 0.1888,0.9711 to screen 0.2221,0.9711 nohead linewidth 1.8 dashtype (10,4) linecolor rgb '#D55E00' front
set label '' at screen 0.2054,0.9711 point pointtype 5 pointsize marker*0.8 linewidth 1.0 linecolor rgb '#D55E00' front
set label '{/*0.85 per design}' at screen 0.2304,0.9711 left textcolor rgb '#222222' front
set arrow from screen 0.3292,0.9711 to screen 0.3626,0.9711 nohead linewidth 1.8 dashtype (3,3) linecolor rgb '#009E73' front
set label '' at screen 0.3459,0.9711 point pointtype 9 pointsize marker*0.8 linewidth 1.0 linecolor rgb '#009E73' front
set label '{/*0.85 correlated designs}' at screen 0.3709,0.9711 left textcolor rgb '#222222' front
set arrow from screen 0.5251,0.9711 to screen 0.5584,0.9711 nohead linewidth 1.8 dashtype (12,4,3,4) linecolor rgb '#CC79A7' front
set label '' at screen 0.5417,0.9711 point pointtype 13 pointsize marker*0.8 linewidth 1.0 linecolor rgb '#CC79A7' front
set label '{/*0.85 configuration slope}' at screen 0.5667,0.9711 left textcolor rgb '#222222' front
set arrow from screen 0.0167,0.9398 to screen 0.0500,0.9398 nohead linewidth 1.8 dashtype (6,3) linecolor rgb '#222222' front
set label '' at screen 0.0333,0.9398 point pointtype 11 pointsize marker*0.8 linewidth 1.0 linecolor rgb '#222222' front
set label '{/*0.85 measured (one factor per memory)}' at screen 0.0583,0.9398 left textcolor rgb '#222222' front
set arrow from screen 0.3275,0.9398 to screen 0.3609,0.9398 nohead linewidth 1.8 dashtype (2,4) linecolor rgb '#56B4E9' front
set label '' at screen 0.3442,0.9398 point pointtype 7 pointsize marker*0.8 linewidth 1.0 linecolor rgb '#56B4E9' front
set label '{/*0.85 measured (per design)}' at screen 0.3692,0.9398 left textcolor rgb '#222222' front

# latency, RRAM
set lmargin at screen 0.1056; set rmargin at screen 0.3194
set bmargin at screen 0.5578; set tmargin at screen 0.8713
unset logscale x
set xrange [-0.44:11.44]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [0.46060283687943265:1.030531914893617]
set ytics ('0.6' 0.6000000000000001, '0.8' 0.8, '1.0' 1.0)
set label '{/:Bold a}' at screen 0.0583,0.8927 left textcolor rgb '#222222' front
set label 'latency, RRAM' at screen 0.0806,0.8927 left textcolor rgb '#222222' front
set label 'Kendall tau' at screen 0.0222,0.7145 center rotate by 90 textcolor rgb '#222222' front
set label 'generation' at screen 0.2125,0.4884 center textcolor rgb '#222222' front
plot 'R1.csv' using (only('latency-rram', 0) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype solid pointtype 7 pointsize marker*0.8 linecolor rgb '#0072B2', \
     'R1.csv' using (only('latency-rram', 1) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (10,4) pointtype 5 pointsize marker*0.8 linecolor rgb '#D55E00', \
     'R1.csv' using (only('latency-rram', 2) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (3,3) pointtype 9 pointsize marker*0.8 linecolor rgb '#009E73', \
     'R1.csv' using (only('latency-rram', 3) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (12,4,3,4) pointtype 13 pointsize marker*0.8 linecolor rgb '#CC79A7', \
     'R1.csv' using (only('latency-rram', 4) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (6,3) pointtype 11 pointsize marker*0.8 linecolor rgb '#222222', \
     'R1.csv' using (only('latency-rram', 5) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (2,4) pointtype 7 pointsize marker*0.8 linecolor rgb '#56B4E9'
unset label; unset arrow; unset object

# latency, SRAM
set lmargin at screen 0.4333; set rmargin at screen 0.6472
set bmargin at screen 0.5578; set tmargin at screen 0.8713
unset logscale x
set xrange [-0.44:11.44]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [0.3312978723404255:1.0378510638297873]
set ytics ('0.4' 0.4, '0.6' 0.6000000000000001, '0.8' 0.8, '1.0' 1.0)
set label '{/:Bold b}' at screen 0.3861,0.8927 left textcolor rgb '#222222' front
set label 'latency, SRAM' at screen 0.4083,0.8927 left textcolor rgb '#222222' front
set label 'Kendall tau' at screen 0.3500,0.7145 center rotate by 90 textcolor rgb '#222222' front
set label 'generation' at screen 0.5403,0.4884 center textcolor rgb '#222222' front
plot 'R1.csv' using (only('latency-sram', 0) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype solid pointtype 7 pointsize marker*0.8 linecolor rgb '#0072B2', \
     'R1.csv' using (only('latency-sram', 1) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (10,4) pointtype 5 pointsize marker*0.8 linecolor rgb '#D55E00', \
     'R1.csv' using (only('latency-sram', 2) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (3,3) pointtype 9 pointsize marker*0.8 linecolor rgb '#009E73', \
     'R1.csv' using (only('latency-sram', 3) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (12,4,3,4) pointtype 13 pointsize marker*0.8 linecolor rgb '#CC79A7', \
     'R1.csv' using (only('latency-sram', 4) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (6,3) pointtype 11 pointsize marker*0.8 linecolor rgb '#222222', \
     'R1.csv' using (only('latency-sram', 5) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (2,4) pointtype 7 pointsize marker*0.8 linecolor rgb '#56B4E9'
unset label; unset arrow; unset object

# energy, RRAM
set lmargin at screen 0.7611; set rmargin at screen 0.9750
set bmargin at screen 0.5578; set tmargin at screen 0.8713
unset logscale x
set xrange [-0.44:11.44]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [0.2418368794326241:1.0429148936170214]
set ytics ('0.4' 0.4, '0.6' 0.6000000000000001, '0.8' 0.8, '1.0' 1.0)
set label '{/:Bold c}' at screen 0.7139,0.8927 left textcolor rgb '#222222' front
set label 'energy, RRAM' at screen 0.7361,0.8927 left textcolor rgb '#222222' front
set label 'Kendall tau' at screen 0.6778,0.7145 center rotate by 90 textcolor rgb '#222222' front
set label 'generation' at screen 0.8681,0.4884 center textcolor rgb '#222222' front
plot 'R1.csv' using (only('energy-rram', 0) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype solid pointtype 7 pointsize marker*0.8 linecolor rgb '#0072B2', \
     'R1.csv' using (only('energy-rram', 1) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (10,4) pointtype 5 pointsize marker*0.8 linecolor rgb '#D55E00', \
     'R1.csv' using (only('energy-rram', 2) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (3,3) pointtype 9 pointsize marker*0.8 linecolor rgb '#009E73', \
     'R1.csv' using (only('energy-rram', 3) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (12,4,3,4) pointtype 13 pointsize marker*0.8 linecolor rgb '#CC79A7', \
     'R1.csv' using (only('energy-rram', 4) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (6,3) pointtype 11 pointsize marker*0.8 linecolor rgb '#222222', \
     'R1.csv' using (only('energy-rram', 5) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (2,4) pointtype 7 pointsize marker*0.8 linecolor rgb '#56B4E9'
unset label; unset arrow; unset object

# energy, SRAM
set lmargin at screen 0.1056; set rmargin at screen 0.3194
set bmargin at screen 0.0957; set tmargin at screen 0.4092
unset logscale x
set xrange [-0.44:11.44]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [0.2204113475177305:1.0441276595744682]
set ytics ('0.4' 0.4, '0.6' 0.6000000000000001, '0.8' 0.8, '1.0' 1.0)
set label '{/:Bold d}' at screen 0.0583,0.4307 left textcolor rgb '#222222' front
set label 'energy, SRAM' at screen 0.0806,0.4307 left textcolor rgb '#222222' front
set label 'Kendall tau' at screen 0.0222,0.2525 center rotate by 90 textcolor rgb '#222222' front
set label 'generation' at screen 0.2125,0.0264 center textcolor rgb '#222222' front
plot 'R1.csv' using (only('energy-sram', 0) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype solid pointtype 7 pointsize marker*0.8 linecolor rgb '#0072B2', \
     'R1.csv' using (only('energy-sram', 1) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (10,4) pointtype 5 pointsize marker*0.8 linecolor rgb '#D55E00', \
     'R1.csv' using (only('energy-sram', 2) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (3,3) pointtype 9 pointsize marker*0.8 linecolor rgb '#009E73', \
     'R1.csv' using (only('energy-sram', 3) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (12,4,3,4) pointtype 13 pointsize marker*0.8 linecolor rgb '#CC79A7', \
     'R1.csv' using (only('energy-sram', 4) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (6,3) pointtype 11 pointsize marker*0.8 linecolor rgb '#222222', \
     'R1.csv' using (only('energy-sram', 5) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (2,4) pointtype 7 pointsize marker*0.8 linecolor rgb '#56B4E9'
unset label; unset arrow; unset object

unset multiplot
unset output
