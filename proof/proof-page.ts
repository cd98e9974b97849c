/** The table of the proof as a page of the docs: what was done, what was seen, and how soon. */
import { type Detector, detectors } from "./detectors.ts";
import type { Proof } from "./judge-proof.ts";

export function proofPage(proofs: readonly Proof[]): string {
  const ofRecords = proofs.filter(({ requirement }) => requirement !== null);
  return `${[
    introduction,
    ...header,
    ...proofs.filter(({ requirement }) => requirement === null).map(proofRow),
    "",
    ...recordsHeader,
    ...ofRecords.map(recordRow),
    "",
    "## What else fired",
    "",
    "When people notice a fault, alerts on promises (requests are slow, are turned away, fail) fire too. They say that",
    "something is wrong; the alert above says what.",
    "",
    ...proofs.map(otherAlerts),
    ...notProven(proofs),
    "",
    ...whatDetectsWhat,
  ].join("\n")}\n`;
}

/** The links are from docs/. */
const whatDetectsWhat = [
  "## What a rehearsal must not miss",
  "",
  "More faults, in the answers, in the records, in the load and in the evidence. Each is caught by the requirement named",
  "here, and the test named beside it, which runs with every change, shows it. The codes are the numbers of the attacks that",
  "were tried on Firstbell itself: faults that it once called GO or explained badly, and those it caught from the start.",
  "",
  row(["Fault", "Requirement that fails", "Code", "Shown by"]),
  row(["---", "---", "---", "---"]),
  ...detectors.map(detectorRow),
];

/** Of a title with a placeholder, what the cases share. */
export function detectorRow({ fault, requirement, attacks, shownBy, title }: Detector): string {
  const fails = requirement === undefined ? "none" : `\`${requirement}\``;
  const file = `[${shownBy.split("/").at(-1)}](../${shownBy})`;
  return row([fault, fails, attacks.join(", "), `${file}: “${title.replaceAll("%s", "…")}”`]);
}

const introduction = `# Proven with injected faults

A tester that misses a fault or raises false alarms is worse than none. So \`npm run prove\` injects each of these faults
into a running rehearsal from outside the SIS: by SQL, by a signal, by a proxy, or by a broken part in place of one of the
SIS's own. The alert must fire within the time promised, and the report must name the right cause and no other.
When nothing is wrong, both must stay silent.

\`npm run prove\` writes this page. It plays a steady school day of about a minute for each row on one machine, so the
numbers differ a little from run to run. Alerts are evaluated every two seconds.
`;

const header = [
  row([
    "What is done",
    "Alert",
    "Fired after",
    "Promised within",
    "Resolved after the fault",
    "Likely cause in the report",
  ]),
  row(["---", "---", "---:", "---:", "---:", "---"]),
];

const recordsHeader = [
  "## What a broken SIS does wrong",
  "",
  "To monitoring, most of these look like a good day, since every request succeeds. The report must fail the requirement and",
  "say what was seen, the verdict must be NO-GO and name the right thing first, and no cause may be made up.",
  "",
  row([
    "What is done",
    "What the verdict names first",
    "Requirement that fails",
    "What the report says of it",
  ]),
  row(["---", "---", "---", "---"]),
];

function recordRow({ done, mostSerious, requirement, detail }: Proof): string {
  const [found = ""] = (detail ?? "").split(" For example");
  return row([done, mostSerious ?? "nothing", `\`${requirement}\``, found]);
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(" | ")} |`;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

function proofRow(proof: Proof): string {
  const likelyCause = proof.likelyCause ?? "none";
  if (proof.fault === null)
    return row(["nothing", proof.alsoFired.join(", ") || "none", "", "", "", likelyCause]);
  return row([
    proof.done,
    proof.alert ?? "",
    seconds(proof.firedAfterSeconds, "never"),
    seconds(proof.promisedSeconds, ""),
    seconds(proof.resolvedAfterSeconds, "still firing"),
    likelyCause,
  ]);
}

function seconds(value: number | null, none: string): string {
  return value === null ? none : `${value} s`;
}

function otherAlerts({ fault, alsoFired, verdict }: Proof): string {
  return `- ${fault ?? "nothing"}: ${alsoFired.join(", ") || "no other alert"}; verdict ${verdict}`;
}

function notProven(proofs: readonly Proof[]): string[] {
  const lines = proofs.flatMap(({ fault, problems }) =>
    problems.map((problem) => `- ${fault ?? "nothing"}: ${problem}`),
  );
  return lines.length === 0 ? [] : ["", "## Not proven", "", ...lines];
}
