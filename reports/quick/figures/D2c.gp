# Figure D2c: mIoU of the largest network on chips
# Draw it again: gnuplot -d -e "fmt='png'" D2c.gp   (svg, png or pdf; reads D2c.csv)
if (!exists('fmt')) fmt = 'svg'
set encoding utf8
if (fmt eq 'svg') set terminal svg size 720,307 dynamic enhanced font 'Liberation Sans,13' background '#ffffff' name 'D2c'
if (fmt eq 'png') set terminal pngcairo size 1440,614 enhanced font 'Liberation Sans,19.5' linewidth 1.6 background '#ffffff'
if (fmt eq 'pdf') set terminal pdfcairo size 17.50cm,7.46cm enhanced font 'Liberation Sans,13' linewidth 0.9
marker = fmt eq 'svg' ? 0.62 : (fmt eq 'pdf' ? 0.5 : 1.6)   # point size that looks alike in all three
set output 'D2c.'.fmt
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
set label '{/*0.85 digital arrays}' at screen 0.0583,0.9430 left textcolor rgb '#222222' front
set arrow from screen 0.1729,0.9430 to screen 0.2063,0.9430 nohead linewidth 1.8 dashtype (10,4) linecolor rgb '#D55E00' front
set label '' at screen 0.1896,0.9430 point pointtype 5 pointsize marker*0.8 linewidth 1.0 linecolor rgb '#D55E00' front
set label '{/*0.85 on the chip, 95 % interval}' at screen 0.2146,0.9430 left textcolor rgb '#222222' front
set arrow from screen 0.4171,0.9430 to screen 0.4504,0.9430 nohead linewidth 1.8 dashtype (3,3) linecolor rgb '#009E73' front
set label '' at screen 0.4338,0.9430 point pointtype 9 pointsize marker*0.8 linewidth 1.0 linecolor rgb '#009E73' front
set label '{/*0.85 believed by searches}' at screen 0.4588,0.9430 left textcolor rgb '#222222' front

# converter bits
set lmargin at screen 0.1056; set rmargin at screen 0.3194
set bmargin at screen 0.1889; set tmargin at screen 0.8078
unset logscale x
set xrange [2.8:8.2]
set xtics ('4' 4.0, '6' 6.0, '8' 8.0)
unset logscale y
set yrange [47.3000793707956:78.16241132467606]
set ytics ('50' 50.0, '60' 60.0, '70' 70.0)
set label '{/:Bold a}' at screen 0.0583,0.8502 left textcolor rgb '#222222' front
set label 'converter bits' at screen 0.0806,0.8502 left textcolor rgb '#222222' front
set label 'mIoU (%)' at screen 0.0222,0.4984 center rotate by 90 textcolor rgb '#222222' front
set label 'converter bits' at screen 0.2125,0.0521 center textcolor rgb '#222222' front
plot 'D2c.csv' using (only('converter-bits', 0) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype solid pointtype 7 pointsize marker*0.8 linecolor rgb '#0072B2', \
     'D2c.csv' using (only('converter-bits', 1) ? column('position') : NaN):(column('value')-column('half width')):(0):(2*column('half width')) with vectors nohead linewidth 1.4 linecolor rgb '#D55E00', \
     'D2c.csv' using (only('converter-bits', 1) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (10,4) pointtype 5 pointsize marker*0.8 linecolor rgb '#D55E00', \
     'D2c.csv' using (only('converter-bits', 2) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (3,3) pointtype 9 pointsize marker*0.8 linecolor rgb '#009E73'
unset label; unset arrow; unset object

# active rows
set lmargin at screen 0.4333; set rmargin at screen 0.6472
set bmargin at screen 0.1889; set tmargin at screen 0.8078
set logscale x
set xrange [14.545454545454545:563.2]
set xtics ('20' 20.0, '' 30.0 1, '' 40.0 1, '50' 50.0, '' 60.0 1, '' 70.0 1, '' 80.0 1, '' 90.0 1, '100' 100.0, '200' 200.0, '' 300.0 1, '' 400.0 1, '500' 500.0)
unset logscale y
set yrange [65.81716806048205:76.99315519546643]
set ytics ('67.5' 67.5, '70.0' 70.0, '72.5' 72.5, '75.0' 75.0)
set label '{/:Bold b}' at screen 0.3861,0.8502 left textcolor rgb '#222222' front
set label 'active rows' at screen 0.4083,0.8502 left textcolor rgb '#222222' front
set label 'mIoU (%)' at screen 0.3500,0.4984 center rotate by 90 textcolor rgb '#222222' front
set label 'active rows' at screen 0.5403,0.0521 center textcolor rgb '#222222' front
plot 'D2c.csv' using (only('active-rows', 0) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype solid pointtype 7 pointsize marker*0.8 linecolor rgb '#0072B2', \
     'D2c.csv' using (only('active-rows', 1) ? column('position') : NaN):(column('value')-column('half width')):(0):(2*column('half width')) with vectors nohead linewidth 1.4 linecolor rgb '#D55E00', \
     'D2c.csv' using (only('active-rows', 1) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (10,4) pointtype 5 pointsize marker*0.8 linecolor rgb '#D55E00', \
     'D2c.csv' using (only('active-rows', 2) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (3,3) pointtype 9 pointsize marker*0.8 linecolor rgb '#009E73'
unset label; unset arrow; unset object

# bits per cell
set lmargin at screen 0.7611; set rmargin at screen 0.9750
set bmargin at screen 0.1889; set tmargin at screen 0.8078
unset logscale x
set xrange [0.88:4.12]
set xtics ('1' 1.0, '2' 2.0, '3' 3.0, '4' 4.0)
unset logscale y
set yrange [70.89583535060879:77.16486311177827]
set ytics ('72' 72.0, '74' 74.0, '76' 76.0)
set label '{/:Bold c}' at screen 0.7139,0.8502 left textcolor rgb '#222222' front
set label 'bits per cell' at screen 0.7361,0.8502 left textcolor rgb '#222222' front
set label 'mIoU (%)' at screen 0.6778,0.4984 center rotate by 90 textcolor rgb '#222222' front
set label 'bits per cell' at screen 0.8681,0.0521 center textcolor rgb '#222222' front
plot 'D2c.csv' using (only('bits-per-cell', 0) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype solid pointtype 7 pointsize marker*0.8 linecolor rgb '#0072B2', \
     'D2c.csv' using (only('bits-per-cell', 1) ? column('position') : NaN):(column('value')-column('half width')):(0):(2*column('half width')) with vectors nohead linewidth 1.4 linecolor rgb '#D55E00', \
     'D2c.csv' using (only('bits-per-cell', 1) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (10,4) pointtype 5 pointsize marker*0.8 linecolor rgb '#D55E00', \
     'D2c.csv' using (only('bits-per-cell', 2) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (3,3) pointtype 9 pointsize marker*0.8 linecolor rgb '#009E73'
unset label; unset arrow; unset object

unset multiplot
unset output
