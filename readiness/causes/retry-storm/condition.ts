/** The alert condition for a retry storm. */
import { rate, type Windows } from "../promql.ts";
import { thresholds } from "./thresholds.ts";

export function condition({ windowSeconds }: Windows): string {
  const signIns = (selector: string): string => rate(`sis_sign_ins_total${selector}`, windowSeconds, "run");
  const rejected = signIns(`{outcome!="accepted"}`);
  const accepted = `(${signIns(`{outcome="accepted"}`)} or ${rejected} * 0)`;
  return `${rejected} > ${thresholds.rejectedPerSecond} and ${rejected} > ${thresholds.rejectedPerAccepted} * ${accepted}`;
}
