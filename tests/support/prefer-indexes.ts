/** Makes a database use indexes as a large one does: plans are made while its tables are empty, and kept as they fill. */
import { withClient } from "./with-client.ts";

/** For connections that are opened later. */
export async function preferIndexes(url: string): Promise<void> {
  const set =
    "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET enable_seqscan = off', current_database()); END $$";
  await withClient(url, (client) => client.query(set));
}
