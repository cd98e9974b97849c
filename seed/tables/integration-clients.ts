/** Rows of integration_clients. */
import { hash } from "node:crypto";
import { integrationClients as clients } from "../../sis/db/schema/integration.ts";
import { integrationClients, integrationSecret } from "../district/integration-clients.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import type { DistrictPlan } from "../plan/school-plan.ts";
import { tableRows } from "./table-rows.ts";

export const integrationClientRows = tableRows(clients, {
  columns: ["client", "secretHash", "scopes"],
  expected: () => integrationClients.length,
  passes: [{ by: "district", write: writeClients }],
});

function writeClients({ seed }: DistrictPlan, rows: RowBuffer): void {
  for (const { client, scopes } of integrationClients) {
    const secretHash = hash("sha256", integrationSecret(seed, client), "buffer");
    rows.row().text(client).bytes(secretHash).text(scopes.join(" "));
  }
}
