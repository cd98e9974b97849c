/** Unpacks the bundled Chromium into TMPDIR; runs as a separate process because the package picks its folder on import. */
import chromium from "@sparticuz/chromium";

await chromium.executablePath();
