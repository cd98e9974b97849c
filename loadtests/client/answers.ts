/** Reads fields out of answers with k6's own selector, which is cheaper than parsing the whole body. */
import { emptyAnswers } from "./measures.ts";
import type { Answer } from "./send.ts";
import { isOk } from "./send.ts";

function field(answer: Answer, selector: string): unknown {
  return isOk(answer.status) && answer.body !== null ? answer.json(selector) : null;
}

export function textIn(answer: Answer, selector: string): string | null {
  const value = field(answer, selector);
  return typeof value === "string" ? value : null;
}

export function numberIn(answer: Answer, selector: string): number | null {
  const value = field(answer, selector);
  return typeof value === "number" ? value : null;
}

/** Numbers under a `list.#.field` selector; anything else in the list is left out. */
export function numbersIn(answer: Answer, selector: string): number[] {
  const value = field(answer, selector);
  return Array.isArray(value) ? value.filter((entry) => typeof entry === "number") : [];
}

/** As `numbersIn`, where the district is known to hold some: an accepted request that brings none is counted. */
export function knownNumbersIn(answer: Answer, selector: string): number[] {
  const numbers = numbersIn(answer, selector);
  if (isOk(answer.status) && numbers.length === 0) emptyAnswers.add(1);
  return numbers;
}
