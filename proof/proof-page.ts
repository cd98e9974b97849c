/** The table of the proof as a page of the docs: what was done, what was seen, and how soon. */
import type { Proof } from "./judge-proof.ts";

const introduction = `# Proven against faults on purpose

A tester that misses a fault, or cries wolf, is worse than none. So each of these faults is put into a running
rehearsal from outside the SIS: by SQL, by a signal, by a proxy, or by a broken part in place of one of the SIS's own.
The alert must fire within the time that it promises, the report must name the right cause first and no other, and
where nothing is wrong neither may say a word.

This page is written by \`npm run prove\`, which plays a steady school day of about a minute for each row on one
machine: figures differ a little from run to run. An alert is evaluated every two seconds.
`;

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;

const header = [
  row([
    "What is done",
    "Alert",
    "Fired after",
    "Promised",
    "Over after the fault",
    "What the report says is the likely cause",
  ]),
  row(["---", "---", "---:", "---:", "---:", "---"]),
];

const seconds = (value: number | null, none: string): string => (value === null ? none : `${value} s`);

const proofRow = (proof: Proof): string =>
  proof.fault === null
    ? row(["nothing", proof.alsoFired.join(", ") || "none", "", "", "", proof.likelyCause ?? "none"])
    : row([
        proof.done,
        proof.alert ?? "",
        seconds(proof.firedAfterSeconds, "never"),
        seconds(proof.promisedSeconds, ""),
        seconds(proof.resolvedAfterSeconds, "still firing"),
        proof.likelyCause ?? "none",
      ]);

const noticed = ({ fault, alsoFired, verdict }: Proof): string =>
  `- ${fault ?? "nothing"}: ${alsoFired.join(", ") || "no other alert"}; verdict ${verdict}`;

const failed = (proofs: readonly Proof[]): string[] => {
  const lines = proofs.flatMap(({ fault, problems }) =>
    problems.map((problem) => `- ${fault ?? "nothing"}: ${problem}`),
  );
  return lines.length === 0 ? [] : ["", "## Not proven", "", ...lines];
};

export const proofPage = (proofs: readonly Proof[]): string =>
  `${[
    introduction,
    ...header,
    ...proofs.map(proofRow),
    "",
    "## What else fired",
    "",
    "Alerts on promises (requests are slow, are turned away, fail) fire as well where people feel a fault. They say that",
    "something is wrong; the alert above says what.",
    "",
    ...proofs.map(noticed),
    ...failed(proofs),
  ].join("\n")}\n`;
