/** A board as the JSON that Grafana loads: rows laid out from the top, panels numbered in reading order. */
import {
  DashboardBuilder,
  DashboardCursorSync,
  type Panel as GrafanaPanel,
  type GridPos,
  RowBuilder,
} from "@grafana/grafana-foundation-sdk/dashboard";
import { DataqueryBuilder } from "@grafana/grafana-foundation-sdk/prometheus";
import { annotations } from "./annotations.ts";
import type { Board, Panel, Query, Row } from "./board.ts";
import { boardMenu, boardTag, description, panelLinks, schoolLink } from "./links.ts";
import { lookOf } from "./looks.ts";
import { addVariables, dataSource } from "./variables.ts";

const columns = 24;

type Placed = { readonly panel: Panel; readonly id: number; readonly gridPos: GridPos };
type PlacedRow = {
  readonly title: string | undefined;
  readonly id: number;
  readonly y: number;
  readonly panels: Placed[];
};

/** Ends with a line break; the same board gives the same bytes. */
export function boardJson(board: Board): string {
  const dashboard = new DashboardBuilder(board.title)
    .uid(board.uid)
    .description(board.description)
    .tags([boardTag])
    .timezone("browser")
    .readonly()
    .tooltip(DashboardCursorSync.Crosshair)
    .time({ from: board.from, to: "now" })
    .refresh("5s")
    .link(boardMenu())
    .annotations(annotations());
  addVariables(board, dashboard);
  for (const row of placeRows(board.rows)) addRow(dashboard, row);
  return `${JSON.stringify(dashboard.build(), null, 2)}\n`;
}

function placeRows(rows: readonly Row[]): PlacedRow[] {
  let id = 1;
  let y = 0;
  return rows.map((row) => {
    const placed = placeRow(row, id, y);
    const heading = row.title === undefined ? 0 : 1;
    id += row.panels.length + heading;
    y += row.height + heading;
    return placed;
  });
}

function placeRow(row: Row, firstId: number, y: number): PlacedRow {
  const heading = row.title === undefined ? 0 : 1;
  const sizes = widths(row);
  const panels = row.panels.map((panel, index) => {
    const x = sizes.slice(0, index).reduce((sum, size) => sum + size, 0);
    const gridPos = { x, y: y + heading, w: sizes[index] ?? 0, h: row.height };
    return { panel, id: firstId + heading + index, gridPos };
  });
  return { title: row.title, id: firstId, y, panels };
}

/** Widths of a row's panels: those given, and equal parts of the rest. */
function widths({ panels }: Row): number[] {
  const given = panels.reduce((sum, { width }) => sum + (width ?? 0), 0);
  const open = panels.filter(({ width }) => width === undefined).length;
  return panels.map(({ width }) => width ?? Math.floor((columns - given) / open));
}

function addRow(dashboard: DashboardBuilder, { title, id, y, panels }: PlacedRow): void {
  if (title !== undefined)
    dashboard.withRow(new RowBuilder(title).id(id).gridPos({ x: 0, y, w: columns, h: 1 }));
  for (const placed of panels) dashboard.withPanel({ build: () => grafanaPanel(placed) });
}

function grafanaPanel({ panel, id, gridPos }: Placed): GrafanaPanel {
  const look = lookOf(panel);
  const links = panel.opensSchool ? { links: [schoolLink().build()] } : {};
  return {
    ...look,
    id,
    gridPos,
    title: panel.title,
    description: description(panel.good, panel.next),
    datasource: dataSource,
    targets: panel.queries.map((query, index) => target(query, index).build()),
    links: panelLinks(panel.next).map((link) => link.build()),
    fieldConfig: {
      defaults: { ...look.fieldConfig?.defaults, ...links },
      overrides: look.fieldConfig?.overrides ?? [],
    },
  };
}

function target({ expr, legend, exemplars, everySeconds, atEnd }: Query, index: number): DataqueryBuilder {
  const query = new DataqueryBuilder()
    .refId(String.fromCharCode("A".charCodeAt(0) + index))
    .datasource(dataSource)
    .expr(expr)
    .legendFormat(legend);
  if (atEnd) query.instant();
  else query.range();
  if (exemplars) query.exemplar(true);
  return everySeconds === undefined ? query : query.interval(`${everySeconds}s`);
}
