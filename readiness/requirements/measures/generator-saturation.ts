/**
 * Share of the seconds in which the machine was full and the generator used most of it; a machine filled by the SIS is
 * the SIS's fault.
 */
import type { LoadEvidence } from "../../evidence/load-evidence.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { type Measurement, measuredOnly } from "../measurement.ts";
import { fullSeconds, unsampled } from "../saturation.ts";

export const generatorSaturation = describeMeasure({
  by: "generator-saturation",
  measure: onLoad(measureSaturation),
});

function measureSaturation(load: LoadEvidence): Measurement {
  const { saturatedBy, saturatedShare } = load.generator;
  const share = saturatedBy === "generator" ? saturatedShare : 0;
  return unsampled(load) ?? measuredOnly("load.json", share, fullSeconds(load));
}
