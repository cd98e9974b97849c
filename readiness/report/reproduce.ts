/** The commands that repeat a run and rebuild its report: with every value that changed the run. Pure. */
import type { RunKind } from "../evidence/evidence.ts";
import type { FoundEvidence } from "../evidence/found-evidence.ts";
import { preparationFile } from "../evidence/preparation.ts";
import type { RunFile } from "../seal/run-files.ts";
import type { Report } from "./report.ts";

/** A run, ended or not. */
type Repeatable = {
  readonly kind: RunKind;
  readonly id: string;
  readonly scenario: string;
  readonly minutes?: number | undefined;
  readonly scenarioFile?: string | undefined;
  readonly students: number;
  readonly seed: number;
  readonly load: number;
  readonly mess: string;
  readonly defects: readonly string[];
  readonly through?: string | undefined;
  readonly fault: string | null;
  readonly observed: boolean;
  readonly settings: Readonly<Record<string, string>>;
};

export function reproduce(
  { run, begun, load }: FoundEvidence,
  files: readonly RunFile[],
): Report["reproduce"] {
  const one = begun ?? (run && { ...run, ...run.district });
  if (one === undefined) return [];
  const given = filesGiven.filter(({ file }) => files.some(({ name }) => name === file));
  return [
    ...again(one, load?.target, given),
    {
      does: "Rebuild this report from its evidence, byte for byte",
      command: `npx firstbell report runs/${one.id}`,
    },
    {
      does: "Check that nobody changed the evidence",
      command: `npx firstbell verify runs/${one.id}`,
    },
  ];
}

/** Files that a rehearsal was given, which it keeps in its folder. */
const filesGiven = [
  { option: "--waivers", file: "waivers.json" },
  { option: "--readiness", file: preparationFile },
] as const;
type GivenFiles = readonly (typeof filesGiven)[number][];

function again(one: Repeatable, target: string | undefined, given: GivenFiles): Report["reproduce"] {
  if (one.kind === "load") return target === undefined ? [] : [loadAgain(one, target)];
  const command = one.fault === null ? rehearse(one, given) : prove(one, one.fault);
  return [
    {
      does: "Rehearse again, with the same district and the same arrivals",
      command: `${settingsOf(one)}npx firstbell ${command}`,
    },
  ];
}

function loadAgain(
  { scenario, scenarioFile, load, minutes }: Repeatable,
  target: string,
): Report["reproduce"][number] {
  return {
    does: "Send the same load again, to an SIS that is running",
    command: `npx firstbell load ${scenarioFile ?? scenario} --target ${target} --load ${load}${lasting(minutes)}`,
  };
}

function prove({ students }: Repeatable, fault: string): string {
  return `prove --students ${students} --only ${fault}`;
}

function rehearse(run: Repeatable, given: GivenFiles): string {
  const { id, students, seed, load, minutes, scenario, scenarioFile, mess, defects, through, observed } = run;
  return [
    `rehearse --students ${students} --seed ${seed} --load ${load} --scenario ${scenarioFile ?? scenario}${lasting(minutes)}`,
    `--mess ${mess}`,
    ...(defects.length === 0 ? [] : [`--defects ${defects.join(",")}`]),
    ...(through === undefined ? [] : [`--through ${through}`]),
    ...given.map(({ option, file }) => `${option} runs/${id}/${file}`),
    ...(observed ? ["--observe"] : []),
  ].join(" ");
}

function lasting(minutes: number | undefined): string {
  return minutes === undefined ? "" : ` --duration ${minutes}`;
}

function settingsOf({ settings }: Repeatable): string {
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${quoted(value)} `)
    .join("");
}

/** For a shell. */
function quoted(text: string): string {
  return /^[\w./:+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
