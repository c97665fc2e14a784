# Figure G1: Published costs and the model's
# Draw it again: gnuplot -d -e "fmt='png'" G1.gp   (svg, png or pdf; reads G1.csv, G1_bits.csv)
if (!exists('fmt')) fmt = 'svg'
set encoding utf8
if (fmt eq 'svg') set terminal svg size 720,700 dynamic enhanced font 'Liberation Sans,13' background '#ffffff' name 'G1'
if (fmt eq 'png') set terminal pngcairo size 1440,1400 enhanced font 'Liberation Sans,19.5' linewidth 1.6 background '#ffffff'
if (fmt eq 'pdf') set terminal pdfcairo size 17.50cm,17.01cm enhanced font 'Liberation Sans,13' linewidth 0.9
marker = fmt eq 'svg' ? 0.62 : (fmt eq 'pdf' ? 0.5 : 1.6)   # point size that looks alike in all three
set output 'G1.'.fmt
set datafile separator comma
set datafile columnheaders
set border 3 linewidth 0.8 linecolor rgb '#222222'
set tics nomirror out scale 0.6,0.35 textcolor rgb '#222222'
set grid xtics ytics linewidth 0.6 linetype 1 linecolor rgb '#EDEDED'
set key off
set samples 2
set multiplot

# Rows of one metric and memory; of one curve.
only(m, s) = strcol('metric') eq m && strcol('memory') eq s
mine(c) = column('curve') == c
set label '' at screen 0.0236,0.9750 point pointtype 7 pointsize marker*1.0 linewidth 1.0 linecolor rgb '#0072B2' front
set label '{/*0.85 RRAM}' at screen 0.0389,0.9750 left textcolor rgb '#222222' front
set label '' at screen 0.1174,0.9750 point pointtype 5 pointsize marker*0.88 linewidth 1.0 linecolor rgb '#D55E00' front
set label '{/*0.85 SRAM}' at screen 0.1326,0.9750 left textcolor rgb '#222222' front
set label '' at screen 0.2103,0.9750 point pointtype 7 pointsize marker*1.25 linewidth 1.0 linecolor rgb '#6E6E6E' front
set label '{/*0.85 charged: whole network, chosen experts}' at screen 0.2255,0.9750 left textcolor rgb '#222222' front
set label '' at screen 0.5404,0.9750 point pointtype 7 pointsize marker*1.25 linewidth 1.0 linecolor rgb '#6E6E6E' front
set label '' at screen 0.5404,0.9750 point pointtype 7 pointsize marker*0.75 linewidth 1.0 linecolor rgb '#ffffff' front
set label '{/*0.85 charged: experts alone, chosen experts}' at screen 0.5557,0.9750 left textcolor rgb '#222222' front
set label '' at screen 0.0236,0.9479 point pointtype 7 pointsize marker*0.6 linewidth 1.0 linecolor rgb '#6E6E6E' front
set label '{/*0.85 charged: experts alone, all experts}' at screen 0.0389,0.9479 left textcolor rgb '#222222' front
set arrow from screen 0.3055,0.9479 to screen 0.3388,0.9479 nohead linewidth 1.2 dashtype solid linecolor rgb '#222222' front
set label '{/*0.85 model = paper}' at screen 0.3472,0.9479 left textcolor rgb '#222222' front
set arrow from screen 0.4737,0.9479 to screen 0.5070,0.9479 nohead linewidth 0.8 dashtype (6,4) linecolor rgb '#6E6E6E' front
set label '{/*0.85 10 times}' at screen 0.5153,0.9479 left textcolor rgb '#222222' front
set arrow from screen 0.6001,0.9479 to screen 0.6334,0.9479 nohead linewidth 0.8 dashtype (2,4) linecolor rgb '#6E6E6E' front
set label '{/*0.85 100 times}' at screen 0.6417,0.9479 left textcolor rgb '#222222' front

