/**
 * What most likely made a run slow or wrong, from its signals: the component, its measurements, and its consequences.
 */
import { allCauses } from "./all-causes.ts";
import { type Cause, everyWait } from "./cause.ts";
import type { CauseEvidence, CauseInput, Finding, Window } from "./finding.ts";

export type LikelyCause = {
  readonly cause: string;
  readonly component: string;
  readonly title: string;
  /** One sentence with the measurements in it. */
  readonly sentence: string;
  /** Seconds of the load, from the first window to the end of the last. */
  readonly fromSecond: number;
  readonly toSecond: number;
  readonly evidence: CauseEvidence[];
  /** Titles of what was also seen as a consequence. */
  readonly consequences: string[];
};

/** `fromMs` and `toMs` span its windows; it had begun by the end of the first one. */
type Spell = Window & { readonly cause: Cause; readonly worst: Finding; readonly firstEndMs: number };

function isNamed({ worst }: Spell): boolean {
  return worst.onlyExplains !== true;
}

/** Likeliest first; empty if nothing stands out. Pure. */
export function likelyCauses(input: CauseInput): LikelyCause[] {
  const all = allCauses.flatMap((cause) => spellsOf(cause, input));
  const roots = all.filter((spell) => !all.some((root) => explains(root, spell)));
  return allCauses
    .map((cause) => roots.filter((spell) => spell.cause === cause && isNamed(spell)))
    .filter((spells) => spells.length > 0)
    .sort(rank)
    .map((spells) => describe(spells, all, input));
}

/** Short enough to see a fault of a few seconds, long enough for a percentile. */
const stepMs = 2000;

function spellsOf(cause: Cause, input: CauseInput): Spell[] {
  const { fromMs: beginMs, toMs: endMs } = input.signals;
  const find = cause.detect(input);
  const lengthMs = windowMsOf(cause);
  let spells: Spell[] = [];
  // A shorter window at the beginning would compute a rate from a moment.
  for (let toMs = beginMs + lengthMs; toMs <= endMs; toMs += stepMs) {
    const window = { fromMs: toMs - lengthMs, toMs };
    const worst = find(window);
    if (worst !== undefined) spells = extended(spells, { ...window, cause, worst, firstEndMs: toMs });
  }
  return spells;
}

/** Adjacent windows form one time span. */
function extended(spells: readonly Spell[], next: Spell): Spell[] {
  const last = spells.at(-1);
  if (last === undefined || next.fromMs > last.toMs) return [...spells, next];
  const worst = next.worst.strength > last.worst.strength ? next.worst : last.worst;
  return [...spells.slice(0, -1), { ...last, toMs: next.toMs, worst }];
}

/** Causes whose limit is on a gauge have no window. */
const shortestWindowSeconds = 4;

function windowMsOf({ thresholds }: Cause): number {
  return Math.max(thresholds.windowSeconds ?? 0, shortestWindowSeconds) * 1000;
}

function explains(root: Spell, symptom: Spell): boolean {
  return canExplain(root.cause, symptom.cause) && together(root, symptom);
}

export function canExplain({ explains: explained }: Cause, { id, isWait }: Cause): boolean {
  return explained.includes(id) || (isWait === true && explained.includes(everyWait));
}

/** What a cause leaves behind is seen for as long as a window still reaches back to it. */
function together(root: Spell, symptom: Spell): boolean {
  const slackMs = windowMsOf(symptom.cause);
  return symptom.fromMs <= root.toMs + slackMs && symptom.toMs >= root.fromMs - slackMs;
}

/** A generator that could not keep up puts everything else in doubt; of the rest, what lasted longest comes first. */
function rank(one: readonly Spell[], other: readonly Spell[]): number {
  const doubtful = ([spell]: readonly Spell[]): number => (spell?.cause.putsRunInDoubt ? 1 : 0);
  return doubtful(other) - doubtful(one) || totalMs(other) - totalMs(one);
}

function totalMs(spells: readonly Spell[]): number {
  return spells.map(timeOf).reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
}

/** When it happened, to within half a window: the last window it's seen in is partly after it. */
function timeOf({ firstEndMs, toMs, cause }: Spell): Window {
  const lastMs = toMs - windowMsOf(cause) / 2;
  return { fromMs: Math.min(firstEndMs, lastMs), toMs: Math.max(firstEndMs, lastMs) };
}

function describe(spells: readonly Spell[], all: readonly Spell[], input: CauseInput): LikelyCause {
  const strongest = spells.reduce((best, spell) =>
    spell.worst.strength > best.worst.strength ? spell : best,
  );
  const { cause, worst } = strongest;
  const second = (atMs: number): number => Math.max(0, Math.round((atMs - input.load.startedAtMs) / 1000));
  const followed = all.filter(
    (symptom) => isNamed(symptom) && spells.some((root) => explains(root, symptom)),
  );
  return {
    cause: cause.id,
    component: cause.component,
    title: cause.title,
    sentence: sentenceOf(strongest),
    fromSecond: second(Math.min(...spells.map((spell) => timeOf(spell).fromMs))),
    toSecond: second(Math.max(...spells.map((spell) => timeOf(spell).toMs))),
    evidence: [...worst.evidence],
    consequences: [...new Set(followed.map((symptom) => symptom.cause.title))],
  };
}

function sentenceOf({ cause, worst }: Spell): string {
  return cause.sentence.replace(/\{(\w+)\}/g, (_, word: string) => worst.words[word] ?? "?");
}
