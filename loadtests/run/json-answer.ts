/** Reads fields of a JSON answer, which has no headers, in Node by the selectors that k6 knows: `revision`, `students.#`, `students.#.code`. Pure. */
import type { Answer } from "../../targets/reference-sis/client/request.ts";

export function jsonAnswer(body: unknown): Answer {
  const values = (selector: string): readonly unknown[] => {
    const found = select(body, selector.split("."));
    return Array.isArray(found) ? found : [];
  };
  const numbers = (selector: string) => values(selector).filter((value) => typeof value === "number");
  const one = (selector: string) => select(body, selector.split("."));
  return {
    text: (selector) => {
      const found = one(selector);
      return typeof found === "string" ? found : undefined;
    },
    number: (selector) => {
      const found = one(selector);
      return typeof found === "number" ? found : undefined;
    },
    flag: (selector) => {
      const found = one(selector);
      return typeof found === "boolean" ? found : undefined;
    },
    has: (text) => JSON.stringify(body).includes(text),
    header: () => undefined,
    values,
    numbers,
    knownNumbers: numbers,
  };
}

/** `#` stands for each entry of a list, or for their number at the end. As in k6, an entry without the field is left out. */
function select(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return value;
  if (step === "#") return rest.length === 0 ? lengthOf(value) : eachOf(value, rest);
  if (typeof value !== "object" || value === null) return undefined;
  return select(Object.entries(value).find(([name]) => name === step)?.[1], rest);
}

function lengthOf(value: unknown): number | undefined {
  return Array.isArray(value) ? value.length : undefined;
}

function eachOf(value: unknown, rest: readonly string[]): unknown {
  if (!Array.isArray(value)) return undefined;
  return value.map((entry) => select(entry, rest)).filter((found) => found !== undefined);
}
