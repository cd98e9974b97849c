/** What a run tested, and what it didn't: the second list matters more than the first. */
import { forbiddenWords } from "../evidence/forbidden-evidence.ts";
import type { FoundEvidence } from "../evidence/found-evidence.ts";
import { capital, counted, dayInWords, duration, inSentence, number } from "../evidence/plain-words.ts";
import { preparationFile, statedParts, unstatedParts } from "../evidence/preparation.ts";
import { kindsInWords } from "../evidence/request-kind-words.ts";
import { otherSystemNames } from "../evidence/sis-systems.ts";
import { readWords } from "../evidence/walk-evidence.ts";
import { kindInWords } from "../evidence/write-kind.ts";
import type { Judgment } from "../judge/judged-requirement.ts";
import { cautionSentence, isReduced } from "../judge/size.ts";
import { preparation as ofDistrict } from "../requirements/preparation.ts";

/** What no rehearsal of this version can test. */
const always = [
  "The load generator, the system and its database share one machine. Networks, load balancers, several servers and the loss of one of them were not tested.",
  "The people and their data are generated. Errors in a district's real data, and the migration from the old system, were not tested.",
  "People's own devices, browsers, printers and school networks were not used; requests went straight to the system.",
];

const dayOfSeconds = 24 * 3600;

export function tested(evidence: FoundEvidence): string[] {
  return [
    ...requestsTested(evidence),
    ...answersTested(evidence),
    ...forbiddenTested(evidence),
    ...writesTested(evidence),
    ...looksTested(evidence),
    ...lookUpsTested(evidence),
    ...replaysTested(evidence),
    ...rivalsTested(evidence),
    ...interleavingsTested(evidence),
    ...rosterTested(evidence),
    ...stated(evidence),
  ];
}

export function notTested(evidence: FoundEvidence, judgment: Judgment): string[] {
  return [
    ...reduced(evidence),
    ...outOfScope(evidence, judgment),
    ...judgment.requirements
      .filter(({ area, status }) => status === "not-tested" && area !== "preparation")
      .map(({ promise, detail }) => `“${promise}” ${detail}`),
    ...missingMarks(evidence),
    ...gapsInWrites(evidence),
    ...gapsInReads(evidence),
    ...untouchedSystems(evidence),
    ...soak(evidence),
    ...unstated(evidence),
    ...always,
  ];
}

function requestsTested({ load }: FoundEvidence): string[] {
  if (load === undefined) return [];
  const requests = load.requests.filter(({ name, phase }) => name === null && phase === null);
  const total = requests.reduce((sum, { count }) => sum + count, 0);
  const arrivals = load.phases.reduce((sum, { startedArrivals }) => sum + startedArrivals, 0);
  const phases = load.phases.map(({ title }) => title.toLowerCase()).join("; ");
  return [
    `${load.scenario.title}: ${counted(arrivals, "visit", "visits")} in ${counted(load.phases.length, "phase", "phases")}: ${phases}.`,
    ...(total === 0
      ? []
      : [
          `${counted(total, "request", "requests")} in ${duration(loadSeconds(load))}, judged by: ${kindsInWords(load.scenario.judgedBy)}.`,
        ]),
  ];
}

function loadSeconds(load: FoundEvidence["load"]): number {
  return (load?.phases ?? []).reduce((last, { endSecond }) => Math.max(last, endSecond), 0);
}

function answersTested({ load }: FoundEvidence): string[] {
  const compared = load?.answers.compared ?? [];
  if (compared.length === 0) return [];
  const total = compared.reduce((sum, row) => sum + row.compared, 0);
  return [
    `${counted(total, "answer", "answers")} to ${counted(compared.length, "kind of request", "kinds of request")} compared with what was on record.`,
  ];
}

function forbiddenTested({ load }: FoundEvidence): string[] {
  const tried = (load?.forbidden.kinds ?? []).filter(({ refused, admitted }) => refused + admitted > 0);
  if (tried.length === 0) return [];
  const total = tried.reduce((sum, { refused, admitted }) => sum + refused + admitted, 0);
  return [
    `${counted(total, "request", "requests")} that must be refused: ${tried.map(({ kind }) => forbiddenWords[kind]).join("; ")}.`,
  ];
}

function writesTested({ ledger }: FoundEvidence): string[] {
  if (ledger === undefined || ledger.entries === 0) return [];
  const kinds = ledger.byKind.filter(({ attempted }) => attempted > 0);
  return [
    `${counted(ledger.entries, "write", "writes")} followed from the request to the records: ${kinds.map(({ kind, attempted }) => `${kindInWords(kind, ledger)} ${number(attempted)}`).join(", ")}.`,
  ];
}

function looksTested({ load }: FoundEvidence): string[] {
  const looks = load?.readBacks ?? [];
  const looked = (by: (typeof looks)[number]["by"]) =>
    looks.filter((row) => row.by === by).reduce((sum, { writes }) => sum + writes, 0);
  if (looks.length === 0) return [];
  return [
    `${counted(looked("self"), "write", "writes")} looked for by the person who had entered it, and ${number(looked("other"))} by a family or a colleague.`,
  ];
}

function lookUpsTested({ load }: FoundEvidence): string[] {
  const compared = (load?.lookUps ?? []).reduce((sum, row) => sum + row.compared, 0);
  if (compared === 0) return [];
  return [
    `${counted(compared, "value", "values")} that people looked up compared with what others had entered before.`,
  ];
}

