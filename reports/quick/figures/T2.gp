# Figure T2: What each gene moves
# Draw it again: gnuplot -d -e "fmt='png'" T2.gp   (svg, png or pdf; reads T2.csv)
if (!exists('fmt')) fmt = 'svg'
set encoding utf8
if (fmt eq 'svg') set terminal svg size 720,307 dynamic enhanced font 'Liberation Sans,13' background '#ffffff' name 'T2'
if (fmt eq 'png') set terminal pngcairo size 1440,614 enhanced font 'Liberation Sans,19.5' linewidth 1.6 background '#ffffff'
if (fmt eq 'pdf') set terminal pdfcairo size 17.50cm,7.46cm enhanced font 'Liberation Sans,13' linewidth 0.9
marker = fmt eq 'svg' ? 0.62 : (fmt eq 'pdf' ? 0.5 : 1.6)   # point size that looks alike in all three
set output 'T2.'.fmt
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
set label '{/*0.85 mean of the supernets, two standard errors}' at screen 0.0583,0.9430 left textcolor rgb '#222222' front
set arrow from screen 0.3856,0.9430 to screen 0.4189,0.9430 nohead linewidth 1.8 dashtype (10,4) linecolor rgb '#D55E00' front
set label '' at screen 0.4022,0.9430 point pointtype 5 pointsize marker*0.8 linewidth 1.0 linecolor rgb '#D55E00' front
set label '{/*0.85 supernet 1}' at screen 0.4272,0.9430 left textcolor rgb '#222222' front
set arrow from screen 0.5269,0.9430 to screen 0.5603,0.9430 nohead linewidth 1.8 dashtype (3,3) linecolor rgb '#009E73' front
set label '' at screen 0.5436,0.9430 point pointtype 9 pointsize marker*0.8 linewidth 1.0 linecolor rgb '#009E73' front
set label '{/*0.85 supernet 2}' at screen 0.5686,0.9430 left textcolor rgb '#222222' front
set arrow from screen 0.6683,0.9430 to screen 0.7016,0.9430 nohead linewidth 1.8 dashtype (12,4,3,4) linecolor rgb '#CC79A7' front
set label '' at screen 0.6850,0.9430 point pointtype 13 pointsize marker*0.8 linewidth 1.0 linecolor rgb '#CC79A7' front
set label '{/*0.85 supernet 3}' at screen 0.7100,0.9430 left textcolor rgb '#222222' front

# experts
set lmargin at screen 0.1056; set rmargin at screen 0.4833
set bmargin at screen 0.1889; set tmargin at screen 0.8078
unset logscale x
set xrange [0.88:4.12]
set xtics ('1' 1.0, '2' 2.0, '3' 3.0, '4' 4.0)
unset logscale y
set yrange [-0.08651943107109385:1.1689666164946921]
set ytics ('0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set label '{/:Bold a}' at screen 0.0583,0.8502 left textcolor rgb '#222222' front
set label 'experts' at screen 0.0806,0.8502 left textcolor rgb '#222222' front
set label 'mIoU per doubling (points)' at screen 0.0222,0.4984 center rotate by 90 textcolor rgb '#222222' front
set label 'block' at screen 0.2944,0.0521 center textcolor rgb '#222222' front
plot 'T2.csv' using (only('experts', 0) ? column('position') : NaN):(column('value')-column('half width')):(0):(2*column('half width')) with vectors nohead linewidth 1.4 linecolor rgb '#0072B2', \
     'T2.csv' using (only('experts', 0) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype solid pointtype 7 pointsize marker*0.8 linecolor rgb '#0072B2', \
     'T2.csv' using (only('experts', 1) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (10,4) pointtype 5 pointsize marker*0.8 linecolor rgb '#D55E00', \
     'T2.csv' using (only('experts', 2) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (3,3) pointtype 9 pointsize marker*0.8 linecolor rgb '#009E73', \
     'T2.csv' using (only('experts', 3) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (12,4,3,4) pointtype 13 pointsize marker*0.8 linecolor rgb '#CC79A7'
unset label; unset arrow; unset object

# hidden size
set lmargin at screen 0.5972; set rmargin at screen 0.9750
set bmargin at screen 0.1889; set tmargin at screen 0.8078
unset logscale x
set xrange [0.88:4.12]
set xtics ('1' 1.0, '2' 2.0, '3' 3.0, '4' 4.0)
unset logscale y
set yrange [0.001159401112414818:1.88863460984658]
set ytics ('0.5' 0.5, '1.0' 1.0, '1.5' 1.5)
set label '{/:Bold b}' at screen 0.5500,0.8502 left textcolor rgb '#222222' front
set label 'hidden size' at screen 0.5722,0.8502 left textcolor rgb '#222222' front
set label 'mIoU per doubling (points)' at screen 0.5139,0.4984 center rotate by 90 textcolor rgb '#222222' front
set label 'block' at screen 0.7861,0.0521 center textcolor rgb '#222222' front
plot 'T2.csv' using (only('hidden-size', 0) ? column('position') : NaN):(column('value')-column('half width')):(0):(2*column('half width')) with vectors nohead linewidth 1.4 linecolor rgb '#0072B2', \
     'T2.csv' using (only('hidden-size', 0) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype solid pointtype 7 pointsize marker*0.8 linecolor rgb '#0072B2', \
     'T2.csv' using (only('hidden-size', 1) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (10,4) pointtype 5 pointsize marker*0.8 linecolor rgb '#D55E00', \
     'T2.csv' using (only('hidden-size', 2) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (3,3) pointtype 9 pointsize marker*0.8 linecolor rgb '#009E73', \
     'T2.csv' using (only('hidden-size', 3) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (12,4,3,4) pointtype 13 pointsize marker*0.8 linecolor rgb '#CC79A7'
unset label; unset arrow; unset object

unset multiplot
unset output