# energy: model against paper
set lmargin at screen 0.1028; set rmargin at screen 0.4778
set bmargin at screen 0.5000; set tmargin at screen 0.8857
set logscale x
set xrange [42.21818181818181:537.548]
set xtics ('50' 50.0, '' 60.0 1, '' 70.0 1, '' 80.0 1, '' 90.0 1, '100' 100.0, '200' 200.0, '' 300.0 1, '' 400.0 1, '500' 500.0)
set logscale y
set yrange [38.38016528925619:14863.601011126328]
set ytics ('' 40.0 1, '' 50.0 1, '' 60.0 1, '' 70.0 1, '' 80.0 1, '' 90.0 1, '100' 100.0, '' 200.0 1, '' 300.0 1, '' 400.0 1, '' 500.0 1, '' 600.0 1, '' 700.0 1, '' 800.0 1, '' 900.0 1, '1000' 1000.0, '' 2000.0 1, '' 3000.0 1, '' 4000.0 1, '' 5000.0 1, '' 6000.0 1, '' 7000.0 1, '' 8000.0 1, '' 9000.0 1, '10 000' 10000.0)
set label '{/:Bold a}' at screen 0.0167,0.9057 left textcolor rgb '#222222' front
set label 'energy' at screen 0.0389,0.9057 left textcolor rgb '#222222' front
set label 'model (µJ)' at screen 0.0194,0.6929 center rotate by 90 textcolor rgb '#222222' front
set label 'paper (µJ)' at screen 0.2903,0.4400 center textcolor rgb '#222222' front
plot x with lines linewidth 1.2 linecolor rgb '#222222', \
     10*x with lines linewidth 0.8 dashtype (6,4) linecolor rgb '#6E6E6E', \
     100*x with lines linewidth 0.8 dashtype (2,4) linecolor rgb '#6E6E6E', \
     'G1.csv' using (only('energy', 'RRAM') ? column('published') : NaN):'least':(0):(column('most')-column('least')) with vectors nohead linewidth 2.0 linecolor rgb '#BFDCEC', \
     'G1.csv' using (only('energy', 'SRAM') ? column('published') : NaN):'least':(0):(column('most')-column('least')) with vectors nohead linewidth 2.0 linecolor rgb '#F4D7BF', \
     'G1.csv' using (only('energy', 'RRAM') ? column('published') : NaN):'reading 3' with points pointtype 7 pointsize marker*0.6000 linecolor rgb '#0072B2', \
     'G1.csv' using (only('energy', 'RRAM') ? column('published') : NaN):'reading 2' with points pointtype 7 pointsize marker*1.2500 linecolor rgb '#0072B2', \
     'G1.csv' using (only('energy', 'RRAM') ? column('published') : NaN):'reading 2' with points pointtype 7 pointsize marker*0.7500 linecolor rgb '#ffffff', \
     'G1.csv' using (only('energy', 'RRAM') ? column('published') : NaN):'reading 1' with points pointtype 7 pointsize marker*1.2500 linecolor rgb '#0072B2', \
     'G1.csv' using (only('energy', 'SRAM') ? column('published') : NaN):'reading 3' with points pointtype 5 pointsize marker*0.5280 linecolor rgb '#D55E00', \
     'G1.csv' using (only('energy', 'SRAM') ? column('published') : NaN):'reading 2' with points pointtype 5 pointsize marker*1.1000 linecolor rgb '#D55E00', \
     'G1.csv' using (only('energy', 'SRAM') ? column('published') : NaN):'reading 2' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#ffffff', \
     'G1.csv' using (only('energy', 'SRAM') ? column('published') : NaN):'reading 1' with points pointtype 5 pointsize marker*1.1000 linecolor rgb '#D55E00'
unset label; unset arrow; unset object

