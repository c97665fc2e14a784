# Figure D2: What a wrong simulator does to the searched design
# Draw it again: gnuplot -d -e "fmt='png'" D2.gp   (svg, png or pdf; reads D2.csv, D2_draws.csv)
if (!exists('fmt')) fmt = 'svg'
set encoding utf8
if (fmt eq 'svg') set terminal svg size 720,346 dynamic enhanced font 'Liberation Sans,13' background '#ffffff' name 'D2'
if (fmt eq 'png') set terminal pngcairo size 1440,692 enhanced font 'Liberation Sans,19.5' linewidth 1.6 background '#ffffff'
if (fmt eq 'pdf') set terminal pdfcairo size 17.50cm,8.41cm enhanced font 'Liberation Sans,13' linewidth 0.9
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

# Rows of one panel and one line: discrepancy, scenario, memory, quantity.
only(d, c, s, q) = strcol('discrepancy') eq d && strcol('scenario') eq c && strcol('memory') eq s && strcol('quantity') eq q
set arrow from screen 0.0167,0.9494 to screen 0.0500,0.9494 nohead linewidth 2.8 dashtype solid linecolor rgb '#0072B2' front
set label '' at screen 0.0333,0.9494 point pointtype 7 pointsize marker*1.2 linewidth 1.0 linecolor rgb '#0072B2' front
set label '{/*0.85 RRAM, regret}' at screen 0.0583,0.9494 left textcolor rgb '#222222' front
set arrow from screen 0.1799,0.9494 to screen 0.2133,0.9494 nohead linewidth 2.38 dashtype (8,4) linecolor rgb '#0072B2' front
set label '' at screen 0.1966,0.9494 point pointtype 7 pointsize marker*1.2 linewidth 1.0 linecolor rgb '#0072B2' front
set label '' at screen 0.1966,0.9494 point pointtype 7 pointsize marker*0.72 linewidth 1.0 linecolor rgb '#ffffff' front
set label '{/*0.85 RRAM, apparent drift}' at screen 0.2216,0.9494 left textcolor rgb '#222222' front
set arrow from screen 0.3951,0.9494 to screen 0.4284,0.9494 nohead linewidth 1.4 dashtype solid linecolor rgb '#D55E00' front
set label '' at screen 0.4117,0.9494 point pointtype 5 pointsize marker*0.66 linewidth 1.0 linecolor rgb '#D55E00' front
set label '{/*0.85 SRAM, regret}' at screen 0.4367,0.9494 left textcolor rgb '#222222' front
set arrow from screen 0.5575,0.9494 to screen 0.5908,0.9494 nohead linewidth 1.19 dashtype (8,4) linecolor rgb '#D55E00' front
set label '' at screen 0.5742,0.9494 point pointtype 5 pointsize marker*0.66 linewidth 1.0 linecolor rgb '#D55E00' front
set label '' at screen 0.5742,0.9494 point pointtype 5 pointsize marker*0.396 linewidth 1.0 linecolor rgb '#ffffff' front
set label '{/*0.85 SRAM, apparent drift}' at screen 0.5992,0.9494 left textcolor rgb '#222222' front
set arrow from screen 0.7718,0.9494 to screen 0.8051,0.9494 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' front
set label '{/*0.85 margin}' at screen 0.8134,0.9494 left textcolor rgb '#222222' front
set arrow from screen 0.0167,0.8945 to screen 0.0500,0.8945 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' front
set label '{/*0.85 change = injected error}' at screen 0.0583,0.8945 left textcolor rgb '#222222' front
set arrow from screen 0.2454,0.8945 to screen 0.2788,0.8945 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' front
set label '{/*0.85 error of the claim, 10 %}' at screen 0.2871,0.8945 left textcolor rgb '#222222' front
set label '{/:Bold per component}' at screen 0.0194,0.8266 left textcolor rgb '#222222' front
set label 'change from the best (%)' at screen 0.0194,0.4249 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold a}' at screen 0.0583,0.7601 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.7601 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 40, SRAM 0 of 40}' at screen 0.0806,0.7139 left textcolor rgb '#5A5A5A' front

