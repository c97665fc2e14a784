# Figure D1: Reported chips and the calibrated model
# Draw it again: gnuplot -d -e "fmt='png'" D1.gp   (svg, png or pdf; reads D1.csv)
if (!exists('fmt')) fmt = 'svg'
set encoding utf8
if (fmt eq 'svg') set terminal svg size 1032,637 dynamic enhanced font 'Liberation Sans,13' background '#ffffff' name 'D1'
if (fmt eq 'png') set terminal pngcairo size 2064,1274 enhanced font 'Liberation Sans,19.5' linewidth 1.6 background '#ffffff'
if (fmt eq 'pdf') set terminal pdfcairo size 25.08cm,15.48cm enhanced font 'Liberation Sans,13' linewidth 0.9
marker = fmt eq 'svg' ? 0.62 : (fmt eq 'pdf' ? 0.5 : 1.6)   # point size that looks alike in all three
set output 'D1.'.fmt
set datafile separator comma
set datafile columnheaders
set border 3 linewidth 0.8 linecolor rgb '#222222'
set tics nomirror out scale 0.6,0.35 textcolor rgb '#222222'
set grid xtics ytics linewidth 0.6 linetype 1 linecolor rgb '#EDEDED'
set key off
set samples 2
set multiplot

# Rows of one metric and one memory.
only(m, s) = strcol('metric') eq m && strcol('memory') eq s
set label '' at screen 0.0165,0.9725 point pointtype 7 pointsize marker*1.0 linewidth 1.0 linecolor rgb '#0072B2' front
set label '{/*0.85 RRAM}' at screen 0.0271,0.9725 left textcolor rgb '#222222' front
set label '' at screen 0.0819,0.9725 point pointtype 5 pointsize marker*0.88 linewidth 1.0 linecolor rgb '#D55E00' front
set label '{/*0.85 SRAM}' at screen 0.0925,0.9725 left textcolor rgb '#222222' front
set label '' at screen 0.1467,0.9725 point pointtype 7 pointsize marker*1.0 linewidth 1.0 linecolor rgb '#6E6E6E' front
set label '{/*0.85 filled: chip in the fit}' at screen 0.1574,0.9725 left textcolor rgb '#222222' front
set arrow from screen 0.2704,0.9835 to screen 0.2704,0.9615 nohead linewidth 1.4 dashtype solid linecolor rgb '#6E6E6E' front
set label '' at screen 0.2704,0.9725 point pointtype 7 pointsize marker*1.0 linewidth 1.0 linecolor rgb '#6E6E6E' front
set label '' at screen 0.2704,0.9725 point pointtype 7 pointsize marker*0.6 linewidth 1.0 linecolor rgb '#ffffff' front
set label '{/*0.85 open: chip left out, 90 % interval}' at screen 0.2810,0.9725 left textcolor rgb '#222222' front
set object rectangle from screen 0.4554,0.9647 to screen 0.4787,0.9804 fillcolor rgb '#DEDEDE' fillstyle solid 1 noborder
set label '{/*0.85 ±10 %}' at screen 0.4845,0.9725 left textcolor rgb '#222222' front
set arrow from screen 0.5335,0.9725 to screen 0.5567,0.9725 nohead linewidth 1.0 dashtype solid linecolor rgb '#222222' front
set label '{/*0.85 predicted = reported}' at screen 0.5626,0.9725 left textcolor rgb '#222222' front

