/** The one style sheet: plain, readable from 320 px, contrast of 7 to 1 or better, targets of 44 px. */
export const stylesheet = `
:root { color-scheme: light; --ink: #1b1b1b; --quiet: #444; --line: #767676; --accent: #0b3d75; --alarm: #8f0f0f; }
* { box-sizing: border-box; }
body { margin: 0; font: 1.0625rem/1.5 system-ui, sans-serif; color: var(--ink); background: #fff; }
header, main, footer { max-width: 60rem; margin: 0 auto; padding: 0 1rem; }
.skip { position: absolute; left: -999rem; }
.skip:focus { position: static; display: inline-block; padding: .75rem 1rem; }
.band { background: var(--accent); color: #fff; }
.band header { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.25rem; padding: .5rem 1rem; }
.band nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
.band a, .band button { color: #fff; background: none; border: 0; font: inherit; text-decoration: underline; cursor: pointer;
  display: inline-flex; align-items: center; min-height: 44px; padding: 0; }
.band .name { font-weight: 700; text-decoration: none; margin-right: auto; }
.band form { margin: 0; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 1.5rem 0 1rem; }
h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid #b35900; outline-offset: 2px; }
.band :focus-visible { outline-color: #ffd27a; }
label, legend { font-weight: 600; }
.hint { color: var(--quiet); margin: 0; }
.field { margin: 0 0 1rem; }
.field label { display: block; }
input:not([type=radio]):not([type=checkbox]), select { font: inherit; width: 100%; max-width: 26rem; min-height: 44px;
  padding: .4rem .6rem; border: 1px solid var(--line); border-radius: 4px; background: #fff; color: var(--ink); }
[aria-invalid=true] { border: 3px solid var(--alarm); }
.problem { color: var(--alarm); font-weight: 600; margin: .1rem 0; }
fieldset { border: 1px solid var(--line); border-radius: 6px; margin: 0 0 1.25rem; padding: .75rem 1rem; }
main button { font: inherit; font-weight: 600; min-height: 44px; padding: .5rem 1.25rem; border: 2px solid var(--accent);
  border-radius: 6px; background: var(--accent); color: #fff; cursor: pointer; }
a.button { display: inline-flex; align-items: center; font-weight: 600; min-height: 44px; padding: .5rem 1.25rem;
  border: 2px solid var(--accent); border-radius: 6px; background: var(--accent); color: #fff; text-decoration: none; }
.ways { display: grid; gap: 0 3rem; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); margin-bottom: 2rem; }
main button.quiet { background: #fff; color: var(--accent); }
.summary { border: 4px solid var(--alarm); border-radius: 6px; padding: .5rem 1rem; margin: 1.5rem 0; }
.summary h2 { margin: .25rem 0; }
.summary a { color: var(--alarm); font-weight: 600; }
.notice { border-left: 6px solid #1a6b35; background: #eef7f0; padding: .75rem 1rem; margin: 1.5rem 0; }
.warning { border-left: 6px solid #b35900; background: #fff6e9; padding: .5rem 1rem; }
.marks { list-style: none; padding: 0; margin: 0 0 1rem; }
.marks fieldset { margin: 0 0 .75rem; padding: .25rem 1rem .5rem; }
.choices { display: flex; flex-wrap: wrap; gap: 0 1rem; }
.choices label { display: inline-flex; align-items: center; gap: .4rem; min-height: 44px; font-weight: 400; }
.choices input { width: 1.4rem; height: 1.4rem; margin: 0; }
.cards { list-style: none; padding: 0; display: grid; gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr)); }
.cards li { border: 1px solid var(--line); border-radius: 6px; padding: .75rem 1rem; }
.cards form { margin: .5rem 0 0; }
.cards .first { font-weight: 700; margin: 0; }
.cards p { margin: 0; }
.cards a.first { display: inline-flex; align-items: center; min-height: 44px; }
table { border-collapse: collapse; margin: 1rem 0; }
caption { font-weight: 600; text-align: left; padding: .25rem 0; }
th, td { text-align: left; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); }
.code { font: 700 1.6rem/1.4 ui-monospace, monospace; letter-spacing: .06em; }
.inline { display: flex; flex-wrap: wrap; align-items: end; gap: .75rem; }
.inline .field { margin: 0; flex: 0 1 26rem; }
footer { border-top: 1px solid var(--line); margin-top: 3rem; padding: 1rem; color: var(--quiet); }
@media (max-width: 39.99rem) { .marks .choices { display: grid; grid-template-columns: 1fr 1fr; } }
@media (min-width: 40rem) { .marks fieldset { display: flex; align-items: center; } .marks legend { float: left; flex: 1; padding: 0; } }
`;
