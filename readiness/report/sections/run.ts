/** The end of the report: machine, inputs, digests, timings, files, sources and how to repeat the run. */

import { html } from "hono/html";
import { bytes, duration, number } from "../../evidence/plain-words.ts";
import { rateWords } from "../../judge/size.ts";
import type { Html } from "../html.ts";
import type { Report } from "../report.ts";

const letters = html`<h3>What the letters mean</h3><dl class="plain">
<dt>[F] found</dt><dd>Stated in the source that is named with it.</dd>
<dt>[D] derived</dt><dd>Calculated from numbers found in sources; the arithmetic is shown.</dd>
<dt>[K] assumed</dt><dd>General knowledge or a choice of this project, without a source: an assumption.</dd></dl>`;

export function runAndMachine(report: Report): Html {
  return html`
<section aria-labelledby="run"><h2 id="run">The run, the machine and the inputs</h2>
${report.run === null ? html`<p>The description of the run is missing.</p>` : html`<div class="columns"><div><h3>Inputs</h3>${inputs(report.run)}</div><div><h3>Machine and versions</h3>${machine(report.run)}${generator(report)}</div></div>${stages(report.run)}`}
${files(report)}</section>
<section aria-labelledby="sources"><h2 id="sources">Sources, and how to check this report</h2>
${again(report)}${letters}${sources(report)}${systems(report)}</section>`;
}

type Run = NonNullable<Report["run"]>;

function inputs(run: Run): Html {
  return pairs([
    ["Run", run.id],
    ["Started", run.startedAt],
    ...day(run),
    ["Ended", run.endedAt],
    ["Scenario", run.scenario],
    ["Students", number(run.students)],
    ["Schools", number(run.district.schools)],
    ["Rows in the database", number(run.district.rows)],
    ["Seed", String(run.seed)],
    ["Load", rateWords(run)],
    ...(run.minutes === undefined
      ? []
      : [["Lengthened to", duration(60 * run.minutes)] satisfies [string, string]]),
    ["Planted mess", run.district.mess],
    ["Planted defects", run.district.defects.length === 0 ? "none" : run.district.defects.join(", ")],
    ...onRecord(run),
    ["Digest of the district", run.district.digest],
    ["Expected digest", run.district.expectedDigest],
    ["Digest of the schema", run.district.schemaDigest],
  ]);
}

function onRecord({ district: { through, day: rehearsed } }: Run): [string, string][] {
  return [
    ...(rehearsed === undefined ? [] : [["Day of the load", rehearsed] satisfies [string, string]]),
    ...(through === undefined ? [] : [["On record through", through] satisfies [string, string]]),
  ];
}

/** Waivers last until the end of a day in the district. */
function day({ localDay }: Run): [string, string][] {
  return localDay === null ? [] : [["Day in the district", `${localDay.day} (${localDay.timeZone})`]];
}

function pairs(rows: readonly (readonly [string, string])[]): Html {
  return html`<dl class="plain">${rows.map(([title, value]) => html`<dt>${title}</dt><dd>${value}</dd>`)}</dl>`;
}

function machine({ machine: found, source }: Run): Html {
  return pairs([
    ["Processor", found.cpuModel],
    ["Cores", number(found.cores)],
    ["Memory", bytes(found.memoryBytes)],
    ["Operating system", found.operatingSystem],
    ["Firstbell", found.versions.firstbell],
    ["Its commit", source?.commit ?? "not known"],
    ["Digest of its source", source?.sha256 ?? "not known"],
    ["Node", found.versions.node],
    ["Postgres", found.versions.postgres],
    ["k6", found.versions.k6],
  ]);
}

function generator({ load }: Report): Html {
  return load === null
    ? html``
    : html`<h3>Load generator</h3>${pairs([
        ["Target", load.target],
        ["Exit code", String(load.generatorExitCode)],
        ["Most people at once", number(load.generator.maxActiveUsers)],
        ["Longest time the machine was full", duration(load.generator.longestSaturatedSeconds)],
        ["Largest jump of the clock", `${number(load.generator.clockStepMs, 1)} ms`],
        [
          "Lines in the ledger",
          number(Object.values(load.ledgerLines).reduce((sum, lines) => sum + lines, 0)),
        ],
      ])}`;
}

function stages({ stages: all }: Run): Html {
  if (all.length === 0) return html``;
  return html`<h3>Stages</h3>
<table class="narrow"><caption>How long each stage of the rehearsal took</caption><thead><tr><th scope="col">Stage</th><th scope="col" class="n">Time</th></tr></thead>
<tbody>${all.map(({ name, seconds }) => html`<tr><th scope="row">${name}</th><td class="n">${duration(seconds)}</td></tr>`)}</tbody></table>`;
}

function files(report: Report): Html {
  return report.files.length === 0
    ? html``
    : html`<h3>Files of evidence</h3>
<table class="stack" role="table"><caption>Beside this report, in the run's folder</caption><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">File</th><th role="columnheader" scope="col" class="n">Size</th><th role="columnheader" scope="col">SHA-256</th></tr></thead>
<tbody role="rowgroup">${report.files.map(
        ({ name, bytes: size, sha256 }) =>
          html`<tr role="row"><th role="rowheader" scope="row"><code>${name}</code></th><td role="cell" class="n" data-label="Size">${bytes(size)}</td><td role="cell" data-label="SHA-256"><code>${sha256}</code></td></tr>`,
      )}</tbody></table>`;
}

function again({ reproduce }: Report): Html {
  return html`<h3>How to repeat it</h3><dl class="plain">${reproduce.map(
    ({ does, command }) => html`<dt>${does}</dt><dd><code>${command}</code></dd>`,
  )}</dl>`;
}

function systems({ reach }: Report): Html {
  return html`<h3>What a student information system does</h3>
<ul class="small">${reach.systems.map(({ name, source }) => html`<li>${name} [${source.provenance}] ${source.text}</li>`)}</ul>`;
}

/** Each promise with its source, so that a reader can dispute the limit and not only the measurement. */
function sources({ requirements }: Report): Html {
  return html`<h3>Where the limits come from</h3>
<ul class="small">${requirements.map(({ id, source }) => html`<li><code>${id}</code> [${source.provenance}] ${source.text}</li>`)}</ul>`;
}