# energy per MAC: predicted against reported
set lmargin at screen 0.0698; set rmargin at screen 0.3159
set bmargin at screen 0.5086; set tmargin at screen 0.9074
set logscale x
set xrange [0.2031994907941079:12426.4402623346]
set xtics ('' 0.30000000000000004 1, '' 0.4 1, '' 0.5 1, '' 0.6000000000000001 1, '' 0.7000000000000001 1, '' 0.8 1, '' 0.9 1, '' 1.0, '' 2.0 1, '' 3.0 1, '' 4.0 1, '' 5.0 1, '' 6.0 1, '' 7.0 1, '' 8.0 1, '' 9.0 1, '' 10.0, '' 20.0 1, '' 30.0 1, '' 40.0 1, '' 50.0 1, '' 60.0 1, '' 70.0 1, '' 80.0 1, '' 90.0 1, '' 100.0, '' 200.0 1, '' 300.0 1, '' 400.0 1, '' 500.0 1, '' 600.0 1, '' 700.0 1, '' 800.0 1, '' 900.0 1, '' 1000.0, '' 2000.0 1, '' 3000.0 1, '' 4000.0 1, '' 5000.0 1, '' 6000.0 1, '' 7000.0 1, '' 8000.0 1, '' 9000.0 1, '' 10000.0)
set logscale y
set yrange [0.2031994907941079:12426.4402623346]
set ytics ('' 0.30000000000000004 1, '' 0.4 1, '' 0.5 1, '' 0.6000000000000001 1, '' 0.7000000000000001 1, '' 0.8 1, '' 0.9 1, '1' 1.0, '' 2.0 1, '' 3.0 1, '' 4.0 1, '' 5.0 1, '' 6.0 1, '' 7.0 1, '' 8.0 1, '' 9.0 1, '10' 10.0, '' 20.0 1, '' 30.0 1, '' 40.0 1, '' 50.0 1, '' 60.0 1, '' 70.0 1, '' 80.0 1, '' 90.0 1, '100' 100.0, '' 200.0 1, '' 300.0 1, '' 400.0 1, '' 500.0 1, '' 600.0 1, '' 700.0 1, '' 800.0 1, '' 900.0 1, '1000' 1000.0, '' 2000.0 1, '' 3000.0 1, '' 4000.0 1, '' 5000.0 1, '' 6000.0 1, '' 7000.0 1, '' 8000.0 1, '' 9000.0 1, '10 000' 10000.0)
set label '{/:Bold a}' at screen 0.0097,0.9294 left textcolor rgb '#222222' front
set label 'energy per MAC' at screen 0.0271,0.9294 left textcolor rgb '#222222' front
set label 'predicted (fJ)' at screen 0.0136,0.7080 center rotate by 90 textcolor rgb '#222222' front
set label '{/*0.78 n (chips)}' at screen 0.1398,0.1381 right textcolor rgb '#5A5A5A' front
set label '{/*0.78 error factor}' at screen 0.2045,0.1381 right textcolor rgb '#5A5A5A' front
set label '{/*0.78 med. |error|}' at screen 0.2691,0.1381 right textcolor rgb '#5A5A5A' front
set label '{/*0.78 bias}' at screen 0.3159,0.1381 right textcolor rgb '#5A5A5A' front
set label '{/*0.78 RRAM, held out}' at screen 0.0116,0.1130 left textcolor rgb '#222222' front
set label '{/*0.78 45 (12)}' at screen 0.1398,0.1130 right textcolor rgb '#222222' front
set label '{/*0.78 ×2.51}' at screen 0.2045,0.1130 right textcolor rgb '#222222' front
set label '{/*0.78 65 %}' at screen 0.2691,0.1130 right textcolor rgb '#222222' front
set label '{/*0.78 −22 %}' at screen 0.3159,0.1130 right textcolor rgb '#222222' front
set label '{/*0.78 SRAM, held out}' at screen 0.0116,0.0879 left textcolor rgb '#222222' front
set label '{/*0.78 144 (25)}' at screen 0.1398,0.0879 right textcolor rgb '#222222' front
set label '{/*0.78 ×2.15}' at screen 0.2045,0.0879 right textcolor rgb '#222222' front
set label '{/*0.78 61 %}' at screen 0.2691,0.0879 right textcolor rgb '#222222' front
set label '{/*0.78 +31 %}' at screen 0.3159,0.0879 right textcolor rgb '#222222' front
set label '{/*0.78 all, held out}' at screen 0.0116,0.0628 left textcolor rgb '#222222' front
set label '{/*0.78 189 (37)}' at screen 0.1398,0.0628 right textcolor rgb '#222222' front
set label '{/*0.78 ×2.26}' at screen 0.2045,0.0628 right textcolor rgb '#222222' front
set label '{/*0.78 61 %}' at screen 0.2691,0.0628 right textcolor rgb '#222222' front
set label '{/*0.78 +11 %}' at screen 0.3159,0.0628 right textcolor rgb '#222222' front
set label '{/*0.78 all, in the fit}' at screen 0.0116,0.0377 left textcolor rgb '#222222' front
set label '{/*0.78 189 (37)}' at screen 0.1398,0.0377 right textcolor rgb '#222222' front
set label '{/*0.78 ×1.95}' at screen 0.2045,0.0377 right textcolor rgb '#222222' front
set label '{/*0.78 51 %}' at screen 0.2691,0.0377 right textcolor rgb '#222222' front
set label '{/*0.78 +7.6 %}' at screen 0.3159,0.0377 right textcolor rgb '#222222' front
set object polygon from 0.2031994907941079,0.1828795417146971 to 12426.4402623346,11183.79623610114 to 12426.4402623346,13669.084288568061 to 0.2031994907941079,0.22351943987351872 to 0.2031994907941079,0.1828795417146971 fillcolor rgb '#DEDEDE' fillstyle solid 1 noborder behind
plot x with lines linecolor rgb '#222222' linewidth 1, \
     'D1.csv' using (only('energy-per-mac', 'RRAM') ? column('reported') : NaN):'held out lower':(0):(column('held out upper')-column('held out lower')) with vectors nohead linewidth 0.9 linecolor rgb '#BFDCEC', \
     'D1.csv' using (only('energy-per-mac', 'SRAM') ? column('reported') : NaN):'held out lower':(0):(column('held out upper')-column('held out lower')) with vectors nohead linewidth 0.9 linecolor rgb '#F4D7BF', \
     'D1.csv' using (only('energy-per-mac', 'RRAM') ? column('reported') : NaN):'fitted' with points pointtype 7 pointsize marker*1.0000 linecolor rgb '#0072B2', \
     'D1.csv' using (only('energy-per-mac', 'SRAM') ? column('reported') : NaN):'fitted' with points pointtype 5 pointsize marker*0.8800 linecolor rgb '#D55E00', \
     'D1.csv' using (only('energy-per-mac', 'RRAM') ? column('reported') : NaN):'held out' with points pointtype 7 pointsize marker*1.0000 linecolor rgb '#0072B2', \
     'D1.csv' using (only('energy-per-mac', 'RRAM') ? column('reported') : NaN):'held out' with points pointtype 7 pointsize marker*0.6000 linecolor rgb '#ffffff', \
     'D1.csv' using (only('energy-per-mac', 'SRAM') ? column('reported') : NaN):'held out' with points pointtype 5 pointsize marker*0.8800 linecolor rgb '#D55E00', \
     'D1.csv' using (only('energy-per-mac', 'SRAM') ? column('reported') : NaN):'held out' with points pointtype 5 pointsize marker*0.5280 linecolor rgb '#ffffff'
