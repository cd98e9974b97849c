/** What axe finds wrong on a page. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** axe's own choice of rules, unless tags are named. Each violation has its rule and the elements that break it. */
export async function violationsOf(page: Page, tags?: readonly string[]): Promise<string[]> {
  const runOnly = tags === undefined ? {} : { runOnly: { type: "tag" as const, values: [...tags] } };
  // Describing the thousands of elements that pass would take most of the time. A page without frames needs one run.
  const axe = new AxeBuilder({ page }).options({ ...runOnly, resultTypes: ["violations"] }).setLegacyMode();
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