# energy: cost over the bits
set lmargin at screen 0.1028; set rmargin at screen 0.4778
set bmargin at screen 0.0829; set tmargin at screen 0.3686
set logscale x
set xrange [1.7391304347826089:9.2]
set xtics ('2' 2.0, '4' 4.0, '8' 8.0)
set logscale y
set yrange [0.12219430392145395:1.2]
set ytics ('0.2' 0.2, '' 0.30000000000000004 1, '' 0.4 1, '0.5' 0.5, '' 0.6000000000000001 1, '' 0.7000000000000001 1, '' 0.8 1, '' 0.9 1, '1' 1.0)
set label '{/:Bold c}' at screen 0.0167,0.3886 left textcolor rgb '#222222' front
set label 'energy over that at 8 bits' at screen 0.0389,0.3886 left textcolor rgb '#222222' front
set label 'relative energy' at screen 0.0194,0.2257 center rotate by 90 textcolor rgb '#222222' front
set label 'bits of weights and inputs' at screen 0.2903,0.0229 center textcolor rgb '#222222' front
plot x/8 with lines linewidth 3 linecolor rgb '#DEDEDE', \
     'G1_bits.csv' using (mine(1) ? column('bits') : NaN):'relative cost' with lines linewidth 0.9 dashtype (5,3) linecolor rgb '#D55E00', \
     'G1_bits.csv' using (mine(1) ? column('bits') : NaN):'relative cost' with points pointtype 5 pointsize marker*0.7040 linecolor rgb '#D55E00', \
     'G1_bits.csv' using (mine(1) ? column('bits') : NaN):'relative cost' with points pointtype 5 pointsize marker*0.4224 linecolor rgb '#ffffff', \
     'G1_bits.csv' using (mine(2) ? column('bits') : NaN):'relative cost' with lines linewidth 0.9 dashtype (5,3) linecolor rgb '#D55E00', \
     'G1_bits.csv' using (mine(2) ? column('bits') : NaN):'relative cost' with points pointtype 5 pointsize marker*0.7040 linecolor rgb '#D55E00', \
     'G1_bits.csv' using (mine(2) ? column('bits') : NaN):'relative cost' with points pointtype 5 pointsize marker*0.4224 linecolor rgb '#ffffff', \
     'G1_bits.csv' using (mine(3) ? column('bits') : NaN):'relative cost' with lines linewidth 0.9 dashtype (5,3) linecolor rgb '#D55E00', \
     'G1_bits.csv' using (mine(3) ? column('bits') : NaN):'relative cost' with points pointtype 5 pointsize marker*0.7040 linecolor rgb '#D55E00', \
     'G1_bits.csv' using (mine(3) ? column('bits') : NaN):'relative cost' with points pointtype 5 pointsize marker*0.4224 linecolor rgb '#ffffff', \
     'G1_bits.csv' using (mine(4) ? column('bits') : NaN):'relative cost' with lines linewidth 0.9 dashtype (5,3) linecolor rgb '#D55E00', \
     'G1_bits.csv' using (mine(4) ? column('bits') : NaN):'relative cost' with points pointtype 5 pointsize marker*0.7040 linecolor rgb '#D55E00', \
     'G1_bits.csv' using (mine(4) ? column('bits') : NaN):'relative cost' with points pointtype 5 pointsize marker*0.4224 linecolor rgb '#ffffff', \
     'G1_bits.csv' using (mine(5) ? column('bits') : NaN):'relative cost' with lines linewidth 0.9 dashtype (5,3) linecolor rgb '#D55E00', \
     'G1_bits.csv' using (mine(5) ? column('bits') : NaN):'relative cost' with points pointtype 5 pointsize marker*0.7040 linecolor rgb '#D55E00', \
     'G1_bits.csv' using (mine(5) ? column('bits') : NaN):'relative cost' with points pointtype 5 pointsize marker*0.4224 linecolor rgb '#ffffff', \
     'G1_bits.csv' using (mine(6) ? column('bits') : NaN):'relative cost' with lines linewidth 0.9 dashtype (5,3) linecolor rgb '#D55E00', \
     'G1_bits.csv' using (mine(6) ? column('bits') : NaN):'relative cost' with points pointtype 5 pointsize marker*0.7040 linecolor rgb '#D55E00', \
     'G1_bits.csv' using (mine(6) ? column('bits') : NaN):'relative cost' with points pointtype 5 pointsize marker*0.4224 linecolor rgb '#ffffff', \
     'G1_bits.csv' using (mine(8) ? column('bits') : NaN):'relative cost' with lines linewidth 0.9 dashtype (5,3) linecolor rgb '#0072B2', \
     'G1_bits.csv' using (mine(8) ? column('bits') : NaN):'relative cost' with points pointtype 7 pointsize marker*0.8000 linecolor rgb '#0072B2', \
     'G1_bits.csv' using (mine(8) ? column('bits') : NaN):'relative cost' with points pointtype 7 pointsize marker*0.4800 linecolor rgb '#ffffff', \
     'G1_bits.csv' using (mine(9) ? column('bits') : NaN):'relative cost' with lines linewidth 0.9 dashtype (5,3) linecolor rgb '#0072B2', \
     'G1_bits.csv' using (mine(9) ? column('bits') : NaN):'relative cost' with points pointtype 7 pointsize marker*0.8000 linecolor rgb '#0072B2', \
     'G1_bits.csv' using (mine(9) ? column('bits') : NaN):'relative cost' with points pointtype 7 pointsize marker*0.4800 linecolor rgb '#ffffff', \
     'G1_bits.csv' using (mine(10) ? column('bits') : NaN):'relative cost' with lines linewidth 0.9 dashtype (5,3) linecolor rgb '#0072B2', \
     'G1_bits.csv' using (mine(10) ? column('bits') : NaN):'relative cost' with points pointtype 7 pointsize marker*0.8000 linecolor rgb '#0072B2', \
     'G1_bits.csv' using (mine(10) ? column('bits') : NaN):'relative cost' with points pointtype 7 pointsize marker*0.4800 linecolor rgb '#ffffff', \
     'G1_bits.csv' using (mine(11) ? column('bits') : NaN):'relative cost' with lines linewidth 0.9 dashtype (5,3) linecolor rgb '#0072B2', \
     'G1_bits.csv' using (mine(11) ? column('bits') : NaN):'relative cost' with points pointtype 7 pointsize marker*0.8000 linecolor rgb '#0072B2', \
     'G1_bits.csv' using (mine(11) ? column('bits') : NaN):'relative cost' with points pointtype 7 pointsize marker*0.4800 linecolor rgb '#ffffff', \
     'G1_bits.csv' using (mine(12) ? column('bits') : NaN):'relative cost' with lines linewidth 0.9 dashtype (5,3) linecolor rgb '#0072B2', \
     'G1_bits.csv' using (mine(12) ? column('bits') : NaN):'relative cost' with points pointtype 7 pointsize marker*0.8000 linecolor rgb '#0072B2', \
     'G1_bits.csv' using (mine(12) ? column('bits') : NaN):'relative cost' with points pointtype 7 pointsize marker*0.4800 linecolor rgb '#ffffff', \
     'G1_bits.csv' using (mine(13) ? column('bits') : NaN):'relative cost' with lines linewidth 0.9 dashtype (5,3) linecolor rgb '#0072B2', \
     'G1_bits.csv' using (mine(13) ? column('bits') : NaN):'relative cost' with points pointtype 7 pointsize marker*0.8000 linecolor rgb '#0072B2', \
     'G1_bits.csv' using (mine(13) ? column('bits') : NaN):'relative cost' with points pointtype 7 pointsize marker*0.4800 linecolor rgb '#ffffff', \
     'G1_bits.csv' using (mine(0) ? column('bits') : NaN):'relative cost' with lines linewidth 2.2 dashtype solid linecolor rgb '#D55E00', \
     'G1_bits.csv' using (mine(0) ? column('bits') : NaN):'relative cost' with points pointtype 5 pointsize marker*0.8800 linecolor rgb '#D55E00', \
     'G1_bits.csv' using (mine(7) ? column('bits') : NaN):'relative cost' with lines linewidth 2.2 dashtype solid linecolor rgb '#0072B2', \
     'G1_bits.csv' using (mine(7) ? column('bits') : NaN):'relative cost' with points pointtype 7 pointsize marker*1.0000 linecolor rgb '#0072B2'