unset label; unset arrow; unset object

# energy per MAC: predicted / reported
set lmargin at screen 0.0698; set rmargin at screen 0.3159
set bmargin at screen 0.2386; set tmargin at screen 0.4741
set logscale x
set xrange [0.2031994907941079:12426.4402623346]
set xtics ('' 0.30000000000000004 1, '' 0.4 1, '' 0.5 1, '' 0.6000000000000001 1, '' 0.7000000000000001 1, '' 0.8 1, '' 0.9 1, '1' 1.0, '' 2.0 1, '' 3.0 1, '' 4.0 1, '' 5.0 1, '' 6.0 1, '' 7.0 1, '' 8.0 1, '' 9.0 1, '10' 10.0, '' 20.0 1, '' 30.0 1, '' 40.0 1, '' 50.0 1, '' 60.0 1, '' 70.0 1, '' 80.0 1, '' 90.0 1, '100' 100.0, '' 200.0 1, '' 300.0 1, '' 400.0 1, '' 500.0 1, '' 600.0 1, '' 700.0 1, '' 800.0 1, '' 900.0 1, '1000' 1000.0, '' 2000.0 1, '' 3000.0 1, '' 4000.0 1, '' 5000.0 1, '' 6000.0 1, '' 7000.0 1, '' 8000.0 1, '' 9000.0 1, '10 000' 10000.0)
set logscale y
set yrange [0.04435807210301429:22.543811139439637]
set ytics ('÷16' 0.0625, '÷8' 0.125, '÷4' 0.25, '÷2' 0.5, '1' 1.0, '×2' 2.0, '×4' 4.0, '×8' 8.0, '×16' 16.0)
set label 'predicted / reported' at screen 0.0136,0.3564 center rotate by 90 textcolor rgb '#222222' front
set label 'reported energy per MAC (fJ)' at screen 0.1928,0.1727 center textcolor rgb '#222222' front
set object rectangle from graph 0, first 0.9 to graph 1, first 1.1 fillcolor rgb '#DEDEDE' fillstyle solid 1 noborder behind
plot 1 with lines linecolor rgb '#222222' linewidth 1, \
     'D1.csv' using (only('energy-per-mac', 'RRAM') ? column('reported') : NaN):'held out lower / reported':(0):(column('held out upper / reported')-column('held out lower / reported')) with vectors nohead linewidth 0.9 linecolor rgb '#BFDCEC', \
     'D1.csv' using (only('energy-per-mac', 'SRAM') ? column('reported') : NaN):'held out lower / reported':(0):(column('held out upper / reported')-column('held out lower / reported')) with vectors nohead linewidth 0.9 linecolor rgb '#F4D7BF', \
     'D1.csv' using (only('energy-per-mac', 'RRAM') ? column('reported') : NaN):'fitted / reported' with points pointtype 7 pointsize marker*1.0000 linecolor rgb '#0072B2', \
     'D1.csv' using (only('energy-per-mac', 'SRAM') ? column('reported') : NaN):'fitted / reported' with points pointtype 5 pointsize marker*0.8800 linecolor rgb '#D55E00', \
     'D1.csv' using (only('energy-per-mac', 'RRAM') ? column('reported') : NaN):'held out / reported' with points pointtype 7 pointsize marker*1.0000 linecolor rgb '#0072B2', \
     'D1.csv' using (only('energy-per-mac', 'RRAM') ? column('reported') : NaN):'held out / reported' with points pointtype 7 pointsize marker*0.6000 linecolor rgb '#ffffff', \
     'D1.csv' using (only('energy-per-mac', 'SRAM') ? column('reported') : NaN):'held out / reported' with points pointtype 5 pointsize marker*0.8800 linecolor rgb '#D55E00', \
     'D1.csv' using (only('energy-per-mac', 'SRAM') ? column('reported') : NaN):'held out / reported' with points pointtype 5 pointsize marker*0.5280 linecolor rgb '#ffffff'
