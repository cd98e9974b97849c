/** Marks over all panels: the phase of the day, and the fault that was injected. */
import { AnnotationQueryBuilder } from "@grafana/grafana-foundation-sdk/dashboard";
import { ofRun } from "./expressions.ts";
import { dataSource } from "./variables.ts";

type Mark = {
  readonly name: string;
  readonly metric: string;
  readonly label: string;
  readonly color: string;
};

export function annotations(): AnnotationQueryBuilder[] {
  return [
    mark({ name: "Phases", metric: "firstbell_phase", label: "phase", color: "#8ab8ff" }),
    mark({ name: "Faults", metric: "firstbell_fault", label: "fault", color: "#f2495c" }),
  ];
}

function mark({ name, metric, label, color }: Mark): AnnotationQueryBuilder {
  return new AnnotationQueryBuilder()
    .name(name)
    .datasource(dataSource)
    .enable(true)
    .hide(false)
    .iconColor(color)
    .expr(`${ofRun(metric)} == 1`)
    .step("2s")
    .titleFormat(`{{${label}}}`)
    .textFormat(name)
    .tagKeys(label);
}
