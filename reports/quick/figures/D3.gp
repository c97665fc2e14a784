# Figure D3: Which component to calibrate next
# Draw it again: gnuplot -d -e "fmt='png'" D3.gp   (svg, png or pdf; reads D3.csv)
if (!exists('fmt')) fmt = 'svg'
set encoding utf8
if (fmt eq 'svg') set terminal svg size 720,720 dynamic enhanced font 'Liberation Sans,13' background '#ffffff' name 'D3'
if (fmt eq 'png') set terminal pngcairo size 1440,1440 enhanced font 'Liberation Sans,19.5' linewidth 1.6 background '#ffffff'
if (fmt eq 'pdf') set terminal pdfcairo size 17.50cm,17.50cm enhanced font 'Liberation Sans,13' linewidth 0.9
marker = fmt eq 'svg' ? 0.62 : (fmt eq 'pdf' ? 0.5 : 1.6)   # point size that looks alike in all three
set output 'D3.'.fmt
set datafile separator comma
set datafile columnheaders
set border 3 linewidth 0.8 linecolor rgb '#222222'
set tics nomirror out scale 0.6,0.35 textcolor rgb '#222222'
set grid xtics ytics linewidth 0.6 linetype 1 linecolor rgb '#EDEDED'
set key off
set samples 2
set multiplot
only(p) = strcol('panel') eq p
set object rectangle from screen 0.0167,0.9688 to screen 0.0500,0.9826 fillcolor rgb '#0072B2' fillstyle solid 1 noborder
set label '{/*0.85 regret that an exact model takes away (negligible: no bars)}' at screen 0.0583,0.9757 left textcolor rgb '#222222' front
set label '' at screen 0.5006,0.9757 point pointtype 7 pointsize marker*0.9 linewidth 1.0 linecolor rgb '#222222' front
set label '' at screen 0.5006,0.9757 point pointtype 7 pointsize marker*0.54 linewidth 1.0 linecolor rgb '#ffffff' front
set label '{/*0.85 share of the loss at the best design}' at screen 0.5159,0.9757 left textcolor rgb '#222222' front

# latency, RRAM: regret 0.1 %
set lmargin at screen 0.1778; set rmargin at screen 0.4722
set bmargin at screen 0.5847; set tmargin at screen 0.9139
unset logscale x
set xrange [0.0:84.1435388330148]
set xtics ('0' 0.0, '25' 25.0, '50' 50.0, '75' 75.0)
unset logscale y
set yrange [-0.6:8.6]
set ytics ('array' 8.0, 'DAC' 7.0, 'ADC' 6.0, 'column mux' 5.0, 'accumulation' 4.0, 'global buffer' 3.0, 'interconnect' 2.0, 'off-chip' 1.0, 'digital' 0.0)
set label '{/:Bold a}' at screen 0.0167,0.9319 left textcolor rgb '#222222' front
set label 'latency, RRAM: regret 0.1 %' at screen 0.0389,0.9319 left textcolor rgb '#222222' front
set label 'share (%)' at screen 0.3250,0.5264 center textcolor rgb '#222222' front
plot 'D3.csv' using (only('latency-rram-regret-0-1') ? column('relief [%]')/2 : NaN):(9.0 - 1 - column('position')):(0):(column('relief [%]')):((9.0 - 1 - column('position'))-0.32):((9.0 - 1 - column('position'))+0.32) with boxxyerror fillstyle solid 0.75 noborder linecolor rgb '#0072B2', \
     'D3.csv' using (only('latency-rram-regret-0-1') ? column('share [%]') : NaN):(9.0 - 1 - column('position')) with points pointtype 7 pointsize marker*0.9000 linecolor rgb '#222222', \
     'D3.csv' using (only('latency-rram-regret-0-1') ? column('share [%]') : NaN):(9.0 - 1 - column('position')) with points pointtype 7 pointsize marker*0.5400 linecolor rgb '#ffffff'
unset label; unset arrow; unset object

