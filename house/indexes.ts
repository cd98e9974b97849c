/** Every generated index: which files it lists, and under what name. `npm run indexes` writes them. */

export type Index = {
  /** The generated file. */
  readonly path: string;
  /** A glob of the files it lists. Each exports one const, or one named like the file or its folder. */
  readonly files: string;
  /** Files that match the glob but aren't entries. */
  readonly except?: readonly string[];
  readonly exportName: string;
  readonly element: { readonly type: string; readonly from: string };
  readonly purpose: string;
  /**
   * `types` keeps the literal type of each entry instead of widening it to the element type.
   * `lazy` makes a record by file name whose entries are imported only when called.
   */
  readonly keep?: "types" | "lazy";
};

export const indexes: readonly Index[] = [
  {
    path: "commands/all-commands.ts",
    files: "commands/*.ts",
    exportName: "allCommands",
    element: { type: "MakeCommand", from: "commands/program/make-command.ts" },
    purpose: "Every command, loaded when it's run.",
    keep: "lazy",
  },
  {
    path: "dashboards/all-boards.ts",
    files: "dashboards/boards/*.ts",
    exportName: "allBoards",
    element: { type: "Board", from: "dashboards/boards/shared/board.ts" },
    purpose: "Every Grafana board.",
  },
  {
    path: "dashboards/rules/all-promise-alerts.ts",
    files: "dashboards/rules/promise-alerts/*.ts",
    exportName: "allPromiseAlerts",
    element: { type: "PromiseAlert", from: "dashboards/rules/promise-alert.ts" },
    purpose: "Every alert on a promise that isn't an error budget.",
  },
  {
    path: "loadtests/all-journeys.ts",
    files: "loadtests/journeys/*.ts",
    exportName: "allJourneys",
    element: { type: "Journey", from: "loadtests/model/journey.ts" },
    purpose: "Every journey; Node and k6 both read this list.",
  },
  {
    path: "loadtests/all-scenarios.ts",
    files: "loadtests/scenarios/*.ts",
    exportName: "allScenarios",
    element: { type: "Scenario", from: "loadtests/model/scenario.ts" },
    purpose: "Every scenario.",
  },
  {
    path: "readiness/audit/all-rules.ts",
    files: "readiness/audit/rules/*.ts",
    exportName: "allRules",
    element: { type: "Rule", from: "readiness/audit/rule.ts" },
    purpose: "Every assignment rule that an audit runs.",
  },
  {
    path: "readiness/causes/all-causes.ts",
    files: "readiness/causes/*/cause.ts",
    exportName: "allCauses",
    element: { type: "Cause", from: "readiness/causes/cause.ts" },
    purpose: "Every cause that the alerts and the report can name.",
  },
  {
    path: "readiness/requirements/all-measures.ts",
    files: "readiness/requirements/measures/*.ts",
    exportName: "allMeasures",
    element: { type: "DescribedMeasure", from: "readiness/requirements/describe-measure.ts" },
    purpose: "Every way to measure a requirement.",
    keep: "types",
  },
  {
    path: "seed/defects/all-defects.ts",
    files: "seed/defects/*.ts",
    except: [
      "seed/defects/assistant-sections.ts",
      "seed/defects/choose-other-classes.ts",
      "seed/defects/choose-people.ts",
      "seed/defects/choose.ts",
      "seed/defects/copy-students.ts",
      "seed/defects/defect.ts",
      "seed/defects/exit-as.ts",
      "seed/defects/home-sections.ts",
      "seed/defects/misdated-seats.ts",
      "seed/defects/move-to-district-office.ts",
      "seed/defects/plant-defects.ts",
      "seed/defects/unauthorized.ts",
      "seed/defects/untaught-learner.ts",
      "seed/defects/second-homerooms.ts",
    ],
    exportName: "allDefects",
    element: { type: "Defect", from: "seed/defects/defect.ts" },
    purpose: "Every defect that can be planted.",
  },
  {
    path: "seed/figures/all-figure-areas.ts",
    files: "seed/figures/areas/*.ts",
    exportName: "allFigureAreas",
    element: { type: "FigureArea", from: "seed/figures/figure.ts" },
    purpose: "Every area of the district that is compared with its sources.",
  },
  {
    path: "seed/look-alikes/all-look-alikes.ts",
    files: "seed/look-alikes/*.ts",
    except: [
      "seed/look-alikes/absent-look-alikes.ts",
      "seed/look-alikes/look-alike.ts",
      "seed/look-alikes/plant-look-alikes.ts",
    ],
    exportName: "allLookAlikes",
    element: { type: "LookAlike", from: "seed/look-alikes/look-alike.ts" },
    purpose: "Every legitimate look-alike of a bad assignment that a district has.",
  },
  {
    path: "seed/mess/all-messes.ts",
    files: "seed/mess/*.ts",
    except: ["seed/mess/mess.ts"],
    exportName: "allMesses",
    element: { type: "Mess", from: "seed/mess/mess.ts" },
    purpose: "Everything that is wrong on a good opening day, or was in 2014.",
  },
  {
    path: "seed/tables/all-tables.ts",
    files: "seed/tables/*.ts",
    except: ["seed/tables/table-rows.ts"],
    exportName: "allTables",
    element: { type: "TableRows", from: "seed/tables/table-rows.ts" },
    purpose: "Every table that the seed fills; the others stay empty until school opens.",
  },
  {
    path: "sis/all-module-metrics.ts",
    files: "sis/*/module-metrics.ts",
    exportName: "allModuleMetrics",
    element: { type: "ModuleMetrics", from: "sis/telemetry/catalogue.ts" },
    purpose: "What each module of the SIS counts.",
  },
  {
    path: "sis/all-modules.ts",
    files: "sis/*/module.ts",
    exportName: "allModules",
    element: { type: "SisModule", from: "sis/http/sis-module.ts" },
    purpose: "Every module of the SIS.",
  },
  {
    path: "targets/reference-sis/client/all-requests.ts",
    files: "targets/reference-sis/client/requests/*.ts",
    exportName: "allRequests",
    element: { type: "Requests", from: "targets/reference-sis/client/request.ts" },
    purpose: "Every request that a journey can make, one table per module of the SIS.",
  },
  {
    path: "targets/reference-sis/people/all-pools.ts",
    files: "targets/reference-sis/people/pools/*.ts",
    exportName: "allPools",
    element: { type: "Pool", from: "targets/reference-sis/people/pool.ts" },
    purpose: "Every pool of people that a journey can take its people from.",
  },
  {
    path: "tests/readiness/causes/all-stories.ts",
    files: "tests/readiness/causes/*/stories.ts",
    exportName: "allStories",
    element: { type: "CauseStories", from: "tests/readiness/causes/stories/cause-stories.ts" },
    purpose: "The stories of every cause.",
  },
  {
    path: "targets/reference-sis/all-writes.ts",
    files: "targets/reference-sis/writes/*.ts",
    exportName: "allWrites",
    element: { type: "ReferenceWrite", from: "targets/reference-sis/ledger/reference-write.ts" },
    purpose: "Every kind of write.",
  },
];
