/** What may import what: an allow-list. Lint rejects everything else. A room may always import itself. */

export type Room = {
  readonly name: string;
  /** A folder or glob of folders. A file belongs to the first room that matches it. */
  readonly folder: string;
  /** The only files that other rooms may import, tests aside. Each folder that matches the glob is a separate room. */
  readonly face?: string;
  readonly mayImport: readonly string[];
};

/** From evidence to verdict: each may import only those before it. */
const readinessRooms = orderedRooms("readiness", [
  "evidence",
  "audit",
  "requirements",
  "ledger",
  "causes",
  "judge",
  "report",
]);
const readiness = readinessRooms.map(({ name }) => name);

/** The reference SIS from the bottom up. */
const sisRooms: readonly Room[] = [
  { name: "sis/db", folder: "sis/db", mayImport: ["sis"] },
  { name: "sis/telemetry", folder: "sis/telemetry", mayImport: ["sis", "sis/db", "sis/http", "sis/access"] },
  { name: "sis/http", folder: "sis/http", mayImport: ["sis", "sis/db", "sis/telemetry"] },
  { name: "sis/access", folder: "sis/access", mayImport: ["sis", "sis/db", "sis/telemetry", "sis/http"] },
  { name: "sis/collector", folder: "sis/collector", mayImport: ["sis", "sis/db", "sis/telemetry"] },
  {
    name: "sis/module",
    folder: "sis/*",
    face: "{module,module-metrics}.ts",
    mayImport: ["sis", "sis/db", "sis/telemetry", "sis/http", "sis/access", "sis/module"],
  },
  {
    name: "sis",
    folder: "sis",
    mayImport: ["sis/db", "sis/telemetry", "sis/http", "sis/access", "sis/module"],
  },
];

const engine = [
  "parts",
  "seed",
  "targets",
  "loadtests",
  "dashboards",
  "observe",
  "proof",
  "sis",
  ...readiness,
];

export const rooms: readonly Room[] = [
  { name: "parts", folder: "parts", mayImport: [] },
  ...sisRooms,
  { name: "seed", folder: "seed", mayImport: ["sis/db", "parts"] },
  { name: "targets", folder: "targets", mayImport: ["readiness/evidence", "sis/db", "parts"] },
  {
    name: "loadtests",
    folder: "loadtests",
    mayImport: ["readiness/evidence", "readiness/requirements", "targets", "parts"],
  },
  ...readinessRooms,
  {
    name: "dashboards",
    folder: "dashboards",
    mayImport: ["parts", "sis", "sis/telemetry", "sis/collector", ...readiness],
  },
  {
    name: "observe",
    folder: "observe",
    // The watch reuses the collector's connection and its SQL for locks; the SIS ships alone, so the shared code is there.
    mayImport: ["parts", "readiness/evidence", "loadtests", "targets", "dashboards", "sis/collector"],
  },
  { name: "proof", folder: "proof", mayImport: ["parts", "targets", "sis", "sis/db", ...readiness] },
  { name: "rehearsal", folder: "rehearsal", mayImport: engine },
  { name: "commands", folder: "commands", mayImport: ["rehearsal", ...engine] },
  { name: "house", folder: "house", mayImport: [] },
  {
    name: "tests",
    folder: "tests",
    mayImport: ["commands", "rehearsal", "house", ...engine, ...sisRooms.map(({ name }) => name)],
  },
];

function orderedRooms(parent: string, names: readonly string[]): Room[] {
  return names.map((name, index) => ({
    name: `${parent}/${name}`,
    folder: `${parent}/${name}`,
    mayImport: ["targets", "parts", ...names.slice(0, index).map((earlier) => `${parent}/${earlier}`)],
  }));
}