unset label; unset arrow; unset object

# latency: predicted against reported
set lmargin at screen 0.4031; set rmargin at screen 0.6492
set bmargin at screen 0.5086; set tmargin at screen 0.9074
set logscale x
set xrange [0.125925925925926:59064.57936773976]
set xtics ('' 0.2 1, '' 0.30000000000000004 1, '' 0.4 1, '' 0.5 1, '' 0.6000000000000001 1, '' 0.7000000000000001 1, '' 0.8 1, '' 0.9 1, '' 1.0, '' 2.0 1, '' 3.0 1, '' 4.0 1, '' 5.0 1, '' 6.0 1, '' 7.0 1, '' 8.0 1, '' 9.0 1, '' 10.0, '' 20.0 1, '' 30.0 1, '' 40.0 1, '' 50.0 1, '' 60.0 1, '' 70.0 1, '' 80.0 1, '' 90.0 1, '' 100.0, '' 200.0 1, '' 300.0 1, '' 400.0 1, '' 500.0 1, '' 600.0 1, '' 700.0 1, '' 800.0 1, '' 900.0 1, '' 1000.0, '' 2000.0 1, '' 3000.0 1, '' 4000.0 1, '' 5000.0 1, '' 6000.0 1, '' 7000.0 1, '' 8000.0 1, '' 9000.0 1, '' 10000.0, '' 20000.0 1, '' 30000.0 1, '' 40000.0 1, '' 50000.0 1)
set logscale y
set yrange [0.125925925925926:59064.57936773976]
set ytics ('' 0.2 1, '' 0.30000000000000004 1, '' 0.4 1, '' 0.5 1, '' 0.6000000000000001 1, '' 0.7000000000000001 1, '' 0.8 1, '' 0.9 1, '1' 1.0, '' 2.0 1, '' 3.0 1, '' 4.0 1, '' 5.0 1, '' 6.0 1, '' 7.0 1, '' 8.0 1, '' 9.0 1, '10' 10.0, '' 20.0 1, '' 30.0 1, '' 40.0 1, '' 50.0 1, '' 60.0 1, '' 70.0 1, '' 80.0 1, '' 90.0 1, '100' 100.0, '' 200.0 1, '' 300.0 1, '' 400.0 1, '' 500.0 1, '' 600.0 1, '' 700.0 1, '' 800.0 1, '' 900.0 1, '1000' 1000.0, '' 2000.0 1, '' 3000.0 1, '' 4000.0 1, '' 5000.0 1, '' 6000.0 1, '' 7000.0 1, '' 8000.0 1, '' 9000.0 1, '10 000' 10000.0, '' 20000.0 1, '' 30000.0 1, '' 40000.0 1, '' 50000.0 1)
set label '{/:Bold b}' at screen 0.3430,0.9294 left textcolor rgb '#222222' front
set label 'latency' at screen 0.3605,0.9294 left textcolor rgb '#222222' front
set label 'predicted (ns)' at screen 0.3469,0.7080 center rotate by 90 textcolor rgb '#222222' front
set label '{/*0.78 n (chips)}' at screen 0.4732,0.1381 right textcolor rgb '#5A5A5A' front
set label '{/*0.78 error factor}' at screen 0.5378,0.1381 right textcolor rgb '#5A5A5A' front
set label '{/*0.78 med. |error|}' at screen 0.6024,0.1381 right textcolor rgb '#5A5A5A' front
set label '{/*0.78 bias}' at screen 0.6492,0.1381 right textcolor rgb '#5A5A5A' front
set label '{/*0.78 RRAM, held out}' at screen 0.3450,0.1130 left textcolor rgb '#222222' front
set label '{/*0.78 30 (11)}' at screen 0.4732,0.1130 right textcolor rgb '#222222' front
set label '{/*0.78 ×1.98}' at screen 0.5378,0.1130 right textcolor rgb '#222222' front
set label '{/*0.78 40 %}' at screen 0.6024,0.1130 right textcolor rgb '#222222' front
set label '{/*0.78 −39 %}' at screen 0.6492,0.1130 right textcolor rgb '#222222' front
set label '{/*0.78 SRAM, held out}' at screen 0.3450,0.0879 left textcolor rgb '#222222' front
set label '{/*0.78 115 (24)}' at screen 0.4732,0.0879 right textcolor rgb '#222222' front
set label '{/*0.78 ×2.73}' at screen 0.5378,0.0879 right textcolor rgb '#222222' front
set label '{/*0.78 63 %}' at screen 0.6024,0.0879 right textcolor rgb '#222222' front
set label '{/*0.78 +19 %}' at screen 0.6492,0.0879 right textcolor rgb '#222222' front
set label '{/*0.78 all, held out}' at screen 0.3450,0.0628 left textcolor rgb '#222222' front
set label '{/*0.78 145 (35)}' at screen 0.4732,0.0628 right textcolor rgb '#222222' front
set label '{/*0.78 ×2.47}' at screen 0.5378,0.0628 right textcolor rgb '#222222' front
set label '{/*0.78 47 %}' at screen 0.6024,0.0628 right textcolor rgb '#222222' front
set label '{/*0.78 −3.6 %}' at screen 0.6492,0.0628 right textcolor rgb '#222222' front
set label '{/*0.78 all, in the fit}' at screen 0.3450,0.0377 left textcolor rgb '#222222' front
set label '{/*0.78 145 (35)}' at screen 0.4732,0.0377 right textcolor rgb '#222222' front
set label '{/*0.78 ×2.11}' at screen 0.5378,0.0377 right textcolor rgb '#222222' front
set label '{/*0.78 41 %}' at screen 0.6024,0.0377 right textcolor rgb '#222222' front
set label '{/*0.78 −3.9 %}' at screen 0.6492,0.0377 right textcolor rgb '#222222' front
set object polygon from 0.125925925925926,0.1133333333333334 to 59064.57936773976,53158.12143096579 to 59064.57936773976,64971.03730451374 to 0.125925925925926,0.1385185185185186 to 0.125925925925926,0.1133333333333334 fillcolor rgb '#DEDEDE' fillstyle solid 1 noborder behind
plot x with lines linecolor rgb '#222222' linewidth 1, \
     'D1.csv' using (only('latency', 'RRAM') ? column('reported') : NaN):'held out lower':(0):(column('held out upper')-column('held out lower')) with vectors nohead linewidth 0.9 linecolor rgb '#BFDCEC', \
     'D1.csv' using (only('latency', 'SRAM') ? column('reported') : NaN):'held out lower':(0):(column('held out upper')-column('held out lower')) with vectors nohead linewidth 0.9 linecolor rgb '#F4D7BF', \
     'D1.csv' using (only('latency', 'RRAM') ? column('reported') : NaN):'fitted' with points pointtype 7 pointsize marker*1.0000 linecolor rgb '#0072B2', \
     'D1.csv' using (only('latency', 'SRAM') ? column('reported') : NaN):'fitted' with points pointtype 5 pointsize marker*0.8800 linecolor rgb '#D55E00', \
     'D1.csv' using (only('latency', 'RRAM') ? column('reported') : NaN):'held out' with points pointtype 7 pointsize marker*1.0000 linecolor rgb '#0072B2', \
     'D1.csv' using (only('latency', 'RRAM') ? column('reported') : NaN):'held out' with points pointtype 7 pointsize marker*0.6000 linecolor rgb '#ffffff', \
     'D1.csv' using (only('latency', 'SRAM') ? column('reported') : NaN):'held out' with points pointtype 5 pointsize marker*0.8800 linecolor rgb '#D55E00', \
     'D1.csv' using (only('latency', 'SRAM') ? column('reported') : NaN):'held out' with points pointtype 5 pointsize marker*0.5280 linecolor rgb '#ffffff'
