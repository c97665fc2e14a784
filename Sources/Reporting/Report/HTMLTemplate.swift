/// Templates of the HTML report, kept as strings so that the binary needs no files beside it.
enum HTMLTemplate {
    static let page = #"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{{pageTitle}}</title>
        <style>
        {{{style}}}
        </style>
        </head>
        <body>
        <main>
        <header>
        <h1>{{pageTitle}}</h1>
        <p class="question">{{question}}</p>
        {{#isComplete}}<p class="complete">Complete: {{completeness}}.</p>{{/isComplete}}
        {{^isComplete}}<p class="partial"><strong>PARTIAL REPORT.</strong> {{completeness}}.</p>{{/isComplete}}
        {{#hasAnswers}}
        <ul class="answers">{{#answers}}<li><strong>{{label}}.</strong> {{text}}</li>{{/answers}}</ul>
        {{/hasAnswers}}
        </header>
        {{#hasVerdicts}}
        <section id="verdict">
        <h2>Verdict</h2>
        <div class="wide"><table class="verdicts">
        <thead><tr><th>verdict</th><th>error of the simulator</th><th class="n">good draws</th><th class="n">illegal</th><th>mean regret</th><th>judged on</th></tr></thead>
        <tbody>
        {{#verdicts}}
        <tr><td><span class="outcome {{class}}"><span aria-hidden="true">{{symbol}}</span> {{word}}</span></td><td><strong>{{claim}}.</strong> {{meaning}}</td><td class="n">{{good}}</td><td class="n">{{illegal}}</td><td class="basis">{{regret}}</td><td class="basis">{{basis}}</td></tr>
        {{/verdicts}}
        </tbody>
        </table></div>
        </section>
        {{/hasVerdicts}}
        <nav aria-label="Contents"><ul>
        {{#sections}}<li><a href="#{{anchor}}">{{heading}}</a></li>
        {{/sections}}<li><a href="#provenance">Provenance</a></li>
        </ul></nav>
        {{#sections}}
        <section id="{{anchor}}">
        <h2>{{heading}}</h2>
        {{#blocks}}
        {{#paragraph}}<p>{{.}}</p>{{/paragraph}}
        {{#list}}<ul>{{#items}}<li>{{.}}</li>{{/items}}</ul>{{/list}}
        {{#note}}<p class="note"><strong>Note.</strong> {{.}}</p>{{/note}}
        {{#code}}<pre><code>{{.}}</code></pre>{{/code}}
        {{#table}}{{> table}}{{/table}}
        {{#figure}}{{> figure}}{{/figure}}
        {{/blocks}}
        </section>
        {{/sections}}
        <section id="provenance">
        <h2>Provenance</h2>
        <div class="wide"><table class="provenance"><tbody>
        {{#provenance}}<tr><th scope="row">{{name}}</th><td>{{value}}</td></tr>
        {{/provenance}}
        </tbody></table></div>
        <p>Make this report again:</p>
        <pre><code>{{reproduce}}</code></pre>
        <p class="files">The same report: <a href="report.md">report.md</a> · <a href="report.json">report.json</a> · <a href="MANIFEST.sha256">MANIFEST.sha256</a> (check with <code>sha256sum -c MANIFEST.sha256</code>)</p>
        </section>
        </main>
        </body>
        </html>

        """#

    static let figure = #"""
        <figure id="figure-{{id}}">
        {{#empty}}<p class="note"><strong>Figure {{id}}. {{title}}.</strong> {{reason}}</p>{{/empty}}
        {{^empty}}<div class="picture">{{{svg}}}</div>
        <figcaption><strong>Figure {{id}}. {{title}}.</strong> {{caption}}
        <span class="files">Data and script:{{#files}} <a href="figures/{{name}}">{{name}}</a>{{/files}}</span></figcaption>{{/empty}}
        </figure>

        """#

    static let table = #"""
        <div class="wide{{#isWide}} many{{/isWide}}"><table>
        <caption><strong>{{tableTitle}}.</strong> {{tableCaption}}</caption>
        <thead><tr>{{#headings}}<th class="{{class}}">{{text}}</th>{{/headings}}</tr></thead>
        <tbody>
        {{#rows}}<tr>{{#cells}}<td class="{{class}}">{{#link}}<a href="{{address}}">{{text}}</a>{{/link}}{{^link}}{{text}}{{/link}}</td>{{/cells}}</tr>
        {{/rows}}
        </tbody>
        </table></div>

        """#

    static let style = #"""
        :root { --ink: #1d2126; --muted: #59616b; --paper: #ffffff; --line: #d9dde2; --soft: #f4f6f8; --link: #00568a;
          --yes: #00664b; --no: #a63f00; --open: #59616b; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6e8eb; --muted: #a4acb6; --paper: #14171a; --line: #383e45;
          --soft: #1e2227; --link: #7cc0ee; --yes: #4fc9a4; --no: #ff9d66; --open: #a4acb6; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 "Liberation Sans", Arial, Helvetica, sans-serif; }
        main { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; }
        h1 { font-size: 1.7rem; line-height: 1.2; margin: .5rem 0; text-wrap: balance; }
        h2 { font-size: 1.2rem; margin: 2.4rem 0 .6rem; padding-top: .6rem; border-top: 1px solid var(--line); }
        p, ul, pre { max-width: 46rem; } .answers { max-width: none; }
        a { color: var(--link); }
        .answers { padding-left: 1.1rem; } .answers li { margin: .35rem 0; }
        .question { font-size: 1.1rem; margin: 0 0 .4rem; }
        .complete, .basis, .files, caption, figcaption { color: var(--muted); }
        .partial { border-left: 4px solid var(--no); padding: .4rem .8rem; background: var(--soft); }
        .note { border-left: 4px solid var(--line); padding: .4rem .8rem; background: var(--soft); }
        nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; padding: 0; margin: 1.4rem 0 0; }
        .wide { overflow-x: auto; margin: 1rem 0; }
        table { border-collapse: collapse; font-size: .92rem; font-variant-numeric: tabular-nums; }
        caption { text-align: left; padding-bottom: .4rem; caption-side: top; max-width: 46rem; }
        caption strong, figcaption strong { color: var(--ink); }
        th, td { padding: .32rem .9rem .32rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
        thead th { border-bottom: 2px solid var(--line); font-weight: 600; vertical-align: bottom; }
        th.n, td.n { text-align: right; padding-left: .9rem; padding-right: .9rem; }
        td.n { white-space: nowrap; }
        .outcome { white-space: nowrap; font-weight: 700; }
        .outcome.yes { color: var(--yes); } .outcome.no { color: var(--no); } .outcome.open { color: var(--open); }
        .provenance th { font-weight: 400; color: var(--muted); white-space: nowrap; }
        .provenance td { overflow-wrap: anywhere; }
        figure { margin: 1.6rem 0; }
        .picture { background: #ffffff; border: 1px solid var(--line); border-radius: 4px; padding: .6rem; overflow-x: auto; }
        .picture svg { display: block; width: 100%; height: auto; margin: 0 auto; }
        .picture svg text, .picture svg tspan { font-family: "Liberation Sans", Arial, Helvetica, sans-serif; }
        figcaption { font-size: .92rem; margin-top: .5rem; max-width: 50rem; }
        figcaption .files { display: block; font-size: .85rem; margin-top: .2rem; overflow-wrap: anywhere; }
        pre { background: var(--soft); border: 1px solid var(--line); border-radius: 4px; padding: .6rem .8rem; overflow-x: auto; font-size: .88rem; }
        code { font-family: "Liberation Mono", Menlo, Consolas, monospace; }
        @media (max-width: 40rem) { main { padding: .8rem .8rem 3rem; } h1 { font-size: 1.4rem; }
          .verdicts thead { display: none; } .verdicts tr { display: block; border-bottom: 1px solid var(--line); padding: .5rem 0; }
          .verdicts td { display: block; border: 0; padding: .1rem 0; text-align: left; white-space: normal; }
          .verdicts td.n:nth-of-type(3)::before { content: "good draws: "; color: var(--muted); }
          .verdicts td.n:nth-of-type(4)::before { content: "illegal: "; color: var(--muted); } }
        @page { size: A4; margin: 16mm 14mm; }
        @page wide { size: A4 landscape; margin: 12mm 10mm; }
        @media print { :root { --ink: #000; --muted: #444; --paper: #fff; --line: #bbb; --soft: #fff; --link: #000; --yes: #000; --no: #000; --open: #000; }
          body { font-size: 10pt; } main { max-width: none; padding: 0; } nav, .files, figcaption .files { display: none; } .wide { break-inside: avoid; }
          figure, tr, .note, pre { break-inside: avoid; } h2 { break-after: avoid; } .picture { border: 0; padding: 0; overflow: visible; }
          .picture svg { min-width: 0 !important; } .wide { overflow: visible; break-inside: auto; }
          .wide.many { page: wide; } .wide.many table { font-size: 7pt; width: 100%; } .wide.many th, .wide.many td { padding: .15rem .3rem .15rem 0; }
          .wide.many td.n { white-space: normal; } .verdicts { font-size: 8pt; } .verdicts td.n { white-space: normal; } }
        """#
}
