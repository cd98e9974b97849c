/**
 * What people saw of records that others had changed before, compared with all writes of the load: each value must be one
 * that was in force at that moment, or was just being entered. Pure.
 */
import type { Outcome } from "../../readiness/evidence/ledger-entry.ts";
import type { LookUpEvidence } from "../../readiness/evidence/look-up-evidence.ts";
import type { Left, ReadLine, State } from "../../readiness/evidence/read-line.ts";
import { othersSeeWithinMs } from "../../readiness/requirements/others-see-within.ts";
import { inGroups, inOrder } from "./in-groups.ts";

/** What a write left, and when. */
export type Change = Left & {
  /** Of the write. */
  readonly kind: string;
  readonly outcome: Outcome;
  readonly sentAt: number;
  readonly endedAt: number;
};

const mostSamples = 10;

export function lookUpEvidence(lines: readonly ReadLine[], changes: readonly Change[]): LookUpEvidence[] {
  const possible = changes.filter(({ outcome }) => outcome !== "refused");
  const byRecord = Map.groupBy(possible, ({ record }) => record);
  return inGroups(lines, ({ name }) => name).map(([name, ofName]) => addUp(name, ofName, byRecord));
}

type Compared = {
  readonly line: ReadLine;
  readonly item: string | number;
  readonly expected: ReadonlySet<State>;
  /** Of the writes that are sure to have left it. */
  readonly kinds: ReadonlySet<string>;
  readonly seen: State;
};

function addUp(
  name: string,
  lines: readonly ReadLine[],
  byRecord: ReadonlyMap<string, readonly Change[]>,
): LookUpEvidence {
  const compared = lines.flatMap((line) => compareLine(line, byRecord.get(line.record) ?? []));
  const outdated = compared.filter(({ expected, seen }) => !expected.has(seen));
  const students = outdated.flatMap(({ line, item }) => line.student ?? studentIn(item));
  return {
    name,
    answers: lines.length,
    compared: compared.length,
    kinds: countedByKind(compared),
    outdated: outdated.length,
    studentIds: inOrder(students),
    samples: outdated.slice(0, mostSamples).map(({ line, item, expected, seen }) => ({
      atMs: line.sentAt,
      record: `${line.record}, ${item}`,
      expected: [...expected].map(inWords).join(" or "),
      seen: inWords(seen),
    })),
  };
}

function countedByKind(compared: readonly Compared[]): LookUpEvidence["kinds"] {
  const kinds = compared.flatMap((each) => [...each.kinds]);
  return Object.fromEntries(inGroups(kinds, (kind) => kind).map(([kind, own]) => [kind, own.length]));
}

/** A list of several students has their ids as items. */
function studentIn(item: string | number): number[] {
  return typeof item === "number" ? [item] : [];
}

function inWords(state: State): string {
  return state === null ? "nothing" : String(state);
}

function compareLine(line: ReadLine, ofRecord: readonly Change[]): Compared[] {
  const changes = ofRecord.filter(({ since = line.day }) => since <= line.day);
  if (changes.length === 0) return [];
  const shown = new Map(line.shows);
  const changed = changes.flatMap(({ item }) => (item === undefined ? [] : [item]));
  const items = line.complete ? new Set([...shown.keys(), ...changed]) : shown.keys();
  return [...items].flatMap((item) => {
    const own = changes.filter((change) => change.item === undefined || change.item === item);
    const states = statesAt(line, own);
    return states === undefined ? [] : [{ line, item, ...states, seen: shown.get(item) ?? null }];
  });
}

/** What may be shown; undefined if nobody had surely changed it yet, so that it may still be as it was before the load. */
function statesAt(
  { sentAt, endedAt }: ReadLine,
  changes: readonly Change[],
): Pick<Compared, "expected" | "kinds"> | undefined {
  const settled = changes.filter(
    (change) => change.outcome === "ok" && change.endedAt <= sentAt - othersSeeWithinMs,
  );
  if (settled.length === 0) return undefined;
  const inForce = settled.filter(
    (change) => !settled.some((later) => later !== change && later.sentAt >= change.endedAt),
  );
  const underWay = changes.filter((change) => change.sentAt < endedAt && !settled.includes(change));
  return {
    expected: new Set([...inForce, ...underWay].map(({ state }) => state)),
    kinds: new Set(inForce.map(({ kind }) => kind)),
  };
}
