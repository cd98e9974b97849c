/** What a run tested, and what it did not: the second list matters more than the first. */

import { counted, duration, number } from "../evidence/plain-words.ts";
import type { JudgedRequirement } from "../judge/judge.ts";
import type { FoundEvidence } from "../judge/measures/measurement.ts";
import { kindInWords } from "./kind-in-words.ts";
import { cautionSentence, isReduced } from "./size.ts";

/** Limits that every rehearsal of this version has. */
const always = [
  "The load generator, the system and its database share one machine: networks, load balancers, several servers and the loss of one of them were not tried.",
  "The people and their data are generated. Errors that only a district's real data hold, and the move from the old system, were not tried.",
  "Health, counseling notes, special education, transcripts and interfaces to other systems were not used.",
  "People's own devices, browsers, printers and school networks were not used; requests went straight to the system.",
  "Training, the help desk and the way back to the old system are not software and were not judged.",
];

export function tested(evidence: FoundEvidence): string[] {
  return [...requestsTested(evidence), ...writesTested(evidence), ...rosterTested(evidence)];
}

function requestsTested({ load }: FoundEvidence): string[] {
  if (load === null) return [];
  const requests = load.requests.filter(({ name, phase }) => name === null && phase === null);
  const total = requests.reduce((sum, { count }) => sum + count, 0);
  const arrivals = load.phases.reduce((sum, { startedArrivals }) => sum + startedArrivals, 0);
  return [
    `${counted(arrivals, "person's visit", "people's visits")} in ${counted(load.phases.length, "phase", "phases")} of opening day: ${load.phases.map(({ title }) => title.toLowerCase()).join("; ")}.`,
    `${counted(total, "request", "requests")} over ${duration(loadSeconds({ run: null, load, ledger: null, audit: null }))}.`,
  ];
}

function loadSeconds({ load }: FoundEvidence): number {
  return (load?.phases ?? []).reduce((last, { endSecond }) => Math.max(last, endSecond), 0);
}

function writesTested({ ledger }: FoundEvidence): string[] {
  if (ledger === null || ledger.entries === 0) return [];
  const kinds = ledger.byKind.filter(({ attempted }) => attempted > 0);
  return [
    `${counted(ledger.entries, "write", "writes")} followed from the click into the records: ${kinds.map(({ kind, attempted }) => `${kindInWords(kind)} ${number(attempted)}`).join(", ")}.`,
  ];
}

function rosterTested({ audit }: FoundEvidence): string[] {
  if (audit === null) return [];
  const checked = audit.rules.filter(({ status }) => status !== "not-checkable");
  return [
    `The classes of ${counted(audit.students, "student", "students")} in ${counted(audit.schools, "school", "schools")}, by ${counted(checked.length, "rule", "rules")} that look for ${checked.map(({ title }) => withSmallInitial(title)).join("; ")}.`,
  ];
}

function withSmallInitial(title: string): string {
  const [first = "", second = ""] = title;
  const abbreviation = second !== second.toLowerCase();
  return `${abbreviation ? first : first.toLowerCase()}${title.slice(1).replace(/\.$/, "")}`;
}

export function notTested(evidence: FoundEvidence, requirements: readonly JudgedRequirement[]): string[] {
  return [
    ...reduced(evidence),
    ...requirements
      .filter(({ status }) => status === "not-tested")
      .map(({ promise, detail }) => `“${promise}” ${detail}`),
    ...gapsInWrites(evidence),
    ...soak(evidence),
    ...always,
  ];
}

function reduced({ run }: FoundEvidence): string[] {
  return run === null || !isReduced(run) ? [] : [cautionSentence(run)];
}

function gapsInWrites({ ledger }: FoundEvidence): string[] {
  const unused = (ledger?.byKind ?? [])
    .filter(({ attempted }) => attempted === 0)
    .map(({ kind }) => kindInWords(kind));
  return unused.length === 0 ? [] : [`Kinds of write that nobody attempted: ${list(unused)}.`];
}

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

function soak(evidence: FoundEvidence): string[] {
  const seconds = loadSeconds(evidence);
  return seconds === 0 || seconds >= 24 * 3600
    ? []
    : [
        `The load lasted ${duration(seconds)}, with the quiet hours of the day cut out. What builds up over hours or days (memory, queues, table growth) was not tried.`,
      ];
}
