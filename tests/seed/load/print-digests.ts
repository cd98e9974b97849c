/** Prints the digest of each table as JSON; its arguments are the seed and the number of students. */
import { encodeTable } from "../../../seed/load/encode-table.ts";
import { allTables } from "../../../seed/tables/all-tables.ts";
import { plannedDistrict } from "../planned-district.ts";

const district = plannedDistrict(Number(process.argv[2]), Number(process.argv[3]));
const digests = allTables.map((table) => {
  const encoded = encodeTable(district, table);
  for (const _ of encoded.buffers);
  return [table.name, encoded.digest()];
});
process.stdout.write(JSON.stringify(Object.fromEntries(digests)));
