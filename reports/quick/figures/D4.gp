# Figure D4: The simulator's part and the search's part
# Draw it again: gnuplot -d -e "fmt='png'" D4.gp   (svg, png or pdf; reads D4.csv)
if (!exists('fmt')) fmt = 'svg'
set encoding utf8
if (fmt eq 'svg') set terminal svg size 720,1506 dynamic enhanced font 'Liberation Sans,13' background '#ffffff' name 'D4'
if (fmt eq 'png') set terminal pngcairo size 1440,3012 enhanced font 'Liberation Sans,19.5' linewidth 1.6 background '#ffffff'
if (fmt eq 'pdf') set terminal pdfcairo size 17.50cm,36.60cm enhanced font 'Liberation Sans,13' linewidth 0.9
marker = fmt eq 'svg' ? 0.62 : (fmt eq 'pdf' ? 0.5 : 1.6)   # point size that looks alike in all three
set output 'D4.'.fmt
set datafile separator comma
set datafile columnheaders
set border 3 linewidth 0.8 linecolor rgb '#222222'
set tics nomirror out scale 0.6,0.35 textcolor rgb '#222222'
set grid xtics ytics linewidth 0.6 linetype 1 linecolor rgb '#EDEDED'
set key off
set samples 2
set multiplot
only(p) = strcol('panel') eq p
cut(v, low, high) = v < low ? low : v > high ? high : v
set label '' at screen 0.0236,0.9884 point pointtype 7 pointsize marker*1.0 linewidth 1.0 linecolor rgb '#0072B2' front
set label '{/*0.85 the simulator''s part, proven}' at screen 0.0389,0.9884 left textcolor rgb '#222222' front
set label '' at screen 0.2610,0.9884 point pointtype 7 pointsize marker*1.0 linewidth 1.0 linecolor rgb '#D55E00' front
set label '' at screen 0.2610,0.9884 point pointtype 7 pointsize marker*0.6 linewidth 1.0 linecolor rgb '#ffffff' front
set label '{/*0.85 the search''s part}' at screen 0.2763,0.9884 left textcolor rgb '#222222' front

# latency, RRAM
set lmargin at screen 0.3775; set rmargin at screen 0.9722
set bmargin at screen 0.7809; set tmargin at screen 0.9562
unset logscale x
set xrange [-17.58636041712046:217.9672691090406]
set xtics ('0' 0.0, '50' 50.0, '100' 100.0, '150' 150.0, '200' 200.0)
unset logscale y
set yrange [-0.5:10.5]
set ytics ('right simulator' 10.0, 'per component' 9.0, 'per component, bounded' 8.0, 'per component, heavy tails' 7.0, 'per macro' 6.0, 'correlated macros' 5.0, 'slope over array size and ADC bits' 4.0, 'slope over layer size' 3.0, 'one component: ADC' 2.0, 'components and layer size' 1.0, 'measured (one factor per kind of macro)' 0.0)
set label '{/:Bold a}' at screen 0.0194,0.9648 left textcolor rgb '#222222' front
set label 'latency, RRAM' at screen 0.0417,0.9648 left textcolor rgb '#222222' front
set label 'worse than the best chip (%)' at screen 0.6749,0.7530 center textcolor rgb '#222222' front
plot 'D4.csv' using (only('latency-rram') ? cut(column('simulator lower [%]'), -17.58636041712046, 217.9672691090406) : NaN):(11.0 - 1 - column('position') + (0.1600)):(cut(column('simulator upper [%]'), -17.58636041712046, 217.9672691090406)-cut(column('simulator lower [%]'), -17.58636041712046, 217.9672691090406)):(0) with vectors nohead linewidth 1.4 linecolor rgb '#0072B2', \
     'D4.csv' using (only('latency-rram') ? column('simulator [%]') : NaN):(11.0 - 1 - column('position') + (0.1600)) with points pointtype 7 pointsize marker*1.0000 linecolor rgb '#0072B2', \
     'D4.csv' using (only('latency-rram') ? cut(column('search lower [%]'), -17.58636041712046, 217.9672691090406) : NaN):(11.0 - 1 - column('position') + (-0.1600)):(cut(column('search upper [%]'), -17.58636041712046, 217.9672691090406)-cut(column('search lower [%]'), -17.58636041712046, 217.9672691090406)):(0) with vectors nohead linewidth 1.4 linecolor rgb '#D55E00', \
     'D4.csv' using (only('latency-rram') ? column('search [%]') : NaN):(11.0 - 1 - column('position') + (-0.1600)) with points pointtype 7 pointsize marker*1.0000 linecolor rgb '#D55E00', \
     'D4.csv' using (only('latency-rram') ? column('search [%]') : NaN):(11.0 - 1 - column('position') + (-0.1600)) with points pointtype 7 pointsize marker*0.6000 linecolor rgb '#ffffff'