unset label; unset arrow; unset object

# latency: predicted / reported
set lmargin at screen 0.4031; set rmargin at screen 0.6492
set bmargin at screen 0.2386; set tmargin at screen 0.4741
set logscale x
set xrange [0.125925925925926:59064.57936773976]
set xtics ('' 0.2 1, '' 0.30000000000000004 1, '' 0.4 1, '' 0.5 1, '' 0.6000000000000001 1, '' 0.7000000000000001 1, '' 0.8 1, '' 0.9 1, '1' 1.0, '' 2.0 1, '' 3.0 1, '' 4.0 1, '' 5.0 1, '' 6.0 1, '' 7.0 1, '' 8.0 1, '' 9.0 1, '10' 10.0, '' 20.0 1, '' 30.0 1, '' 40.0 1, '' 50.0 1, '' 60.0 1, '' 70.0 1, '' 80.0 1, '' 90.0 1, '100' 100.0, '' 200.0 1, '' 300.0 1, '' 400.0 1, '' 500.0 1, '' 600.0 1, '' 700.0 1, '' 800.0 1, '' 900.0 1, '1000' 1000.0, '' 2000.0 1, '' 3000.0 1, '' 4000.0 1, '' 5000.0 1, '' 6000.0 1, '' 7000.0 1, '' 8000.0 1, '' 9000.0 1, '10 000' 10000.0, '' 20000.0 1, '' 30000.0 1, '' 40000.0 1, '' 50000.0 1)
set logscale y
set yrange [0.009302364622179241:107.49954883683462]
set ytics ('÷64' 0.015625, '÷16' 0.0625, '÷4' 0.25, '1' 1.0, '×4' 4.0, '×16' 16.0, '×64' 64.0)
set label 'predicted / reported' at screen 0.3469,0.3564 center rotate by 90 textcolor rgb '#222222' front
set label 'reported latency (ns)' at screen 0.5262,0.1727 center textcolor rgb '#222222' front
set object rectangle from graph 0, first 0.9 to graph 1, first 1.1 fillcolor rgb '#DEDEDE' fillstyle solid 1 noborder behind
plot 1 with lines linecolor rgb '#222222' linewidth 1, \
     'D1.csv' using (only('latency', 'RRAM') ? column('reported') : NaN):'held out lower / reported':(0):(column('held out upper / reported')-column('held out lower / reported')) with vectors nohead linewidth 0.9 linecolor rgb '#BFDCEC', \
     'D1.csv' using (only('latency', 'SRAM') ? column('reported') : NaN):'held out lower / reported':(0):(column('held out upper / reported')-column('held out lower / reported')) with vectors nohead linewidth 0.9 linecolor rgb '#F4D7BF', \
     'D1.csv' using (only('latency', 'RRAM') ? column('reported') : NaN):'fitted / reported' with points pointtype 7 pointsize marker*1.0000 linecolor rgb '#0072B2', \
     'D1.csv' using (only('latency', 'SRAM') ? column('reported') : NaN):'fitted / reported' with points pointtype 5 pointsize marker*0.8800 linecolor rgb '#D55E00', \
     'D1.csv' using (only('latency', 'RRAM') ? column('reported') : NaN):'held out / reported' with points pointtype 7 pointsize marker*1.0000 linecolor rgb '#0072B2', \
     'D1.csv' using (only('latency', 'RRAM') ? column('reported') : NaN):'held out / reported' with points pointtype 7 pointsize marker*0.6000 linecolor rgb '#ffffff', \
     'D1.csv' using (only('latency', 'SRAM') ? column('reported') : NaN):'held out / reported' with points pointtype 5 pointsize marker*0.8800 linecolor rgb '#D55E00', \
     'D1.csv' using (only('latency', 'SRAM') ? column('reported') : NaN):'held out / reported' with points pointtype 5 pointsize marker*0.5280 linecolor rgb '#ffffff'
