// The one style sheet of the public pages: paper and ink, light, dark and in print; served from our own origin.

/** A verdict is told by glyph and word; its colour only repeats them. */
export const siteStyle = `
:root{color-scheme:light dark;--ground:#f5f4f0;--paper:#fff;--ink:#1d1c1a;--quiet:#595650;--line:#dedbd3;--rule:#1d1c1a;--action:#17508f;--on-action:#fff;
--verified:#17663a;--refuted:#a1262a;--mixed:#7a4f00;--unproven:#4c5563;
--serif:Charter,"Bitstream Charter","Iowan Old Style","Source Serif 4","Noto Serif",Georgia,"DejaVu Serif",serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif}
@media (prefers-color-scheme:dark){:root{--ground:#141517;--paper:#1c1e21;--ink:#ebe9e4;--quiet:#b3b0a9;--line:#3a3d42;--rule:#8a8880;--action:#8fbdf2;--on-action:#0c1f36;
--verified:#86d7a5;--refuted:#ffa39d;--mixed:#f0c46c;--unproven:#bcc5d1}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{display:flex;flex-direction:column;min-height:100vh;margin:0;background:var(--ground);color:var(--ink);font:1rem/1.6 var(--sans);overflow-wrap:break-word}
a{color:var(--action);text-underline-offset:.18em;text-decoration-thickness:.06em}
a:hover{text-decoration-thickness:.12em}
:focus-visible{outline:3px solid var(--action);outline-offset:2px;border-radius:2px}
main:focus{outline:none}
.skip{position:absolute;left:-99rem}.skip:focus{position:static;display:block;padding:.5rem 1rem}
.wide{max-width:66rem;margin:0 auto;padding:0 1.25rem}
.quiet,small{color:var(--quiet);font-size:.9rem}
.masthead{border-bottom:1px solid var(--line);background:var(--paper);border-top:4px solid var(--rule)}
.masthead .wide{display:flex;flex-wrap:wrap;gap:0 1.5rem;align-items:baseline;padding-top:.9rem;padding-bottom:.7rem}
.desk{font:700 1.35rem/1.3 var(--serif);color:var(--ink);text-decoration:none;margin-right:auto;padding:.2rem 0}
.masthead nav,footer nav{display:flex;flex-wrap:wrap;gap:0 1.25rem}
.masthead nav a,footer nav a{padding:.35rem 0;color:var(--ink);text-decoration-color:transparent}
.masthead nav a:hover,footer nav a:hover{text-decoration-color:currentColor}
.masthead nav a[aria-current]{text-decoration-color:var(--action);text-decoration-thickness:.14em;text-underline-offset:.4em}
main{padding-top:2rem!important;padding-bottom:3rem!important;flex:1;width:100%}
footer{border-top:1px solid var(--line);background:var(--paper);color:var(--quiet);font-size:.9rem;padding:1.25rem 0 2rem}
footer p{margin:0 0 .5rem}footer strong{color:var(--ink)}
h1{font:700 clamp(1.6rem,1.15rem + 2vw,2.4rem)/1.2 var(--serif);margin:0 0 .75rem;text-wrap:balance}
h2{font-size:1.2rem;line-height:1.3;margin:2.5rem 0 .75rem}
h3{font-size:1rem;line-height:1.4;margin:1.75rem 0 .5rem}
p{margin:.75rem 0}
blockquote,.said{font-family:var(--serif)}
blockquote{margin:.6rem 0;padding-left:1rem;border-left:3px solid var(--line);font-size:1.05rem}
blockquote p{margin:.5rem 0}
.notice{background:var(--paper);border:1px solid var(--line);border-left:4px solid var(--rule);padding:.9rem 1.1rem;margin:0 0 1.75rem;max-width:52rem}
.verified{color:var(--verified)}.refuted{color:var(--refuted)}.mixed{color:var(--mixed)}.unproven{color:var(--unproven)}
ul.plain,ol.plain{list-style:none;margin:0;padding:0}
form{display:grid;gap:1rem;margin:1.25rem 0;max-width:40rem}
label{display:grid;gap:.3rem;font-weight:600}
label small{font-weight:400}
input,textarea,select,button{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--quiet);border-radius:4px;padding:.55rem .7rem;min-width:0;min-height:2.75rem}
textarea{min-height:9rem;resize:vertical}
button{background:var(--action);border-color:var(--action);color:var(--on-action);font-weight:600;cursor:pointer;justify-self:start;padding-inline:1.2rem}
form .entry{display:grid;gap:.3rem}.entry small{font-weight:400}.fault{color:var(--refuted);font-weight:600;margin:0}[aria-invalid]{border-color:var(--refuted);border-width:2px}
.trap{position:absolute;left:-99rem}
.kicker{display:flex;flex-wrap:wrap;gap:.1rem .75rem;margin:0 0 .4rem;font-size:.85rem;line-height:1.5;letter-spacing:.02em;color:var(--quiet)}
.kicker a{color:inherit}
.lead{font-size:1.1rem;color:var(--quiet);max-width:44rem;margin:.25rem 0 1.25rem;text-wrap:pretty}
.answer{display:inline-flex;gap:.5rem;align-items:flex-start;line-height:1.4}
.answer .more{font-weight:400}
.glyph{flex:none;width:1.35em;height:1.35em;margin-top:.02em;fill:none;stroke:var(--paper);stroke-width:2.6;stroke-linecap:round;stroke-linejoin:round}
.glyph circle,.glyph .solid{fill:currentColor;stroke:none}
.glyph .open{fill:none;stroke:currentColor;stroke-width:2.2}
.glyph .dashed{stroke-dasharray:3.2 3.1}
.glyph .line{stroke:currentColor;stroke-width:2.3}
.claim>header{max-width:52rem}
.claimant{color:var(--quiet);margin:0}
.claimant a{color:var(--ink)}
.verdict{display:grid;grid-template-columns:minmax(13rem,auto) 1fr;gap:.5rem 2rem;align-items:center;background:var(--paper);border:1px solid var(--line);border-top:4px solid currentColor;padding:1.25rem 1.5rem;margin:1.5rem 0 0}
.verdict .stamp{margin:0;font-size:1.15rem}
.verdict .answer{gap:.8rem;align-items:center}
.verdict .answer strong{display:block;font-size:1.75rem;line-height:1.15}
.verdict .glyph{width:3.4rem;height:3.4rem;stroke-width:2.2;margin:0}
.verdict .said-by-us{color:var(--ink);max-width:44rem}
.verdict .said-by-us>p:first-child{margin-top:0}
.verdict .said-by-us>:last-child{margin-bottom:0}
.said-by-us p{font-size:1.1rem;line-height:1.5;margin:.4rem 0}
.said-by-us .dateline{font-size:.95rem;color:var(--quiet)}.dateline strong{color:var(--ink)}
.columns{display:grid;grid-template-columns:minmax(0,43rem) minmax(14rem,17rem);gap:0 3.5rem;justify-content:space-between}
.story>section:first-child>h2{margin-top:2rem}
.story>section>p,.reading p,.reading li{max-width:43rem;text-wrap:pretty}
aside{margin-top:2.1rem;font-size:.95rem}
dl{margin:0}dt{color:var(--quiet);font-size:.9rem}dd{margin:0}
aside dl{border-top:1px solid var(--line)}
aside dl>div{padding:.55rem 0;border-bottom:1px solid var(--line)}
.button{display:inline-block;border:1px solid var(--action);border-radius:4px;padding:.5rem .9rem;text-decoration:none;font-weight:600;margin-top:.5rem}
.button:hover{background:var(--action);color:var(--on-action)}
summary{cursor:pointer;padding:.35rem 0;color:var(--action)}
pre{font-size:.8rem;line-height:1.45;white-space:pre-wrap;overflow-wrap:anywhere;background:var(--paper);border:1px solid var(--line);padding:.75rem;margin:.5rem 0;user-select:all}
.origins{border-left:3px solid var(--rule);padding-left:1rem;margin:.75rem 0 0}
.number{display:inline-block;min-width:1.6em;text-align:center;border:1px solid var(--line);border-radius:1em;padding:0 .45em;font-size:.8rem;font-weight:400;color:var(--quiet);background:var(--paper);font-variant-numeric:tabular-nums}
.pieces>li{border-top:1px solid var(--line);padding:.9rem 0}
.pieces>li:last-child{border-bottom:1px solid var(--line)}
.pieces>li>p{margin:.35rem 0}
.pieces>li>:first-child{margin-top:0}.pieces>li>:last-child{margin-bottom:0}
.source strong{font-weight:600}
.question{font-style:italic}
.supports>li{padding-left:1rem;box-shadow:inset 3px 0 var(--verified)}.refutes>li{padding-left:1rem;box-shadow:inset 3px 0 var(--refuted)}
figure{margin:1rem 0}figcaption{padding-left:1.2rem}
.timeline>li{position:relative;padding:0 0 1.1rem 1.5rem;border-left:2px solid var(--line);margin-left:.35rem}
.timeline>li:last-child{border-color:transparent;padding-bottom:0}
.timeline>li::before{content:"";position:absolute;left:-.4rem;top:.45rem;width:.7rem;height:.7rem;border-radius:50%;background:var(--ground);border:2px solid var(--quiet)}
.timeline>li.correction::before{background:var(--ink);border-color:var(--ink)}
.timeline p{margin:.2rem 0}
.front h1,.listing h1{margin-bottom:.3rem}
ul.tally{display:grid;grid-template-columns:repeat(4,1fr);gap:.75rem;margin:1.5rem 0 1rem}
.tally a{display:grid;grid-template-columns:auto 1fr;column-gap:.7rem;align-items:center;background:var(--paper);border:1px solid var(--line);padding:.7rem 1rem;text-decoration:none;height:100%}
.tally a:hover{border-color:currentColor}
.tally a[aria-current]{border-color:currentColor;box-shadow:inset 0 -3px currentColor}
.tally .glyph{grid-row:span 2;width:2rem;height:2rem}
.tally strong{font-size:1.35rem;line-height:1.1;font-variant-numeric:tabular-nums;color:var(--ink)}
.tally span{font-size:.95rem}
form.search{display:flex;gap:.5rem;margin:0 0 2rem;max-width:34rem}form.search input{flex:1}
ol.cards{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:1.25rem}
.card{background:var(--paper);border:1px solid var(--line);border-top:3px solid currentColor;padding:1rem 1.25rem 1.1rem;display:flex;flex-direction:column}
.card>*{color:var(--ink)}.card>.quiet,.card>.kicker{color:var(--quiet)}
.card h2{font:600 1.25rem/1.3 var(--serif);margin:0 0 .5rem;text-wrap:pretty}
.card h2 a,.corrections h2 a,.embed h1 a{color:var(--ink);text-decoration-color:var(--line)}
.card h2 a:hover,.corrections h2 a:hover,.embed h1 a:hover{text-decoration-color:currentColor}
.card p{margin:.25rem 0}.card .quiet{margin-top:auto;padding-top:.5rem}.card .found{margin-bottom:.4rem}
.pages{display:flex;justify-content:space-between;gap:1rem;margin-top:2rem}
.pages a{padding:.5rem 0;font-weight:600}.pages a[rel=next]{margin-left:auto}
.pages a[rel=next]::after{content:" →" / ""}
.index{columns:16rem 3;column-gap:2.5rem;max-width:60rem}
.index li{break-inside:avoid;padding:.35rem 0}.index a{display:inline-block;padding:.15rem 0}
.corrections{max-width:46rem}.corrections h2{font:600 1.25rem/1.35 var(--serif);margin:0 0 .5rem}.corrections h2:not(.said){font-family:var(--sans)}
.corrections>li{padding:1.4rem 0}
.change{display:flex;flex-wrap:wrap;gap:.5rem 2.5rem;margin:.5rem 0}
.meanings{display:grid;gap:1rem;margin:1rem 0}.meanings dt{display:flex;gap:.5rem;align-items:center;font-size:1rem;font-weight:600}
.meanings dt:not([class]){color:inherit}.meanings dt.verified{color:var(--verified)}.meanings dt.refuted{color:var(--refuted)}.meanings dt.mixed{color:var(--mixed)}.meanings dt.unproven{color:var(--unproven)}
.meanings dd{padding-left:1.85rem;max-width:43rem}.reading li{margin:.35rem 0}.contents a{display:block;padding:.4rem 0;border-bottom:1px solid var(--line)}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;max-width:43rem}
th,td{text-align:left;padding:.5rem 1rem .5rem 0;border-bottom:1px solid var(--line);vertical-align:top}th[scope=row]{font-weight:400}
.plain-page{max-width:42rem}
.print-only{display:none}
.embed{background:var(--paper)}.embed main{padding:1rem 1.25rem!important}
.embed h1{font-size:1.2rem;line-height:1.3;margin:0 0 .4rem}.embed p{margin:.3rem 0;font-size:.95rem}.embed .kicker{font-size:.8rem}
@media (max-width:60rem){.columns{grid-template-columns:minmax(0,1fr)}aside{margin-top:2.5rem;max-width:43rem}}
@media (max-width:44rem){.verdict{grid-template-columns:1fr;padding:1.1rem 1.15rem}.verdict .glyph{width:2.6rem;height:2.6rem}.verdict .answer strong{font-size:1.5rem}
ol.cards{grid-template-columns:minmax(0,1fr)}ul.tally{grid-template-columns:1fr 1fr;gap:.5rem}.tally a{padding:.55rem .7rem}main{padding-top:1.4rem!important}
.masthead .wide{padding-top:.6rem;padding-bottom:.35rem}.desk{width:100%}.masthead nav{gap:0 .7rem;font-size:.9rem}}
@media print{
:root{--ground:#fff;--paper:#fff;--ink:#000;--quiet:#444;--line:#bbb;--rule:#000;--action:#000;--verified:#0b4a27;--refuted:#7d1418;--mixed:#5c3b00;--unproven:#333}
body{display:block;font-size:10.5pt}.masthead nav,footer nav,form,.skip,.noprint{display:none!important}
.wide{max-width:none;padding:0}a{color:inherit;text-decoration:none}
.columns{display:block}.verdict,.card,.pieces>li,.timeline>li,.notice{break-inside:avoid}h1,h2,h3{break-after:avoid}
.print-only{display:block}aside dl{columns:2}aside dl>div{break-inside:avoid}
.source a[href]::after{content:" <" attr(href) ">";font-size:.8em;font-weight:400;overflow-wrap:anywhere}
main{padding:1rem 0 0!important}footer{margin-top:1rem}h1{font-size:20pt}h2{margin-top:1.2rem}}
`
