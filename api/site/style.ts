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
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.6 var(--sans);overflow-wrap:break-word}
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
main{padding-top:2rem!important;padding-bottom:3rem!important;min-height:60vh}
footer{border-top:1px solid var(--line);background:var(--paper);color:var(--quiet);font-size:.9rem;padding:1.25rem 0 2rem}
footer p{margin:0 0 .5rem}footer strong{color:var(--ink)}
h1{font:700 clamp(1.6rem,1.15rem + 2vw,2.4rem)/1.2 var(--serif);margin:0 0 .75rem;text-wrap:balance}
h2{font-size:1.2rem;line-height:1.3;margin:2.5rem 0 .75rem}
h3{font-size:1rem;line-height:1.4;margin:1.75rem 0 .5rem}
p{margin:.75rem 0}
blockquote,.said{font-family:var(--serif)}
blockquote{margin:.6rem 0;padding-left:1rem;border-left:3px solid var(--line);font-size:1.05rem}
blockquote p{margin:.5rem 0}
.notice{background:var(--paper);border:1px solid var(--line);border-left:4px solid var(--rule);padding:.9rem 1.1rem;margin:0 0 1.75rem}
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
@media print{
:root{--ground:#fff;--paper:#fff;--ink:#000;--quiet:#444;--line:#bbb;--rule:#000;--action:#000;--verified:#0b4a27;--refuted:#7d1418;--mixed:#5c3b00;--unproven:#333}
body{font-size:10.5pt}.masthead nav,footer nav,form,.skip,.noprint{display:none!important}
.wide{max-width:none;padding:0}a{color:inherit;text-decoration:none}
.notice{break-inside:avoid}h2,h3{break-after:avoid}}
`