function replaysTested({ load }: FoundEvidence): string[] {
  const compared = (load?.replays ?? []).reduce((sum, row) => sum + row.compared, 0);
  if (compared === 0) return [];
  return [
    `${counted(compared, "confirmed write", "confirmed writes")} sent again under the same key, and the answers compared.`,
  ];
}

function rivalsTested({ load }: FoundEvidence): string[] {
  const pairs = (load?.rivals ?? []).reduce((sum, row) => sum + row.oneTold + row.bothConfirmed, 0);
  if (pairs === 0) return [];
  return [`Two people who changed the same record at the same moment, ${counted(pairs, "time", "times")}.`];
}

function interleavingsTested({ interleavings }: FoundEvidence): string[] {
  if (interleavings === undefined) return [];
  const { pairs, orders, histories } = interleavings;
  return [
    `Beforehand, writes at the same moment: ${counted(pairs.length, "pair", "pairs")} of them in ${counted(orders, "order", "orders")} of their statements, and ${counted(histories.operations, "random operation", "random operations")} on past and future days.`,
  ];
}

function rosterTested({ audit }: FoundEvidence): string[] {
  if (audit === undefined) return [];
  const checked = audit.rules.filter(({ status }) => status !== "not-checkable");
  return [
    `The classes of ${counted(audit.students, "student", "students")} in ${counted(audit.schools, "school", "schools")}, by ${counted(checked.length, "rule", "rules")} that look for ${checked.map(({ title }) => inSentence(title)).join("; ")}.`,
  ];
}

function stated({ preparation }: FoundEvidence): string[] {
  const parts = statedParts(preparation);
  if (preparation === undefined || parts.length === 0) return [];
  const { statedBy, statedOn } = preparation;
  return [
    `Beyond the software, what ${statedBy} stated in ${preparationFile} on ${dayInWords(statedOn)}: ${parts.join(", ")}. Firstbell can’t check whether it is true.`,
  ];
}

/** In one line: what isn't software has many requirements. */
function unstated({ preparation }: FoundEvidence): string[] {
  const parts = unstatedParts(preparation);
  if (parts.length === 0) return [];
  const because =
    preparation === undefined ? "the district gave no readiness file" : `${preparationFile} leaves it out`;
  return [`Beyond the software, not judged: ${parts.join(", ")}. Reason: ${because}.`];
}

function reduced({ run }: FoundEvidence): string[] {
  return run === undefined || !isReduced(run) ? [] : [cautionSentence(run)];
}

/** They are summed up in one line. */
const ofPreparation: ReadonlySet<string> = new Set(ofDistrict.map(({ id }) => id));

function outOfScope({ load }: FoundEvidence, judgment: Judgment): string[] {
  const scenario = load?.scenario.title ?? "";
  const ofRun = judgment.outOfScope.filter(({ id }) => !ofPreparation.has(id));
  return ofRun.map(({ promise, missingKinds, because }) => {
    const reason = because ?? `the scenario “${scenario}” does not exercise ${kindsInWords(missingKinds)}`;
    return `“${promise}” Not tested: ${reason}.`;
  });
}

function untouchedSystems({ load }: FoundEvidence): string[] {
  const systems = load?.scenario.systems ?? null;
  if (systems === null) return ["Parts of the system that are not listed under “Tested” were not used."];
  return [`What else an SIS does was not used: ${otherSystemNames(systems).join(", ")}.`];
}

/** What didn't happen in the load wasn't tested by it. */
function missingMarks({ load }: FoundEvidence): string[] {
  return (load?.marks ?? [])
    .filter(({ times }) => times === 0)
    .map(
      ({ standsFor, happens }) =>
        `${capital(standsFor)}: this never happened in the load: ${inSentence(happens)}.`,
    );
}

function gapsInWrites({ ledger }: FoundEvidence): string[] {
  if (ledger === undefined) return [];
  const unused = ledger.byKind
    .filter(({ attempted }) => attempted === 0)
    .map(({ kind }) => kindInWords(kind, ledger));
  return unused.length === 0 ? [] : [`Kinds of write that nobody attempted: ${unused.join(", ")}.`];
}

/** What nobody read while the load was running, nor for a comparison before it or after it. */
function gapsInReads({ load }: FoundEvidence): string[] {
  const made = new Set([
    ...(load?.byName ?? []).filter(({ accepted }) => accepted > 0).map(({ name }) => name),
    ...(load?.answers.looks ?? []).filter(({ answered }) => answered > 0).map(({ name }) => name),
  ]);
  const unread = (load?.walk?.reads ?? []).filter(({ route }) => !made.has(route));
  return [...Map.groupBy(unread, ({ by }) => by)].map(
    ([by, routes]) => `${readWords[by]}: ${routes.map(({ route }) => route).join(", ")}.`,
  );
}

function soak({ load }: FoundEvidence): string[] {
  const seconds = loadSeconds(load);
  if (seconds === 0 || seconds >= dayOfSeconds) return [];
  return [
    `The load lasted ${duration(seconds)}; the quiet hours of the day were left out. Problems that build up over hours or days (memory, queues, table growth) were not tested.`,
  ];
}
