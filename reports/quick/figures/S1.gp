# Figure S1: Convergence of the reference searches
# Draw it again: gnuplot -d -e "fmt='png'" S1.gp   (svg, png or pdf; reads S1.csv)
if (!exists('fmt')) fmt = 'svg'
set encoding utf8
if (fmt eq 'svg') set terminal svg size 720,307 dynamic enhanced font 'Liberation Sans,13' background '#ffffff' name 'S1'
if (fmt eq 'png') set terminal pngcairo size 1440,614 enhanced font 'Liberation Sans,19.5' linewidth 1.6 background '#ffffff'
if (fmt eq 'pdf') set terminal pdfcairo size 17.50cm,7.46cm enhanced font 'Liberation Sans,13' linewidth 0.9
marker = fmt eq 'svg' ? 0.62 : (fmt eq 'pdf' ? 0.5 : 1.6)   # point size that looks alike in all three
set output 'S1.'.fmt
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
set arrow from screen 0.0167,0.9430 to screen 0.0500,0.9430 nohead linewidth 1.8 dashtype solid linecolor rgb '#0072B2' front
set label '' at screen 0.0333,0.9430 point pointtype 7 pointsize marker*0.8 linewidth 1.0 linecolor rgb '#0072B2' front
set label '{/*0.85 RRAM}' at screen 0.0583,0.9430 left textcolor rgb '#222222' front
set arrow from screen 0.1299,0.9430 to screen 0.1632,0.9430 nohead linewidth 1.8 dashtype (10,4) linecolor rgb '#D55E00' front
set label '' at screen 0.1465,0.9430 point pointtype 5 pointsize marker*0.8 linewidth 1.0 linecolor rgb '#D55E00' front
set label '{/*0.85 SRAM}' at screen 0.1715,0.9430 left textcolor rgb '#222222' front

# latency
set lmargin at screen 0.1056; set rmargin at screen 0.3194
set bmargin at screen 0.1889; set tmargin at screen 0.8078
unset logscale x
set xrange [-0.48:12.48]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-1.8391626608623188:32.4918736752343]
set ytics ('0' 0.0, '10' 10.0, '20' 20.0, '30' 30.0)
set label '{/:Bold a}' at screen 0.0583,0.8502 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.8502 left textcolor rgb '#222222' front
set label 'excess over the end (%)' at screen 0.0222,0.4984 center rotate by 90 textcolor rgb '#222222' front
set label 'generation' at screen 0.2125,0.0521 center textcolor rgb '#222222' front
plot 'S1.csv' using (only('latency', 0) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype solid pointtype 7 pointsize marker*0.8 linecolor rgb '#0072B2', \
     'S1.csv' using (only('latency', 1) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (10,4) pointtype 5 pointsize marker*0.8 linecolor rgb '#D55E00'
unset label; unset arrow; unset object

# energy
set lmargin at screen 0.4333; set rmargin at screen 0.6472
set bmargin at screen 0.1889; set tmargin at screen 0.8078
unset logscale x
set xrange [-0.48:12.48]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-0.3296227718914896:5.82333563674965]
set ytics ('0' 0.0, '2' 2.0, '4' 4.0)
set label '{/:Bold b}' at screen 0.3861,0.8502 left textcolor rgb '#222222' front
set label 'energy' at screen 0.4083,0.8502 left textcolor rgb '#222222' front
set label 'excess over the end (%)' at screen 0.3500,0.4984 center rotate by 90 textcolor rgb '#222222' front
set label 'generation' at screen 0.5403,0.0521 center textcolor rgb '#222222' front
plot 'S1.csv' using (only('energy', 0) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype solid pointtype 7 pointsize marker*0.8 linecolor rgb '#0072B2', \
     'S1.csv' using (only('energy', 1) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (10,4) pointtype 5 pointsize marker*0.8 linecolor rgb '#D55E00'
unset label; unset arrow; unset object

# performance
set lmargin at screen 0.7611; set rmargin at screen 0.9750
set bmargin at screen 0.1889; set tmargin at screen 0.8078
unset logscale x
set xrange [-0.48:12.48]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-0.11470424454731294:2.0264416536691954]
set ytics ('0.0' 0.0, '0.5' 0.5, '1.0' 1.0, '1.5' 1.5, '2.0' 2.0)
set label '{/:Bold c}' at screen 0.7139,0.8502 left textcolor rgb '#222222' front
set label 'performance' at screen 0.7361,0.8502 left textcolor rgb '#222222' front
set label 'excess over the end (%)' at screen 0.6778,0.4984 center rotate by 90 textcolor rgb '#222222' front
set label 'generation' at screen 0.8681,0.0521 center textcolor rgb '#222222' front
plot 'S1.csv' using (only('performance', 0) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype solid pointtype 7 pointsize marker*0.8 linecolor rgb '#0072B2', \
     'S1.csv' using (only('performance', 1) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (10,4) pointtype 5 pointsize marker*0.8 linecolor rgb '#D55E00'
unset label; unset arrow; unset object

unset multiplot
unset output