# per component, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.1676; set tmargin at screen 0.6821
unset logscale x
set xrange [-1.064:22.344]
set xtics ('0' 0.0, '10' 10.0, '20' 20.0)
unset logscale y
set yrange [-32.54306152491192:37.72040203112706]
set ytics ('−20' -20.0, '0' 0.0, '20' 20.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first 0.0, first 0.0 to first 22.344, first 22.344 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.2269,0.0462 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2.csv' using (only('per-component', 'latency', 'RRAM', 'regret') ? column('level [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#0072B2' fillstyle transparent solid 0.20 noborder, \
     'D2.csv' using (only('per-component', 'latency', 'SRAM', 'regret') ? column('level [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#D55E00' fillstyle transparent solid 0.20 noborder, \
     'D2_draws.csv' using (only('per-component', 'latency', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2_draws.csv' using (only('per-component', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2_draws.csv' using (only('per-component', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2_draws.csv' using (only('per-component', 'latency', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2_draws.csv' using (only('per-component', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2_draws.csv' using (only('per-component', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2.csv' using (only('per-component', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') : NaN):'mean [%]' with lines linewidth 2.38 dashtype (8,4) linecolor rgb '#0072B2', \
     'D2.csv' using (only('per-component', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('per-component', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2.csv' using (only('per-component', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') : NaN):'mean [%]' with lines linewidth 1.19 dashtype (8,4) linecolor rgb '#D55E00', \
     'D2.csv' using (only('per-component', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2.csv' using (only('per-component', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2.csv' using (only('per-component', 'latency', 'RRAM', 'regret') ? column('level [%]') : NaN):'mean [%]' with lines linewidth 2.8 dashtype solid linecolor rgb '#0072B2', \
     'D2.csv' using (only('per-component', 'latency', 'RRAM', 'regret') ? column('level [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('per-component', 'latency', 'SRAM', 'regret') ? column('level [%]') : NaN):'mean [%]' with lines linewidth 1.4 dashtype solid linecolor rgb '#D55E00', \
     'D2.csv' using (only('per-component', 'latency', 'SRAM', 'regret') ? column('level [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold b}' at screen 0.3731,0.7601 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.7601 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 40, SRAM 0 of 40}' at screen 0.3954,0.7139 left textcolor rgb '#5A5A5A' front

# per component, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.1676; set tmargin at screen 0.6821
unset logscale x
set xrange [-1.064:22.344]
set xtics ('0' 0.0, '10' 10.0, '20' 20.0)
unset logscale y
set yrange [-11.696317524056887:21.37598463058115]
set ytics ('−10' -10.0, '0' 0.0, '10' 10.0, '20' 20.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first 0.0, first 0.0 to first 21.37598463058115, first 21.37598463058115 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.5417,0.0462 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2.csv' using (only('per-component', 'energy', 'RRAM', 'regret') ? column('level [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#0072B2' fillstyle transparent solid 0.20 noborder, \
     'D2.csv' using (only('per-component', 'energy', 'SRAM', 'regret') ? column('level [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#D55E00' fillstyle transparent solid 0.20 noborder, \
     'D2_draws.csv' using (only('per-component', 'energy', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2_draws.csv' using (only('per-component', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2_draws.csv' using (only('per-component', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2_draws.csv' using (only('per-component', 'energy', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2_draws.csv' using (only('per-component', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2_draws.csv' using (only('per-component', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2.csv' using (only('per-component', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') : NaN):'mean [%]' with lines linewidth 2.38 dashtype (8,4) linecolor rgb '#0072B2', \
     'D2.csv' using (only('per-component', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('per-component', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2.csv' using (only('per-component', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') : NaN):'mean [%]' with lines linewidth 1.19 dashtype (8,4) linecolor rgb '#D55E00', \
     'D2.csv' using (only('per-component', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2.csv' using (only('per-component', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2.csv' using (only('per-component', 'energy', 'RRAM', 'regret') ? column('level [%]') : NaN):'mean [%]' with lines linewidth 2.8 dashtype solid linecolor rgb '#0072B2', \
     'D2.csv' using (only('per-component', 'energy', 'RRAM', 'regret') ? column('level [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('per-component', 'energy', 'SRAM', 'regret') ? column('level [%]') : NaN):'mean [%]' with lines linewidth 1.4 dashtype solid linecolor rgb '#D55E00', \
     'D2.csv' using (only('per-component', 'energy', 'SRAM', 'regret') ? column('level [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold c}' at screen 0.6880,0.7601 left textcolor rgb '#222222' front
set label 'performance: mIoU' at screen 0.7102,0.7601 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 40, SRAM 0 of 40}' at screen 0.7102,0.7139 left textcolor rgb '#5A5A5A' front

# per component, performance: mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.1676; set tmargin at screen 0.6821
unset logscale x
set xrange [-1.064:22.344]
set xtics ('0' 0.0, '10' 10.0, '20' 20.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.8565,0.0462 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2.csv' using (only('per-component', 'performance', 'RRAM', 'regret') ? column('level [%]') : NaN):'lower [%]':'upper [%]' with filledcurves fillcolor rgb '#0072B2' fillstyle transparent solid 0.20 noborder, \
     'D2_draws.csv' using (only('per-component', 'performance', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2_draws.csv' using (only('per-component', 'performance', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2.csv' using (only('per-component', 'performance', 'RRAM', 'regret') ? column('level [%]') : NaN):'mean [%]' with lines linewidth 2.8 dashtype solid linecolor rgb '#0072B2', \
     'D2.csv' using (only('per-component', 'performance', 'RRAM', 'regret') ? column('level [%]') : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2.csv' using (only('per-component', 'performance', 'SRAM', 'regret') ? column('level [%]') : NaN):'mean [%]' with lines linewidth 1.4 dashtype solid linecolor rgb '#D55E00', \
     'D2.csv' using (only('per-component', 'performance', 'SRAM', 'regret') ? column('level [%]') : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object

unset multiplot
unset output
