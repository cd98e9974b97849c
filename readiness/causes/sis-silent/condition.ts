/** The alert condition for a silent SIS, and how long it explains other causes. */
import { duration, type Windows } from "../promql.ts";

/** No answer in the whole window: a single missed one may only have been late. */
export function condition({ windowSeconds }: Windows): string {
  return `max by (run) (max_over_time(up{job="sis"}[${duration(windowSeconds)}])) == 0`;
}

export function sisWasSilent(windowSeconds: number): string {
  return `min by (run) (min_over_time(up{job="sis"}[${duration(windowSeconds)}])) == 0`;
}
