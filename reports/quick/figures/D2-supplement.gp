# Figure D2-supplement: What a wrong simulator does to the searched design
# Draw it again: gnuplot -d -e "fmt='png'" D2-supplement.gp   (svg, png or pdf; reads D2-supplement.csv, D2-supplement_draws.csv)
if (!exists('fmt')) fmt = 'svg'
set encoding utf8
if (fmt eq 'svg') set terminal svg size 720,5548 dynamic enhanced font 'Liberation Sans,13' background '#ffffff' name 'D2_supplement'
if (fmt eq 'png') set terminal pngcairo size 1440,11096 enhanced font 'Liberation Sans,19.5' linewidth 1.6 background '#ffffff'
if (fmt eq 'pdf') set terminal pdfcairo size 17.50cm,134.85cm enhanced font 'Liberation Sans,13' linewidth 0.9
marker = fmt eq 'svg' ? 0.62 : (fmt eq 'pdf' ? 0.5 : 1.6)   # point size that looks alike in all three
set output 'D2-supplement.'.fmt
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
set arrow from screen 0.0167,0.9968 to screen 0.0500,0.9968 nohead linewidth 2.8 dashtype solid linecolor rgb '#0072B2' front
set label '' at screen 0.0333,0.9968 point pointtype 7 pointsize marker*1.2 linewidth 1.0 linecolor rgb '#0072B2' front
set label '{/*0.85 RRAM, regret}' at screen 0.0583,0.9968 left textcolor rgb '#222222' front
set arrow from screen 0.1799,0.9968 to screen 0.2133,0.9968 nohead linewidth 2.38 dashtype (8,4) linecolor rgb '#0072B2' front
set label '' at screen 0.1966,0.9968 point pointtype 7 pointsize marker*1.2 linewidth 1.0 linecolor rgb '#0072B2' front
set label '' at screen 0.1966,0.9968 point pointtype 7 pointsize marker*0.72 linewidth 1.0 linecolor rgb '#ffffff' front
set label '{/*0.85 RRAM, apparent drift}' at screen 0.2216,0.9968 left textcolor rgb '#222222' front
set arrow from screen 0.3951,0.9968 to screen 0.4284,0.9968 nohead linewidth 1.4 dashtype solid linecolor rgb '#D55E00' front
set label '' at screen 0.4117,0.9968 point pointtype 5 pointsize marker*0.66 linewidth 1.0 linecolor rgb '#D55E00' front
set label '{/*0.85 SRAM, regret}' at screen 0.4367,0.9968 left textcolor rgb '#222222' front
set arrow from screen 0.5575,0.9968 to screen 0.5908,0.9968 nohead linewidth 1.19 dashtype (8,4) linecolor rgb '#D55E00' front
set label '' at screen 0.5742,0.9968 point pointtype 5 pointsize marker*0.66 linewidth 1.0 linecolor rgb '#D55E00' front
set label '' at screen 0.5742,0.9968 point pointtype 5 pointsize marker*0.396 linewidth 1.0 linecolor rgb '#ffffff' front
set label '{/*0.85 SRAM, apparent drift}' at screen 0.5992,0.9968 left textcolor rgb '#222222' front
set arrow from screen 0.7718,0.9968 to screen 0.8051,0.9968 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' front
set label '{/*0.85 margin}' at screen 0.8134,0.9968 left textcolor rgb '#222222' front
set arrow from screen 0.0167,0.9934 to screen 0.0500,0.9934 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' front
set label '{/*0.85 change = injected error}' at screen 0.0583,0.9934 left textcolor rgb '#222222' front
set arrow from screen 0.2454,0.9934 to screen 0.2788,0.9934 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' front
set label '{/*0.85 error of the claim, 10 %}' at screen 0.2871,0.9934 left textcolor rgb '#222222' front
set label '{/:Bold per component, bounded}' at screen 0.0194,0.9892 left textcolor rgb '#222222' front
set label 'change from the best (%)' at screen 0.0194,0.9641 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold a}' at screen 0.0583,0.9850 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.9850 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 5, SRAM 0 of 5}' at screen 0.0806,0.9822 left textcolor rgb '#5A5A5A' front

