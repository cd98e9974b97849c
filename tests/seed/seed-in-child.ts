/** Seeds a district in its own process, for a test to kill; prints "rows" once rows are being loaded. */
import { seedDistrict } from "../../seed/seed-district.ts";

const options = JSON.parse(process.argv[2] ?? "{}");

await seedDistrict({
  ...options,
  seed: 1,
  defects: [],
  onProgress: ({ rows }) => {
    if (rows > 0) process.stdout.write("rows\n");
  },
});
