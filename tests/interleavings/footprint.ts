/** What a step of a session shares with other sessions: two steps that share nothing may run in either order. */

/** Each has the names of tables; all advisory locks count as one table. */
export type Footprint = {
  readonly reads: ReadonlySet<string>;
  /** Tables with rows whose keys a foreign key protects from deletion. */
  readonly keepsKeys: ReadonlySet<string>;
  /** Tables with rows that nobody else may change until the transaction ends. */
  readonly shares: ReadonlySet<string>;
  /** Tables with rows that nobody else may share or change until the transaction ends. */
  readonly holds: ReadonlySet<string>;
  /** Those of `holds` with rows whose keys nobody else may protect meanwhile. */
  readonly holdsKeys: ReadonlySet<string>;
  /** Tables with rows that others see changed from now on. */
  readonly shows: ReadonlySet<string>;
};

const none: ReadonlySet<string> = new Set();
export const noFootprint: Footprint = {
  ...{ reads: none, keepsKeys: none, shares: none, holds: none, holdsKeys: none, shows: none },
};

export function unionOf(footprints: readonly Footprint[]): Footprint {
  return footprints.reduce(
    (all, one) => ({
      reads: all.reads.union(one.reads),
      keepsKeys: all.keepsKeys.union(one.keepsKeys),
      shares: all.shares.union(one.shares),
      holds: all.holds.union(one.holds),
      holdsKeys: all.holdsKeys.union(one.holdsKeys),
      shows: all.shows.union(one.shows),
    }),
    noFootprint,
  );
}

/** Whether it may matter which of the two runs first. It's enough that they use one table, not one row. */
export function mayInterfere(one: Footprint, other: Footprint): boolean {
  return bars(one, other) || bars(other, one);
}

/** Whether one may keep the other waiting, or change what the other finds. */
function bars(one: Footprint, other: Footprint): boolean {
  const found = other.reads.union(other.shares).union(other.holds);
  return (
    !one.holds.isDisjointFrom(other.holds.union(other.shares)) ||
    !one.holdsKeys.isDisjointFrom(other.keepsKeys) ||
    !one.shows.isDisjointFrom(found)
  );
}
