/** Files of the run that aren't as they were when it ended, or that don't follow from the files they're derived from. */
import type { FoundEvidence } from "../../evidence/found-evidence.ts";
import { describeMeasure } from "../describe-measure.ts";
import { type Measurement, measuredOnly, untested } from "../measurement.ts";

const manifest = "manifest.json";
const mostNamed = 3;

export const changedEvidence = describeMeasure({ by: "changed-evidence", measure: measureSeal });

function measureSeal({ seal, begun }: FoundEvidence): Measurement {
  if (begun !== undefined) return untested(manifest, "Nothing was sealed, because the run did not end.");
  if (seal === undefined || seal.state === "missing")
    return measuredOnly(manifest, 1, `${manifest}: missing; it says what each file was when the run ended.`);
  const files = new Set(seal.changes.map(({ file }) => file));
  const named = seal.changes.slice(0, mostNamed).map(({ file, problem }) => `${file}: ${problem}.`);
  const others = seal.changes.length > mostNamed ? ` And ${seal.changes.length - mostNamed} more.` : "";
  return measuredOnly(
    manifest,
    files.size,
    files.size > 0 ? `${named.join(" ")}${others}` : intact[seal.state],
  );
}

const intact = {
  signed: "Each file is as it was when the manifest was signed.",
  unsigned:
    "Each file is as the manifest says. The manifest isn't signed, so someone who changes a file could replace it, too.",
};