unset label; unset arrow; unset object

# latency, SRAM
set lmargin at screen 0.3775; set rmargin at screen 0.9722
set bmargin at screen 0.5378; set tmargin at screen 0.7291
unset logscale x
set xrange [-112.09697770857102:136.79349793180842]
set xtics ('−100' -100.0, '−50' -50.0, '0' 0.0, '50' 50.0, '100' 100.0)
unset logscale y
set yrange [-0.5:11.5]
set ytics ('right simulator' 11.0, 'per component' 10.0, 'per component, bounded' 9.0, 'per component, heavy tails' 8.0, 'per macro' 7.0, 'correlated macros' 6.0, 'slope over array size and ADC bits' 5.0, 'slope over layer size' 4.0, 'one component: ADC' 3.0, 'components and layer size' 2.0, 'measured (one factor per kind of macro)' 1.0, 'measured (field over macros)' 0.0)
set label '{/:Bold b}' at screen 0.0194,0.7377 left textcolor rgb '#222222' front
set label 'latency, SRAM' at screen 0.0417,0.7377 left textcolor rgb '#222222' front
set label 'worse than the best chip (%)' at screen 0.6749,0.5100 center textcolor rgb '#222222' front
plot 'D4.csv' using (only('latency-sram') ? cut(column('simulator lower [%]'), -112.09697770857102, 136.79349793180842) : NaN):(12.0 - 1 - column('position') + (0.1600)):(cut(column('simulator upper [%]'), -112.09697770857102, 136.79349793180842)-cut(column('simulator lower [%]'), -112.09697770857102, 136.79349793180842)):(0) with vectors nohead linewidth 1.4 linecolor rgb '#0072B2', \
     'D4.csv' using (only('latency-sram') ? column('simulator [%]') : NaN):(12.0 - 1 - column('position') + (0.1600)) with points pointtype 7 pointsize marker*1.0000 linecolor rgb '#0072B2', \
     'D4.csv' using (only('latency-sram') ? cut(column('search lower [%]'), -112.09697770857102, 136.79349793180842) : NaN):(12.0 - 1 - column('position') + (-0.1600)):(cut(column('search upper [%]'), -112.09697770857102, 136.79349793180842)-cut(column('search lower [%]'), -112.09697770857102, 136.79349793180842)):(0) with vectors nohead linewidth 1.4 linecolor rgb '#D55E00', \
     'D4.csv' using (only('latency-sram') ? column('search [%]') : NaN):(12.0 - 1 - column('position') + (-0.1600)) with points pointtype 7 pointsize marker*1.0000 linecolor rgb '#D55E00', \
     'D4.csv' using (only('latency-sram') ? column('search [%]') : NaN):(12.0 - 1 - column('position') + (-0.1600)) with points pointtype 7 pointsize marker*0.6000 linecolor rgb '#ffffff'
unset label; unset arrow; unset object

