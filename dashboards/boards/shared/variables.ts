/** What a reader selects at the top of a board, and where the data comes from. */
import type { DataSourceRef } from "@grafana/grafana-foundation-sdk/common";
import {
  type DashboardBuilder,
  DatasourceVariableBuilder,
  QueryVariableBuilder,
  VariableRefresh,
  VariableSort,
} from "@grafana/grafana-foundation-sdk/dashboard";
import type { Board } from "./board.ts";

export const dataSource: DataSourceRef = { type: "prometheus", uid: "$datasource" };

const builders = {
  run: () => runVariable("run", "Run"),
  other: () => runVariable("other", "Other run"),
  school: schoolVariable,
} as const;

export function addVariables(board: Board, dashboard: DashboardBuilder): void {
  dashboard.withVariable(dataSourceVariable());
  for (const name of board.variables) dashboard.withVariable(builders[name]());
}

function dataSourceVariable(): DatasourceVariableBuilder {
  return new DatasourceVariableBuilder("datasource").label("Data source").type("prometheus");
}

/** Run ids start with their time: the newest comes first and is selected. */
function runVariable(name: string, label: string): QueryVariableBuilder {
  return new QueryVariableBuilder(name)
    .label(label)
    .datasource(dataSource)
    .query("label_values(firstbell_run_info, run)")
    .refresh(VariableRefresh.OnTimeRangeChanged)
    .sort(VariableSort.AlphabeticalDesc);
}

/** A label whose name only ends in "name" or "school", such as hostname, is another one. A name may have quotes in it. */
const schoolPattern = String.raw`/[{,]name="(?<text>(?:[^"\\]|\\.)+)".*[{,]school="(?<value>\d+)"/`;

/** Shows the school's name, and means its id. */
function schoolVariable(): QueryVariableBuilder {
  return new QueryVariableBuilder("school")
    .label("School")
    .datasource(dataSource)
    .query('query_result(sis_school_info{run="$run"})')
    .regex(schoolPattern)
    .refresh(VariableRefresh.OnTimeRangeChanged)
    .sort(VariableSort.AlphabeticalAsc);
}
