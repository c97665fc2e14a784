# Figure R1: Rank agreement by generation
# Draw it again: gnuplot -d -e "fmt='png'" R1.gp   (svg, png or pdf; reads R1.csv)
if (!exists('fmt')) fmt = 'svg'
set encoding utf8
if (fmt eq 'svg') set terminal svg size 720,625 dynamic enhanced font 'Liberation Sans,13' background '#ffffff' name 'R1'
if (fmt eq 'png') set terminal pngcairo size 1440,1250 enhanced font 'Liberation Sans,19.5' linewidth 1.6 background '#ffffff'
if (fmt eq 'pdf') set terminal pdfcairo size 17.50cm,15.19cm enhanced font 'Liberation Sans,13' linewidth 0.9
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
set arrow from screen 0.0167,0.9720 to screen 0.0500,0.9720 nohead linewidth 1.8 dashtype solid linecolor rgb '#0072B2' front
set label '' at screen 0.0333,0.9720 point pointtype 7 pointsize marker*0.8 linewidth 1.0 linecolor rgb '#0072B2' front
set label '{/*0.85 per component}' at screen 0.0583,0.9720 left textcolor rgb '#222222' front
set arrow from screen 0.1888,0.9720 to screen 0.2221,0.9720 nohead linewidth 1.8 dashtype (10,4) linecolor rgb '#D55E00' front
set label '' at screen 0.2054,0.9720 point pointtype 5 pointsize marker*0.8 linewidth 1.0 linecolor rgb '#D55E00' front
set label '{/*0.85 per component, bounded}' at screen 0.2304,0.9720 left textcolor rgb '#222222' front
set arrow from screen 0.4312,0.9720 to screen 0.4645,0.9720 nohead linewidth 1.8 dashtype (3,3) linecolor rgb '#009E73' front
set label '' at screen 0.4479,0.9720 point pointtype 9 pointsize marker*0.8 linewidth 1.0 linecolor rgb '#009E73' front
set label '{/*0.85 per component, heavy tails}' at screen 0.4729,0.9720 left textcolor rgb '#222222' front
set arrow from screen 0.6868,0.9720 to screen 0.7201,0.9720 nohead linewidth 1.8 dashtype (12,4,3,4) linecolor rgb '#CC79A7' front
set label '' at screen 0.7034,0.9720 point pointtype 13 pointsize marker*0.8 linewidth 1.0 linecolor rgb '#CC79A7' front
set label '{/*0.85 per macro}' at screen 0.7284,0.9720 left textcolor rgb '#222222' front
set arrow from screen 0.0167,0.9416 to screen 0.0500,0.9416 nohead linewidth 1.8 dashtype (6,3) linecolor rgb '#222222' front
set label '' at screen 0.0333,0.9416 point pointtype 11 pointsize marker*0.8 linewidth 1.0 linecolor rgb '#222222' front
set label '{/*0.85 correlated macros}' at screen 0.0583,0.9416 left textcolor rgb '#222222' front
set arrow from screen 0.2098,0.9416 to screen 0.2432,0.9416 nohead linewidth 1.8 dashtype (2,4) linecolor rgb '#56B4E9' front
set label '' at screen 0.2265,0.9416 point pointtype 7 pointsize marker*0.8 linewidth 1.0 linecolor rgb '#56B4E9' front
set label '{/*0.85 slope over array size and ADC bits}' at screen 0.2515,0.9416 left textcolor rgb '#222222' front
set arrow from screen 0.5198,0.9416 to screen 0.5532,0.9416 nohead linewidth 1.8 dashtype (16,4) linecolor rgb '#E69F00' front
set label '' at screen 0.5365,0.9416 point pointtype 5 pointsize marker*0.8 linewidth 1.0 linecolor rgb '#E69F00' front
set label '{/*0.85 slope over layer size}' at screen 0.5615,0.9416 left textcolor rgb '#222222' front
set arrow from screen 0.7306,0.9416 to screen 0.7639,0.9416 nohead linewidth 1.8 dashtype (4,2,1,2) linecolor rgb '#6A5ACD' front
set label '' at screen 0.7472,0.9416 point pointtype 9 pointsize marker*0.8 linewidth 1.0 linecolor rgb '#6A5ACD' front
set label '{/*0.85 one component: ADC}' at screen 0.7722,0.9416 left textcolor rgb '#222222' front
set arrow from screen 0.0167,0.9112 to screen 0.0500,0.9112 nohead linewidth 1.8 dashtype (12,4,3,4) linecolor rgb '#8C2D04' front
set label '' at screen 0.0333,0.9112 point pointtype 15 pointsize marker*0.8 linewidth 1.0 linecolor rgb '#8C2D04' front
set label '{/*0.85 components and layer size}' at screen 0.0583,0.9112 left textcolor rgb '#222222' front
set arrow from screen 0.2713,0.9112 to screen 0.3047,0.9112 nohead linewidth 1.8 dashtype solid linecolor rgb '#6E6E6E' front
set label '' at screen 0.2880,0.9112 point pointtype 13 pointsize marker*0.8 linewidth 1.0 linecolor rgb '#6E6E6E' front
set label '{/*0.85 measured (one factor per kind of macro)}' at screen 0.3130,0.9112 left textcolor rgb '#222222' front
set arrow from screen 0.6200,0.9112 to screen 0.6534,0.9112 nohead linewidth 1.8 dashtype (6,3) linecolor rgb '#66A61E' front
set label '' at screen 0.6367,0.9112 point pointtype 11 pointsize marker*0.8 linewidth 1.0 linecolor rgb '#66A61E' front
set label '{/*0.85 measured (field over macros)}' at screen 0.6617,0.9112 left textcolor rgb '#222222' front

