/** Requests of a load by kind and span: the whole load, or one of its phases. */
import type { LoadEvidence, RequestEvidence, RequestKind } from "../evidence/load-evidence.ts";

export function spanTitle(load: LoadEvidence, phase: string | null): string {
  return phase === null
    ? "the whole load"
    : `“${load.phases.find(({ id }) => id === phase)?.title ?? phase}”`;
}

export function ofKind(load: LoadEvidence, kind: RequestKind): RequestEvidence[] {
  return load.requests.filter((row) => row.kind === kind && row.name === null);
}

/** Requests of a kind in the whole load. */
export function totalOf(load: LoadEvidence, kind: RequestKind): number {
  return ofKind(load, kind).find(({ phase }) => phase === null)?.count ?? 0;
}
