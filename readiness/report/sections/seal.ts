/** Whether anyone changed the evidence, and how a reader checks that. */
import { html } from "hono/html";
import type { Html } from "../html.ts";
import type { Report } from "../report.ts";

type Seal = NonNullable<Report["seal"]>;

export function sealOfRun(report: Report): Html {
  return html`
<section aria-labelledby="seal"><h2 id="seal">Has anyone changed the evidence?</h2>
${report.seal === null ? html`<p>Nothing is known about it.</p>` : findings(report.seal, report.run?.id)}
</section>`;
}

function findings(seal: Seal, run: string | undefined): Html {
  if (run === undefined)
    return html`<p>This run did not end, or its description can’t be read. Files are sealed when a run ends.</p>`;
  if (seal.state === "missing")
    return html`<p>Nobody can tell: <code>manifest.json</code> is missing. It says what each file was when the run ended.</p>`;
  return html`${seal.changes.length > 0 ? changes(seal) : intact(seal)}${howToCheck(run)}`;
}

function changes({ changes: all }: Seal): Html {
  return html`<p><b>Yes, or a file was damaged.</b> The verdict can’t be trusted. What differs:</p>
<ul>${all.map(({ file, problem }) => html`<li><code>${file}</code>: ${problem}.</li>`)}</ul>`;
}

function intact({ key }: Seal): Html {
  return key === null ? unsigned : signed(key);
}

const unsigned = html`<p>Not by mistake: <code>manifest.json</code> has the digest that each file had when the run ended, and
all of them match. <b>But it isn’t signed.</b> Someone who changed a file on purpose could have replaced the manifest, too.
To sign later runs, make a key with <code>npx firstbell keygen</code>.</p>`;

function signed(key: string): Html {
  return html`<p>No. <code>manifest.json</code> has the digest that each file had when the run ended. It was signed with the
key that has this fingerprint:</p>
<p><code>${key}</code></p>
<p>Ask whoever ran this rehearsal to tell you their key’s fingerprint, for example by phone. If it’s the same one, the
evidence is theirs.</p>`;
}

function howToCheck(run: string): Html {
  return html`<p>To check this yourself, run <code>npx firstbell verify runs/${run}</code>. README.md shows how to check it
without Firstbell, with <code>openssl</code> and <code>sha256sum</code>.</p>`;
}
