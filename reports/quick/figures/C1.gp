# Figure C1: Searched designs of RRAM, SRAM and hybrid chips
# Draw it again: gnuplot -d -e "fmt='png'" C1.gp   (svg, png or pdf; reads C1.csv)
if (!exists('fmt')) fmt = 'svg'
set encoding utf8
if (fmt eq 'svg') set terminal svg size 720,307 dynamic enhanced font 'Liberation Sans,13' background '#ffffff' name 'C1'
if (fmt eq 'png') set terminal pngcairo size 1440,614 enhanced font 'Liberation Sans,19.5' linewidth 1.6 background '#ffffff'
if (fmt eq 'pdf') set terminal pdfcairo size 17.50cm,7.46cm enhanced font 'Liberation Sans,13' linewidth 0.9
marker = fmt eq 'svg' ? 0.62 : (fmt eq 'pdf' ? 0.5 : 1.6)   # point size that looks alike in all three
set output 'C1.'.fmt
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
set arrow from screen 0.2422,0.9430 to screen 0.2755,0.9430 nohead linewidth 1.8 dashtype solid linecolor rgb '#009E73' front
set label '' at screen 0.2589,0.9430 point pointtype 9 pointsize marker*0.8 linewidth 1.0 linecolor rgb '#009E73' front
set label '{/*0.85 hybrid}' at screen 0.2839,0.9430 left textcolor rgb '#222222' front

# energy of the fronts
set lmargin at screen 0.1056; set rmargin at screen 0.4833
set bmargin at screen 0.1889; set tmargin at screen 0.8078
set logscale x
set xrange [1.697704782948557:117.28837764790583]
set xtics ('' 2.0 1, '' 3.0 1, '' 4.0 1, '' 5.0 1, '' 6.0 1, '' 7.0 1, '' 8.0 1, '' 9.0 1, '10' 10.0, '' 20.0 1, '' 30.0 1, '' 40.0 1, '' 50.0 1, '' 60.0 1, '' 70.0 1, '' 80.0 1, '' 90.0 1, '100' 100.0)
set logscale y
set yrange [1.3712824803533814:9.84363951565337]
set ytics ('2' 2.0, '3' 3.0, '4' 4.0, '' 5.0 1, '6' 6.0, '' 7.0 1, '8' 8.0, '' 9.0 1)
set label '{/:Bold a}' at screen 0.0583,0.8502 left textcolor rgb '#222222' front
set label 'energy of the fronts' at screen 0.0806,0.8502 left textcolor rgb '#222222' front
set label 'energy (mJ)' at screen 0.0222,0.4984 center rotate by 90 textcolor rgb '#222222' front
set label 'latency (ms)' at screen 0.2944,0.0521 center textcolor rgb '#222222' front
plot 'C1.csv' using (only('energy-of-the-fronts', 0) ? column('position') : NaN):'value' with steps linewidth 1.8 dashtype solid linecolor rgb '#0072B2', \
     'C1.csv' using (only('energy-of-the-fronts', 0) ? column('position') : NaN):'value' with points pointtype 7 pointsize marker*0.8 linecolor rgb '#0072B2', \
     'C1.csv' using (only('energy-of-the-fronts', 1) ? column('position') : NaN):'value' with steps linewidth 1.8 dashtype (10,4) linecolor rgb '#D55E00', \
     'C1.csv' using (only('energy-of-the-fronts', 1) ? column('position') : NaN):'value' with points pointtype 5 pointsize marker*0.8 linecolor rgb '#D55E00', \
     'C1.csv' using (only('energy-of-the-fronts', 2) ? column('position') : NaN):'value' with steps linewidth 1.8 dashtype solid linecolor rgb '#009E73', \
     'C1.csv' using (only('energy-of-the-fronts', 2) ? column('position') : NaN):'value' with points pointtype 9 pointsize marker*0.8 linecolor rgb '#009E73'
unset label; unset arrow; unset object

# area of the same designs
set lmargin at screen 0.5972; set rmargin at screen 0.9750
set bmargin at screen 0.1889; set tmargin at screen 0.8078
set logscale x
set xrange [1.697704782948557:117.28837764790583]
set xtics ('' 2.0 1, '' 3.0 1, '' 4.0 1, '' 5.0 1, '' 6.0 1, '' 7.0 1, '' 8.0 1, '' 9.0 1, '10' 10.0, '' 20.0 1, '' 30.0 1, '' 40.0 1, '' 50.0 1, '' 60.0 1, '' 70.0 1, '' 80.0 1, '' 90.0 1, '100' 100.0)
unset logscale y
set yrange [51.03525558128338:207.87497576480027]
set ytics ('100' 100.0, '150' 150.0, '200' 200.0)
set label '{/:Bold b}' at screen 0.5500,0.8502 left textcolor rgb '#222222' front
set label 'area of the same designs' at screen 0.5722,0.8502 left textcolor rgb '#222222' front
set label 'area (mm²)' at screen 0.5139,0.4984 center rotate by 90 textcolor rgb '#222222' front
set label 'latency (ms)' at screen 0.7861,0.0521 center textcolor rgb '#222222' front
plot 'C1.csv' using (only('area-of-the-same-designs', 0) ? column('position') : NaN):'value' with points pointtype 7 pointsize marker linecolor rgb '#0072B2', \
     'C1.csv' using (only('area-of-the-same-designs', 1) ? column('position') : NaN):'value' with points pointtype 5 pointsize marker linecolor rgb '#D55E00', \
     'C1.csv' using (only('area-of-the-same-designs', 2) ? column('position') : NaN):'value' with points pointtype 9 pointsize marker linecolor rgb '#009E73'
unset label; unset arrow; unset object

unset multiplot
unset output
