/** Decides which traces to keep when there is no room for all: the slowest, but some of every route, so that a flood hides none. */

export type KeptTrace = {
  /** Traces in a group are comparable: same route, same reason. */
  readonly group: string;
  readonly durationMs: number;
  readonly line: string;
};

export type Bounds = { readonly tracesAtMost: number; readonly bytesAtMost: number };

export type KeptTraces = {
  /** Cheap, since a flood calls it for every request. `atMost` limits the group. */
  wants(group: string, durationMs: number, atMost: number): boolean;
  keep(trace: KeptTrace, atMost: number): void;
  lines(): string[];
};

type Store = { readonly groups: Map<string, KeptTrace[]>; count: number; bytes: number };

export function keepTraces(bounds: Bounds): KeptTraces {
  const store: Store = { groups: new Map(), count: 0, bytes: 0 };
  return {
    wants: (group, durationMs, atMost) => {
      const own = store.groups.get(group) ?? [];
      const full =
        own.length >= atMost || (isFull(store, bounds) && own.length >= largestGroup(store).length);
      return !full || durationMs > (own[fastestOf(own)]?.durationMs ?? Number.POSITIVE_INFINITY);
    },
    keep: (trace, atMost) => {
      const group = add(store, trace);
      if (group.length > atMost) dropFastest(store, group);
      while (store.count > bounds.tracesAtMost || store.bytes > bounds.bytesAtMost) {
        dropFastest(store, largestGroup(store));
      }
    },
    lines: () => [...store.groups.values()].flatMap((group) => group.map(({ line }) => line)),
  };
}

function isFull({ count }: Store, { tracesAtMost }: Bounds): boolean {
  return count >= tracesAtMost;
}

function add(store: Store, trace: KeptTrace): KeptTrace[] {
  const group = store.groups.get(trace.group) ?? [];
  store.groups.set(trace.group, group);
  group.push(trace);
  store.count += 1;
  store.bytes += trace.line.length;
  return group;
}

function dropFastest(store: Store, group: KeptTrace[]): void {
  const [dropped] = group.splice(fastestOf(group), 1);
  if (dropped === undefined) return;
  store.count -= 1;
  store.bytes -= dropped.line.length;
  if (group.length === 0) store.groups.delete(dropped.group);
}

function largestGroup({ groups }: Store): KeptTrace[] {
  let largest: KeptTrace[] = [];
  for (const group of groups.values()) if (group.length > largest.length) largest = group;
  return largest;
}

function fastestOf(group: readonly KeptTrace[]): number {
  let fastest = 0;
  group.forEach((trace, index) => {
    if (trace.durationMs < (group[fastest]?.durationMs ?? 0)) fastest = index;
  });
  return fastest;
}
