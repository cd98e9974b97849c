/** The page of the runbooks: one section per alert, from the alert itself. */
import type { Alert } from "./alert.ts";
import { allAlerts } from "./rule-groups.ts";

const widest = 120;

const introduction = `<!-- Written by \`npm run dashboards\` from the alerts and causes: change those, not this page. -->

# What to do when an alert fires

${folded(
  "Each alert of `dashboards/generated/*.rules.yaml` has a section here with its name. The first paragraph says what to do now; it's also in the alert itself (`do_now`) and in panels on the boards. It's written for someone who has never seen this software and is on call at 7:55 a.m. on opening day.",
)}

${folded(
  "Alerts with severity `page` mean that people can't work. Alerts with severity `ticket` explain why, or warn that it may get worse. If both fire, start with the one that names a cause.",
)}

${folded(
  "Each statement about 2014 says where it comes from: **[F]** found in the source named, **[D]** derived from such numbers, **[K]** general knowledge without a source, so an assumption. Boards are named by the last part of their address.",
)}`;

export function runbooksPage(): string {
  return `${[introduction, ...allAlerts().map(section)].join("\n\n")}\n`;
}

function section({ name, runbook: { doNow, means, in2014, lookAt } }: Alert): string {
  return [
    `## ${name}`,
    folded(`**Do now:** ${doNow}`),
    folded(`**It means:** ${means}`),
    folded(`**In 2014:** ${in2014}`),
    folded(`**Look at:** ${lookAt}`),
  ].join("\n\n");
}

/** Lines of whole words. */
function folded(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = `${lines.at(-1) ?? ""} ${word}`;
    if (lines.length > 0 && line.length <= widest) lines[lines.length - 1] = line;
    else lines.push(word);
  }
  return lines.join("\n");
}
