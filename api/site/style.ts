// The one style sheet of the public pages: paper and ink, light, dark and in print; served from our own origin.

/** A verdict is told by glyph and word; its colour only repeats them. */
export const siteStyle = `
:root{color-scheme:light dark;--ground:#f5f4f0;--paper:#fff;--ink:#1d1c1a;--quiet:#595650;--line:#dedbd3;--action:#17508f;
--verified:#17663a;--refuted:#a1262a;--mixed:#7a4f00;--unproven:#4c5563}
@media (prefers-color-scheme:dark){:root{--ground:#141517;--paper:#1c1e21;--ink:#ebe9e4;--quiet:#b3b0a9;--line:#3a3d42;--action:#8fbdf2;
--verified:#86d7a5;--refuted:#ffa39d;--mixed:#f0c46c;--unproven:#bcc5d1}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.55 system-ui,sans-serif;overflow-wrap:anywhere}
a{color:var(--action);text-underline-offset:.15em}
a:focus-visible,button:focus-visible,input:focus-visible,textarea:focus-visible,select:focus-visible{outline:3px solid var(--action);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{position:static;display:block;padding:.5rem 1rem}
body>header,main,body>footer{max-width:46rem;margin:0 auto;padding:1rem}
body>header{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;align-items:baseline}
body>header a{display:inline-block;padding:.25rem 0}
.desk{font-weight:700;font-size:1.1rem;margin-right:auto}
h1{font:600 1.75rem/1.25 Georgia,serif;margin:.25rem 0 1rem}
h2{font-size:1.1rem;margin:2rem 0 .5rem}
blockquote,.said{font-family:Georgia,serif}
blockquote{margin:.5rem 0;padding-left:1rem;border-left:3px solid var(--line)}
.quiet,figcaption,small{color:var(--quiet);font-size:.9rem}
.verdict{background:var(--paper);border:1px solid var(--line);border-left:.4rem solid currentColor;padding:.75rem 1rem;margin:1rem 0}
.verdict strong{font-size:1.2rem}.verdict p{color:var(--ink);margin:.4rem 0 0}
.verified{color:var(--verified)}.refuted{color:var(--refuted)}.mixed{color:var(--mixed)}.unproven{color:var(--unproven)}
.notice{background:var(--paper);border:1px solid var(--line);padding:.75rem 1rem;margin:1rem 0}
ul.plain{list-style:none;margin:0;padding:0}
ul.plain>li{background:var(--paper);border:1px solid var(--line);padding:.75rem 1rem;margin:.5rem 0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.35rem 1rem}dt{color:var(--quiet)}dd{margin:0}
nav.words{display:flex;flex-wrap:wrap;gap:.4rem .9rem;margin:.75rem 0}nav.words a{padding:.25rem 0}
form{display:grid;gap:.75rem;margin:1rem 0}form.search{display:flex;gap:.5rem}form.search input{flex:1}
label{display:grid;gap:.25rem}
input,textarea,select,button{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--quiet);padding:.5rem .6rem;min-width:0}
button{background:var(--action);border-color:var(--action);color:var(--paper);cursor:pointer}
.trap{position:absolute;left:-99rem}
@media (max-width:32rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.6rem}h1{font-size:1.45rem}}
@media print{body{background:#fff}body>header nav,form,.noprint{display:none}a{color:inherit}.verdict,ul.plain>li,.notice{break-inside:avoid}
dd a[href]::after,li a[href]::after{content:" <" attr(href) ">";font-size:.8em}}
`