# energy, RRAM
set lmargin at screen 0.3775; set rmargin at screen 0.9722
set bmargin at screen 0.2948; set tmargin at screen 0.4861
unset logscale x
set xrange [-3.9535226124318736:37.550085550566486]
set xtics ('0' 0.0, '10' 10.0, '20' 20.0, '30' 30.0)
unset logscale y
set yrange [-0.5:11.5]
set ytics ('right simulator' 11.0, 'per component' 10.0, 'per component, bounded' 9.0, 'per component, heavy tails' 8.0, 'per macro' 7.0, 'correlated macros' 6.0, 'slope over array size and ADC bits' 5.0, 'slope over layer size' 4.0, 'one component: ADC' 3.0, 'components and layer size' 2.0, 'measured (one factor per kind of macro)' 1.0, 'measured (field over macros)' 0.0)
set label '{/:Bold c}' at screen 0.0194,0.4947 left textcolor rgb '#222222' front
set label 'energy, RRAM' at screen 0.0417,0.4947 left textcolor rgb '#222222' front
set label 'worse than the best chip (%)' at screen 0.6749,0.2669 center textcolor rgb '#222222' front
plot 'D4.csv' using (only('energy-rram') ? cut(column('simulator lower [%]'), -3.9535226124318736, 37.550085550566486) : NaN):(12.0 - 1 - column('position') + (0.1600)):(cut(column('simulator upper [%]'), -3.9535226124318736, 37.550085550566486)-cut(column('simulator lower [%]'), -3.9535226124318736, 37.550085550566486)):(0) with vectors nohead linewidth 1.4 linecolor rgb '#0072B2', \
     'D4.csv' using (only('energy-rram') ? column('simulator [%]') : NaN):(12.0 - 1 - column('position') + (0.1600)) with points pointtype 7 pointsize marker*1.0000 linecolor rgb '#0072B2', \
     'D4.csv' using (only('energy-rram') ? cut(column('search lower [%]'), -3.9535226124318736, 37.550085550566486) : NaN):(12.0 - 1 - column('position') + (-0.1600)):(cut(column('search upper [%]'), -3.9535226124318736, 37.550085550566486)-cut(column('search lower [%]'), -3.9535226124318736, 37.550085550566486)):(0) with vectors nohead linewidth 1.4 linecolor rgb '#D55E00', \
     'D4.csv' using (only('energy-rram') ? column('search [%]') : NaN):(12.0 - 1 - column('position') + (-0.1600)) with points pointtype 7 pointsize marker*1.0000 linecolor rgb '#D55E00', \
     'D4.csv' using (only('energy-rram') ? column('search [%]') : NaN):(12.0 - 1 - column('position') + (-0.1600)) with points pointtype 7 pointsize marker*0.6000 linecolor rgb '#ffffff'
unset label; unset arrow; unset object

# energy, SRAM
set lmargin at screen 0.3775; set rmargin at screen 0.9722
set bmargin at screen 0.0518; set tmargin at screen 0.2430
unset logscale x
set xrange [-40.662851221810655:137.7001000447239]
set xtics ('0' 0.0, '50' 50.0, '100' 100.0)
unset logscale y
set yrange [-0.5:11.5]
set ytics ('right simulator' 11.0, 'per component' 10.0, 'per component, bounded' 9.0, 'per component, heavy tails' 8.0, 'per macro' 7.0, 'correlated macros' 6.0, 'slope over array size and ADC bits' 5.0, 'slope over layer size' 4.0, 'one component: ADC' 3.0, 'components and layer size' 2.0, 'measured (one factor per kind of macro)' 1.0, 'measured (field over macros)' 0.0)
set label '{/:Bold d}' at screen 0.0194,0.2517 left textcolor rgb '#222222' front
set label 'energy, SRAM' at screen 0.0417,0.2517 left textcolor rgb '#222222' front
set label 'worse than the best chip (%)' at screen 0.6749,0.0239 center textcolor rgb '#222222' front
plot 'D4.csv' using (only('energy-sram') ? cut(column('simulator lower [%]'), -40.662851221810655, 137.7001000447239) : NaN):(12.0 - 1 - column('position') + (0.1600)):(cut(column('simulator upper [%]'), -40.662851221810655, 137.7001000447239)-cut(column('simulator lower [%]'), -40.662851221810655, 137.7001000447239)):(0) with vectors nohead linewidth 1.4 linecolor rgb '#0072B2', \
     'D4.csv' using (only('energy-sram') ? column('simulator [%]') : NaN):(12.0 - 1 - column('position') + (0.1600)) with points pointtype 7 pointsize marker*1.0000 linecolor rgb '#0072B2', \
     'D4.csv' using (only('energy-sram') ? cut(column('search lower [%]'), -40.662851221810655, 137.7001000447239) : NaN):(12.0 - 1 - column('position') + (-0.1600)):(cut(column('search upper [%]'), -40.662851221810655, 137.7001000447239)-cut(column('search lower [%]'), -40.662851221810655, 137.7001000447239)):(0) with vectors nohead linewidth 1.4 linecolor rgb '#D55E00', \
     'D4.csv' using (only('energy-sram') ? column('search [%]') : NaN):(12.0 - 1 - column('position') + (-0.1600)) with points pointtype 7 pointsize marker*1.0000 linecolor rgb '#D55E00', \
     'D4.csv' using (only('energy-sram') ? column('search [%]') : NaN):(12.0 - 1 - column('position') + (-0.1600)) with points pointtype 7 pointsize marker*0.6000 linecolor rgb '#ffffff'
unset label; unset arrow; unset object

unset multiplot
unset output
