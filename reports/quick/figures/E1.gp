# Figure E1: Accuracy under device imperfection
# Draw it again: gnuplot -d -e "fmt='png'" E1.gp   (svg, png or pdf; reads E1.csv, E1_violins.csv, E1_individuals.csv)
if (!exists('fmt')) fmt = 'svg'
set encoding utf8
if (fmt eq 'svg') set terminal svg size 720,362 dynamic enhanced font 'Liberation Sans,13' background '#ffffff' name 'E1'
if (fmt eq 'png') set terminal pngcairo size 1440,724 enhanced font 'Liberation Sans,19.5' linewidth 1.6 background '#ffffff'
if (fmt eq 'pdf') set terminal pdfcairo size 17.50cm,8.80cm enhanced font 'Liberation Sans,13' linewidth 0.9
marker = fmt eq 'svg' ? 0.62 : (fmt eq 'pdf' ? 0.5 : 1.6)   # point size that looks alike in all three
set output 'E1.'.fmt
set datafile separator comma
set datafile columnheaders
set border 3 linewidth 0.8 linecolor rgb '#222222'
set tics nomirror out scale 0.6,0.35 textcolor rgb '#222222'
set grid xtics ytics linewidth 0.6 linetype 1 linecolor rgb '#EDEDED'
set key off
set samples 2
set multiplot

# Rows of one panel; and of one violin in it.
only(p) = strcol('panel') eq p
one(p, k) = strcol('panel') eq p && column('position') == k
set object rectangle from screen 0.0194,0.9378 to screen 0.0472,0.9655 fillcolor rgb '#BFDCEC' fillstyle solid 1 border linecolor rgb '#0072B2'
set label '{/*0.85 individuals (n = 16 per level)}' at screen 0.0583,0.9517 left textcolor rgb '#222222' front
set arrow from screen 0.2875,0.9738 to screen 0.2875,0.9296 nohead linewidth 1.0 dashtype solid linecolor rgb '#0072B2' front
set arrow from screen 0.2875,0.9641 to screen 0.2875,0.9392 nohead linewidth 4.5 dashtype solid linecolor rgb '#0072B2' front
set label '' at screen 0.2875,0.9517 point pointtype 7 pointsize marker*0.6 linewidth 1.0 linecolor rgb '#ffffff' front
set label '{/*0.85 quartiles, median}' at screen 0.3028,0.9517 left textcolor rgb '#222222' front
set arrow from screen 0.4481,0.9517 to screen 0.4815,0.9517 nohead linewidth 2.0 dashtype solid linecolor rgb '#222222' front
set label '' at screen 0.4648,0.9517 point pointtype 13 pointsize marker*1.1 linewidth 1.0 linecolor rgb '#222222' front
set label '{/*0.85 search result, 95 % interval (4 seeds)}' at screen 0.4898,0.9517 left textcolor rgb '#222222' front
set arrow from screen 0.7757,0.9517 to screen 0.8091,0.9517 nohead linewidth 1.2 dashtype (12,7) linecolor rgb '#6E6E6E' front
set label '{/*0.85 with ideal devices}' at screen 0.8174,0.9517 left textcolor rgb '#222222' front
set label 'mIoU (%)' at screen 0.0194,0.4917 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold a}' at screen 0.0861,0.8729 left textcolor rgb '#222222' front
set label 'programming error' at screen 0.1111,0.8729 left textcolor rgb '#222222' front

# programming error
set lmargin at screen 0.0861; set rmargin at screen 0.3018
set bmargin at screen 0.1464; set tmargin at screen 0.8370
unset logscale x
set xrange [-0.6000000000000001:2.6]
set xtics ('' 0.0, '' 1.0, '' 2.0)
unset logscale y
set yrange [-3.1848714877800295:80.30329711779646]
set ytics ('0' 0.0, '20' 20.0, '40' 40.0, '60' 60.0, '80' 80.0)
set label '0' at screen 0.1265,0.1022 center textcolor rgb '#222222' front
set label '5' at screen 0.1939,0.1022 center textcolor rgb '#222222' front
set label '10' at screen 0.2613,0.1022 center textcolor rgb '#222222' front
set label 'σ / conductance range (%)' at screen 0.1939,0.0442 center textcolor rgb '#222222' front
plot 73.77558507410124 with lines linewidth 1.2 dashtype (12,7) linecolor rgb '#6E6E6E', \
     'E1_violins.csv' using (one('programming-error', 0) ? column('outline') : NaN):'mIoU [%]' with filledcurves closed fillcolor rgb '#BFDCEC' fillstyle solid 1 border linecolor rgb '#0072B2', \
     'E1_violins.csv' using (one('programming-error', 1) ? column('outline') : NaN):'mIoU [%]' with filledcurves closed fillcolor rgb '#BFDCEC' fillstyle solid 1 border linecolor rgb '#0072B2', \
     'E1_violins.csv' using (one('programming-error', 2) ? column('outline') : NaN):'mIoU [%]' with filledcurves closed fillcolor rgb '#BFDCEC' fillstyle solid 1 border linecolor rgb '#0072B2', \
     'E1.csv' using (only('programming-error') ? column('position') : NaN):'lower whisker [%]':(0):(column('upper whisker [%]')-column('lower whisker [%]')) with vectors nohead linewidth 1.0 linecolor rgb '#0072B2', \
     'E1.csv' using (only('programming-error') ? column('position') : NaN):'lower quartile [%]':(0):(column('upper quartile [%]')-column('lower quartile [%]')) with vectors nohead linewidth 4.5 linecolor rgb '#0072B2', \
     'E1.csv' using (only('programming-error') ? column('position') : NaN):'median [%]' with points pointtype 7 pointsize marker*0.6000 linecolor rgb '#ffffff', \
     'E1.csv' using (only('programming-error') ? column('position') : NaN):'search mean [%]' with lines linewidth 2 linecolor rgb '#222222', \
     'E1.csv' using (only('programming-error') ? column('position') : NaN):'search lower [%]':(0):(column('search upper [%]')-column('search lower [%]')) with vectors nohead linewidth 2.0 linecolor rgb '#222222', \
     'E1.csv' using (only('programming-error') ? column('position') : NaN):'search mean [%]' with points pointtype 13 pointsize marker*1.1 linecolor rgb '#222222'
