/** The clean rehearsals as a page of the docs: what was rehearsed, and each verdict. */
import { bytes, counted, number, percent } from "../readiness/evidence/plain-words.ts";
import { type CleanRun, cleanRehearsals } from "./clean-rehearsals.ts";

export type PlayedOn = {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly cpuModel: string;
  readonly cores: number;
  readonly memoryBytes: number;
  readonly operatingSystem: string;
  /** Null if it isn't known. */
  readonly commit: string | null;
  /** Of Firstbell's own source. */
  readonly sourceSha256: string;
};

export function falseAlarmsPage(runs: readonly CleanRun[], on: PlayedOn): string {
  return `${[introduction, ...place(on), "", ...header, ...runs.map(row), ...judgment(runs), ...reasons(runs)].join("\n")}\n`;
}

const introduction = `# False alarms

\`npm run false-alarms\` rehearses districts in which nothing is wrong, and writes this page. Half of the districts have the
normal mess of a good opening day, with a few students still unscheduled. Each rehearsal must end in GO, or in INVALID
RUN if something kept the load generator from working, such as other programs on its machine. Any other verdict would be
a false alarm, and so would a failure that an INVALID RUN claims to prove.
`;

function place({
  day,
  cpuModel,
  cores,
  memoryBytes,
  operatingSystem,
  commit,
  sourceSha256,
}: PlayedOn): string[] {
  return [
    `- Begun on ${day} (UTC), on ${cpuModel}, ${counted(cores, "core", "cores")}, ${bytes(memoryBytes)} of memory, ${operatingSystem}`,
    `- Commit ${commit ?? "not known"}; SHA-256 of the source ${sourceSha256}`,
  ];
}

const header = [
  cells(["", "Students", "Seed", "Mess", "Scenario", "Load", "Verdict"]),
  cells(["---:", "---:", "---:", "---", "---", "---:", "---"]),
];

function row({ number: place, students, seed, mess, scenario, load, verdict }: CleanRun): string {
  return cells([String(place), number(students), String(seed), mess, scenario, percent(load), verdict]);
}

function cells(texts: readonly string[]): string {
  return `| ${texts.join(" | ")} |`;
}

function judgment(runs: readonly CleanRun[]): string[] {
  const alarms = runs.filter(({ problems }) => problems.length > 0).length;
  const found = alarms === 0 ? "no false alarm" : counted(alarms, "false alarm", "false alarms");
  return [
    "",
    `${number(runs.length)} of ${number(cleanRehearsals.length)} rehearsals were played: ${found}.`,
  ];
}

/** Only of those that didn't end in GO. */
function reasons(runs: readonly CleanRun[]): string[] {
  const lines = runs.flatMap(({ number: place, verdict, why, problems }) =>
    verdict === "GO"
      ? []
      : [`- ${place}: ${why}`, ...problems.map((problem) => `  - False alarm: ${problem}`)],
  );
  return lines.length === 0 ? [] : ["", "## Why not GO", "", ...lines];
}
