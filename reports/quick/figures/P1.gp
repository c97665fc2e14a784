# Figure P1: Accuracy predictor on architectures it has not seen
# Draw it again: gnuplot -d -e "fmt='png'" P1.gp   (svg, png or pdf; reads P1.csv)
if (!exists('fmt')) fmt = 'svg'
set encoding utf8
if (fmt eq 'svg') set terminal svg size 460,550 dynamic enhanced font 'Liberation Sans,13' background '#ffffff' name 'P1'
if (fmt eq 'png') set terminal pngcairo size 920,1100 enhanced font 'Liberation Sans,19.5' linewidth 1.6 background '#ffffff'
if (fmt eq 'pdf') set terminal pdfcairo size 11.18cm,13.37cm enhanced font 'Liberation Sans,13' linewidth 0.9
marker = fmt eq 'svg' ? 0.62 : (fmt eq 'pdf' ? 0.5 : 1.6)   # point size that looks alike in all three
set output 'P1.'.fmt
set datafile separator comma
set datafile columnheaders
set border 3 linewidth 0.8 linecolor rgb '#222222'
set tics nomirror out scale 0.6,0.35 textcolor rgb '#222222'
set grid xtics ytics linewidth 0.6 linetype 1 linecolor rgb '#EDEDED'
set key off
set samples 2
set multiplot
set label '{/*0.85 n = 160 held out, Kendall τ = 0.83}' at screen 0.1609,0.9673 left textcolor rgb '#222222' front
set label '{/*0.85 RMS error 0.70, bias 0.04 percentage points}' at screen 0.1609,0.9364 left textcolor rgb '#222222' front

# predicted against evaluated
set lmargin at screen 0.1609; set rmargin at screen 0.9565
set bmargin at screen 0.3455; set tmargin at screen 0.8909
unset logscale x
set xrange [57.872025344608566:79.49035268225431]
set xtics ('' 60.0, '' 65.0, '' 70.0, '' 75.0)
unset logscale y
set yrange [57.872025344608566:79.49035268225431]
set ytics ('60' 60.0, '65' 65.0, '70' 70.0, '75' 75.0)
set label 'predicted mIoU (%)' at screen 0.0348,0.6182 center rotate by 90 textcolor rgb '#222222' front
plot x with lines linewidth 1 linecolor rgb '#222222', \
     'P1.csv' using 'evaluated [%]':'predicted [%]' with points pointtype 7 pointsize marker*0.5 linecolor rgb '#600072B2'
unset label; unset arrow; unset object

# error
set lmargin at screen 0.1609; set rmargin at screen 0.9565
set bmargin at screen 0.1055; set tmargin at screen 0.3055
unset logscale x
set xrange [57.872025344608566:79.49035268225431]
set xtics ('60' 60.0, '65' 65.0, '70' 70.0, '75' 75.0)
unset logscale y
set yrange [-4.97422830571484:4.97422830571484]
set ytics ('−2.5' -2.5, '0.0' 0.0, '2.5' 2.5)
set object rectangle from graph 0, first -0.695302682710226 to graph 1, first 0.695302682710226 fillcolor rgb '#DEDEDE' fillstyle solid 1 noborder behind
set label 'error (points)' at screen 0.0348,0.2055 center rotate by 90 textcolor rgb '#222222' front
set label 'evaluated mIoU (%)' at screen 0.5587,0.0291 center textcolor rgb '#222222' front
plot 0 with lines linewidth 1 linecolor rgb '#222222', \
     'P1.csv' using 'evaluated [%]':'error [percentage points]' with points pointtype 7 pointsize marker*0.5 linecolor rgb '#600072B2'
unset label; unset arrow; unset object

unset multiplot
unset output
