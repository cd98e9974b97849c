/** What most likely made a run slow or wrong, from its signals: the component, its figures, and what followed from it. */
import { type Cause, type CauseId, causes } from "./cause-list.ts";
import { consequencesOf } from "./consequences.ts";
import { databaseLinkSlow } from "./detect/database-link-slow.ts";
import { databaseRestarted } from "./detect/database-restarted.ts";
import { eventLoopBlocked } from "./detect/event-loop-blocked.ts";
import { generatorSaturated } from "./detect/generator-saturated.ts";
import { indexMissing } from "./detect/index-missing.ts";
import { lockHeld } from "./detect/lock-held.ts";
import { poolStarved } from "./detect/pool-starved.ts";
import { retryStorm } from "./detect/retry-storm.ts";
import { schoolSlow } from "./detect/school-slow.ts";
import { sisSilent } from "./detect/sis-silent.ts";
import { statementSlow } from "./detect/statement-slow.ts";
import { statementsPerRequest } from "./detect/statements-per-request.ts";
import type { CauseEvidence, CauseInput, Detector, Finding, Window } from "./finding.ts";

export type LikelyCause = {
  cause: CauseId;
  component: string;
  title: string;
  /** One sentence with the figures in it. */
  sentence: string;
  /** Seconds of the load; a spell is as long as its windows reach. */
  fromSecond: number;
  toSecond: number;
  evidence: CauseEvidence[];
  /** Titles of what was seen too and follows from it. */
  consequences: string[];
};

const detectors: Readonly<Record<CauseId, Detector>> = {
  "database-restarted": databaseRestarted,
  "generator-saturated": generatorSaturated,
  "sis-silent": sisSilent,
  "lock-held": lockHeld,
  "event-loop-blocked": eventLoopBlocked,
  "index-missing": indexMissing,
  "statements-per-request": statementsPerRequest,
  "statement-slow": statementSlow,
  "database-link-slow": databaseLinkSlow,
  "pool-starved": poolStarved,
  "retry-storm": retryStorm,
  "school-slow": schoolSlow,
};

/** Short enough to see a fault of a few seconds, long enough for a percentile. */
const stepMs = 2000;
/** Causes whose limit is on a gauge have no window of their own. */
const shortestWindowSeconds = 4;

type KnownCause = (typeof causes)[number];
/** `fromMs` and `toMs` are as far as its windows reach; by the end of the first of them it was there. */
type Spell = Window & { cause: KnownCause; worst: Finding; firstEndMs: number };

const windowMsOf = ({ thresholds }: Cause): number =>
  Math.max(thresholds.windowSeconds ?? 0, shortestWindowSeconds) * 1000;

const spellsOf = (cause: KnownCause, input: CauseInput): Spell[] => {
  const { fromMs: beginMs, toMs: endMs } = input.signals;
  const find = detectors[cause.id](input);
  const spells: Spell[] = [];
  const lengthMs = windowMsOf(cause);
  // A shorter window at the beginning would make a rate of a moment.
  for (let toMs = beginMs + lengthMs; toMs <= endMs; toMs += stepMs) {
    const window = { fromMs: toMs - lengthMs, toMs };
    const worst = find(window);
    if (worst === null) continue;
    const last = spells.at(-1);
    if (last === undefined || window.fromMs > last.toMs)
      spells.push({ ...window, cause, worst, firstEndMs: toMs });
    else {
      last.toMs = toMs;
      if (worst.strength > last.worst.strength) last.worst = worst;
    }
  }
  return spells;
};

/** What a cause leaves behind is seen for as long as a window still reaches back to it. */
const together = (root: Spell, symptom: Spell): boolean => {
  const slackMs = windowMsOf(symptom.cause);
  return symptom.fromMs <= root.toMs + slackMs && symptom.toMs >= root.fromMs - slackMs;
};

const explains = (root: Spell, symptom: Spell): boolean =>
  (consequencesOf[root.cause.id] ?? []).includes(symptom.cause.id) && together(root, symptom);

const told = ({ cause, worst }: Spell): string =>
  cause.sentence.replace(/\{(\w+)\}/g, (_, word: string) => worst.words[word] ?? "?");

/** When it stood, to half a window: the last window in which it is seen lies partly after it. */
const standing = ({ firstEndMs, toMs, cause }: Spell): Window => {
  const lastMs = toMs - windowMsOf(cause) / 2;
  return { fromMs: Math.min(firstEndMs, lastMs), toMs: Math.max(firstEndMs, lastMs) };
};

const totalMs = (spells: readonly Spell[]): number =>
  spells.map(standing).reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);

const describe = (spells: readonly Spell[], all: readonly Spell[], input: CauseInput): LikelyCause => {
  const strongest = spells.reduce((best, spell) =>
    spell.worst.strength > best.worst.strength ? spell : best,
  );
  const { cause, worst } = strongest;
  const second = (atMs: number): number => Math.max(0, Math.round((atMs - input.load.startedAtMs) / 1000));
  const followed = all.filter((symptom) => spells.some((root) => explains(root, symptom)));
  return {
    cause: cause.id,
    component: cause.component,
    title: cause.title,
    sentence: told(strongest),
    fromSecond: second(Math.min(...spells.map((spell) => standing(spell).fromMs))),
    toSecond: second(Math.max(...spells.map((spell) => standing(spell).toMs))),
    evidence: [...worst.evidence],
    consequences: [...new Set(followed.map((symptom) => symptom.cause.title))],
  };
};

/** A generator that could not keep up puts every other figure in doubt; of the rest, what stood longest comes first. */
const rank = (one: readonly Spell[], other: readonly Spell[]): number => {
  const doubtful = (spells: readonly Spell[]): number =>
    spells[0]?.cause.id === "generator-saturated" ? 1 : 0;
  return doubtful(other) - doubtful(one) || totalMs(other) - totalMs(one);
};

/** The likeliest first; empty where nothing stands out. Pure. */
export const likelyCauses = (input: CauseInput): LikelyCause[] => {
  const all = causes.flatMap((cause) => spellsOf(cause, input));
  const roots = all.filter((spell) => !all.some((root) => explains(root, spell)));
  return causes
    .map((cause) => roots.filter((spell) => spell.cause === cause))
    .filter((spells) => spells.length > 0)
    .sort(rank)
    .map((spells) => describe(spells, all, input));
};
