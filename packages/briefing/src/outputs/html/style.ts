/** The look of briefings as pages and e-books. Nothing is fetched. */
export const STYLE = `
:root { color-scheme: light dark }
body { margin: 0 auto; max-width: 66ch; padding: 2.5rem 1.5rem; font: 1.1rem/1.6 "Source Serif 4", Charter, Georgia, serif }
h1 { font-size: 2.2rem; line-height: 1.15; margin: 1rem 0 .25rem } h2 { font-variant-caps: small-caps; font-weight: 400; letter-spacing: .03em; margin: 3rem 0 .75rem }
h3 { font-size: 1.5rem; line-height: 1.25; margin: .25rem 0 } article { border-top: 1px solid currentColor; padding-top: .75rem; margin-top: 2.5rem }
article > h2 { font-variant-caps: normal; font-weight: 600; margin: .25rem 0 }
.marking { background: #000; font: 600 1rem/1.4 system-ui, sans-serif; padding: .15rem .5rem; width: max-content; margin: 0 0 0 auto }
.marking.red { color: #ff2b2b } .marking.amber, .marking.amber-strict { color: #ffc000 } .marking.green { color: #33ff00 } .marking.clear { color: #fff }
.deck { font-style: italic; font-size: 1.2rem; margin: .25rem 0 } .kicker, .smallcaps, .dateline { font-variant-caps: all-small-caps; letter-spacing: .04em }
.line, dl, figcaption, .speaker, table, .label, nav { font-family: system-ui, sans-serif; font-size: .85rem; line-height: 1.45 }
.line { margin: .15rem 0 } .label { font-weight: 600; margin: .5rem 0 0 }
.staff { border-inline-start: 2px solid currentColor; padding-inline-start: 1rem; margin: 1.25rem 0; font-family: system-ui, sans-serif; font-size: .95rem }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .75rem 0 } dd { margin: 0; overflow-wrap: anywhere }
dl.timeline { font-size: 1rem } table { border-collapse: collapse; width: 100% } caption { text-align: start }
th, td { text-align: start; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid }
figure { margin: 1.5rem 0 } img { max-width: 100%; height: auto } blockquote { margin: 0 }
figure.quote, .pullquote, .embed { border-inline-start: 1px solid; padding-inline-start: 1rem; margin: 1.25rem 0 }
pre { overflow-x: auto; font-size: .85rem } .sources li { margin-bottom: 1.5rem } .citation { margin: 0 }
sup { line-height: 0 } @media print { body { max-width: none; font-size: 10.5pt } article { break-inside: auto } }
`;