unset label; unset arrow; unset object

# area: predicted against reported
set lmargin at screen 0.7364; set rmargin at screen 0.9826
set bmargin at screen 0.5086; set tmargin at screen 0.9074
set logscale x
set xrange [0.0005193778825147456:31.458654399974737]
set xtics ('' 0.0006000000000000001 1, '' 0.0007 1, '' 0.0008 1, '' 0.0009000000000000001 1, '' 0.001, '' 0.002 1, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009000000000000001 1, '' 0.01, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.1, '' 0.2 1, '' 0.30000000000000004 1, '' 0.4 1, '' 0.5 1, '' 0.6000000000000001 1, '' 0.7000000000000001 1, '' 0.8 1, '' 0.9 1, '' 1.0, '' 2.0 1, '' 3.0 1, '' 4.0 1, '' 5.0 1, '' 6.0 1, '' 7.0 1, '' 8.0 1, '' 9.0 1, '' 10.0, '' 20.0 1, '' 30.0 1)
set logscale y
set yrange [0.0005193778825147456:31.458654399974737]
set ytics ('' 0.0006000000000000001 1, '' 0.0007 1, '' 0.0008 1, '' 0.0009000000000000001 1, '0.001' 0.001, '' 0.002 1, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009000000000000001 1, '0.01' 0.01, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '0.1' 0.1, '' 0.2 1, '' 0.30000000000000004 1, '' 0.4 1, '' 0.5 1, '' 0.6000000000000001 1, '' 0.7000000000000001 1, '' 0.8 1, '' 0.9 1, '1' 1.0, '' 2.0 1, '' 3.0 1, '' 4.0 1, '' 5.0 1, '' 6.0 1, '' 7.0 1, '' 8.0 1, '' 9.0 1, '10' 10.0, '' 20.0 1, '' 30.0 1)
set label '{/:Bold c}' at screen 0.6764,0.9294 left textcolor rgb '#222222' front
set label 'area' at screen 0.6938,0.9294 left textcolor rgb '#222222' front
set label 'predicted (mm²)' at screen 0.6802,0.7080 center rotate by 90 textcolor rgb '#222222' front
set label '{/*0.78 n (chips)}' at screen 0.8065,0.1381 right textcolor rgb '#5A5A5A' front
set label '{/*0.78 error factor}' at screen 0.8711,0.1381 right textcolor rgb '#5A5A5A' front
set label '{/*0.78 med. |error|}' at screen 0.9358,0.1381 right textcolor rgb '#5A5A5A' front
set label '{/*0.78 bias}' at screen 0.9826,0.1381 right textcolor rgb '#5A5A5A' front
set label '{/*0.78 RRAM, held out}' at screen 0.6783,0.1130 left textcolor rgb '#222222' front
set label '{/*0.78 6 (6)}' at screen 0.8065,0.1130 right textcolor rgb '#222222' front
set label '{/*0.78 ×2.42}' at screen 0.8711,0.1130 right textcolor rgb '#222222' front
set label '{/*0.78 78 %}' at screen 0.9358,0.1130 right textcolor rgb '#222222' front
set label '{/*0.78 −14 %}' at screen 0.9826,0.1130 right textcolor rgb '#222222' front
set label '{/*0.78 SRAM, held out}' at screen 0.6783,0.0879 left textcolor rgb '#222222' front
set label '{/*0.78 17 (17)}' at screen 0.8065,0.0879 right textcolor rgb '#222222' front
set label '{/*0.78 ×1.79}' at screen 0.8711,0.0879 right textcolor rgb '#222222' front
set label '{/*0.78 50 %}' at screen 0.9358,0.0879 right textcolor rgb '#222222' front
set label '{/*0.78 −10 %}' at screen 0.9826,0.0879 right textcolor rgb '#222222' front
set label '{/*0.78 all, held out}' at screen 0.6783,0.0628 left textcolor rgb '#222222' front
set label '{/*0.78 23 (23)}' at screen 0.8065,0.0628 right textcolor rgb '#222222' front
set label '{/*0.78 ×1.94}' at screen 0.8711,0.0628 right textcolor rgb '#222222' front
set label '{/*0.78 52 %}' at screen 0.9358,0.0628 right textcolor rgb '#222222' front
set label '{/*0.78 −11 %}' at screen 0.9826,0.0628 right textcolor rgb '#222222' front
set label '{/*0.78 all, in the fit}' at screen 0.6783,0.0377 left textcolor rgb '#222222' front
set label '{/*0.78 23 (23)}' at screen 0.8065,0.0377 right textcolor rgb '#222222' front
set label '{/*0.78 ×1.70}' at screen 0.8711,0.0377 right textcolor rgb '#222222' front
set label '{/*0.78 39 %}' at screen 0.9358,0.0377 right textcolor rgb '#222222' front
set label '{/*0.78 −16 %}' at screen 0.9826,0.0377 right textcolor rgb '#222222' front
set object polygon from 0.0005193778825147456,0.0004674400942632711 to 31.458654399974737,28.312788959977265 to 31.458654399974737,34.60451983997221 to 0.0005193778825147456,0.0005713156707662202 to 0.0005193778825147456,0.0004674400942632711 fillcolor rgb '#DEDEDE' fillstyle solid 1 noborder behind
plot x with lines linecolor rgb '#222222' linewidth 1, \
     'D1.csv' using (only('area', 'RRAM') ? column('reported') : NaN):'held out lower':(0):(column('held out upper')-column('held out lower')) with vectors nohead linewidth 0.9 linecolor rgb '#BFDCEC', \
     'D1.csv' using (only('area', 'SRAM') ? column('reported') : NaN):'held out lower':(0):(column('held out upper')-column('held out lower')) with vectors nohead linewidth 0.9 linecolor rgb '#F4D7BF', \
     'D1.csv' using (only('area', 'RRAM') ? column('reported') : NaN):'fitted' with points pointtype 7 pointsize marker*1.0000 linecolor rgb '#0072B2', \
     'D1.csv' using (only('area', 'SRAM') ? column('reported') : NaN):'fitted' with points pointtype 5 pointsize marker*0.8800 linecolor rgb '#D55E00', \
     'D1.csv' using (only('area', 'RRAM') ? column('reported') : NaN):'held out' with points pointtype 7 pointsize marker*1.0000 linecolor rgb '#0072B2', \
     'D1.csv' using (only('area', 'RRAM') ? column('reported') : NaN):'held out' with points pointtype 7 pointsize marker*0.6000 linecolor rgb '#ffffff', \
     'D1.csv' using (only('area', 'SRAM') ? column('reported') : NaN):'held out' with points pointtype 5 pointsize marker*0.8800 linecolor rgb '#D55E00', \
     'D1.csv' using (only('area', 'SRAM') ? column('reported') : NaN):'held out' with points pointtype 5 pointsize marker*0.5280 linecolor rgb '#ffffff'
