/** The style sheet of the report: light, calm, printable, readable on a phone. */
export const style = `
:root{--ink:#1c2430;--soft:#4a5565;--line:#d8dde4;--wash:#f5f7f9;--held:#1b6e3c;--failed:#a3211f;--warned:#7a5200;--waived:#5b3a8c;--untested:#4a5565;--tone:var(--ink)}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;color:var(--ink);background:#fff;font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:break-word}
main,header.verdict>div,footer{max-width:64rem;margin:0 auto;padding:0 1.5rem}
h1,h2,h3,.word,.figure b{font-family:Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,serif;font-weight:600;line-height:1.2;text-wrap:balance}
h2{font-size:1.6rem;margin:3.5rem 0 .75rem;padding-top:1rem;border-top:1px solid var(--line)}
h3{font-size:1.15rem;margin:2rem 0 .4rem}
p{margin:.4rem 0 .8rem;max-width:46rem}
ul{padding-left:1.2rem;max-width:46rem}li{margin:.35rem 0}
code{font:.875em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
.soft{color:var(--soft)}.small{font-size:.875rem}
.go{--tone:#1b6e3c}.conditional{--tone:#7a5200}.no-go{--tone:#a3211f}.invalid-run{--tone:#463f6b}
header.verdict{border-top:.6rem solid var(--tone);background:var(--wash);padding:2.25rem 0 2rem;border-bottom:1px solid var(--line)}
header.verdict h1{font-size:1rem;font-weight:400;margin:0;color:var(--soft);font-family:inherit}
.word{font-size:clamp(2.6rem,9vw,4.4rem);color:var(--tone);margin:.35rem 0 .5rem;letter-spacing:-.01em;line-height:1.05}
.for{font-size:1.5rem;font-weight:600;max-width:46rem;margin:0 0 .5rem;line-height:1.3;color:var(--tone)}
.why{font-size:1.15rem;max-width:46rem;margin:0 0 .6rem;line-height:1.45}
.untested{max-width:46rem}
.caution{border-left:.3rem solid var(--warned);padding:.5rem .9rem;background:#fff;max-width:46rem}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:1rem 2rem;margin:1.6rem 0 0;padding:0}
.figure{border-top:2px solid var(--tone);padding-top:.5rem}
.figure dt{font-size:.875rem;color:var(--soft)}.figure dd{margin:0}.figure b{display:block;font-size:1.85rem}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem 1.4rem;padding:0;margin:1.2rem 0 0;max-width:none;font-size:.925rem}
a{color:#0b5f95;text-underline-offset:.15em}
table.narrow{max-width:30rem}
table{border-collapse:collapse;width:100%;font-size:.925rem;margin:.5rem 0 1rem}
caption{text-align:left;color:var(--soft);padding:0 0 .5rem;font-size:.875rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .9rem .5rem 0;border-bottom:1px solid var(--line)}
thead th{color:var(--soft);font-weight:600;font-size:.8125rem;border-bottom:1.5px solid var(--soft);vertical-align:bottom}
tbody th{font-weight:400}
td.n,th.n{text-align:right}td.n{white-space:nowrap}
td.n+td:not(.n),th.n+th:not(.n){padding-left:1rem}
.wide thead th:first-child{width:46%}
tr.area th{font-weight:600;padding-top:1.4rem;background:#fff;border-bottom:1.5px solid var(--line)}
.id{display:block;color:var(--soft);font-size:.8125rem}
.status{display:inline-block;font-weight:600;white-space:nowrap}
.status.held{color:var(--held)}.status.failed{color:var(--failed)}.status.warned{color:var(--warned)}.status.waived{color:var(--waived)}.status.not-tested{color:var(--untested)}
.scroll{overflow-x:auto;max-width:100%}.scroll table{min-width:40rem}.scroll table.narrow{min-width:0;max-width:26rem}.scroll tbody th code{white-space:nowrap}
.card{border:1px solid var(--line);border-left:.35rem solid var(--tone);border-radius:.25rem;padding:1rem 1.25rem 1.1rem;margin:1.1rem 0;break-inside:avoid}
.card h3{margin:.1rem 0 .6rem}
.card dl{display:grid;grid-template-columns:9rem 1fr;gap:.45rem 1rem;margin:0;font-size:.95rem}
.card dt{color:var(--soft)}.card dd{margin:0;min-width:0}
.card ol{margin:0;padding-left:1.2rem}
.card.failed{--tone:var(--failed)}.card.warned{--tone:var(--warned)}.card.waived{--tone:var(--waived)}.card.not-tested{--tone:var(--untested)}
.reasons{max-width:46rem;padding-left:1.4rem;margin:.2rem 0 1rem}.reasons li{margin:.45rem 0}h2.plain{border:0;padding:0;margin:1.4rem 0 .3rem;font-size:1.2rem}
.sign{max-width:46rem;margin-top:1.8rem}.sign td{height:2.6rem}.sign th[scope=row]{width:11rem}.sign th:last-child{width:8rem}
th.run{min-width:10.5rem}
details{margin:.4rem 0 1rem}summary{cursor:pointer;padding:.3rem 0}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(18rem,100%),1fr));gap:0 2.5rem}
figure{margin:1.75rem 0 0;break-inside:avoid}figure h3{margin-top:0}
.chart{overflow-x:auto}.chart svg{display:block;width:100%;min-width:42rem;height:auto}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;padding:0;margin:.2rem 0 .3rem;font-size:.875rem;max-width:none}.legend li{margin:0;display:flex;align-items:center;gap:.5rem}
.swatch{display:inline-block;width:1.6rem;border-top:3px solid}.swatch.dashed{border-top-style:dashed}.swatch.dotted{border-top-style:dotted}.swatch.area{height:.8rem;border:0;background:currentColor;opacity:.75;width:.8rem}
h4{font-size:.875rem;font-weight:600;margin:.4rem 0 .2rem;color:var(--soft)}
.plan{font:.8125rem/1.45 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;margin:0;padding:.6rem .8rem;background:var(--wash);width:max-content;min-width:100%}
.waterfall td.bar{width:40%;min-width:12rem}.waterfall svg{display:block;width:100%;height:1rem;margin-top:.25rem}
dl.plain{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.3rem 1.2rem;margin:.5rem 0;font-size:.925rem}dl.plain dt{color:var(--soft)}dl.plain dd{margin:0;overflow-wrap:anywhere;min-width:0}
footer{margin-top:3rem;padding-top:1rem;padding-bottom:3rem;color:var(--soft);font-size:.875rem}
:focus-visible{outline:3px solid #0b5f95;outline-offset:2px}
@media screen and (max-width:44rem){
main,header.verdict>div,footer{padding-left:1rem;padding-right:1rem}
h2{font-size:1.4rem;margin-top:2.5rem}.for{font-size:1.2rem}.why{font-size:1.05rem}
.facts{grid-template-columns:1fr 1fr;gap:1rem}.figure b{font-size:1.45rem}
.card{padding:.8rem .9rem}.card dl,dl.plain{grid-template-columns:1fr;gap:0}.card dd,dl.plain dd{margin-bottom:.6rem}
.stack,.stack tbody,.stack tr,.stack th,.stack td,.stack caption{display:block}
.stack thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.stack tr{border-bottom:1px solid var(--line);padding:.6rem 0}.stack tr.area{border:0;padding-bottom:0}
.stack th,.stack td,.stack td.n,.stack td.n+td:not(.n){border:0;padding:.12rem 0;text-align:left;white-space:normal}
.stack td,.stack td.n{display:inline-block;margin-right:1.1rem}.stack td.none{display:none}
.stack td::before{content:attr(data-label);margin-right:.4rem;color:var(--soft);font-size:.875rem}
.scroll table.waterfall{min-width:0}.waterfall .began{display:none}.waterfall td.bar{width:35%;min-width:5.5rem}.scroll .waterfall tbody th code{white-space:normal}
.stack td[data-label="SHA-256"],.stack td[data-label="Broken"]{display:block}
}
@media print{
nav{display:none}
@page{size:Letter;margin:0.7in 0.65in 0.75in}
body{font-size:10pt}main,header.verdict>div,footer{max-width:none;padding-left:0;padding-right:0}
header.verdict{-webkit-print-color-adjust:exact;print-color-adjust:exact;background:#fff}
h2{margin-top:1.6rem;font-size:1.35rem}h2,h3{break-after:avoid}tr,figure,.card dt,.card dd{break-inside:avoid}.card{break-inside:auto}.card h3{break-after:avoid;break-inside:avoid}.card dl{break-before:avoid}thead{display:table-header-group}
p,li{orphans:3;widows:3}
.scroll,.chart{overflow:visible}.scroll table,.chart svg{min-width:0}
.plan{white-space:pre-wrap;width:auto;background:none}
.swatch,.chart,.waterfall svg{-webkit-print-color-adjust:exact;print-color-adjust:exact}
td,th{padding-right:.5rem}.facts{grid-template-columns:repeat(6,1fr);gap:.6rem;margin-top:.9rem}.figure dt,.figure .small{font-size:7.5pt;line-height:1.3}.figure b{font-size:1rem}
header.verdict{padding:.7rem 0 0;border-top-width:.4rem;border-bottom:0;break-after:page}.word{font-size:30pt;margin:.1rem 0 .2rem}.for{font-size:13pt;margin-bottom:.3rem}.why{font-size:11pt}
header.verdict h1{font-size:9pt}header.verdict p,.reasons{max-width:none;margin-top:.2rem;margin-bottom:.35rem;line-height:1.35}header.verdict .caution{padding:.25rem .7rem}.reasons li{margin:.15rem 0}.reasons br{display:none}h2.plain{margin:.6rem 0 .1rem;font-size:12pt}.sign{max-width:none;margin:.6rem 0 0;break-inside:avoid}.sign td{height:1.9rem}.sign th,.sign td{padding-top:.25rem;padding-bottom:.25rem}
h2{break-before:auto}main>section:first-child h2{border-top:0;margin-top:0;padding-top:0}.scroll table{font-size:8.5pt}
}
`;
