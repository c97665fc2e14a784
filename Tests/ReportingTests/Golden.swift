/// Expected texts, written out so that a change of format is a decision.
enum Golden {
    static let script = #"""
        # Figure T1: Training
        # Draw it again: gnuplot -d -e "fmt='png'" T1.gp   (svg, png or pdf; reads T1.csv)
        if (!exists('fmt')) fmt = 'svg'
        set encoding utf8
        if (fmt eq 'svg') set terminal svg size 400,307 dynamic enhanced font 'Liberation Sans,13' background '#ffffff' name 'T1'
        if (fmt eq 'png') set terminal pngcairo size 800,614 enhanced font 'Liberation Sans,19.5' linewidth 1.6 background '#ffffff'
        if (fmt eq 'pdf') set terminal pdfcairo size 9.72cm,7.46cm enhanced font 'Liberation Sans,13' linewidth 0.9
        marker = fmt eq 'svg' ? 0.62 : (fmt eq 'pdf' ? 0.5 : 1.6)   # point size that looks alike in all three
        set output 'T1.'.fmt
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
        set arrow from screen 0.0300,0.9430 to screen 0.0900,0.9430 nohead linewidth 1.8 dashtype solid linecolor rgb '#0072B2' front
        set label '' at screen 0.0600,0.9430 point pointtype 7 pointsize marker*0.8 linewidth 1.0 linecolor rgb '#0072B2' front
        set label '{/*0.85 RRAM}' at screen 0.1050,0.9430 left textcolor rgb '#222222' front

        # loss
        set lmargin at screen 0.1900; set rmargin at screen 0.9550
        set bmargin at screen 0.1889; set tmargin at screen 0.8078
        unset logscale x
        set xrange [-0.8:20.8]
        set xtics ('0' 0.0, '10' 10.0, '20' 20.0)
        unset logscale y
        set yrange [1.41:3.09]
        set ytics ('1.5' 1.5, '2.0' 2.0, '2.5' 2.5, '3.0' 3.0)
        set label 'loss' at screen 0.1050,0.8502 left textcolor rgb '#222222' front
        set label 'loss (nat)' at screen 0.0400,0.4984 center rotate by 90 textcolor rgb '#222222' front
        set label 'step' at screen 0.5725,0.0521 center textcolor rgb '#222222' front
        plot 'T1.csv' using (only('loss', 0) ? column('position') : NaN):'value' with linespoints linewidth 1.8 dashtype solid pointtype 7 pointsize marker*0.8 linecolor rgb '#0072B2'
        unset label; unset arrow; unset object

        unset multiplot
        unset output

        """#

    static let markdown = #"""
        # A report

        Does it hold?

        Complete: 2 of 2 cells.

        ## Verdict

        | verdict | error of the simulator | good draws | illegal | mean regret | judged on |
        | --- | --- | ---: | ---: | --- | --- |
        | **✓ robust** | **An error of 10 %.** You can trust it. | 29 of 29 (100.0 \[88.1, 100.0\] %) | 0 of 29 | 1.5 % | worst of 1 |

        ## Section

        Plain words.

        **Coefficients.** Multipliers.

        | name | value | energy (fJ) |
        | --- | ---: | ---: |
        | ADC | 1.31 \[1.02, 1.60\] | 12.3 |
        | [source](<https://doi.org/10.1/x>) | — | 3 |

        > **Note.** One caveat.

        - first
        - second

        ```
        cimlab doctor
        ```

        ## Provenance

        | what | value |
        | --- | --- |
        | seed | 1 |

        Make this report again:

        ```
        cimlab report
        ```

        """#
}