# latency, SRAM: regret 0.0 %
set lmargin at screen 0.6694; set rmargin at screen 0.9639
set bmargin at screen 0.5847; set tmargin at screen 0.9139
unset logscale x
set xrange [0.0:89.40915537006444]
set xtics ('0' 0.0, '25' 25.0, '50' 50.0, '75' 75.0)
unset logscale y
set yrange [-0.6:4.6]
set ytics ('accumulation' 4.0, 'global buffer' 3.0, 'interconnect' 2.0, 'off-chip' 1.0, 'digital' 0.0)
set label '{/:Bold b}' at screen 0.5083,0.9319 left textcolor rgb '#222222' front
set label 'latency, SRAM: regret 0.0 %' at screen 0.5306,0.9319 left textcolor rgb '#222222' front
set label 'share (%)' at screen 0.8167,0.5264 center textcolor rgb '#222222' front
plot 'D3.csv' using (only('latency-sram-regret-0-0') ? column('relief [%]')/2 : NaN):(5.0 - 1 - column('position')):(0):(column('relief [%]')):((5.0 - 1 - column('position'))-0.32):((5.0 - 1 - column('position'))+0.32) with boxxyerror fillstyle solid 0.75 noborder linecolor rgb '#0072B2', \
     'D3.csv' using (only('latency-sram-regret-0-0') ? column('share [%]') : NaN):(5.0 - 1 - column('position')) with points pointtype 7 pointsize marker*0.9000 linecolor rgb '#222222', \
     'D3.csv' using (only('latency-sram-regret-0-0') ? column('share [%]') : NaN):(5.0 - 1 - column('position')) with points pointtype 7 pointsize marker*0.5400 linecolor rgb '#ffffff'
unset label; unset arrow; unset object

# energy, RRAM: regret 0.0 %
set lmargin at screen 0.1778; set rmargin at screen 0.4722
set bmargin at screen 0.1278; set tmargin at screen 0.4569
unset logscale x
set xrange [0.0:47.804865473143536]
set xtics ('0' 0.0, '20' 20.0, '40' 40.0)
unset logscale y
set yrange [-0.6:12.6]
set ytics ('array' 12.0, 'wordline driver' 11.0, 'DAC' 10.0, 'ADC' 9.0, 'column mux' 8.0, 'accumulation' 7.0, 'control' 6.0, 'local buffer' 5.0, 'global buffer' 4.0, 'interconnect' 3.0, 'off-chip' 2.0, 'digital' 1.0, 'leakage' 0.0)
set label '{/:Bold c}' at screen 0.0167,0.4750 left textcolor rgb '#222222' front
set label 'energy, RRAM: regret 0.0 %' at screen 0.0389,0.4750 left textcolor rgb '#222222' front
set label 'share (%)' at screen 0.3250,0.0694 center textcolor rgb '#222222' front
plot 'D3.csv' using (only('energy-rram-regret-0-0') ? column('relief [%]')/2 : NaN):(13.0 - 1 - column('position')):(0):(column('relief [%]')):((13.0 - 1 - column('position'))-0.32):((13.0 - 1 - column('position'))+0.32) with boxxyerror fillstyle solid 0.75 noborder linecolor rgb '#0072B2', \
     'D3.csv' using (only('energy-rram-regret-0-0') ? column('share [%]') : NaN):(13.0 - 1 - column('position')) with points pointtype 7 pointsize marker*0.9000 linecolor rgb '#222222', \
     'D3.csv' using (only('energy-rram-regret-0-0') ? column('share [%]') : NaN):(13.0 - 1 - column('position')) with points pointtype 7 pointsize marker*0.5400 linecolor rgb '#ffffff'
unset label; unset arrow; unset object

# energy, SRAM: regret 0.0 %
set lmargin at screen 0.6694; set rmargin at screen 0.9639
set bmargin at screen 0.1278; set tmargin at screen 0.4569
unset logscale x
set xrange [0.0:27.622632555033224]
set xtics ('0' 0.0, '10' 10.0, '20' 20.0)
unset logscale y
set yrange [-0.6:8.6]
set ytics ('wordline driver' 8.0, 'accumulation' 7.0, 'control' 6.0, 'local buffer' 5.0, 'global buffer' 4.0, 'interconnect' 3.0, 'off-chip' 2.0, 'digital' 1.0, 'leakage' 0.0)
set label '{/:Bold d}' at screen 0.5083,0.4750 left textcolor rgb '#222222' front
set label 'energy, SRAM: regret 0.0 %' at screen 0.5306,0.4750 left textcolor rgb '#222222' front
set label 'share (%)' at screen 0.8167,0.0694 center textcolor rgb '#222222' front
plot 'D3.csv' using (only('energy-sram-regret-0-0') ? column('relief [%]')/2 : NaN):(9.0 - 1 - column('position')):(0):(column('relief [%]')):((9.0 - 1 - column('position'))-0.32):((9.0 - 1 - column('position'))+0.32) with boxxyerror fillstyle solid 0.75 noborder linecolor rgb '#0072B2', \
     'D3.csv' using (only('energy-sram-regret-0-0') ? column('share [%]') : NaN):(9.0 - 1 - column('position')) with points pointtype 7 pointsize marker*0.9000 linecolor rgb '#222222', \
     'D3.csv' using (only('energy-sram-regret-0-0') ? column('share [%]') : NaN):(9.0 - 1 - column('position')) with points pointtype 7 pointsize marker*0.5400 linecolor rgb '#ffffff'
unset label; unset arrow; unset object

unset multiplot
unset output