# latency, RRAM
set lmargin at screen 0.1056; set rmargin at screen 0.4833
set bmargin at screen 0.5408; set tmargin at screen 0.8448
unset logscale x
set xrange [-0.44:11.44]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [0.7000425531914893:1.0169787234042553]
set ytics ('0.8' 0.8, '0.9' 0.9, '1.0' 1.0)
set label '{/:Bold a}' at screen 0.0583,0.8656 left textcolor rgb '#222222' front
set label 'latency, RRAM' at screen 0.0806,0.8656 left textcolor rgb '#222222' front
set label 'Kendall tau' at screen 0.0222,0.6928 center rotate by 90 textcolor rgb '#222222' front
set label 'generation' at screen 0.2944,0.4736 center textcolor rgb '#222222' front
plot 'R1.csv' using (only('latency-rram', 0) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype solid pointtype 7 pointsize marker*0.8 linecolor rgb '#0072B2', \
     'R1.csv' using (only('latency-rram', 1) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (10,4) pointtype 5 pointsize marker*0.8 linecolor rgb '#D55E00', \
     'R1.csv' using (only('latency-rram', 2) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (3,3) pointtype 9 pointsize marker*0.8 linecolor rgb '#009E73', \
     'R1.csv' using (only('latency-rram', 3) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (12,4,3,4) pointtype 13 pointsize marker*0.8 linecolor rgb '#CC79A7', \
     'R1.csv' using (only('latency-rram', 4) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (6,3) pointtype 11 pointsize marker*0.8 linecolor rgb '#222222', \
     'R1.csv' using (only('latency-rram', 5) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (2,4) pointtype 7 pointsize marker*0.8 linecolor rgb '#56B4E9', \
     'R1.csv' using (only('latency-rram', 6) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (16,4) pointtype 5 pointsize marker*0.8 linecolor rgb '#E69F00', \
     'R1.csv' using (only('latency-rram', 7) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (4,2,1,2) pointtype 9 pointsize marker*0.8 linecolor rgb '#6A5ACD', \
     'R1.csv' using (only('latency-rram', 8) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (12,4,3,4) pointtype 15 pointsize marker*0.8 linecolor rgb '#8C2D04', \
     'R1.csv' using (only('latency-rram', 9) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype solid pointtype 13 pointsize marker*0.8 linecolor rgb '#6E6E6E', \
     'R1.csv' using (only('latency-rram', 10) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (6,3) pointtype 11 pointsize marker*0.8 linecolor rgb '#66A61E'
unset label; unset arrow; unset object

# latency, SRAM
set lmargin at screen 0.5972; set rmargin at screen 0.9750
set bmargin at screen 0.5408; set tmargin at screen 0.8448
unset logscale x
set xrange [-0.44:11.44]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [0.7316170212765958:1.0151914893617022]
set ytics ('0.8' 0.8, '0.9' 0.9, '1.0' 1.0)
set label '{/:Bold b}' at screen 0.5500,0.8656 left textcolor rgb '#222222' front
set label 'latency, SRAM' at screen 0.5722,0.8656 left textcolor rgb '#222222' front
set label 'Kendall tau' at screen 0.5139,0.6928 center rotate by 90 textcolor rgb '#222222' front
set label 'generation' at screen 0.7861,0.4736 center textcolor rgb '#222222' front
plot 'R1.csv' using (only('latency-sram', 0) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype solid pointtype 7 pointsize marker*0.8 linecolor rgb '#0072B2', \
     'R1.csv' using (only('latency-sram', 1) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (10,4) pointtype 5 pointsize marker*0.8 linecolor rgb '#D55E00', \
     'R1.csv' using (only('latency-sram', 2) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (3,3) pointtype 9 pointsize marker*0.8 linecolor rgb '#009E73', \
     'R1.csv' using (only('latency-sram', 3) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (12,4,3,4) pointtype 13 pointsize marker*0.8 linecolor rgb '#CC79A7', \
     'R1.csv' using (only('latency-sram', 4) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (6,3) pointtype 11 pointsize marker*0.8 linecolor rgb '#222222', \
     'R1.csv' using (only('latency-sram', 5) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (2,4) pointtype 7 pointsize marker*0.8 linecolor rgb '#56B4E9', \
     'R1.csv' using (only('latency-sram', 6) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (16,4) pointtype 5 pointsize marker*0.8 linecolor rgb '#E69F00', \
     'R1.csv' using (only('latency-sram', 7) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (4,2,1,2) pointtype 9 pointsize marker*0.8 linecolor rgb '#6A5ACD', \
     'R1.csv' using (only('latency-sram', 8) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (12,4,3,4) pointtype 15 pointsize marker*0.8 linecolor rgb '#8C2D04', \
     'R1.csv' using (only('latency-sram', 9) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype solid pointtype 13 pointsize marker*0.8 linecolor rgb '#6E6E6E', \
     'R1.csv' using (only('latency-sram', 10) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (6,3) pointtype 11 pointsize marker*0.8 linecolor rgb '#66A61E'
unset label; unset arrow; unset object

# energy, RRAM
set lmargin at screen 0.1056; set rmargin at screen 0.4833
set bmargin at screen 0.0928; set tmargin at screen 0.3968
unset logscale x
set xrange [-0.44:11.44]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [0.8981347517730496:1.0057659574468085]
set ytics ('0.900' 0.9, '0.925' 0.925, '0.950' 0.9500000000000001, '0.975' 0.9750000000000001, '1.000' 1.0)
set label '{/:Bold c}' at screen 0.0583,0.4176 left textcolor rgb '#222222' front
set label 'energy, RRAM' at screen 0.0806,0.4176 left textcolor rgb '#222222' front
set label 'Kendall tau' at screen 0.0222,0.2448 center rotate by 90 textcolor rgb '#222222' front
set label 'generation' at screen 0.2944,0.0256 center textcolor rgb '#222222' front
plot 'R1.csv' using (only('energy-rram', 0) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype solid pointtype 7 pointsize marker*0.8 linecolor rgb '#0072B2', \
     'R1.csv' using (only('energy-rram', 1) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (10,4) pointtype 5 pointsize marker*0.8 linecolor rgb '#D55E00', \
     'R1.csv' using (only('energy-rram', 2) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (3,3) pointtype 9 pointsize marker*0.8 linecolor rgb '#009E73', \
     'R1.csv' using (only('energy-rram', 3) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (12,4,3,4) pointtype 13 pointsize marker*0.8 linecolor rgb '#CC79A7', \
     'R1.csv' using (only('energy-rram', 4) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (6,3) pointtype 11 pointsize marker*0.8 linecolor rgb '#222222', \
     'R1.csv' using (only('energy-rram', 5) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (2,4) pointtype 7 pointsize marker*0.8 linecolor rgb '#56B4E9', \
     'R1.csv' using (only('energy-rram', 6) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (16,4) pointtype 5 pointsize marker*0.8 linecolor rgb '#E69F00', \
     'R1.csv' using (only('energy-rram', 7) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (4,2,1,2) pointtype 9 pointsize marker*0.8 linecolor rgb '#6A5ACD', \
     'R1.csv' using (only('energy-rram', 8) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (12,4,3,4) pointtype 15 pointsize marker*0.8 linecolor rgb '#8C2D04', \
     'R1.csv' using (only('energy-rram', 9) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype solid pointtype 13 pointsize marker*0.8 linecolor rgb '#6E6E6E', \
     'R1.csv' using (only('energy-rram', 10) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (6,3) pointtype 11 pointsize marker*0.8 linecolor rgb '#66A61E'
unset label; unset arrow; unset object

# energy, SRAM
set lmargin at screen 0.5972; set rmargin at screen 0.9750
set bmargin at screen 0.0928; set tmargin at screen 0.3968
unset logscale x
set xrange [-0.44:11.44]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [0.7500354609929079:1.0141489361702127]
set ytics ('0.8' 0.8, '0.9' 0.9, '1.0' 1.0)
set label '{/:Bold d}' at screen 0.5500,0.4176 left textcolor rgb '#222222' front
set label 'energy, SRAM' at screen 0.5722,0.4176 left textcolor rgb '#222222' front
set label 'Kendall tau' at screen 0.5139,0.2448 center rotate by 90 textcolor rgb '#222222' front
set label 'generation' at screen 0.7861,0.0256 center textcolor rgb '#222222' front
plot 'R1.csv' using (only('energy-sram', 0) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype solid pointtype 7 pointsize marker*0.8 linecolor rgb '#0072B2', \
     'R1.csv' using (only('energy-sram', 1) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (10,4) pointtype 5 pointsize marker*0.8 linecolor rgb '#D55E00', \
     'R1.csv' using (only('energy-sram', 2) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (3,3) pointtype 9 pointsize marker*0.8 linecolor rgb '#009E73', \
     'R1.csv' using (only('energy-sram', 3) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (12,4,3,4) pointtype 13 pointsize marker*0.8 linecolor rgb '#CC79A7', \
     'R1.csv' using (only('energy-sram', 4) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (6,3) pointtype 11 pointsize marker*0.8 linecolor rgb '#222222', \
     'R1.csv' using (only('energy-sram', 5) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (2,4) pointtype 7 pointsize marker*0.8 linecolor rgb '#56B4E9', \
     'R1.csv' using (only('energy-sram', 6) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (16,4) pointtype 5 pointsize marker*0.8 linecolor rgb '#E69F00', \
     'R1.csv' using (only('energy-sram', 7) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (4,2,1,2) pointtype 9 pointsize marker*0.8 linecolor rgb '#6A5ACD', \
     'R1.csv' using (only('energy-sram', 8) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (12,4,3,4) pointtype 15 pointsize marker*0.8 linecolor rgb '#8C2D04', \
     'R1.csv' using (only('energy-sram', 9) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype solid pointtype 13 pointsize marker*0.8 linecolor rgb '#6E6E6E', \
     'R1.csv' using (only('energy-sram', 10) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype (6,3) pointtype 11 pointsize marker*0.8 linecolor rgb '#66A61E'
unset label; unset arrow; unset object

unset multiplot
unset output