unset label; unset arrow; unset object
set label '{/:Bold b}' at screen 0.3323,0.8729 left textcolor rgb '#222222' front
set label 'read noise' at screen 0.3573,0.8729 left textcolor rgb '#222222' front

# read noise
set lmargin at screen 0.3323; set rmargin at screen 0.5480
set bmargin at screen 0.1464; set tmargin at screen 0.8370
unset logscale x
set xrange [-0.6000000000000001:2.6]
set xtics ('' 0.0, '' 1.0, '' 2.0)
unset logscale y
set yrange [-3.1848714877800295:80.30329711779646]
set ytics ('' 0.0, '' 20.0, '' 40.0, '' 60.0, '' 80.0)
set label '0' at screen 0.3728,0.1022 center textcolor rgb '#222222' front
set label '5' at screen 0.4402,0.1022 center textcolor rgb '#222222' front
set label '10' at screen 0.5076,0.1022 center textcolor rgb '#222222' front
set label 'σ / conductance range (%)' at screen 0.4402,0.0442 center textcolor rgb '#222222' front
plot 73.77558507410124 with lines linewidth 1.2 dashtype (12,7) linecolor rgb '#6E6E6E', \
     'E1_violins.csv' using (one('read-noise', 0) ? column('outline') : NaN):'mIoU [%]' with filledcurves closed fillcolor rgb '#BFDCEC' fillstyle solid 1 border linecolor rgb '#0072B2', \
     'E1_violins.csv' using (one('read-noise', 1) ? column('outline') : NaN):'mIoU [%]' with filledcurves closed fillcolor rgb '#BFDCEC' fillstyle solid 1 border linecolor rgb '#0072B2', \
     'E1_violins.csv' using (one('read-noise', 2) ? column('outline') : NaN):'mIoU [%]' with filledcurves closed fillcolor rgb '#BFDCEC' fillstyle solid 1 border linecolor rgb '#0072B2', \
     'E1.csv' using (only('read-noise') ? column('position') : NaN):'lower whisker [%]':(0):(column('upper whisker [%]')-column('lower whisker [%]')) with vectors nohead linewidth 1.0 linecolor rgb '#0072B2', \
     'E1.csv' using (only('read-noise') ? column('position') : NaN):'lower quartile [%]':(0):(column('upper quartile [%]')-column('lower quartile [%]')) with vectors nohead linewidth 4.5 linecolor rgb '#0072B2', \
     'E1.csv' using (only('read-noise') ? column('position') : NaN):'median [%]' with points pointtype 7 pointsize marker*0.6000 linecolor rgb '#ffffff', \
     'E1.csv' using (only('read-noise') ? column('position') : NaN):'search mean [%]' with lines linewidth 2 linecolor rgb '#222222', \
     'E1.csv' using (only('read-noise') ? column('position') : NaN):'search lower [%]':(0):(column('search upper [%]')-column('search lower [%]')) with vectors nohead linewidth 2.0 linecolor rgb '#222222', \
     'E1.csv' using (only('read-noise') ? column('position') : NaN):'search mean [%]' with points pointtype 13 pointsize marker*1.1 linecolor rgb '#222222'
unset label; unset arrow; unset object
set label '{/:Bold c}' at screen 0.5786,0.8729 left textcolor rgb '#222222' front
set label 'structured error' at screen 0.6036,0.8729 left textcolor rgb '#222222' front