unset label; unset arrow; unset object

# latency: model against paper
set lmargin at screen 0.5944; set rmargin at screen 0.9694
set bmargin at screen 0.5000; set tmargin at screen 0.8857
set logscale x
set xrange [1731.8181818181818:27983.120000000003]
set xtics ('2000' 2000.0, '' 3000.0 1, '' 4000.0 1, '5000' 5000.0, '' 6000.0 1, '' 7000.0 1, '' 8000.0 1, '' 9000.0 1, '10 000' 10000.0, '20 000' 20000.0)
set logscale y
set yrange [1521.0459111548073:674241.9520359965]
set ytics ('' 2000.0 1, '' 3000.0 1, '' 4000.0 1, '' 5000.0 1, '' 6000.0 1, '' 7000.0 1, '' 8000.0 1, '' 9000.0 1, '10 000' 10000.0, '' 20000.0 1, '' 30000.0 1, '' 40000.0 1, '' 50000.0 1, '' 60000.0 1, '' 70000.0 1, '' 80000.0 1, '' 90000.0 1, '10^{5}' 100000.0, '' 200000.0 1, '' 300000.0 1, '' 400000.0 1, '' 500000.0 1, '' 600000.0 1)
set label '{/:Bold b}' at screen 0.5083,0.9057 left textcolor rgb '#222222' front
set label 'latency' at screen 0.5306,0.9057 left textcolor rgb '#222222' front
set label 'model (µs)' at screen 0.5111,0.6929 center rotate by 90 textcolor rgb '#222222' front
set label 'paper (µs)' at screen 0.7819,0.4400 center textcolor rgb '#222222' front
plot x with lines linewidth 1.2 linecolor rgb '#222222', \
     10*x with lines linewidth 0.8 dashtype (6,4) linecolor rgb '#6E6E6E', \
     100*x with lines linewidth 0.8 dashtype (2,4) linecolor rgb '#6E6E6E', \
     'G1.csv' using (only('latency', 'RRAM') ? column('published') : NaN):'least':(0):(column('most')-column('least')) with vectors nohead linewidth 2.0 linecolor rgb '#BFDCEC', \
     'G1.csv' using (only('latency', 'SRAM') ? column('published') : NaN):'least':(0):(column('most')-column('least')) with vectors nohead linewidth 2.0 linecolor rgb '#F4D7BF', \
     'G1.csv' using (only('latency', 'RRAM') ? column('published') : NaN):'reading 3' with points pointtype 7 pointsize marker*0.6000 linecolor rgb '#0072B2', \
     'G1.csv' using (only('latency', 'RRAM') ? column('published') : NaN):'reading 2' with points pointtype 7 pointsize marker*1.2500 linecolor rgb '#0072B2', \
     'G1.csv' using (only('latency', 'RRAM') ? column('published') : NaN):'reading 2' with points pointtype 7 pointsize marker*0.7500 linecolor rgb '#ffffff', \
     'G1.csv' using (only('latency', 'RRAM') ? column('published') : NaN):'reading 1' with points pointtype 7 pointsize marker*1.2500 linecolor rgb '#0072B2', \
     'G1.csv' using (only('latency', 'SRAM') ? column('published') : NaN):'reading 3' with points pointtype 5 pointsize marker*0.5280 linecolor rgb '#D55E00', \
     'G1.csv' using (only('latency', 'SRAM') ? column('published') : NaN):'reading 2' with points pointtype 5 pointsize marker*1.1000 linecolor rgb '#D55E00', \
     'G1.csv' using (only('latency', 'SRAM') ? column('published') : NaN):'reading 2' with points pointtype 5 pointsize marker*0.6600 linecolor rgb '#ffffff', \
     'G1.csv' using (only('latency', 'SRAM') ? column('published') : NaN):'reading 1' with points pointtype 5 pointsize marker*1.1000 linecolor rgb '#D55E00'
