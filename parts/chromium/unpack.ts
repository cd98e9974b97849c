/** Unpacks the Chromium that comes with the project into the folder that TMPDIR names: run as a process of its own, since the package settles its folder on import. */
import chromium from "@sparticuz/chromium";

await chromium.executablePath();