# structured error
set lmargin at screen 0.5786; set rmargin at screen 0.7942
set bmargin at screen 0.1464; set tmargin at screen 0.8370
unset logscale x
set xrange [-0.6000000000000001:2.6]
set xtics ('' 0.0, '' 1.0, '' 2.0)
unset logscale y
set yrange [-3.1848714877800295:80.30329711779646]
set ytics ('' 0.0, '' 20.0, '' 40.0, '' 60.0, '' 80.0)
set label '0' at screen 0.6190,0.1022 center textcolor rgb '#222222' front
set label '5' at screen 0.6864,0.1022 center textcolor rgb '#222222' front
set label '10' at screen 0.7538,0.1022 center textcolor rgb '#222222' front
set label 'σ / conductance range (%)' at screen 0.6864,0.0442 center textcolor rgb '#222222' front
plot 73.77558507410124 with lines linewidth 1.2 dashtype (12,7) linecolor rgb '#6E6E6E', \
     'E1_violins.csv' using (one('structured-error', 0) ? column('outline') : NaN):'mIoU [%]' with filledcurves closed fillcolor rgb '#BFDCEC' fillstyle solid 1 border linecolor rgb '#0072B2', \
     'E1_violins.csv' using (one('structured-error', 1) ? column('outline') : NaN):'mIoU [%]' with filledcurves closed fillcolor rgb '#BFDCEC' fillstyle solid 1 border linecolor rgb '#0072B2', \
     'E1_violins.csv' using (one('structured-error', 2) ? column('outline') : NaN):'mIoU [%]' with filledcurves closed fillcolor rgb '#BFDCEC' fillstyle solid 1 border linecolor rgb '#0072B2', \
     'E1.csv' using (only('structured-error') ? column('position') : NaN):'lower whisker [%]':(0):(column('upper whisker [%]')-column('lower whisker [%]')) with vectors nohead linewidth 1.0 linecolor rgb '#0072B2', \
     'E1.csv' using (only('structured-error') ? column('position') : NaN):'lower quartile [%]':(0):(column('upper quartile [%]')-column('lower quartile [%]')) with vectors nohead linewidth 4.5 linecolor rgb '#0072B2', \
     'E1.csv' using (only('structured-error') ? column('position') : NaN):'median [%]' with points pointtype 7 pointsize marker*0.6000 linecolor rgb '#ffffff', \
     'E1.csv' using (only('structured-error') ? column('position') : NaN):'search mean [%]' with lines linewidth 2 linecolor rgb '#222222', \
     'E1.csv' using (only('structured-error') ? column('position') : NaN):'search lower [%]':(0):(column('search upper [%]')-column('search lower [%]')) with vectors nohead linewidth 2.0 linecolor rgb '#222222', \
     'E1.csv' using (only('structured-error') ? column('position') : NaN):'search mean [%]' with points pointtype 13 pointsize marker*1.1 linecolor rgb '#222222'
unset label; unset arrow; unset object
set label '{/:Bold d}' at screen 0.8248,0.8729 left textcolor rgb '#222222' front
set label 'published devices' at screen 0.8498,0.8729 left textcolor rgb '#222222' front

# published devices
set lmargin at screen 0.8248; set rmargin at screen 0.9806
set bmargin at screen 0.1464; set tmargin at screen 0.8370
unset logscale x
set xrange [-1.1555555555555557:1.1555555555555557]
set xtics ('' 0.0)
unset logscale y
set yrange [-3.1848714877800295:80.30329711779646]
set ytics ('' 0.0, '' 20.0, '' 40.0, '' 60.0, '' 80.0)
set label '{/*0.85 wan2022-crosssim}' at screen 0.9027,0.1022 center textcolor rgb '#222222' front
set label 'device preset' at screen 0.9027,0.0442 center textcolor rgb '#222222' front
plot 73.77558507410124 with lines linewidth 1.2 dashtype (12,7) linecolor rgb '#6E6E6E', \
     'E1_violins.csv' using (one('published-devices', 0) ? column('outline') : NaN):'mIoU [%]' with filledcurves closed fillcolor rgb '#BFDCEC' fillstyle solid 1 border linecolor rgb '#0072B2', \
     'E1.csv' using (only('published-devices') ? column('position') : NaN):'lower whisker [%]':(0):(column('upper whisker [%]')-column('lower whisker [%]')) with vectors nohead linewidth 1.0 linecolor rgb '#0072B2', \
     'E1.csv' using (only('published-devices') ? column('position') : NaN):'lower quartile [%]':(0):(column('upper quartile [%]')-column('lower quartile [%]')) with vectors nohead linewidth 4.5 linecolor rgb '#0072B2', \
     'E1.csv' using (only('published-devices') ? column('position') : NaN):'median [%]' with points pointtype 7 pointsize marker*0.6000 linecolor rgb '#ffffff', \
     'E1.csv' using (only('published-devices') ? column('position') : NaN):'search lower [%]':(0):(column('search upper [%]')-column('search lower [%]')) with vectors nohead linewidth 2.0 linecolor rgb '#222222', \
     'E1.csv' using (only('published-devices') ? column('position') : NaN):'search mean [%]' with points pointtype 13 pointsize marker*1.1 linecolor rgb '#222222'
unset label; unset arrow; unset object

unset multiplot
unset output
