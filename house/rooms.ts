/** What may import what: an allow-list. Lint rejects everything else. A room may always import itself. */

export type Room = {
  readonly name: string;
  /** A folder or glob of folders. A file belongs to the first room that matches it. */
  readonly folder: string;
  /** The only files that other rooms may import, tests aside. Each folder that matches the glob is a separate room. */
  readonly face?: string;
  /** The only file that these folders may import from each other. */
  readonly faceToSiblings?: string;
  readonly mayImport: readonly string[];
};

/** From evidence to verdict: each imports from those before it, and none knows a system under test. */
const readinessRooms: readonly Room[] = [
  { name: "readiness/evidence", folder: "readiness/evidence", mayImport: [] },
  { name: "readiness/audit", folder: "readiness/audit", mayImport: ["readiness/evidence", "parts"] },
  {
    name: "readiness/requirements",
    folder: "readiness/requirements",
    mayImport: ["readiness/evidence", "readiness/audit"],
  },
  { name: "readiness/ledger", folder: "readiness/ledger", mayImport: ["readiness/evidence", "parts"] },
  { name: "readiness/causes", folder: "readiness/causes", mayImport: ["readiness/evidence"] },
  {
    name: "readiness/judge",
    folder: "readiness/judge",
    mayImport: ["readiness/evidence", "readiness/requirements", "parts"],
  },
  {
    name: "readiness/seal",
    folder: "readiness/seal",
    mayImport: ["readiness/evidence", "readiness/judge", "parts"],
  },
  {
    name: "readiness/report",
    folder: "readiness/report",
    mayImport: [
      "readiness/evidence",
      "readiness/requirements",
      "readiness/causes",
      "readiness/judge",
      "readiness/seal",
      "parts",
    ],
  },
  {
    name: "readiness/compare",
    folder: "readiness/compare",
    mayImport: ["readiness/evidence", "readiness/report", "parts"],
  },
];
const readiness = readinessRooms.map(({ name }) => name);

/** The reference SIS from the bottom up. */
const sisRooms: readonly Room[] = [
  { name: "sis/db", folder: "sis/db", mayImport: ["sis"] },
  { name: "sis/telemetry", folder: "sis/telemetry", mayImport: ["sis/db"] },
  { name: "sis/http", folder: "sis/http", mayImport: ["sis", "sis/db", "sis/telemetry"] },
  { name: "sis/access", folder: "sis/access", mayImport: ["sis", "sis/db", "sis/telemetry", "sis/http"] },
  { name: "sis/collector", folder: "sis/collector", mayImport: ["sis", "sis/db", "sis/telemetry"] },
  {
    name: "sis/module",
    folder: "sis/*",
    face: "{module,module-metrics}.ts",
    faceToSiblings: "module.ts",
    mayImport: ["sis", "sis/db", "sis/telemetry", "sis/http", "sis/module"],
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
    mayImport: [
      "parts",
      "sis",
      "sis/telemetry",
      "sis/collector",
      "readiness/evidence",
      "readiness/requirements",
      "readiness/causes",
      "readiness/report",
    ],
  },
  {
    name: "observe",
    folder: "observe",
    // The watch reuses the collector's connection and its SQL for locks; the SIS ships alone, so the shared code is there.
    mayImport: ["parts", "readiness/evidence", "loadtests", "targets", "dashboards", "sis/collector"],
  },
  {
    name: "proof",
    folder: "proof",
    mayImport: [
      "parts",
      "targets",
      "sis",
      "sis/db",
      "sis/http",
      "readiness/evidence",
      "readiness/causes",
      "readiness/judge",
    ],
  },
  // The engine migrates a district and makes the SIS's role, both as the owner.
  { name: "rehearsal", folder: "rehearsal", mayImport: [...engine, "sis/db"] },
  { name: "commands", folder: "commands", mayImport: ["rehearsal", ...engine] },
  // It writes down who may call which route, for the harness to hold the SIS to, and the page of scenarios.
  { name: "house", folder: "house", mayImport: ["sis", "targets", "loadtests"] },
  {
    name: "tests",
    folder: "tests",
    mayImport: ["commands", "rehearsal", "house", ...engine, ...sisRooms.map(({ name }) => name)],
  },
];
