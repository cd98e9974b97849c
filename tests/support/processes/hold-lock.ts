/** A process that takes the lock of a folder, reports it, and runs until it's killed. */
import { takeLock } from "../../../parts/lock.ts";

const [home] = process.argv.slice(2);
if (home === undefined) throw new Error("missing argument: folder");
takeLock(home, "rehearse", new Date("2026-08-11T07:00:00Z"));
process.stdout.write("held\n");
setInterval(() => {}, 60_000);
