/** Seeds a district in its own process, for a test to kill; prints "rows" once rows are being loaded. */
import { z } from "zod";
import { seedDistrict } from "../../seed/seed-district.ts";

const optionsSchema = z.object({
  server: z.object({ host: z.string(), port: z.int(), user: z.string(), password: z.string() }),
  database: z.string(),
  students: z.int(),
});
const options = optionsSchema.parse(JSON.parse(process.argv[2] ?? "{}"));

await seedDistrict({
  ...options,
  seed: 1,
  defects: [],
  onProgress: ({ rows }) => {
    if (rows > 0) process.stdout.write("rows\n");
  },
});