unset label; unset arrow; unset object

# area: predicted / reported
set lmargin at screen 0.7364; set rmargin at screen 0.9826
set bmargin at screen 0.2386; set tmargin at screen 0.4741
set logscale x
set xrange [0.0005193778825147456:31.458654399974737]
set xtics ('' 0.0006000000000000001 1, '' 0.0007 1, '' 0.0008 1, '' 0.0009000000000000001 1, '0.001' 0.001, '' 0.002 1, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009000000000000001 1, '0.01' 0.01, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '0.1' 0.1, '' 0.2 1, '' 0.30000000000000004 1, '' 0.4 1, '' 0.5 1, '' 0.6000000000000001 1, '' 0.7000000000000001 1, '' 0.8 1, '' 0.9 1, '1' 1.0, '' 2.0 1, '' 3.0 1, '' 4.0 1, '' 5.0 1, '' 6.0 1, '' 7.0 1, '' 8.0 1, '' 9.0 1, '10' 10.0, '' 20.0 1, '' 30.0 1)
set logscale y
set yrange [0.10018992663367138:9.981043340378339]
set ytics ('÷8' 0.125, '÷4' 0.25, '÷2' 0.5, '1' 1.0, '×2' 2.0, '×4' 4.0, '×8' 8.0)
set label 'predicted / reported' at screen 0.6802,0.3564 center rotate by 90 textcolor rgb '#222222' front
set label 'reported area (mm²)' at screen 0.8595,0.1727 center textcolor rgb '#222222' front
set object rectangle from graph 0, first 0.9 to graph 1, first 1.1 fillcolor rgb '#DEDEDE' fillstyle solid 1 noborder behind
plot 1 with lines linecolor rgb '#222222' linewidth 1, \
     'D1.csv' using (only('area', 'RRAM') ? column('reported') : NaN):'held out lower / reported':(0):(column('held out upper / reported')-column('held out lower / reported')) with vectors nohead linewidth 0.9 linecolor rgb '#BFDCEC', \
     'D1.csv' using (only('area', 'SRAM') ? column('reported') : NaN):'held out lower / reported':(0):(column('held out upper / reported')-column('held out lower / reported')) with vectors nohead linewidth 0.9 linecolor rgb '#F4D7BF', \
     'D1.csv' using (only('area', 'RRAM') ? column('reported') : NaN):'fitted / reported' with points pointtype 7 pointsize marker*1.0000 linecolor rgb '#0072B2', \
     'D1.csv' using (only('area', 'SRAM') ? column('reported') : NaN):'fitted / reported' with points pointtype 5 pointsize marker*0.8800 linecolor rgb '#D55E00', \
     'D1.csv' using (only('area', 'RRAM') ? column('reported') : NaN):'held out / reported' with points pointtype 7 pointsize marker*1.0000 linecolor rgb '#0072B2', \
     'D1.csv' using (only('area', 'RRAM') ? column('reported') : NaN):'held out / reported' with points pointtype 7 pointsize marker*0.6000 linecolor rgb '#ffffff', \
     'D1.csv' using (only('area', 'SRAM') ? column('reported') : NaN):'held out / reported' with points pointtype 5 pointsize marker*0.8800 linecolor rgb '#D55E00', \
     'D1.csv' using (only('area', 'SRAM') ? column('reported') : NaN):'held out / reported' with points pointtype 5 pointsize marker*0.5280 linecolor rgb '#ffffff'
unset label; unset arrow; unset object

unset multiplot
unset output