unset label; unset arrow; unset object

# latency: cost over the bits
set lmargin at screen 0.5944; set rmargin at screen 0.9694
set bmargin at screen 0.0829; set tmargin at screen 0.3686
set logscale x
set xrange [1.7391304347826089:9.2]
set xtics ('2' 2.0, '4' 4.0, '8' 8.0)
set logscale y
set yrange [0.11893975514038971:1.2]
set ytics ('0.2' 0.2, '' 0.30000000000000004 1, '' 0.4 1, '0.5' 0.5, '' 0.6000000000000001 1, '' 0.7000000000000001 1, '' 0.8 1, '' 0.9 1, '1' 1.0)
set label '{/:Bold d}' at screen 0.5083,0.3886 left textcolor rgb '#222222' front
set label 'latency over that at 8 bits' at screen 0.5306,0.3886 left textcolor rgb '#222222' front
set label 'relative latency' at screen 0.5111,0.2257 center rotate by 90 textcolor rgb '#222222' front
set label 'bits of weights and inputs' at screen 0.7819,0.0229 center textcolor rgb '#222222' front
plot x/8 with lines linewidth 3 linecolor rgb '#DEDEDE', \
     'G1_bits.csv' using (mine(15) ? column('bits') : NaN):'relative cost' with lines linewidth 0.9 dashtype (5,3) linecolor rgb '#D55E00', \
     'G1_bits.csv' using (mine(15) ? column('bits') : NaN):'relative cost' with points pointtype 5 pointsize marker*0.7040 linecolor rgb '#D55E00', \
     'G1_bits.csv' using (mine(15) ? column('bits') : NaN):'relative cost' with points pointtype 5 pointsize marker*0.4224 linecolor rgb '#ffffff', \
     'G1_bits.csv' using (mine(16) ? column('bits') : NaN):'relative cost' with lines linewidth 0.9 dashtype (5,3) linecolor rgb '#D55E00', \
     'G1_bits.csv' using (mine(16) ? column('bits') : NaN):'relative cost' with points pointtype 5 pointsize marker*0.7040 linecolor rgb '#D55E00', \
     'G1_bits.csv' using (mine(16) ? column('bits') : NaN):'relative cost' with points pointtype 5 pointsize marker*0.4224 linecolor rgb '#ffffff', \
     'G1_bits.csv' using (mine(17) ? column('bits') : NaN):'relative cost' with lines linewidth 0.9 dashtype (5,3) linecolor rgb '#D55E00', \
     'G1_bits.csv' using (mine(17) ? column('bits') : NaN):'relative cost' with points pointtype 5 pointsize marker*0.7040 linecolor rgb '#D55E00', \
     'G1_bits.csv' using (mine(17) ? column('bits') : NaN):'relative cost' with points pointtype 5 pointsize marker*0.4224 linecolor rgb '#ffffff', \
     'G1_bits.csv' using (mine(18) ? column('bits') : NaN):'relative cost' with lines linewidth 0.9 dashtype (5,3) linecolor rgb '#D55E00', \
     'G1_bits.csv' using (mine(18) ? column('bits') : NaN):'relative cost' with points pointtype 5 pointsize marker*0.7040 linecolor rgb '#D55E00', \
     'G1_bits.csv' using (mine(18) ? column('bits') : NaN):'relative cost' with points pointtype 5 pointsize marker*0.4224 linecolor rgb '#ffffff', \
     'G1_bits.csv' using (mine(19) ? column('bits') : NaN):'relative cost' with lines linewidth 0.9 dashtype (5,3) linecolor rgb '#D55E00', \
     'G1_bits.csv' using (mine(19) ? column('bits') : NaN):'relative cost' with points pointtype 5 pointsize marker*0.7040 linecolor rgb '#D55E00', \
     'G1_bits.csv' using (mine(19) ? column('bits') : NaN):'relative cost' with points pointtype 5 pointsize marker*0.4224 linecolor rgb '#ffffff', \
     'G1_bits.csv' using (mine(20) ? column('bits') : NaN):'relative cost' with lines linewidth 0.9 dashtype (5,3) linecolor rgb '#D55E00', \
     'G1_bits.csv' using (mine(20) ? column('bits') : NaN):'relative cost' with points pointtype 5 pointsize marker*0.7040 linecolor rgb '#D55E00', \
     'G1_bits.csv' using (mine(20) ? column('bits') : NaN):'relative cost' with points pointtype 5 pointsize marker*0.4224 linecolor rgb '#ffffff', \
     'G1_bits.csv' using (mine(22) ? column('bits') : NaN):'relative cost' with lines linewidth 0.9 dashtype (5,3) linecolor rgb '#0072B2', \
     'G1_bits.csv' using (mine(22) ? column('bits') : NaN):'relative cost' with points pointtype 7 pointsize marker*0.8000 linecolor rgb '#0072B2', \
     'G1_bits.csv' using (mine(22) ? column('bits') : NaN):'relative cost' with points pointtype 7 pointsize marker*0.4800 linecolor rgb '#ffffff', \
     'G1_bits.csv' using (mine(23) ? column('bits') : NaN):'relative cost' with lines linewidth 0.9 dashtype (5,3) linecolor rgb '#0072B2', \
     'G1_bits.csv' using (mine(23) ? column('bits') : NaN):'relative cost' with points pointtype 7 pointsize marker*0.8000 linecolor rgb '#0072B2', \
     'G1_bits.csv' using (mine(23) ? column('bits') : NaN):'relative cost' with points pointtype 7 pointsize marker*0.4800 linecolor rgb '#ffffff', \
     'G1_bits.csv' using (mine(24) ? column('bits') : NaN):'relative cost' with lines linewidth 0.9 dashtype (5,3) linecolor rgb '#0072B2', \
     'G1_bits.csv' using (mine(24) ? column('bits') : NaN):'relative cost' with points pointtype 7 pointsize marker*0.8000 linecolor rgb '#0072B2', \
     'G1_bits.csv' using (mine(24) ? column('bits') : NaN):'relative cost' with points pointtype 7 pointsize marker*0.4800 linecolor rgb '#ffffff', \
     'G1_bits.csv' using (mine(25) ? column('bits') : NaN):'relative cost' with lines linewidth 0.9 dashtype (5,3) linecolor rgb '#0072B2', \
     'G1_bits.csv' using (mine(25) ? column('bits') : NaN):'relative cost' with points pointtype 7 pointsize marker*0.8000 linecolor rgb '#0072B2', \
     'G1_bits.csv' using (mine(25) ? column('bits') : NaN):'relative cost' with points pointtype 7 pointsize marker*0.4800 linecolor rgb '#ffffff', \
     'G1_bits.csv' using (mine(26) ? column('bits') : NaN):'relative cost' with lines linewidth 0.9 dashtype (5,3) linecolor rgb '#0072B2', \
     'G1_bits.csv' using (mine(26) ? column('bits') : NaN):'relative cost' with points pointtype 7 pointsize marker*0.8000 linecolor rgb '#0072B2', \
     'G1_bits.csv' using (mine(26) ? column('bits') : NaN):'relative cost' with points pointtype 7 pointsize marker*0.4800 linecolor rgb '#ffffff', \
     'G1_bits.csv' using (mine(27) ? column('bits') : NaN):'relative cost' with lines linewidth 0.9 dashtype (5,3) linecolor rgb '#0072B2', \
     'G1_bits.csv' using (mine(27) ? column('bits') : NaN):'relative cost' with points pointtype 7 pointsize marker*0.8000 linecolor rgb '#0072B2', \
     'G1_bits.csv' using (mine(27) ? column('bits') : NaN):'relative cost' with points pointtype 7 pointsize marker*0.4800 linecolor rgb '#ffffff', \
     'G1_bits.csv' using (mine(14) ? column('bits') : NaN):'relative cost' with lines linewidth 2.2 dashtype solid linecolor rgb '#D55E00', \
     'G1_bits.csv' using (mine(14) ? column('bits') : NaN):'relative cost' with points pointtype 5 pointsize marker*0.8800 linecolor rgb '#D55E00', \
     'G1_bits.csv' using (mine(21) ? column('bits') : NaN):'relative cost' with lines linewidth 2.2 dashtype solid linecolor rgb '#0072B2', \
     'G1_bits.csv' using (mine(21) ? column('bits') : NaN):'relative cost' with points pointtype 7 pointsize marker*1.0000 linecolor rgb '#0072B2'
unset label; unset arrow; unset object

unset multiplot
unset output
