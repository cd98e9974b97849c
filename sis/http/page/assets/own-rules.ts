/** What USWDS lacks: the frame with navigation beside the page, cards, rows of choices, and rosters on paper. */
export const ownRules = `
main,header,footer{font-family:Source Sans Pro Web,Helvetica Neue,Helvetica,Arial,sans-serif;font-size:1.06rem;line-height:1.5}
main :is(h1,h2,h3){font-family:inherit;line-height:1.2}
main h1{font-size:2rem;margin:0 0 1rem}
main h2{font-size:1.375rem;margin:2rem 0 .5rem}
main p{margin:.5rem 0 1rem}
.bar,.frame,.foot{box-sizing:border-box;max-width:80rem;margin:0 auto;padding:0 1rem}
header{background:#162e51;color:#fff}
.bar{display:flex;flex-wrap:wrap;align-items:center;gap:0 1.5rem;min-height:3.5rem}
.bar .usa-logo{display:flex;flex-wrap:wrap;align-items:center;gap:0 1rem;margin:0 auto 0 0;line-height:1.2;max-width:100%;font-size:1.06rem}
.bar .usa-logo a{font-weight:700;font-size:1.25rem}
.bar form{margin:0}
.bar :is(a,button){color:#fff;background:none;border:0;font:inherit;cursor:pointer;text-decoration:underline;padding:0;
display:inline-flex;align-items:center;min-height:2.75rem}
.bar .usa-logo a{text-decoration:none}
.bar :focus{outline-color:#face00!important}
.frame{padding-top:1.5rem;padding-bottom:3rem}
.frame>nav{margin-bottom:1.5rem}
main{min-width:0;outline:0}
.usa-footer .foot{border-top:1px solid #dfe1e2;padding-top:1rem;padding-bottom:2rem;color:#565c65}
.usa-skipnav{background:#fff;padding:.5rem 1rem}
main .usa-form-group{margin-top:1.25rem}
main .usa-form-group :is(.usa-label,.usa-hint){margin:0}
.usa-label,main legend{font-weight:700}
main legend{padding:0}
main fieldset{margin-bottom:1.5rem;min-width:0}
main legend{margin-top:1rem;font-size:1.25rem}
main button{margin-top:.75rem}
.usa-input,.usa-select{min-height:2.75rem}
.cards{list-style:none;padding:0;margin:1rem 0;display:grid;gap:1rem;grid-template-columns:repeat(auto-fill,minmax(min(17rem,100%),1fr))}
.cards li{border:2px solid #dfe1e2;border-radius:.5rem;padding:1rem 1.25rem;margin:0;max-width:none;overflow-wrap:anywhere}
.cards .first{font-weight:700;font-size:1.13rem;margin:0}
.cards a.first{display:inline-flex;align-items:center;min-height:2.75rem}
.cards p{margin:.125rem 0}
.cards .todo{border-left:.5rem solid #ffbe2e}
.cards .done{border-left:.5rem solid #00a91c}
.cards:has(form){align-items:start}
.usa-alert+h1,.usa-alert+.usa-alert{margin-top:1.5rem}
.warning{border-left:.5rem solid #ffbe2e;background:#faf3d1;padding:1rem 1.25rem;max-width:none}
.code{font:700 1.6rem/1.4 ui-monospace,monospace;letter-spacing:.06em}
.ways{display:grid;gap:0 3rem;grid-template-columns:repeat(auto-fit,minmax(min(17rem,100%),1fr));margin-bottom:2rem}
.inline{display:flex;flex-wrap:wrap;align-items:end;gap:.75rem}
.inline .usa-form-group{flex:0 1 22rem;margin:0}
.inline .usa-form-group :is(.usa-select,.usa-input){margin-top:.25rem}
.choices{display:flex;flex-wrap:wrap;gap:.5rem}
.choices label{position:relative;display:inline-flex;align-items:center;gap:.5rem;min-height:2.75rem}
.choices input{width:1.5rem;height:1.5rem;margin:0}
.choices input:has(+span){position:absolute;inset:0;width:100%;height:100%;opacity:0;z-index:1;cursor:pointer}
.choices [type]+span{margin:0!important;padding:.625rem 1rem .625rem 2.5rem!important;position:relative;flex:1}
.choices [type]+span::before{left:.625rem!important}
.marks{list-style:none;padding:0;margin:0 0 1rem}
.marks li{border-top:1px solid #dfe1e2;padding:.5rem 0;max-width:none;margin:0}
.marks fieldset{margin:0}
.marks legend{font-size:1.06rem;margin:0 0 .25rem;max-width:none}
@media (max-width:39.99em){.frame>nav ul{display:flex;flex-wrap:wrap;border:0}.frame>nav li{border:0}.frame>nav a:not(.usa-button){padding:.625rem .75rem}
.marks .choices{display:grid;grid-template-columns:1fr 1fr}main h1{font-size:1.6rem}main button,main a.button{width:100%}}
@media (min-width:40em){.marks fieldset{display:flex;align-items:center}.marks legend{float:left;flex:1;margin:0}main button:not(:first-of-type){margin-left:.5rem}}
@media (min-width:64em){.frame:has(>nav){display:grid;grid-template-columns:14rem minmax(0,1fr);gap:2.5rem}}
.transcript table{width:100%}
.transcript td:not(:first-child){white-space:nowrap}
@media print{.sheet:not(:last-child){break-after:page}.transcript{columns:2;column-gap:1.5rem;font-size:7.5pt}.transcript :is(h2,caption){font-size:9pt;margin:.25rem 0}.transcript table{break-inside:avoid;margin:0 0 .25rem!important;font-size:7.5pt!important;line-height:1.15!important}.transcript :is(td,th){padding:0 .25rem!important}.transcript a,.transcript p{display:none}
header,.frame>nav,.usa-skipnav,footer,main button,.usa-alert{display:none!important}.frame{display:block!important;padding:0}
.marks li,.cards li{break-inside:avoid;padding:.1rem 0}.cards{gap:.25rem}main{font-size:10pt}.choices [type]+span{padding:.1rem .5rem .1rem 1.75rem!important}}
`;