# per component, bounded, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.9481; set tmargin at screen 0.9802
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-5.151698343487207:26.549767833705758]
set ytics ('0' 0.0, '10' 10.0, '20' 20.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'largest error (%)' at screen 0.2269,0.9405 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('per-component-bounded', 'latency', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('per-component-bounded', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('per-component-bounded', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('per-component-bounded', 'latency', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement_draws.csv' using (only('per-component-bounded', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('per-component-bounded', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('per-component-bounded', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('per-component-bounded', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('per-component-bounded', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('per-component-bounded', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('per-component-bounded', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('per-component-bounded', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('per-component-bounded', 'latency', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('per-component-bounded', 'latency', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold b}' at screen 0.3731,0.9850 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.9850 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 5, SRAM 0 of 5}' at screen 0.3954,0.9822 left textcolor rgb '#5A5A5A' front

# per component, bounded, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.9481; set tmargin at screen 0.9802
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-1.7834782767261304:8.944087012979148]
set ytics ('0' 0.0, '2' 2.0, '4' 4.0, '6' 6.0, '8' 8.0)
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'largest error (%)' at screen 0.5417,0.9405 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('per-component-bounded', 'energy', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('per-component-bounded', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('per-component-bounded', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('per-component-bounded', 'energy', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement_draws.csv' using (only('per-component-bounded', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('per-component-bounded', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('per-component-bounded', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('per-component-bounded', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('per-component-bounded', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('per-component-bounded', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('per-component-bounded', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('per-component-bounded', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('per-component-bounded', 'energy', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('per-component-bounded', 'energy', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold c}' at screen 0.6880,0.9850 left textcolor rgb '#222222' front
set label 'performance: mIoU' at screen 0.7102,0.9850 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 5, SRAM 0 of 5}' at screen 0.7102,0.9822 left textcolor rgb '#5A5A5A' front

# per component, bounded, performance: mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.9481; set tmargin at screen 0.9802
unset logscale x
set xrange [-0.55:11.55]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'largest error (%)' at screen 0.8565,0.9405 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('per-component-bounded', 'performance', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('per-component-bounded', 'performance', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement.csv' using (only('per-component-bounded', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('per-component-bounded', 'performance', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold per component, heavy tails}' at screen 0.0194,0.9340 left textcolor rgb '#222222' front
set label 'change from the best (%)' at screen 0.0194,0.9090 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold d}' at screen 0.0583,0.9299 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.9299 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 4, SRAM 0 of 4}' at screen 0.0806,0.9270 left textcolor rgb '#5A5A5A' front

# per component, heavy tails, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.8929; set tmargin at screen 0.9250
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-20.43852063523016:25.20898443470699]
set ytics ('−20' -20.0, '−10' -10.0, '0' 0.0, '10' 10.0, '20' 20.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.2269,0.8854 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('per-component-heavy-tails', 'latency', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('per-component-heavy-tails', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('per-component-heavy-tails', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('per-component-heavy-tails', 'latency', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement_draws.csv' using (only('per-component-heavy-tails', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('per-component-heavy-tails', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('per-component-heavy-tails', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('per-component-heavy-tails', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('per-component-heavy-tails', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('per-component-heavy-tails', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('per-component-heavy-tails', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('per-component-heavy-tails', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('per-component-heavy-tails', 'latency', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('per-component-heavy-tails', 'latency', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold e}' at screen 0.3731,0.9299 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.9299 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 4, SRAM 0 of 4}' at screen 0.3954,0.9270 left textcolor rgb '#5A5A5A' front

# per component, heavy tails, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.8929; set tmargin at screen 0.9250
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-4.6320618718140345:6.449435188588557]
set ytics ('−4' -4.0, '−2' -2.0, '0' 0.0, '2' 2.0, '4' 4.0, '6' 6.0)
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.5417,0.8854 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('per-component-heavy-tails', 'energy', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('per-component-heavy-tails', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('per-component-heavy-tails', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('per-component-heavy-tails', 'energy', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement_draws.csv' using (only('per-component-heavy-tails', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('per-component-heavy-tails', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('per-component-heavy-tails', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('per-component-heavy-tails', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('per-component-heavy-tails', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('per-component-heavy-tails', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('per-component-heavy-tails', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('per-component-heavy-tails', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('per-component-heavy-tails', 'energy', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('per-component-heavy-tails', 'energy', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold f}' at screen 0.6880,0.9299 left textcolor rgb '#222222' front
set label 'performance: mIoU' at screen 0.7102,0.9299 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 4, SRAM 0 of 4}' at screen 0.7102,0.9270 left textcolor rgb '#5A5A5A' front

# per component, heavy tails, performance: mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.8929; set tmargin at screen 0.9250
unset logscale x
set xrange [-0.55:11.55]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.8565,0.8854 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('per-component-heavy-tails', 'performance', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('per-component-heavy-tails', 'performance', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement.csv' using (only('per-component-heavy-tails', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('per-component-heavy-tails', 'performance', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold per macro}' at screen 0.0194,0.8789 left textcolor rgb '#222222' front
set label 'change from the best (%)' at screen 0.0194,0.8538 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold g}' at screen 0.0583,0.8747 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.8747 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 5, SRAM 0 of 5}' at screen 0.0806,0.8718 left textcolor rgb '#5A5A5A' front

# per macro, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.8378; set tmargin at screen 0.8699
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-18.249330226148462:38.102055673357185]
set ytics ('−10' -10.0, '0' 0.0, '10' 10.0, '20' 20.0, '30' 30.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.2269,0.8302 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('per-macro', 'latency', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('per-macro', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('per-macro', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('per-macro', 'latency', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement_draws.csv' using (only('per-macro', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('per-macro', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('per-macro', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('per-macro', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('per-macro', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('per-macro', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('per-macro', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('per-macro', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('per-macro', 'latency', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('per-macro', 'latency', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold h}' at screen 0.3731,0.8747 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.8747 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 5, SRAM 0 of 5}' at screen 0.3954,0.8718 left textcolor rgb '#5A5A5A' front

# per macro, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.8378; set tmargin at screen 0.8699
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-24.400197970901456:25.415172827814647]
set ytics ('−20' -20.0, '−10' -10.0, '0' 0.0, '10' 10.0, '20' 20.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.5417,0.8302 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('per-macro', 'energy', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('per-macro', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('per-macro', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('per-macro', 'energy', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement_draws.csv' using (only('per-macro', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('per-macro', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('per-macro', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('per-macro', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('per-macro', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('per-macro', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('per-macro', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('per-macro', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('per-macro', 'energy', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('per-macro', 'energy', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold i}' at screen 0.6880,0.8747 left textcolor rgb '#222222' front
set label 'performance: mIoU' at screen 0.7102,0.8747 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 5, SRAM 0 of 5}' at screen 0.7102,0.8718 left textcolor rgb '#5A5A5A' front

# per macro, performance: mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.8378; set tmargin at screen 0.8699
unset logscale x
set xrange [-0.55:11.55]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.8565,0.8302 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('per-macro', 'performance', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('per-macro', 'performance', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement.csv' using (only('per-macro', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-0.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('per-macro', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('per-macro', 'performance', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold correlated macros}' at screen 0.0194,0.8237 left textcolor rgb '#222222' front
set label 'change from the best (%)' at screen 0.0194,0.7987 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold j}' at screen 0.0583,0.8196 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.8196 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 5, SRAM 0 of 5}' at screen 0.0806,0.8167 left textcolor rgb '#5A5A5A' front

# correlated macros, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.7826; set tmargin at screen 0.8147
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-10.866305525826455:60.929589916067435]
set ytics ('0' 0.0, '20' 20.0, '40' 40.0, '60' 60.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.2269,0.7751 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('correlated-macros', 'latency', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('correlated-macros', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('correlated-macros', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('correlated-macros', 'latency', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement_draws.csv' using (only('correlated-macros', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('correlated-macros', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('correlated-macros', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('correlated-macros', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('correlated-macros', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('correlated-macros', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('correlated-macros', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('correlated-macros', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('correlated-macros', 'latency', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('correlated-macros', 'latency', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold k}' at screen 0.3731,0.8196 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.8196 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 5, SRAM 0 of 5}' at screen 0.3954,0.8167 left textcolor rgb '#5A5A5A' front

# correlated macros, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.7826; set tmargin at screen 0.8147
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-20.216363071264922:34.935067272686176]
set ytics ('−20' -20.0, '−10' -10.0, '0' 0.0, '10' 10.0, '20' 20.0, '30' 30.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.5417,0.7751 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('correlated-macros', 'energy', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('correlated-macros', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('correlated-macros', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('correlated-macros', 'energy', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement_draws.csv' using (only('correlated-macros', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('correlated-macros', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('correlated-macros', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('correlated-macros', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('correlated-macros', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('correlated-macros', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('correlated-macros', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('correlated-macros', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('correlated-macros', 'energy', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('correlated-macros', 'energy', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold l}' at screen 0.6880,0.8196 left textcolor rgb '#222222' front
set label 'performance: mIoU' at screen 0.7102,0.8196 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 5, SRAM 0 of 5}' at screen 0.7102,0.8167 left textcolor rgb '#5A5A5A' front

# correlated macros, performance: mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.7826; set tmargin at screen 0.8147
unset logscale x
set xrange [-0.55:11.55]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.8565,0.7751 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('correlated-macros', 'performance', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('correlated-macros', 'performance', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement.csv' using (only('correlated-macros', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('correlated-macros', 'performance', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold slope over array size and ADC bits}' at screen 0.0194,0.7686 left textcolor rgb '#222222' front
set label 'change from the best (%)' at screen 0.0194,0.7435 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold m}' at screen 0.0583,0.7644 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.7644 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 5, SRAM 0 of 5}' at screen 0.0806,0.7615 left textcolor rgb '#5A5A5A' front

# slope over array size and ADC bits, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.7275; set tmargin at screen 0.7596
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-10.267816867943909:45.19520054510922]
set ytics ('−10' -10.0, '0' 0.0, '10' 10.0, '20' 20.0, '30' 30.0, '40' 40.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.2269,0.7199 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('slope-over-array-size-and-adc-bits', 'latency', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('slope-over-array-size-and-adc-bits', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('slope-over-array-size-and-adc-bits', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('slope-over-array-size-and-adc-bits', 'latency', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement_draws.csv' using (only('slope-over-array-size-and-adc-bits', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('slope-over-array-size-and-adc-bits', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('slope-over-array-size-and-adc-bits', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('slope-over-array-size-and-adc-bits', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('slope-over-array-size-and-adc-bits', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('slope-over-array-size-and-adc-bits', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('slope-over-array-size-and-adc-bits', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('slope-over-array-size-and-adc-bits', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('slope-over-array-size-and-adc-bits', 'latency', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('slope-over-array-size-and-adc-bits', 'latency', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold n}' at screen 0.3731,0.7644 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.7644 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 5, SRAM 0 of 5}' at screen 0.3954,0.7615 left textcolor rgb '#5A5A5A' front

# slope over array size and ADC bits, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.7275; set tmargin at screen 0.7596
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-22.359417218283504:20.95971911117092]
set ytics ('−20' -20.0, '−10' -10.0, '0' 0.0, '10' 10.0, '20' 20.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.5417,0.7199 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('slope-over-array-size-and-adc-bits', 'energy', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('slope-over-array-size-and-adc-bits', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('slope-over-array-size-and-adc-bits', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('slope-over-array-size-and-adc-bits', 'energy', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement_draws.csv' using (only('slope-over-array-size-and-adc-bits', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('slope-over-array-size-and-adc-bits', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('slope-over-array-size-and-adc-bits', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('slope-over-array-size-and-adc-bits', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('slope-over-array-size-and-adc-bits', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('slope-over-array-size-and-adc-bits', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('slope-over-array-size-and-adc-bits', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('slope-over-array-size-and-adc-bits', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('slope-over-array-size-and-adc-bits', 'energy', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('slope-over-array-size-and-adc-bits', 'energy', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold o}' at screen 0.6880,0.7644 left textcolor rgb '#222222' front
set label 'performance: mIoU' at screen 0.7102,0.7644 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 5, SRAM 0 of 5}' at screen 0.7102,0.7615 left textcolor rgb '#5A5A5A' front

# slope over array size and ADC bits, performance: mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.7275; set tmargin at screen 0.7596
unset logscale x
set xrange [-0.55:11.55]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.8565,0.7199 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('slope-over-array-size-and-adc-bits', 'performance', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('slope-over-array-size-and-adc-bits', 'performance', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement.csv' using (only('slope-over-array-size-and-adc-bits', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('slope-over-array-size-and-adc-bits', 'performance', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold slope over layer size}' at screen 0.0194,0.7134 left textcolor rgb '#222222' front
set label 'change from the best (%)' at screen 0.0194,0.6884 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold p}' at screen 0.0583,0.7093 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.7093 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 5, SRAM 0 of 5}' at screen 0.0806,0.7064 left textcolor rgb '#5A5A5A' front

# slope over layer size, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.6723; set tmargin at screen 0.7044
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-2.4587527402324363:43.437965077439706]
set ytics ('0' 0.0, '10' 10.0, '20' 20.0, '30' 30.0, '40' 40.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.2269,0.6647 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('slope-over-layer-size', 'latency', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('slope-over-layer-size', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('slope-over-layer-size', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('slope-over-layer-size', 'latency', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement_draws.csv' using (only('slope-over-layer-size', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('slope-over-layer-size', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('slope-over-layer-size', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('slope-over-layer-size', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('slope-over-layer-size', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('slope-over-layer-size', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('slope-over-layer-size', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('slope-over-layer-size', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('slope-over-layer-size', 'latency', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('slope-over-layer-size', 'latency', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold q}' at screen 0.3731,0.7093 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.7093 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 5, SRAM 0 of 5}' at screen 0.3954,0.7064 left textcolor rgb '#5A5A5A' front

# slope over layer size, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.6723; set tmargin at screen 0.7044
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-14.364706901551008:16.25708339818013]
set ytics ('−10' -10.0, '0' 0.0, '10' 10.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.5417,0.6647 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('slope-over-layer-size', 'energy', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('slope-over-layer-size', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('slope-over-layer-size', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('slope-over-layer-size', 'energy', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement_draws.csv' using (only('slope-over-layer-size', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('slope-over-layer-size', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('slope-over-layer-size', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('slope-over-layer-size', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('slope-over-layer-size', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('slope-over-layer-size', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('slope-over-layer-size', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('slope-over-layer-size', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('slope-over-layer-size', 'energy', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('slope-over-layer-size', 'energy', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold r}' at screen 0.6880,0.7093 left textcolor rgb '#222222' front
set label 'performance: mIoU' at screen 0.7102,0.7093 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 5, SRAM 0 of 5}' at screen 0.7102,0.7064 left textcolor rgb '#5A5A5A' front

# slope over layer size, performance: mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.6723; set tmargin at screen 0.7044
unset logscale x
set xrange [-0.55:11.55]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.8565,0.6647 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('slope-over-layer-size', 'performance', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('slope-over-layer-size', 'performance', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement.csv' using (only('slope-over-layer-size', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('slope-over-layer-size', 'performance', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold one component: ADC}' at screen 0.0194,0.6583 left textcolor rgb '#222222' front
set label 'change from the best (%)' at screen 0.0194,0.6332 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold s}' at screen 0.0583,0.6541 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.6541 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 4, SRAM 0 of 4}' at screen 0.0806,0.6512 left textcolor rgb '#5A5A5A' front

# one component: ADC, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.6172; set tmargin at screen 0.6492
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-13.838796251156328:30.21440203291378]
set ytics ('−10' -10.0, '0' 0.0, '10' 10.0, '20' 20.0, '30' 30.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.2269,0.6096 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('one-component-adc', 'latency', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('one-component-adc', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('one-component-adc', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('one-component-adc', 'latency', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement_draws.csv' using (only('one-component-adc', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('one-component-adc', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('one-component-adc', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('one-component-adc', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('one-component-adc', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('one-component-adc', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('one-component-adc', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('one-component-adc', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('one-component-adc', 'latency', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('one-component-adc', 'latency', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold t}' at screen 0.3731,0.6541 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.6541 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 4, SRAM 0 of 4}' at screen 0.3954,0.6512 left textcolor rgb '#5A5A5A' front

# one component: ADC, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.6172; set tmargin at screen 0.6492
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-5.405589541870203:5.256167910558517]
set ytics ('−4' -4.0, '−2' -2.0, '0' 0.0, '2' 2.0, '4' 4.0)
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.5417,0.6096 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('one-component-adc', 'energy', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('one-component-adc', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('one-component-adc', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('one-component-adc', 'energy', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement_draws.csv' using (only('one-component-adc', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('one-component-adc', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('one-component-adc', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('one-component-adc', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('one-component-adc', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('one-component-adc', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('one-component-adc', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('one-component-adc', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('one-component-adc', 'energy', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('one-component-adc', 'energy', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold u}' at screen 0.6880,0.6541 left textcolor rgb '#222222' front
set label 'performance: mIoU' at screen 0.7102,0.6541 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 4, SRAM 0 of 4}' at screen 0.7102,0.6512 left textcolor rgb '#5A5A5A' front

# one component: ADC, performance: mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.6172; set tmargin at screen 0.6492
unset logscale x
set xrange [-0.55:11.55]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.8565,0.6096 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('one-component-adc', 'performance', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('one-component-adc', 'performance', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement.csv' using (only('one-component-adc', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('one-component-adc', 'performance', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold components and layer size}' at screen 0.0194,0.6031 left textcolor rgb '#222222' front
set label 'change from the best (%)' at screen 0.0194,0.5780 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold v}' at screen 0.0583,0.5990 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.5990 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 4, SRAM 0 of 4}' at screen 0.0806,0.5961 left textcolor rgb '#5A5A5A' front

# components and layer size, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.5620; set tmargin at screen 0.5941
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-22.22507741307308:41.07137275002386]
set ytics ('−20' -20.0, '0' 0.0, '20' 20.0, '40' 40.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'share of each part''s weight (%)' at screen 0.2269,0.5544 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('components-and-layer-size', 'latency', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('components-and-layer-size', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('components-and-layer-size', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('components-and-layer-size', 'latency', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement_draws.csv' using (only('components-and-layer-size', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('components-and-layer-size', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('components-and-layer-size', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('components-and-layer-size', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('components-and-layer-size', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('components-and-layer-size', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('components-and-layer-size', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('components-and-layer-size', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('components-and-layer-size', 'latency', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('components-and-layer-size', 'latency', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold w}' at screen 0.3731,0.5990 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.5990 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 4, SRAM 0 of 4}' at screen 0.3954,0.5961 left textcolor rgb '#5A5A5A' front

# components and layer size, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.5620; set tmargin at screen 0.5941
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-0.734825153013408:12.98191103657021]
set ytics ('0.0' 0.0, '2.5' 2.5, '5.0' 5.0, '7.5' 7.5, '10.0' 10.0, '12.5' 12.5)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'share of each part''s weight (%)' at screen 0.5417,0.5544 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('components-and-layer-size', 'energy', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('components-and-layer-size', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('components-and-layer-size', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('components-and-layer-size', 'energy', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement_draws.csv' using (only('components-and-layer-size', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('components-and-layer-size', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('components-and-layer-size', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('components-and-layer-size', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('components-and-layer-size', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('components-and-layer-size', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('components-and-layer-size', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('components-and-layer-size', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('components-and-layer-size', 'energy', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('components-and-layer-size', 'energy', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold x}' at screen 0.6880,0.5990 left textcolor rgb '#222222' front
set label 'performance: mIoU' at screen 0.7102,0.5990 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 4, SRAM 0 of 4}' at screen 0.7102,0.5961 left textcolor rgb '#5A5A5A' front

# components and layer size, performance: mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.5620; set tmargin at screen 0.5941
unset logscale x
set xrange [-0.55:11.55]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'share of each part''s weight (%)' at screen 0.8565,0.5544 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('components-and-layer-size', 'performance', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('components-and-layer-size', 'performance', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement.csv' using (only('components-and-layer-size', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('components-and-layer-size', 'performance', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold accuracy, per network}' at screen 0.0194,0.5479 left textcolor rgb '#222222' front
set label 'change from the best (%)' at screen 0.0194,0.5229 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold y}' at screen 0.0583,0.5438 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.5438 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 5 of 5, SRAM 5 of 5}' at screen 0.0806,0.5409 left textcolor rgb '#5A5A5A' front

# accuracy, per network, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.5068; set tmargin at screen 0.5389
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-14.573104836512092:0.824892726595024]
set ytics ('−10' -10.0, '−5' -5.0, '0' 0.0)
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.2269,0.4993 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('accuracy-per-network', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('accuracy-per-network', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('accuracy-per-network', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('accuracy-per-network', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('accuracy-per-network', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('accuracy-per-network', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('accuracy-per-network', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('accuracy-per-network', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff'
unset label; unset arrow; unset object
set label '{/:Bold z}' at screen 0.3731,0.5438 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.5438 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 5 of 5, SRAM 5 of 5}' at screen 0.3954,0.5409 left textcolor rgb '#5A5A5A' front

# accuracy, per network, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.5068; set tmargin at screen 0.5389
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-7.116332583151542:0.4028112782915967]
set ytics ('−6' -6.0, '−4' -4.0, '−2' -2.0, '0' 0.0)
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.5417,0.4993 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('accuracy-per-network', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('accuracy-per-network', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('accuracy-per-network', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('accuracy-per-network', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('accuracy-per-network', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('accuracy-per-network', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('accuracy-per-network', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('accuracy-per-network', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff'
unset label; unset arrow; unset object
set label '{/:Bold a}' at screen 0.6880,0.5438 left textcolor rgb '#222222' front
set label 'performance: mIoU' at screen 0.7102,0.5438 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 5, SRAM 0 of 5}' at screen 0.7102,0.5409 left textcolor rgb '#5A5A5A' front

# accuracy, per network, performance: mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.5068; set tmargin at screen 0.5389
unset logscale x
set xrange [-0.55:11.55]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-0.32416178373998744:5.726858179406445]
set ytics ('0' 0.0, '2' 2.0, '4' 4.0)
set arrow from graph 0, first 3.0 to graph 1, first 3.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.8565,0.4993 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('accuracy-per-network', 'performance', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('accuracy-per-network', 'performance', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement.csv' using (only('accuracy-per-network', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-0.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('accuracy-per-network', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('accuracy-per-network', 'performance', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('accuracy-per-network', 'performance', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold accuracy, slope over network size}' at screen 0.0194,0.4928 left textcolor rgb '#222222' front
set label 'change from the best (%)' at screen 0.0194,0.4677 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold b}' at screen 0.0583,0.4886 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.4886 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 3 of 5, SRAM 3 of 5}' at screen 0.0806,0.4858 left textcolor rgb '#5A5A5A' front

# accuracy, slope over network size, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.4517; set tmargin at screen 0.4838
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-3.5129722101761867:62.06250904644597]
set ytics ('0' 0.0, '20' 20.0, '40' 40.0, '60' 60.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.2269,0.4441 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('accuracy-slope-over-network-size', 'latency', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('accuracy-slope-over-network-size', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('accuracy-slope-over-network-size', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('accuracy-slope-over-network-size', 'latency', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement_draws.csv' using (only('accuracy-slope-over-network-size', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('accuracy-slope-over-network-size', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size', 'latency', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size', 'latency', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold c}' at screen 0.3731,0.4886 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.4886 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 3 of 5, SRAM 4 of 5}' at screen 0.3954,0.4858 left textcolor rgb '#5A5A5A' front

# accuracy, slope over network size, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.4517; set tmargin at screen 0.4838
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-1.1435260240596028:17.877179418014638]
set ytics ('0' 0.0, '5' 5.0, '10' 10.0, '15' 15.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.5417,0.4441 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('accuracy-slope-over-network-size', 'energy', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('accuracy-slope-over-network-size', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('accuracy-slope-over-network-size', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('accuracy-slope-over-network-size', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('accuracy-slope-over-network-size', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size', 'energy', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold d}' at screen 0.6880,0.4886 left textcolor rgb '#222222' front
set label 'performance: mIoU' at screen 0.7102,0.4886 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 5, SRAM 0 of 5}' at screen 0.7102,0.4858 left textcolor rgb '#5A5A5A' front

# accuracy, slope over network size, performance: mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.4517; set tmargin at screen 0.4838
unset logscale x
set xrange [-0.55:11.55]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-0.2882808745216777:5.09296211654964]
set ytics ('0' 0.0, '1' 1.0, '2' 2.0, '3' 3.0, '4' 4.0, '5' 5.0)
set arrow from graph 0, first 3.0 to graph 1, first 3.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.8565,0.4441 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('accuracy-slope-over-network-size', 'performance', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('accuracy-slope-over-network-size', 'performance', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-0.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size', 'performance', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size', 'performance', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold accuracy, slope over network size and input bits}' at screen 0.0194,0.4376 left textcolor rgb '#222222' front
set label 'change from the best (%)' at screen 0.0194,0.4126 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold e}' at screen 0.0583,0.4335 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.4335 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 2 of 5, SRAM 1 of 5}' at screen 0.0806,0.4306 left textcolor rgb '#5A5A5A' front

# accuracy, slope over network size and input bits, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.3965; set tmargin at screen 0.4286
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-23.12881093313705:27.809954526843338]
set ytics ('−20' -20.0, '−10' -10.0, '0' 0.0, '10' 10.0, '20' 20.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.2269,0.3890 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('accuracy-slope-over-network-size-and-input-bits', 'latency', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('accuracy-slope-over-network-size-and-input-bits', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('accuracy-slope-over-network-size-and-input-bits', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('accuracy-slope-over-network-size-and-input-bits', 'latency', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement_draws.csv' using (only('accuracy-slope-over-network-size-and-input-bits', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('accuracy-slope-over-network-size-and-input-bits', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size-and-input-bits', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size-and-input-bits', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size-and-input-bits', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size-and-input-bits', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size-and-input-bits', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size-and-input-bits', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size-and-input-bits', 'latency', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size-and-input-bits', 'latency', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold f}' at screen 0.3731,0.4335 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.4335 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 1 of 5, SRAM 3 of 5}' at screen 0.3954,0.4306 left textcolor rgb '#5A5A5A' front

# accuracy, slope over network size and input bits, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.3965; set tmargin at screen 0.4286
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-4.274774599419895:8.673392102253011]
set ytics ('−2.5' -2.5, '0.0' 0.0, '2.5' 2.5, '5.0' 5.0, '7.5' 7.5)
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.5417,0.3890 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('accuracy-slope-over-network-size-and-input-bits', 'energy', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('accuracy-slope-over-network-size-and-input-bits', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('accuracy-slope-over-network-size-and-input-bits', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('accuracy-slope-over-network-size-and-input-bits', 'energy', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement_draws.csv' using (only('accuracy-slope-over-network-size-and-input-bits', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('accuracy-slope-over-network-size-and-input-bits', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size-and-input-bits', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size-and-input-bits', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size-and-input-bits', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size-and-input-bits', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size-and-input-bits', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size-and-input-bits', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size-and-input-bits', 'energy', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size-and-input-bits', 'energy', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold g}' at screen 0.6880,0.4335 left textcolor rgb '#222222' front
set label 'performance: mIoU' at screen 0.7102,0.4335 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 5, SRAM 0 of 5}' at screen 0.7102,0.4306 left textcolor rgb '#5A5A5A' front

# accuracy, slope over network size and input bits, performance: mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.3965; set tmargin at screen 0.4286
unset logscale x
set xrange [-0.55:11.55]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-0.30227257763512994:5.3401488715539625]
set ytics ('0' 0.0, '1' 1.0, '2' 2.0, '3' 3.0, '4' 4.0, '5' 5.0)
set arrow from graph 0, first 3.0 to graph 1, first 3.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.8565,0.3890 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('accuracy-slope-over-network-size-and-input-bits', 'performance', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('accuracy-slope-over-network-size-and-input-bits', 'performance', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size-and-input-bits', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-0.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size-and-input-bits', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size-and-input-bits', 'performance', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size-and-input-bits', 'performance', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold measured (one factor per kind of macro)}' at screen 0.0194,0.3825 left textcolor rgb '#222222' front
set label 'change from the best (%)' at screen 0.0194,0.3574 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold h}' at screen 0.0583,0.3783 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.3783 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 2 of 5, SRAM 1 of 5}' at screen 0.0806,0.3755 left textcolor rgb '#5A5A5A' front

# measured (one factor per kind of macro), latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.3414; set tmargin at screen 0.3735
unset logscale x
set xrange [-6.0:126.0]
set xtics ('0' 0.0, '50' 50.0, '100' 100.0)
unset logscale y
set yrange [-101.64462045877455:415.524396693063]
set ytics ('−100' -100.0, '0' 0.0, '100' 100.0, '200' 200.0, '300' 300.0, '400' 400.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set label 'share of the measured error (%)' at screen 0.2269,0.3338 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('measured-one-factor-per-kind-of-macro', 'latency', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('measured-one-factor-per-kind-of-macro', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('measured-one-factor-per-kind-of-macro', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('measured-one-factor-per-kind-of-macro', 'latency', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement_draws.csv' using (only('measured-one-factor-per-kind-of-macro', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('measured-one-factor-per-kind-of-macro', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('measured-one-factor-per-kind-of-macro', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('measured-one-factor-per-kind-of-macro', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('measured-one-factor-per-kind-of-macro', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('measured-one-factor-per-kind-of-macro', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('measured-one-factor-per-kind-of-macro', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-15.0000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('measured-one-factor-per-kind-of-macro', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-15.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('measured-one-factor-per-kind-of-macro', 'latency', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('measured-one-factor-per-kind-of-macro', 'latency', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold i}' at screen 0.3731,0.3783 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.3783 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 5, SRAM 0 of 5}' at screen 0.3954,0.3755 left textcolor rgb '#5A5A5A' front

# measured (one factor per kind of macro), energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.3414; set tmargin at screen 0.3735
unset logscale x
set xrange [-6.0:126.0]
set xtics ('0' 0.0, '50' 50.0, '100' 100.0)
unset logscale y
set yrange [-104.64570530221316:115.12536728201158]
set ytics ('−100' -100.0, '−50' -50.0, '0' 0.0, '50' 50.0, '100' 100.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set label 'share of the measured error (%)' at screen 0.5417,0.3338 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('measured-one-factor-per-kind-of-macro', 'energy', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('measured-one-factor-per-kind-of-macro', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('measured-one-factor-per-kind-of-macro', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('measured-one-factor-per-kind-of-macro', 'energy', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement_draws.csv' using (only('measured-one-factor-per-kind-of-macro', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('measured-one-factor-per-kind-of-macro', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('measured-one-factor-per-kind-of-macro', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('measured-one-factor-per-kind-of-macro', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('measured-one-factor-per-kind-of-macro', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('measured-one-factor-per-kind-of-macro', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('measured-one-factor-per-kind-of-macro', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-15.0000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('measured-one-factor-per-kind-of-macro', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-15.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('measured-one-factor-per-kind-of-macro', 'energy', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('measured-one-factor-per-kind-of-macro', 'energy', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold j}' at screen 0.6880,0.3783 left textcolor rgb '#222222' front
set label 'performance: mIoU' at screen 0.7102,0.3783 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 2 of 5, SRAM 1 of 5}' at screen 0.7102,0.3755 left textcolor rgb '#5A5A5A' front

# measured (one factor per kind of macro), performance: mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.3414; set tmargin at screen 0.3735
unset logscale x
set xrange [-5.5:115.5]
set xtics ('0' 0.0, '50' 50.0, '100' 100.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set label 'share of the measured error (%)' at screen 0.8565,0.3338 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('measured-one-factor-per-kind-of-macro', 'performance', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('measured-one-factor-per-kind-of-macro', 'performance', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement.csv' using (only('measured-one-factor-per-kind-of-macro', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('measured-one-factor-per-kind-of-macro', 'performance', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold measured (field over macros)}' at screen 0.0194,0.3273 left textcolor rgb '#222222' front
set label 'change from the best (%)' at screen 0.0194,0.3023 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold k}' at screen 0.0583,0.3232 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.3232 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 5 of 5, SRAM 3 of 5}' at screen 0.0806,0.3203 left textcolor rgb '#5A5A5A' front

# measured (field over macros), latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.2862; set tmargin at screen 0.3183
unset logscale x
set xrange [-6.0:126.0]
set xtics ('0' 0.0, '50' 50.0, '100' 100.0)
unset logscale y
set yrange [-148.64621677493943:811.140572969176]
set ytics ('0' 0.0, '200' 200.0, '400' 400.0, '600' 600.0, '800' 800.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set label 'share of the measured error (%)' at screen 0.2269,0.2787 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('measured-field-over-macros', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('measured-field-over-macros', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('measured-field-over-macros', 'latency', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement_draws.csv' using (only('measured-field-over-macros', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('measured-field-over-macros', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('measured-field-over-macros', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('measured-field-over-macros', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('measured-field-over-macros', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('measured-field-over-macros', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('measured-field-over-macros', 'latency', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('measured-field-over-macros', 'latency', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold l}' at screen 0.3731,0.3232 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.3232 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 1 of 5, SRAM 0 of 5}' at screen 0.3954,0.3203 left textcolor rgb '#5A5A5A' front

# measured (field over macros), energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.2862; set tmargin at screen 0.3183
unset logscale x
set xrange [-6.0:126.0]
set xtics ('0' 0.0, '50' 50.0, '100' 100.0)
unset logscale y
set yrange [-121.7400672633603:286.2068596825887]
set ytics ('−100' -100.0, '0' 0.0, '100' 100.0, '200' 200.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set label 'share of the measured error (%)' at screen 0.5417,0.2787 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('measured-field-over-macros', 'energy', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('measured-field-over-macros', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('measured-field-over-macros', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('measured-field-over-macros', 'energy', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement_draws.csv' using (only('measured-field-over-macros', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('measured-field-over-macros', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('measured-field-over-macros', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('measured-field-over-macros', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('measured-field-over-macros', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('measured-field-over-macros', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('measured-field-over-macros', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-15.0000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('measured-field-over-macros', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-15.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('measured-field-over-macros', 'energy', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('measured-field-over-macros', 'energy', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold m}' at screen 0.6880,0.3232 left textcolor rgb '#222222' front
set label 'performance: mIoU' at screen 0.7102,0.3232 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 5 of 5, SRAM 2 of 5}' at screen 0.7102,0.3203 left textcolor rgb '#5A5A5A' front

# measured (field over macros), performance: mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.2862; set tmargin at screen 0.3183
unset logscale x
set xrange [-5.5:115.5]
set xtics ('0' 0.0, '50' 50.0, '100' 100.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set label 'share of the measured error (%)' at screen 0.8565,0.2787 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('measured-field-over-macros', 'performance', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement.csv' using (only('measured-field-over-macros', 'performance', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold common scale}' at screen 0.0194,0.2722 left textcolor rgb '#222222' front
set label 'change from the best (%)' at screen 0.0194,0.2471 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold n}' at screen 0.0583,0.2680 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.2680 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 3, SRAM 0 of 3}' at screen 0.0806,0.2651 left textcolor rgb '#5A5A5A' front

# common scale, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.2311; set tmargin at screen 0.2632
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-1.342641089184397:23.719992575591014]
set ytics ('0' 0.0, '5' 5.0, '10' 10.0, '15' 15.0, '20' 20.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'injected error (%)' at screen 0.2269,0.2235 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('common-scale', 'latency', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('common-scale', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('common-scale', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('common-scale', 'latency', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement_draws.csv' using (only('common-scale', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('common-scale', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('common-scale', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('common-scale', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('common-scale', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('common-scale', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('common-scale', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('common-scale', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('common-scale', 'latency', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('common-scale', 'latency', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold o}' at screen 0.3731,0.2680 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.2680 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 3, SRAM 0 of 3}' at screen 0.3954,0.2651 left textcolor rgb '#5A5A5A' front

# common scale, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.2311; set tmargin at screen 0.2632
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-0.895601596385546:15.82229486947798]
set ytics ('0' 0.0, '5' 5.0, '10' 10.0, '15' 15.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'injected error (%)' at screen 0.5417,0.2235 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('common-scale', 'energy', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('common-scale', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('common-scale', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('common-scale', 'energy', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement_draws.csv' using (only('common-scale', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('common-scale', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('common-scale', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('common-scale', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('common-scale', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('common-scale', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('common-scale', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('common-scale', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('common-scale', 'energy', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('common-scale', 'energy', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold p}' at screen 0.6880,0.2680 left textcolor rgb '#222222' front
set label 'performance: mIoU' at screen 0.7102,0.2680 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 3, SRAM 0 of 3}' at screen 0.7102,0.2651 left textcolor rgb '#5A5A5A' front

# common scale, performance: mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.2311; set tmargin at screen 0.2632
unset logscale x
set xrange [-0.55:11.55]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'injected error (%)' at screen 0.8565,0.2235 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('common-scale', 'performance', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('common-scale', 'performance', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement.csv' using (only('common-scale', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('common-scale', 'performance', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold wrong exponent: ADC}' at screen 0.0194,0.2170 left textcolor rgb '#222222' front
set label 'change from the best (%)' at screen 0.0194,0.1920 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold q}' at screen 0.0583,0.2129 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.2129 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 2, SRAM 0 of 2}' at screen 0.0806,0.2100 left textcolor rgb '#5A5A5A' front

# wrong exponent: ADC, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.1759; set tmargin at screen 0.2080
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-11.438063710328713:27.093106512200993]
set ytics ('−10' -10.0, '0' 0.0, '10' 10.0, '20' 20.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'injected error (%)' at screen 0.2269,0.1683 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('wrong-exponent-adc', 'latency', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('wrong-exponent-adc', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('wrong-exponent-adc', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('wrong-exponent-adc', 'latency', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement_draws.csv' using (only('wrong-exponent-adc', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('wrong-exponent-adc', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('wrong-exponent-adc', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('wrong-exponent-adc', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('wrong-exponent-adc', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('wrong-exponent-adc', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('wrong-exponent-adc', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('wrong-exponent-adc', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('wrong-exponent-adc', 'latency', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('wrong-exponent-adc', 'latency', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold r}' at screen 0.3731,0.2129 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.2129 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 2, SRAM 0 of 2}' at screen 0.3954,0.2100 left textcolor rgb '#5A5A5A' front

# wrong exponent: ADC, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.1759; set tmargin at screen 0.2080
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-9.422476950567102:7.514574563900405]
set ytics ('−5' -5.0, '0' 0.0, '5' 5.0)
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'injected error (%)' at screen 0.5417,0.1683 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('wrong-exponent-adc', 'energy', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('wrong-exponent-adc', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('wrong-exponent-adc', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('wrong-exponent-adc', 'energy', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement_draws.csv' using (only('wrong-exponent-adc', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('wrong-exponent-adc', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('wrong-exponent-adc', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('wrong-exponent-adc', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('wrong-exponent-adc', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('wrong-exponent-adc', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('wrong-exponent-adc', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('wrong-exponent-adc', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('wrong-exponent-adc', 'energy', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('wrong-exponent-adc', 'energy', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold s}' at screen 0.6880,0.2129 left textcolor rgb '#222222' front
set label 'performance: mIoU' at screen 0.7102,0.2129 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 2, SRAM 0 of 2}' at screen 0.7102,0.2100 left textcolor rgb '#5A5A5A' front

# wrong exponent: ADC, performance: mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.1759; set tmargin at screen 0.2080
unset logscale x
set xrange [-0.55:11.55]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'injected error (%)' at screen 0.8565,0.1683 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('wrong-exponent-adc', 'performance', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('wrong-exponent-adc', 'performance', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement.csv' using (only('wrong-exponent-adc', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-0.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('wrong-exponent-adc', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('wrong-exponent-adc', 'performance', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold missing term: interconnect}' at screen 0.0194,0.1619 left textcolor rgb '#222222' front
set label 'change from the best (%)' at screen 0.0194,0.1368 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold t}' at screen 0.0583,0.1577 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.1577 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 2, SRAM 0 of 2}' at screen 0.0806,0.1548 left textcolor rgb '#5A5A5A' front

# missing term: interconnect, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.1208; set tmargin at screen 0.1528
unset logscale x
set xrange [-6.0:126.0]
set xtics ('0' 0.0, '50' 50.0, '100' 100.0)
unset logscale y
set yrange [-20.534504920761407:225.3195582948027]
set ytics ('0' 0.0, '50' 50.0, '100' 100.0, '150' 150.0, '200' 200.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set label 'share of the whole error (%)' at screen 0.2269,0.1132 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('missing-term-interconnect', 'latency', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('missing-term-interconnect', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('missing-term-interconnect', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('missing-term-interconnect', 'latency', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement_draws.csv' using (only('missing-term-interconnect', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('missing-term-interconnect', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('missing-term-interconnect', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('missing-term-interconnect', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('missing-term-interconnect', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('missing-term-interconnect', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('missing-term-interconnect', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-15.0000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('missing-term-interconnect', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-15.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('missing-term-interconnect', 'latency', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('missing-term-interconnect', 'latency', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold u}' at screen 0.3731,0.1577 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.1577 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 2, SRAM 0 of 2}' at screen 0.3954,0.1548 left textcolor rgb '#5A5A5A' front

# missing term: interconnect, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.1208; set tmargin at screen 0.1528
unset logscale x
set xrange [-6.0:126.0]
set xtics ('0' 0.0, '50' 50.0, '100' 100.0)
unset logscale y
set yrange [-29.477702838689545:31.562975835156863]
set ytics ('−20' -20.0, '0' 0.0, '20' 20.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set label 'share of the whole error (%)' at screen 0.5417,0.1132 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('missing-term-interconnect', 'energy', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('missing-term-interconnect', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('missing-term-interconnect', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('missing-term-interconnect', 'energy', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement_draws.csv' using (only('missing-term-interconnect', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('missing-term-interconnect', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('missing-term-interconnect', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('missing-term-interconnect', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('missing-term-interconnect', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('missing-term-interconnect', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('missing-term-interconnect', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-15.0000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('missing-term-interconnect', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-15.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('missing-term-interconnect', 'energy', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('missing-term-interconnect', 'energy', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold v}' at screen 0.6880,0.1577 left textcolor rgb '#222222' front
set label 'performance: mIoU' at screen 0.7102,0.1577 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 2, SRAM 0 of 2}' at screen 0.7102,0.1548 left textcolor rgb '#5A5A5A' front

# missing term: interconnect, performance: mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.1208; set tmargin at screen 0.1528
unset logscale x
set xrange [-5.5:115.5]
set xtics ('0' 0.0, '50' 50.0, '100' 100.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set label 'share of the whole error (%)' at screen 0.8565,0.1132 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('missing-term-interconnect', 'performance', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('missing-term-interconnect', 'performance', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement.csv' using (only('missing-term-interconnect', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('missing-term-interconnect', 'performance', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold unit slip: leakage}' at screen 0.0194,0.1067 left textcolor rgb '#222222' front
set label 'change from the best (%)' at screen 0.0194,0.0817 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold w}' at screen 0.0583,0.1026 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.1026 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 2, SRAM 0 of 2}' at screen 0.0806,0.0997 left textcolor rgb '#5A5A5A' front

# unit slip: leakage, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.0656; set tmargin at screen 0.0977
unset logscale x
set xrange [-6.0:126.0]
set xtics ('0' 0.0, '50' 50.0, '100' 100.0)
unset logscale y
set yrange [-4.620017028716365:81.62030084065579]
set ytics ('0' 0.0, '20' 20.0, '40' 40.0, '60' 60.0, '80' 80.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set label 'share of the whole error (%)' at screen 0.2269,0.0580 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('unit-slip-leakage', 'latency', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('unit-slip-leakage', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('unit-slip-leakage', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('unit-slip-leakage', 'latency', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement_draws.csv' using (only('unit-slip-leakage', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('unit-slip-leakage', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('unit-slip-leakage', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('unit-slip-leakage', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('unit-slip-leakage', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('unit-slip-leakage', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('unit-slip-leakage', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-15.0000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('unit-slip-leakage', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-15.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('unit-slip-leakage', 'latency', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('unit-slip-leakage', 'latency', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold x}' at screen 0.3731,0.1026 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.1026 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 2, SRAM 0 of 2}' at screen 0.3954,0.0997 left textcolor rgb '#5A5A5A' front

# unit slip: leakage, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.0656; set tmargin at screen 0.0977
unset logscale x
set xrange [-6.0:126.0]
set xtics ('0' 0.0, '50' 50.0, '100' 100.0)
unset logscale y
set yrange [-47.72090780202079:843.069371169034]
set ytics ('0' 0.0, '200' 200.0, '400' 400.0, '600' 600.0, '800' 800.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set label 'share of the whole error (%)' at screen 0.5417,0.0580 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('unit-slip-leakage', 'energy', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('unit-slip-leakage', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('unit-slip-leakage', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('unit-slip-leakage', 'energy', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement_draws.csv' using (only('unit-slip-leakage', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('unit-slip-leakage', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('unit-slip-leakage', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('unit-slip-leakage', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('unit-slip-leakage', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('unit-slip-leakage', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('unit-slip-leakage', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-15.0000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('unit-slip-leakage', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-15.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('unit-slip-leakage', 'energy', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('unit-slip-leakage', 'energy', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold y}' at screen 0.6880,0.1026 left textcolor rgb '#222222' front
set label 'performance: mIoU' at screen 0.7102,0.1026 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 2, SRAM 0 of 2}' at screen 0.7102,0.0997 left textcolor rgb '#5A5A5A' front

# unit slip: leakage, performance: mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.0656; set tmargin at screen 0.0977
unset logscale x
set xrange [-5.5:115.5]
set xtics ('0' 0.0, '50' 50.0, '100' 100.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set label 'share of the whole error (%)' at screen 0.8565,0.0580 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('unit-slip-leakage', 'performance', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('unit-slip-leakage', 'performance', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement.csv' using (only('unit-slip-leakage', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('unit-slip-leakage', 'performance', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold wire units}' at screen 0.0194,0.0516 left textcolor rgb '#222222' front
set label 'change from the best (%)' at screen 0.0194,0.0265 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold z}' at screen 0.0583,0.0474 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.0474 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 2, SRAM 0 of 2}' at screen 0.0806,0.0445 left textcolor rgb '#5A5A5A' front

# wire units, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.0105; set tmargin at screen 0.0425
unset logscale x
set xrange [-6.0:126.0]
set xtics ('0' 0.0, '50' 50.0, '100' 100.0)
unset logscale y
set yrange [-4.006553741707008:70.78244943682381]
set ytics ('0' 0.0, '20' 20.0, '40' 40.0, '60' 60.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set label 'share of the whole error (%)' at screen 0.2269,0.0029 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('wire-units', 'latency', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('wire-units', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('wire-units', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('wire-units', 'latency', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement_draws.csv' using (only('wire-units', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('wire-units', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('wire-units', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('wire-units', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('wire-units', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('wire-units', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('wire-units', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-15.0000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('wire-units', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-15.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('wire-units', 'latency', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('wire-units', 'latency', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold a}' at screen 0.3731,0.0474 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.0474 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 2, SRAM 0 of 2}' at screen 0.3954,0.0445 left textcolor rgb '#5A5A5A' front

# wire units, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.0105; set tmargin at screen 0.0425
unset logscale x
set xrange [-6.0:126.0]
set xtics ('0' 0.0, '50' 50.0, '100' 100.0)
unset logscale y
set yrange [-0.3540763970069786:6.255349680456622]
set ytics ('0' 0.0, '2' 2.0, '4' 4.0, '6' 6.0)
set label 'share of the whole error (%)' at screen 0.5417,0.0029 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('wire-units', 'energy', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('wire-units', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('wire-units', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('wire-units', 'energy', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement_draws.csv' using (only('wire-units', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('wire-units', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('wire-units', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('wire-units', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('wire-units', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('wire-units', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('wire-units', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-15.0000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('wire-units', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-15.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('wire-units', 'energy', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('wire-units', 'energy', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold b}' at screen 0.6880,0.0474 left textcolor rgb '#222222' front
set label 'performance: mIoU' at screen 0.7102,0.0474 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 2, SRAM 0 of 2}' at screen 0.7102,0.0445 left textcolor rgb '#5A5A5A' front

# wire units, performance: mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.0105; set tmargin at screen 0.0425
unset logscale x
set xrange [-5.5:115.5]
set xtics ('0' 0.0, '50' 50.0, '100' 100.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set label 'share of the whole error (%)' at screen 0.8565,0.0029 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('wire-units', 'performance', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('wire-units', 'performance', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement.csv' using (only('wire-units', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('wire-units', 'performance', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object

unset multiplot
unset output
