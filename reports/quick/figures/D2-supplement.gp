# Figure D2-supplement: What a wrong simulator does to the searched design
# Draw it again: gnuplot -d -e "fmt='png'" D2-supplement.gp   (svg, png or pdf; reads D2-supplement.csv, D2-supplement_draws.csv)
if (!exists('fmt')) fmt = 'svg'
set encoding utf8
if (fmt eq 'svg') set terminal svg size 720,5242 dynamic enhanced font 'Liberation Sans,13' background '#ffffff' name 'D2_supplement'
if (fmt eq 'png') set terminal pngcairo size 1440,10484 enhanced font 'Liberation Sans,19.5' linewidth 1.6 background '#ffffff'
if (fmt eq 'pdf') set terminal pdfcairo size 17.50cm,127.41cm enhanced font 'Liberation Sans,13' linewidth 0.9
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
set arrow from screen 0.0167,0.9967 to screen 0.0500,0.9967 nohead linewidth 2.8 dashtype solid linecolor rgb '#0072B2' front
set label '' at screen 0.0333,0.9967 point pointtype 7 pointsize marker*1.2 linewidth 1.0 linecolor rgb '#0072B2' front
set label '{/*0.85 RRAM, regret}' at screen 0.0583,0.9967 left textcolor rgb '#222222' front
set arrow from screen 0.1799,0.9967 to screen 0.2133,0.9967 nohead linewidth 2.38 dashtype (8,4) linecolor rgb '#0072B2' front
set label '' at screen 0.1966,0.9967 point pointtype 7 pointsize marker*1.2 linewidth 1.0 linecolor rgb '#0072B2' front
set label '' at screen 0.1966,0.9967 point pointtype 7 pointsize marker*0.72 linewidth 1.0 linecolor rgb '#ffffff' front
set label '{/*0.85 RRAM, apparent drift}' at screen 0.2216,0.9967 left textcolor rgb '#222222' front
set arrow from screen 0.3951,0.9967 to screen 0.4284,0.9967 nohead linewidth 1.4 dashtype solid linecolor rgb '#D55E00' front
set label '' at screen 0.4117,0.9967 point pointtype 5 pointsize marker*0.66 linewidth 1.0 linecolor rgb '#D55E00' front
set label '{/*0.85 SRAM, regret}' at screen 0.4367,0.9967 left textcolor rgb '#222222' front
set arrow from screen 0.5575,0.9967 to screen 0.5908,0.9967 nohead linewidth 1.19 dashtype (8,4) linecolor rgb '#D55E00' front
set label '' at screen 0.5742,0.9967 point pointtype 5 pointsize marker*0.66 linewidth 1.0 linecolor rgb '#D55E00' front
set label '' at screen 0.5742,0.9967 point pointtype 5 pointsize marker*0.396 linewidth 1.0 linecolor rgb '#ffffff' front
set label '{/*0.85 SRAM, apparent drift}' at screen 0.5992,0.9967 left textcolor rgb '#222222' front
set arrow from screen 0.7718,0.9967 to screen 0.8051,0.9967 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' front
set label '{/*0.85 margin}' at screen 0.8134,0.9967 left textcolor rgb '#222222' front
set arrow from screen 0.0167,0.9930 to screen 0.0500,0.9930 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' front
set label '{/*0.85 change = injected error}' at screen 0.0583,0.9930 left textcolor rgb '#222222' front
set arrow from screen 0.2454,0.9930 to screen 0.2788,0.9930 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' front
set label '{/*0.85 error of the claim, 10 %}' at screen 0.2871,0.9930 left textcolor rgb '#222222' front
set label '{/:Bold per component, bounded}' at screen 0.0194,0.9886 left textcolor rgb '#222222' front
set label 'change from the best (%)' at screen 0.0194,0.9620 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold a}' at screen 0.0583,0.9842 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.9842 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 5 of 5, SRAM 5 of 5}' at screen 0.0806,0.9811 left textcolor rgb '#5A5A5A' front

