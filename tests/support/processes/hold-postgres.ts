/** A process that starts Postgres in a folder, says so, and never ends by itself. */
import { startEmbeddedPostgres } from "../../../parts/postgres/embedded-postgres.ts";
import { throwawaySettings } from "../../../parts/postgres/server-settings.ts";

const [directory] = process.argv.slice(2);
if (directory === undefined) throw new Error("name a folder");
const server = await startEmbeddedPostgres({ directory, settings: throwawaySettings });
process.stdout.write(`${JSON.stringify({ processId: server.processId, url: server.url("postgres") })}\n`);
setInterval(() => {}, 60_000);
