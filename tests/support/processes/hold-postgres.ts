/** A process that starts Postgres in a folder, reports it, and runs until it's killed. */
import { startEmbeddedPostgres } from "../../../parts/postgres/embedded-postgres.ts";
import { throwawaySettings } from "../../../parts/postgres/server-settings.ts";

const [directory] = process.argv.slice(2);
if (directory === undefined) throw new Error("missing argument: folder");
const server = await startEmbeddedPostgres({ directory, settings: throwawaySettings });
process.stdout.write(`${JSON.stringify({ processId: server.processId, url: server.url("postgres") })}\n`);
setInterval(() => {}, 60_000);