# per component, bounded, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.9451; set tmargin at screen 0.9790
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-4.5801266974100505:80.91557165424423]
set ytics ('0' 0.0, '20' 20.0, '40' 40.0, '60' 60.0, '80' 80.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'largest error (%)' at screen 0.2269,0.9370 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('per-component-bounded', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('per-component-bounded', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('per-component-bounded', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('per-component-bounded', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('per-component-bounded', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('per-component-bounded', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('per-component-bounded', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('per-component-bounded', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('per-component-bounded', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('per-component-bounded', 'latency', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold b}' at screen 0.3731,0.9842 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.9842 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 5 of 5, SRAM 5 of 5}' at screen 0.3954,0.9811 left textcolor rgb '#5A5A5A' front

# per component, bounded, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.9451; set tmargin at screen 0.9790
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-0.9865827495179985:17.429628574817976]
set ytics ('0' 0.0, '5' 5.0, '10' 10.0, '15' 15.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'largest error (%)' at screen 0.5417,0.9370 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('per-component-bounded', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('per-component-bounded', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('per-component-bounded', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('per-component-bounded', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('per-component-bounded', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('per-component-bounded', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('per-component-bounded', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('per-component-bounded', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('per-component-bounded', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('per-component-bounded', 'energy', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold c}' at screen 0.6880,0.9842 left textcolor rgb '#222222' front
set label 'performance: mIoU' at screen 0.7102,0.9842 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 5, SRAM 0 of 5}' at screen 0.7102,0.9811 left textcolor rgb '#5A5A5A' front

# per component, bounded, performance: mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.9451; set tmargin at screen 0.9790
unset logscale x
set xrange [-0.55:11.55]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'largest error (%)' at screen 0.8565,0.9370 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('per-component-bounded', 'performance', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('per-component-bounded', 'performance', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement.csv' using (only('per-component-bounded', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('per-component-bounded', 'performance', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold per component, heavy tails}' at screen 0.0194,0.9302 left textcolor rgb '#222222' front
set label 'change from the best (%)' at screen 0.0194,0.9037 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold d}' at screen 0.0583,0.9258 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.9258 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 4 of 4, SRAM 4 of 4}' at screen 0.0806,0.9227 left textcolor rgb '#5A5A5A' front

# per component, heavy tails, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.8867; set tmargin at screen 0.9206
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-18.59600555636777:62.18133523235048]
set ytics ('0' 0.0, '20' 20.0, '40' 40.0, '60' 60.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.2269,0.8787 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('per-component-heavy-tails', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('per-component-heavy-tails', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('per-component-heavy-tails', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('per-component-heavy-tails', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('per-component-heavy-tails', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('per-component-heavy-tails', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('per-component-heavy-tails', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('per-component-heavy-tails', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('per-component-heavy-tails', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('per-component-heavy-tails', 'latency', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold e}' at screen 0.3731,0.9258 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.9258 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 4 of 4, SRAM 4 of 4}' at screen 0.3954,0.9227 left textcolor rgb '#5A5A5A' front

# per component, heavy tails, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.8867; set tmargin at screen 0.9206
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-0.9214980709835621:16.27979925404293]
set ytics ('0' 0.0, '5' 5.0, '10' 10.0, '15' 15.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.5417,0.8787 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('per-component-heavy-tails', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('per-component-heavy-tails', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('per-component-heavy-tails', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('per-component-heavy-tails', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('per-component-heavy-tails', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('per-component-heavy-tails', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('per-component-heavy-tails', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('per-component-heavy-tails', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('per-component-heavy-tails', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('per-component-heavy-tails', 'energy', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold f}' at screen 0.6880,0.9258 left textcolor rgb '#222222' front
set label 'performance: mIoU' at screen 0.7102,0.9258 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 4, SRAM 0 of 4}' at screen 0.7102,0.9227 left textcolor rgb '#5A5A5A' front

# per component, heavy tails, performance: mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.8867; set tmargin at screen 0.9206
unset logscale x
set xrange [-0.55:11.55]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.8565,0.8787 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('per-component-heavy-tails', 'performance', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('per-component-heavy-tails', 'performance', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement.csv' using (only('per-component-heavy-tails', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('per-component-heavy-tails', 'performance', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold per macro}' at screen 0.0194,0.8718 left textcolor rgb '#222222' front
set label 'change from the best (%)' at screen 0.0194,0.8453 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold g}' at screen 0.0583,0.8674 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.8674 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 5 of 5, SRAM 5 of 5}' at screen 0.0806,0.8644 left textcolor rgb '#5A5A5A' front

# per macro, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.8283; set tmargin at screen 0.8623
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-2.238146692248271:39.54059156305279]
set ytics ('0' 0.0, '10' 10.0, '20' 20.0, '30' 30.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.2269,0.8203 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('per-macro', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('per-macro', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('per-macro', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('per-macro', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('per-macro', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('per-macro', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('per-macro', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('per-macro', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('per-macro', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('per-macro', 'latency', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold h}' at screen 0.3731,0.8674 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.8674 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 5 of 5, SRAM 5 of 5}' at screen 0.3954,0.8644 left textcolor rgb '#5A5A5A' front

# per macro, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.8283; set tmargin at screen 0.8623
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-16.12992638298714:0.9130147009238003]
set ytics ('−15' -15.0, '−10' -10.0, '−5' -5.0, '0' 0.0)
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.5417,0.8203 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('per-macro', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('per-macro', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('per-macro', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('per-macro', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('per-macro', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('per-macro', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('per-macro', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('per-macro', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('per-macro', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('per-macro', 'energy', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold i}' at screen 0.6880,0.8674 left textcolor rgb '#222222' front
set label 'performance: mIoU' at screen 0.7102,0.8674 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 5, SRAM 0 of 5}' at screen 0.7102,0.8644 left textcolor rgb '#5A5A5A' front

# per macro, performance: mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.8283; set tmargin at screen 0.8623
unset logscale x
set xrange [-0.55:11.55]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.8565,0.8203 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('per-macro', 'performance', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('per-macro', 'performance', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement.csv' using (only('per-macro', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-0.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('per-macro', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('per-macro', 'performance', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold correlated macros}' at screen 0.0194,0.8134 left textcolor rgb '#222222' front
set label 'change from the best (%)' at screen 0.0194,0.7869 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold j}' at screen 0.0583,0.8090 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.8090 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 5 of 5, SRAM 5 of 5}' at screen 0.0806,0.8060 left textcolor rgb '#5A5A5A' front

# correlated macros, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.7699; set tmargin at screen 0.8039
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-11.395970103520316:74.2272647188613]
set ytics ('0' 0.0, '20' 20.0, '40' 40.0, '60' 60.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.2269,0.7619 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('correlated-macros', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('correlated-macros', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('correlated-macros', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('correlated-macros', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('correlated-macros', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('correlated-macros', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('correlated-macros', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('correlated-macros', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('correlated-macros', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('correlated-macros', 'latency', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold k}' at screen 0.3731,0.8090 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.8090 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 5 of 5, SRAM 5 of 5}' at screen 0.3954,0.8060 left textcolor rgb '#5A5A5A' front

# correlated macros, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.7699; set tmargin at screen 0.8039
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-11.924986788447683:23.02650525354526]
set ytics ('−10' -10.0, '0' 0.0, '10' 10.0, '20' 20.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.5417,0.7619 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('correlated-macros', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('correlated-macros', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('correlated-macros', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('correlated-macros', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('correlated-macros', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('correlated-macros', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('correlated-macros', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('correlated-macros', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('correlated-macros', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('correlated-macros', 'energy', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold l}' at screen 0.6880,0.8090 left textcolor rgb '#222222' front
set label 'performance: mIoU' at screen 0.7102,0.8090 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 5, SRAM 0 of 5}' at screen 0.7102,0.8060 left textcolor rgb '#5A5A5A' front

# correlated macros, performance: mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.7699; set tmargin at screen 0.8039
unset logscale x
set xrange [-0.55:11.55]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.8565,0.7619 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('correlated-macros', 'performance', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('correlated-macros', 'performance', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement.csv' using (only('correlated-macros', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('correlated-macros', 'performance', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold slope over array size and ADC bits}' at screen 0.0194,0.7551 left textcolor rgb '#222222' front
set label 'change from the best (%)' at screen 0.0194,0.7285 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold m}' at screen 0.0583,0.7507 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.7507 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 5 of 5, SRAM 5 of 5}' at screen 0.0806,0.7476 left textcolor rgb '#5A5A5A' front

# slope over array size and ADC bits, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.7116; set tmargin at screen 0.7455
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-23.742995389068717:107.37131574207737]
set ytics ('0' 0.0, '25' 25.0, '50' 50.0, '75' 75.0, '100' 100.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.2269,0.7035 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('slope-over-array-size-and-adc-bits', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('slope-over-array-size-and-adc-bits', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('slope-over-array-size-and-adc-bits', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('slope-over-array-size-and-adc-bits', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('slope-over-array-size-and-adc-bits', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('slope-over-array-size-and-adc-bits', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('slope-over-array-size-and-adc-bits', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('slope-over-array-size-and-adc-bits', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('slope-over-array-size-and-adc-bits', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('slope-over-array-size-and-adc-bits', 'latency', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold n}' at screen 0.3731,0.7507 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.7507 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 5 of 5, SRAM 5 of 5}' at screen 0.3954,0.7476 left textcolor rgb '#5A5A5A' front

# slope over array size and ADC bits, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.7116; set tmargin at screen 0.7455
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-17.915984277476753:46.37683186628803]
set ytics ('0' 0.0, '20' 20.0, '40' 40.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.5417,0.7035 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('slope-over-array-size-and-adc-bits', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('slope-over-array-size-and-adc-bits', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('slope-over-array-size-and-adc-bits', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('slope-over-array-size-and-adc-bits', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('slope-over-array-size-and-adc-bits', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('slope-over-array-size-and-adc-bits', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('slope-over-array-size-and-adc-bits', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('slope-over-array-size-and-adc-bits', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('slope-over-array-size-and-adc-bits', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('slope-over-array-size-and-adc-bits', 'energy', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold o}' at screen 0.6880,0.7507 left textcolor rgb '#222222' front
set label 'performance: mIoU' at screen 0.7102,0.7507 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 5, SRAM 0 of 5}' at screen 0.7102,0.7476 left textcolor rgb '#5A5A5A' front

# slope over array size and ADC bits, performance: mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.7116; set tmargin at screen 0.7455
unset logscale x
set xrange [-0.55:11.55]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.8565,0.7035 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('slope-over-array-size-and-adc-bits', 'performance', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('slope-over-array-size-and-adc-bits', 'performance', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement.csv' using (only('slope-over-array-size-and-adc-bits', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-0.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('slope-over-array-size-and-adc-bits', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('slope-over-array-size-and-adc-bits', 'performance', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold slope over layer size}' at screen 0.0194,0.6967 left textcolor rgb '#222222' front
set label 'change from the best (%)' at screen 0.0194,0.6702 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold p}' at screen 0.0583,0.6923 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.6923 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 5 of 5, SRAM 5 of 5}' at screen 0.0806,0.6892 left textcolor rgb '#5A5A5A' front

# slope over layer size, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.6532; set tmargin at screen 0.6871
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-5.677157831878229:100.29645502984872]
set ytics ('0' 0.0, '20' 20.0, '40' 40.0, '60' 60.0, '80' 80.0, '100' 100.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.2269,0.6452 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('slope-over-layer-size', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('slope-over-layer-size', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('slope-over-layer-size', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('slope-over-layer-size', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('slope-over-layer-size', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('slope-over-layer-size', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('slope-over-layer-size', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('slope-over-layer-size', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('slope-over-layer-size', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('slope-over-layer-size', 'latency', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold q}' at screen 0.3731,0.6923 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.6923 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 5 of 5, SRAM 5 of 5}' at screen 0.3954,0.6892 left textcolor rgb '#5A5A5A' front

# slope over layer size, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.6532; set tmargin at screen 0.6871
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-7.464160132101612:24.576609843067544]
set ytics ('0' 0.0, '10' 10.0, '20' 20.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.5417,0.6452 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('slope-over-layer-size', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('slope-over-layer-size', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('slope-over-layer-size', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('slope-over-layer-size', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('slope-over-layer-size', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('slope-over-layer-size', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('slope-over-layer-size', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('slope-over-layer-size', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('slope-over-layer-size', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('slope-over-layer-size', 'energy', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold r}' at screen 0.6880,0.6923 left textcolor rgb '#222222' front
set label 'performance: mIoU' at screen 0.7102,0.6923 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 5, SRAM 0 of 5}' at screen 0.7102,0.6892 left textcolor rgb '#5A5A5A' front

# slope over layer size, performance: mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.6532; set tmargin at screen 0.6871
unset logscale x
set xrange [-0.55:11.55]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.8565,0.6452 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('slope-over-layer-size', 'performance', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('slope-over-layer-size', 'performance', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement.csv' using (only('slope-over-layer-size', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('slope-over-layer-size', 'performance', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold one component: ADC}' at screen 0.0194,0.6383 left textcolor rgb '#222222' front
set label 'change from the best (%)' at screen 0.0194,0.6118 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold s}' at screen 0.0583,0.6339 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.6339 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 4 of 4, SRAM 4 of 4}' at screen 0.0806,0.6309 left textcolor rgb '#5A5A5A' front

# one component: ADC, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.5948; set tmargin at screen 0.6288
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-16.17290701663061:89.19070556596176]
set ytics ('0' 0.0, '20' 20.0, '40' 40.0, '60' 60.0, '80' 80.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.2269,0.5868 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('one-component-adc', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('one-component-adc', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('one-component-adc', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('one-component-adc', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('one-component-adc', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('one-component-adc', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('one-component-adc', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('one-component-adc', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('one-component-adc', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('one-component-adc', 'latency', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold t}' at screen 0.3731,0.6339 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.6339 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 4 of 4, SRAM 4 of 4}' at screen 0.3954,0.6309 left textcolor rgb '#5A5A5A' front

# one component: ADC, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.5948; set tmargin at screen 0.6288
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-0.7102144154312298:12.54712133928506]
set ytics ('0.0' 0.0, '2.5' 2.5, '5.0' 5.0, '7.5' 7.5, '10.0' 10.0, '12.5' 12.5)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.5417,0.5868 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('one-component-adc', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('one-component-adc', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('one-component-adc', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('one-component-adc', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('one-component-adc', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('one-component-adc', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('one-component-adc', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('one-component-adc', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('one-component-adc', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('one-component-adc', 'energy', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold u}' at screen 0.6880,0.6339 left textcolor rgb '#222222' front
set label 'performance: mIoU' at screen 0.7102,0.6339 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 4, SRAM 0 of 4}' at screen 0.7102,0.6309 left textcolor rgb '#5A5A5A' front

# one component: ADC, performance: mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.5948; set tmargin at screen 0.6288
unset logscale x
set xrange [-0.55:11.55]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.8565,0.5868 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('one-component-adc', 'performance', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('one-component-adc', 'performance', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement.csv' using (only('one-component-adc', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('one-component-adc', 'performance', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold components and layer size}' at screen 0.0194,0.5799 left textcolor rgb '#222222' front
set label 'change from the best (%)' at screen 0.0194,0.5534 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold v}' at screen 0.0583,0.5755 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.5755 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 4 of 4, SRAM 4 of 4}' at screen 0.0806,0.5725 left textcolor rgb '#5A5A5A' front

# components and layer size, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.5364; set tmargin at screen 0.5704
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-18.36707354400171:71.17543222305457]
set ytics ('0' 0.0, '20' 20.0, '40' 40.0, '60' 60.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'share of each part''s weight (%)' at screen 0.2269,0.5284 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('components-and-layer-size', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('components-and-layer-size', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('components-and-layer-size', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('components-and-layer-size', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('components-and-layer-size', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('components-and-layer-size', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('components-and-layer-size', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('components-and-layer-size', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('components-and-layer-size', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('components-and-layer-size', 'latency', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold w}' at screen 0.3731,0.5755 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.5755 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 4 of 4, SRAM 4 of 4}' at screen 0.3954,0.5725 left textcolor rgb '#5A5A5A' front

# components and layer size, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.5364; set tmargin at screen 0.5704
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-1.197459624765905:21.155120037530992]
set ytics ('0' 0.0, '5' 5.0, '10' 10.0, '15' 15.0, '20' 20.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'share of each part''s weight (%)' at screen 0.5417,0.5284 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('components-and-layer-size', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('components-and-layer-size', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('components-and-layer-size', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('components-and-layer-size', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('components-and-layer-size', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('components-and-layer-size', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('components-and-layer-size', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('components-and-layer-size', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('components-and-layer-size', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('components-and-layer-size', 'energy', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold x}' at screen 0.6880,0.5755 left textcolor rgb '#222222' front
set label 'performance: mIoU' at screen 0.7102,0.5755 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 4, SRAM 0 of 4}' at screen 0.7102,0.5725 left textcolor rgb '#5A5A5A' front

# components and layer size, performance: mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.5364; set tmargin at screen 0.5704
unset logscale x
set xrange [-0.55:11.55]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'share of each part''s weight (%)' at screen 0.8565,0.5284 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('components-and-layer-size', 'performance', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('components-and-layer-size', 'performance', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement.csv' using (only('components-and-layer-size', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('components-and-layer-size', 'performance', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold accuracy, per network}' at screen 0.0194,0.5216 left textcolor rgb '#222222' front
set label 'change from the best (%)' at screen 0.0194,0.4950 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold y}' at screen 0.0583,0.5172 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.5172 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 5 of 5, SRAM 5 of 5}' at screen 0.0806,0.5141 left textcolor rgb '#5A5A5A' front

# accuracy, per network, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.4781; set tmargin at screen 0.5120
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-31.836888574184407:1.802088032501004]
set ytics ('−30' -30.0, '−20' -20.0, '−10' -10.0, '0' 0.0)
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.2269,0.4700 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('accuracy-per-network', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('accuracy-per-network', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('accuracy-per-network', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('accuracy-per-network', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('accuracy-per-network', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('accuracy-per-network', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('accuracy-per-network', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('accuracy-per-network', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('accuracy-per-network', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('accuracy-per-network', 'latency', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold z}' at screen 0.3731,0.5172 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.5172 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 5 of 5, SRAM 5 of 5}' at screen 0.3954,0.5141 left textcolor rgb '#5A5A5A' front

# accuracy, per network, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.4781; set tmargin at screen 0.5120
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-14.167404084008123:0.8019285330570635]
set ytics ('−12.5' -12.5, '−10.0' -10.0, '−7.5' -7.5, '−5.0' -5.0, '−2.5' -2.5, '0.0' 0.0)
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.5417,0.4700 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('accuracy-per-network', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('accuracy-per-network', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('accuracy-per-network', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('accuracy-per-network', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('accuracy-per-network', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('accuracy-per-network', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('accuracy-per-network', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('accuracy-per-network', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('accuracy-per-network', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('accuracy-per-network', 'energy', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold a}' at screen 0.6880,0.5172 left textcolor rgb '#222222' front
set label 'performance: mIoU' at screen 0.7102,0.5172 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 5, SRAM 0 of 5}' at screen 0.7102,0.5141 left textcolor rgb '#5A5A5A' front

# accuracy, per network, performance: mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.4781; set tmargin at screen 0.5120
unset logscale x
set xrange [-0.55:11.55]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-0.5209539262255093:9.203519363317332]
set ytics ('0' 0.0, '2' 2.0, '4' 4.0, '6' 6.0, '8' 8.0)
set arrow from graph 0, first 3.0 to graph 1, first 3.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.8565,0.4700 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('accuracy-per-network', 'performance', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('accuracy-per-network', 'performance', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement.csv' using (only('accuracy-per-network', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-0.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('accuracy-per-network', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('accuracy-per-network', 'performance', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('accuracy-per-network', 'performance', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold accuracy, slope over network size}' at screen 0.0194,0.4632 left textcolor rgb '#222222' front
set label 'change from the best (%)' at screen 0.0194,0.4367 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold b}' at screen 0.0583,0.4588 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.4588 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 5 of 5, SRAM 5 of 5}' at screen 0.0806,0.4557 left textcolor rgb '#5A5A5A' front

# accuracy, slope over network size, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.4197; set tmargin at screen 0.4536
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-7.035152704113268:124.28769777266774]
set ytics ('0' 0.0, '25' 25.0, '50' 50.0, '75' 75.0, '100' 100.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.2269,0.4117 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('accuracy-slope-over-network-size', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('accuracy-slope-over-network-size', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('accuracy-slope-over-network-size', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('accuracy-slope-over-network-size', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size', 'latency', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold c}' at screen 0.3731,0.4588 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.4588 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 5 of 5, SRAM 5 of 5}' at screen 0.3954,0.4557 left textcolor rgb '#5A5A5A' front

# accuracy, slope over network size, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.4197; set tmargin at screen 0.4536
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-0.9726616179566635:17.183688583901056]
set ytics ('0' 0.0, '5' 5.0, '10' 10.0, '15' 15.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.5417,0.4117 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('accuracy-slope-over-network-size', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('accuracy-slope-over-network-size', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('accuracy-slope-over-network-size', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('accuracy-slope-over-network-size', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size', 'energy', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold d}' at screen 0.6880,0.4588 left textcolor rgb '#222222' front
set label 'performance: mIoU' at screen 0.7102,0.4588 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 5, SRAM 0 of 5}' at screen 0.7102,0.4557 left textcolor rgb '#5A5A5A' front

# accuracy, slope over network size, performance: mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.4197; set tmargin at screen 0.4536
unset logscale x
set xrange [-0.55:11.55]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-0.2157433958138571:3.811466659378142]
set ytics ('0' 0.0, '1' 1.0, '2' 2.0, '3' 3.0)
set arrow from graph 0, first 3.0 to graph 1, first 3.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'error, standard deviation (%)' at screen 0.8565,0.4117 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('accuracy-slope-over-network-size', 'performance', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('accuracy-slope-over-network-size', 'performance', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-0.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size', 'performance', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('accuracy-slope-over-network-size', 'performance', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold measured (one factor per kind of macro)}' at screen 0.0194,0.4048 left textcolor rgb '#222222' front
set label 'change from the best (%)' at screen 0.0194,0.3783 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold e}' at screen 0.0583,0.4004 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.4004 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 5 of 5, SRAM 5 of 5}' at screen 0.0806,0.3974 left textcolor rgb '#5A5A5A' front

# measured (one factor per kind of macro), latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.3613; set tmargin at screen 0.3953
unset logscale x
set xrange [-6.0:126.0]
set xtics ('0' 0.0, '50' 50.0, '100' 100.0)
unset logscale y
set yrange [-86.77365588707167:259.2627210345232]
set ytics ('0' 0.0, '100' 100.0, '200' 200.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set label 'share of the measured error (%)' at screen 0.2269,0.3533 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('measured-one-factor-per-kind-of-macro', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('measured-one-factor-per-kind-of-macro', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('measured-one-factor-per-kind-of-macro', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('measured-one-factor-per-kind-of-macro', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('measured-one-factor-per-kind-of-macro', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('measured-one-factor-per-kind-of-macro', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('measured-one-factor-per-kind-of-macro', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('measured-one-factor-per-kind-of-macro', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('measured-one-factor-per-kind-of-macro', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-15.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('measured-one-factor-per-kind-of-macro', 'latency', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold f}' at screen 0.3731,0.4004 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.4004 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 5 of 5, SRAM 5 of 5}' at screen 0.3954,0.3974 left textcolor rgb '#5A5A5A' front

# measured (one factor per kind of macro), energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.3613; set tmargin at screen 0.3953
unset logscale x
set xrange [-6.0:126.0]
set xtics ('0' 0.0, '50' 50.0, '100' 100.0)
unset logscale y
set yrange [-105.88187176719106:137.3069941823363]
set ytics ('−100' -100.0, '−50' -50.0, '0' 0.0, '50' 50.0, '100' 100.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set label 'share of the measured error (%)' at screen 0.5417,0.3533 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('measured-one-factor-per-kind-of-macro', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('measured-one-factor-per-kind-of-macro', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('measured-one-factor-per-kind-of-macro', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('measured-one-factor-per-kind-of-macro', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('measured-one-factor-per-kind-of-macro', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('measured-one-factor-per-kind-of-macro', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('measured-one-factor-per-kind-of-macro', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('measured-one-factor-per-kind-of-macro', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('measured-one-factor-per-kind-of-macro', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-15.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('measured-one-factor-per-kind-of-macro', 'energy', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold g}' at screen 0.6880,0.4004 left textcolor rgb '#222222' front
set label 'performance: mIoU' at screen 0.7102,0.4004 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 2 of 5, SRAM 1 of 5}' at screen 0.7102,0.3974 left textcolor rgb '#5A5A5A' front

# measured (one factor per kind of macro), performance: mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.3613; set tmargin at screen 0.3953
unset logscale x
set xrange [-5.5:115.5]
set xtics ('0' 0.0, '50' 50.0, '100' 100.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set label 'share of the measured error (%)' at screen 0.8565,0.3533 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('measured-one-factor-per-kind-of-macro', 'performance', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('measured-one-factor-per-kind-of-macro', 'performance', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement.csv' using (only('measured-one-factor-per-kind-of-macro', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('measured-one-factor-per-kind-of-macro', 'performance', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold measured (field over macros)}' at screen 0.0194,0.3464 left textcolor rgb '#222222' front
set label 'change from the best (%)' at screen 0.0194,0.3199 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold h}' at screen 0.0583,0.3420 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.3420 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 5 of 5, SRAM 5 of 5}' at screen 0.0806,0.3390 left textcolor rgb '#5A5A5A' front

# measured (field over macros), latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.3029; set tmargin at screen 0.3369
unset logscale x
set xrange [-6.0:126.0]
set xtics ('0' 0.0, '50' 50.0, '100' 100.0)
unset logscale y
set yrange [-118.54728176794671:243.09016878437052]
set ytics ('−100' -100.0, '0' 0.0, '100' 100.0, '200' 200.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set label 'share of the measured error (%)' at screen 0.2269,0.2949 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('measured-field-over-macros', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('measured-field-over-macros', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('measured-field-over-macros', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('measured-field-over-macros', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('measured-field-over-macros', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('measured-field-over-macros', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('measured-field-over-macros', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('measured-field-over-macros', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('measured-field-over-macros', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-15.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('measured-field-over-macros', 'latency', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold i}' at screen 0.3731,0.3420 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.3420 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 5 of 5, SRAM 5 of 5}' at screen 0.3954,0.3390 left textcolor rgb '#5A5A5A' front

# measured (field over macros), energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.3029; set tmargin at screen 0.3369
unset logscale x
set xrange [-6.0:126.0]
set xtics ('0' 0.0, '50' 50.0, '100' 100.0)
unset logscale y
set yrange [-111.9769815535487:113.71248011164408]
set ytics ('−100' -100.0, '−50' -50.0, '0' 0.0, '50' 50.0, '100' 100.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set label 'share of the measured error (%)' at screen 0.5417,0.2949 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('measured-field-over-macros', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('measured-field-over-macros', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('measured-field-over-macros', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('measured-field-over-macros', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('measured-field-over-macros', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('measured-field-over-macros', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('measured-field-over-macros', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('measured-field-over-macros', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('measured-field-over-macros', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-15.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('measured-field-over-macros', 'energy', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold j}' at screen 0.6880,0.3420 left textcolor rgb '#222222' front
set label 'performance: mIoU' at screen 0.7102,0.3420 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 5 of 5, SRAM 2 of 5}' at screen 0.7102,0.3390 left textcolor rgb '#5A5A5A' front

# measured (field over macros), performance: mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.3029; set tmargin at screen 0.3369
unset logscale x
set xrange [-5.5:115.5]
set xtics ('0' 0.0, '50' 50.0, '100' 100.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set label 'share of the measured error (%)' at screen 0.8565,0.2949 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('measured-field-over-macros', 'performance', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement.csv' using (only('measured-field-over-macros', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('measured-field-over-macros', 'performance', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold common scale}' at screen 0.0194,0.2881 left textcolor rgb '#222222' front
set label 'change from the best (%)' at screen 0.0194,0.2615 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold k}' at screen 0.0583,0.2837 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.2837 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 3 of 3, SRAM 3 of 3}' at screen 0.0806,0.2806 left textcolor rgb '#5A5A5A' front

# common scale, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.2446; set tmargin at screen 0.2785
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-4.018809018578888:70.99895932822703]
set ytics ('0' 0.0, '20' 20.0, '40' 40.0, '60' 60.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'injected error (%)' at screen 0.2269,0.2366 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('common-scale', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('common-scale', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('common-scale', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('common-scale', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('common-scale', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('common-scale', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('common-scale', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('common-scale', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('common-scale', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('common-scale', 'latency', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold l}' at screen 0.3731,0.2837 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.2837 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 3 of 3, SRAM 3 of 3}' at screen 0.3954,0.2806 left textcolor rgb '#5A5A5A' front

# common scale, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.2446; set tmargin at screen 0.2785
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-1.3812358569743532:24.401833473213575]
set ytics ('0' 0.0, '5' 5.0, '10' 10.0, '15' 15.0, '20' 20.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'injected error (%)' at screen 0.5417,0.2366 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('common-scale', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('common-scale', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('common-scale', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('common-scale', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('common-scale', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('common-scale', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('common-scale', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('common-scale', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('common-scale', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('common-scale', 'energy', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold m}' at screen 0.6880,0.2837 left textcolor rgb '#222222' front
set label 'performance: mIoU' at screen 0.7102,0.2837 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 3, SRAM 0 of 3}' at screen 0.7102,0.2806 left textcolor rgb '#5A5A5A' front

# common scale, performance: mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.2446; set tmargin at screen 0.2785
unset logscale x
set xrange [-0.55:11.55]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'injected error (%)' at screen 0.8565,0.2366 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('common-scale', 'performance', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('common-scale', 'performance', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement.csv' using (only('common-scale', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('common-scale', 'performance', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold wrong exponent: ADC}' at screen 0.0194,0.2297 left textcolor rgb '#222222' front
set label 'change from the best (%)' at screen 0.0194,0.2032 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold n}' at screen 0.0583,0.2253 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.2253 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 2 of 2, SRAM 2 of 2}' at screen 0.0806,0.2222 left textcolor rgb '#5A5A5A' front

# wrong exponent: ADC, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.1862; set tmargin at screen 0.2201
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-3.1080081987080797:54.90814484384274]
set ytics ('0' 0.0, '10' 10.0, '20' 20.0, '30' 30.0, '40' 40.0, '50' 50.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'injected error (%)' at screen 0.2269,0.1782 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('wrong-exponent-adc', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('wrong-exponent-adc', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('wrong-exponent-adc', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('wrong-exponent-adc', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('wrong-exponent-adc', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('wrong-exponent-adc', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('wrong-exponent-adc', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('wrong-exponent-adc', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('wrong-exponent-adc', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('wrong-exponent-adc', 'latency', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold o}' at screen 0.3731,0.2253 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.2253 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 2 of 2, SRAM 2 of 2}' at screen 0.3954,0.2222 left textcolor rgb '#5A5A5A' front

# wrong exponent: ADC, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.1862; set tmargin at screen 0.2201
unset logscale x
set xrange [-0.6000000000000001:12.6]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-0.7102144154312298:12.54712133928506]
set ytics ('0.0' 0.0, '2.5' 2.5, '5.0' 5.0, '7.5' 7.5, '10.0' 10.0, '12.5' 12.5)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set arrow from first -0.6000000000000001, first 10.0 to first 12.6, first 10.0 nohead linewidth 1.3 dashtype (2,4) linecolor rgb '#6E6E6E' back
set label 'injected error (%)' at screen 0.5417,0.1782 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('wrong-exponent-adc', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('wrong-exponent-adc', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('wrong-exponent-adc', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('wrong-exponent-adc', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('wrong-exponent-adc', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('wrong-exponent-adc', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('wrong-exponent-adc', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('wrong-exponent-adc', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (1.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('wrong-exponent-adc', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-1.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('wrong-exponent-adc', 'energy', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold p}' at screen 0.6880,0.2253 left textcolor rgb '#222222' front
set label 'performance: mIoU' at screen 0.7102,0.2253 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 2, SRAM 0 of 2}' at screen 0.7102,0.2222 left textcolor rgb '#5A5A5A' front

# wrong exponent: ADC, performance: mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.1862; set tmargin at screen 0.2201
unset logscale x
set xrange [-0.55:11.55]
set xtics ('0' 0.0, '5' 5.0, '10' 10.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set arrow from first 10.0, graph 0 to first 10.0, graph 1 nohead linewidth 1.0 dashtype (12,7) linecolor rgb '#6E6E6E' back
set label 'injected error (%)' at screen 0.8565,0.1782 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('wrong-exponent-adc', 'performance', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('wrong-exponent-adc', 'performance', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement.csv' using (only('wrong-exponent-adc', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-0.5000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('wrong-exponent-adc', 'performance', 'SRAM', 'regret') ? column('level [%]') + (0.5000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold missing term: interconnect}' at screen 0.0194,0.1713 left textcolor rgb '#222222' front
set label 'change from the best (%)' at screen 0.0194,0.1448 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold q}' at screen 0.0583,0.1669 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.1669 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 2 of 2, SRAM 2 of 2}' at screen 0.0806,0.1639 left textcolor rgb '#5A5A5A' front

# missing term: interconnect, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.1278; set tmargin at screen 0.1618
unset logscale x
set xrange [-6.0:126.0]
set xtics ('0' 0.0, '50' 50.0, '100' 100.0)
unset logscale y
set yrange [-2.9469870862970113:52.06343852458054]
set ytics ('0' 0.0, '10' 10.0, '20' 20.0, '30' 30.0, '40' 40.0, '50' 50.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set label 'share of the whole error (%)' at screen 0.2269,0.1198 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('missing-term-interconnect', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('missing-term-interconnect', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('missing-term-interconnect', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('missing-term-interconnect', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('missing-term-interconnect', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('missing-term-interconnect', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('missing-term-interconnect', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('missing-term-interconnect', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('missing-term-interconnect', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-15.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('missing-term-interconnect', 'latency', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold r}' at screen 0.3731,0.1669 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.1669 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 2 of 2, SRAM 2 of 2}' at screen 0.3954,0.1639 left textcolor rgb '#5A5A5A' front

# missing term: interconnect, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.1278; set tmargin at screen 0.1618
unset logscale x
set xrange [-6.0:126.0]
set xtics ('0' 0.0, '50' 50.0, '100' 100.0)
unset logscale y
set yrange [-24.799132365818945:3.379224741966439]
set ytics ('−20' -20.0, '−15' -15.0, '−10' -10.0, '−5' -5.0, '0' 0.0)
set label 'share of the whole error (%)' at screen 0.5417,0.1198 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('missing-term-interconnect', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('missing-term-interconnect', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('missing-term-interconnect', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('missing-term-interconnect', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('missing-term-interconnect', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('missing-term-interconnect', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('missing-term-interconnect', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('missing-term-interconnect', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('missing-term-interconnect', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-15.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('missing-term-interconnect', 'energy', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold s}' at screen 0.6880,0.1669 left textcolor rgb '#222222' front
set label 'performance: mIoU' at screen 0.7102,0.1669 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 2, SRAM 0 of 2}' at screen 0.7102,0.1639 left textcolor rgb '#5A5A5A' front

# missing term: interconnect, performance: mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.1278; set tmargin at screen 0.1618
unset logscale x
set xrange [-5.5:115.5]
set xtics ('0' 0.0, '50' 50.0, '100' 100.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set label 'share of the whole error (%)' at screen 0.8565,0.1198 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('missing-term-interconnect', 'performance', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('missing-term-interconnect', 'performance', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement.csv' using (only('missing-term-interconnect', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('missing-term-interconnect', 'performance', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold unit slip: leakage}' at screen 0.0194,0.1129 left textcolor rgb '#222222' front
set label 'change from the best (%)' at screen 0.0194,0.0864 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold t}' at screen 0.0583,0.1085 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.1085 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 2 of 2, SRAM 2 of 2}' at screen 0.0806,0.1055 left textcolor rgb '#5A5A5A' front

# unit slip: leakage, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.0694; set tmargin at screen 0.1034
unset logscale x
set xrange [-6.0:126.0]
set xtics ('0' 0.0, '50' 50.0, '100' 100.0)
unset logscale y
set yrange [-5.829406581933395:102.98618294749]
set ytics ('0' 0.0, '20' 20.0, '40' 40.0, '60' 60.0, '80' 80.0, '100' 100.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set label 'share of the whole error (%)' at screen 0.2269,0.0614 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('unit-slip-leakage', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('unit-slip-leakage', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('unit-slip-leakage', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('unit-slip-leakage', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('unit-slip-leakage', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('unit-slip-leakage', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('unit-slip-leakage', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('unit-slip-leakage', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('unit-slip-leakage', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-15.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('unit-slip-leakage', 'latency', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold u}' at screen 0.3731,0.1085 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.1085 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 2 of 2, SRAM 2 of 2}' at screen 0.3954,0.1055 left textcolor rgb '#5A5A5A' front

# unit slip: leakage, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.0694; set tmargin at screen 0.1034
unset logscale x
set xrange [-6.0:126.0]
set xtics ('0' 0.0, '50' 50.0, '100' 100.0)
unset logscale y
set yrange [-70.61370845773872:1247.5088494200509]
set ytics ('0' 0.0, '250' 250.0, '500' 500.0, '750' 750.0, '1000' 1000.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set label 'share of the whole error (%)' at screen 0.5417,0.0614 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('unit-slip-leakage', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('unit-slip-leakage', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('unit-slip-leakage', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('unit-slip-leakage', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('unit-slip-leakage', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('unit-slip-leakage', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('unit-slip-leakage', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('unit-slip-leakage', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('unit-slip-leakage', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-15.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('unit-slip-leakage', 'energy', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold v}' at screen 0.6880,0.1085 left textcolor rgb '#222222' front
set label 'performance: mIoU' at screen 0.7102,0.1085 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 2, SRAM 0 of 2}' at screen 0.7102,0.1055 left textcolor rgb '#5A5A5A' front

# unit slip: leakage, performance: mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.0694; set tmargin at screen 0.1034
unset logscale x
set xrange [-5.5:115.5]
set xtics ('0' 0.0, '50' 50.0, '100' 100.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set label 'share of the whole error (%)' at screen 0.8565,0.0614 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('unit-slip-leakage', 'performance', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('unit-slip-leakage', 'performance', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement.csv' using (only('unit-slip-leakage', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-5.0000) : NaN):'lower [%]':(0):(column('upper [%]')-column('lower [%]')) with vectors nohead linewidth 1.2 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('unit-slip-leakage', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('unit-slip-leakage', 'performance', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold wire units}' at screen 0.0194,0.0546 left textcolor rgb '#222222' front
set label 'change from the best (%)' at screen 0.0194,0.0280 center rotate by 90 textcolor rgb '#222222' front
set label '{/:Bold w}' at screen 0.0583,0.0502 left textcolor rgb '#222222' front
set label 'latency' at screen 0.0806,0.0502 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 2 of 2, SRAM 2 of 2}' at screen 0.0806,0.0471 left textcolor rgb '#5A5A5A' front

# wire units, latency
set lmargin at screen 0.1056; set rmargin at screen 0.3481
set bmargin at screen 0.0111; set tmargin at screen 0.0450
unset logscale x
set xrange [-6.0:126.0]
set xtics ('0' 0.0, '50' 50.0, '100' 100.0)
unset logscale y
set yrange [-3.092304742973453:54.63071712586434]
set ytics ('0' 0.0, '10' 10.0, '20' 20.0, '30' 30.0, '40' 40.0, '50' 50.0)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set label 'share of the whole error (%)' at screen 0.2269,0.0031 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('wire-units', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('wire-units', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('wire-units', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('wire-units', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('wire-units', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('wire-units', 'latency', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('wire-units', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('wire-units', 'latency', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('wire-units', 'latency', 'RRAM', 'regret') ? column('level [%]') + (-15.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('wire-units', 'latency', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold x}' at screen 0.3731,0.0502 left textcolor rgb '#222222' front
set label 'energy' at screen 0.3954,0.0502 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 2 of 2, SRAM 2 of 2}' at screen 0.3954,0.0471 left textcolor rgb '#5A5A5A' front

# wire units, energy
set lmargin at screen 0.4204; set rmargin at screen 0.6630
set bmargin at screen 0.0111; set tmargin at screen 0.0450
unset logscale x
set xrange [-6.0:126.0]
set xtics ('0' 0.0, '50' 50.0, '100' 100.0)
unset logscale y
set yrange [-0.7102144154312298:12.54712133928506]
set ytics ('0.0' 0.0, '2.5' 2.5, '5.0' 5.0, '7.5' 7.5, '10.0' 10.0, '12.5' 12.5)
set arrow from graph 0, first 10.0 to graph 1, first 10.0 nohead linewidth 0.9 dashtype (24,7) linecolor rgb '#222222' back
set label 'share of the whole error (%)' at screen 0.5417,0.0031 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('wire-units', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#0072B2', \
     'D2-supplement_draws.csv' using (only('wire-units', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.2700 linecolor rgb '#ffffff', \
     'D2-supplement_draws.csv' using (only('wire-units', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#D55E00', \
     'D2-supplement_draws.csv' using (only('wire-units', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.2376 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('wire-units', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('wire-units', 'energy', 'RRAM', 'apparent drift') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*0.7200 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('wire-units', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00', \
     'D2-supplement.csv' using (only('wire-units', 'energy', 'SRAM', 'apparent drift') ? column('level [%]') + (15.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#ffffff', \
     'D2-supplement.csv' using (only('wire-units', 'energy', 'RRAM', 'regret') ? column('level [%]') + (-15.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('wire-units', 'energy', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object
set label '{/:Bold y}' at screen 0.6880,0.0502 left textcolor rgb '#222222' front
set label 'performance: mIoU' at screen 0.7102,0.0502 left textcolor rgb '#222222' front
set label '{/*0.85 not legal: RRAM 0 of 2, SRAM 0 of 2}' at screen 0.7102,0.0471 left textcolor rgb '#5A5A5A' front

# wire units, performance: mIoU
set lmargin at screen 0.7352; set rmargin at screen 0.9778
set bmargin at screen 0.0111; set tmargin at screen 0.0450
unset logscale x
set xrange [-5.5:115.5]
set xtics ('0' 0.0, '50' 50.0, '100' 100.0)
unset logscale y
set yrange [-1.12:1.12]
set ytics ('−1.0' -1.0, '−0.5' -0.5, '0.0' 0.0, '0.5' 0.5, '1.0' 1.0)
set label 'share of the whole error (%)' at screen 0.8565,0.0031 center textcolor rgb '#222222' front
plot 0 with lines linewidth 0.8 linecolor rgb '#222222', \
     'D2-supplement_draws.csv' using (only('wire-units', 'performance', 'RRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 7 pointsize marker*0.4500 linecolor rgb '#700072B2', \
     'D2-supplement_draws.csv' using (only('wire-units', 'performance', 'SRAM', 'regret') ? column('level [%]') + column('dodge [%]') : NaN):'value [%]' with points pointtype 5 pointsize marker*0.3960 linecolor rgb '#70D55E00', \
     'D2-supplement.csv' using (only('wire-units', 'performance', 'RRAM', 'regret') ? column('level [%]') + (-5.0000) : NaN):'mean [%]' with points pointtype 7 pointsize marker*1.2000 linecolor rgb '#0072B2', \
     'D2-supplement.csv' using (only('wire-units', 'performance', 'SRAM', 'regret') ? column('level [%]') + (5.0000) : NaN):'mean [%]' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#D55E00'
unset label; unset arrow; unset object

unset multiplot
unset output
