/** Where drizzle-kit reads the schema and writes forward-only SQL migrations. */
import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: "./sis/db/schema/*.ts",
  out: "./sis/db/migrations",
});
