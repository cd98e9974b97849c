/** Compares whole answers with the records while people are at work: one after another at an even rate, each kind in turn. */
import { setTimeout as delay } from "node:timers/promises";
import type { District } from "../../targets/reference-sis/people/district.ts";
import { noneOutsideVisits, type OutsideVisits, together } from "./outside-visits.ts";
import { compareMeanwhile, type WholeLook } from "./whole-looks.ts";

export type MeanwhileLooks = {
  /** Waits for the look that is under way: the SIS may record it. */
  stop(): Promise<OutsideVisits>;
};

/** [K] Two a second: a thousandth of a full load, and several of each kind in a short one. */
const usualMs = 500;
/** [K] So many of these intervals go by first: then k6 has begun, and what watches the system has read where its counts began. */
const intervalsBefore = 6;

type Looking = {
  /** A connection of its own: it's opened again if it breaks. */
  readonly open: () => Promise<District>;
  readonly looks: readonly WholeLook[];
  readonly target: string;
  readonly signal?: AbortSignal | undefined;
  /** The time from one look to the next. */
  readonly everyMs?: number;
};

export function startMeanwhileLooks(looking: Looking): MeanwhileLooks {
  const stopping = new AbortController();
  const seen: OutsideVisits[] = [];
  const looked = lookUntil(stopping.signal, looking, (each) => seen.push(each));
  return {
    stop: async () => {
      stopping.abort();
      await looked;
      return together(noneOutsideVisits, ...seen);
    },
  };
}

async function lookUntil(
  stopped: AbortSignal,
  { open, looks, target, signal, everyMs = usualMs }: Looking,
  onSeen: (seen: OutsideVisits) => void,
): Promise<void> {
  let district: District | undefined;
  await untilOver(everyMs * intervalsBefore, stopped);
  for (const look of inTurnAgain(looks)) {
    if (stopped.aborted || signal?.aborted) break;
    try {
      district ??= await open();
      onSeen(await compareMeanwhile(district, look, target, signal));
    } catch {
      // The database is away, or the run was interrupted: what couldn't be compared isn't counted.
      await close(district);
      district = undefined;
    }
    await untilOver(everyMs, stopped);
  }
  await close(district);
}

/** Or until it's stopped. */
async function untilOver(ms: number, stopped: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal: stopped }).catch(() => undefined);
}

async function close(district: District | undefined): Promise<void> {
  await district?.end().catch(() => undefined);
}

/** One of each kind, then the next of each, and from the beginning. */
function* inTurnAgain(looks: readonly WholeLook[]): Generator<WholeLook> {
  const byName = [...Map.groupBy(looks, ({ call }) => call.name).values()];
  const most = Math.max(0, ...byName.map((own) => own.length));
  while (most > 0) {
    for (let place = 0; place < most; place++) {
      for (const own of byName) yield* own.slice(place, place + 1);
    }
  }
}
