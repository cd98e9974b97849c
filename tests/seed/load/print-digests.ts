/** Prints the digest of each table but accounts (whose passwords need hashing) as JSON: seed and students are its arguments. */
import { encodeTable } from "../../seed/load/encode-table.ts";
import { planDistrict } from "../../seed/plan/plan-district.ts";
import { allTables } from "../../seed/tables/all-tables.ts";

const plan = planDistrict(Number(process.argv[2]), Number(process.argv[3]));
const digests = allTables([])
  .filter(({ name }) => name !== "accounts")
  .map((table) => {
    const encoded = encodeTable(plan, table);
    for (const _ of encoded.buffers);
    return [table.name, encoded.digest()];
  });
process.stdout.write(JSON.stringify(Object.fromEntries(digests)));
