/** Labeled form fields that say what's wrong with them. */
import { html } from "hono/html";
import type { FieldProblem, Html } from "./page.ts";

export type Field = {
  /** Also the name in the form. */
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly problems: readonly FieldProblem[];
};

function problemOf(field: Field): string | undefined {
  return field.problems.find((problem) => problem.field === field.id)?.text;
}

function problemText(field: Field): Html | string {
  const problem = problemOf(field);
  return problem === undefined ? "" : html`<p class="problem" id="${field.id}-problem">${problem}</p>`;
}

export function textField(
  field: Field & {
    type: "text" | "date" | "email" | "tel" | "password";
    autocomplete?: string;
    /** Phones begin a text with a capital letter unless told not to. */
    autocapitalize?: "none";
    hint?: string;
  },
): Html {
  const wrong = problemOf(field) !== undefined;
  const hint = field.hint === undefined ? "" : html`<p class="hint" id="${field.id}-hint">${field.hint}</p>`;
  const described = [field.hint === undefined ? "" : `${field.id}-hint`, wrong ? `${field.id}-problem` : ""];
  const capitals = field.autocapitalize === undefined ? "" : html` autocapitalize="${field.autocapitalize}"`;
  return html`<div class="field"><label for="${field.id}">${field.label}</label>${hint}${problemText(field)}
<input id="${field.id}" name="${field.id}" type="${field.type}" value="${field.value}"
 autocomplete="${field.autocomplete ?? "off"}" aria-invalid="${wrong}" aria-describedby="${described.join(" ").trim()}"${capitals}></div>`;
}

/** A choice that starts with nothing chosen, so that nobody takes the first one by mistake. */
export function groupedSelect(field: {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly prompt: string;
  readonly groups: readonly {
    readonly name: string;
    readonly choices: readonly (readonly [value: string, name: string])[];
  }[];
}): Html {
  const groups = field.groups.map(({ name, choices }) => {
    const options = choices.map(([value, text]) => html`<option value="${value}">${text}</option>`);
    return html`<optgroup label="${name}">${options}</optgroup>`;
  });
  return html`<div class="field"><label for="${field.id}">${field.label}</label>
<select id="${field.id}" name="${field.name}" required><option value="">${field.prompt}</option>${groups}</select></div>`;
}

export function selectField(
  field: Field & { choices: readonly (readonly [value: string, name: string])[] },
): Html {
  const wrong = problemOf(field) !== undefined;
  const options = field.choices.map(([value, name]) =>
    value === field.value
      ? html`<option value="${value}" selected>${name}</option>`
      : html`<option value="${value}">${name}</option>`,
  );
  return html`<div class="field"><label for="${field.id}">${field.label}</label>${problemText(field)}
<select id="${field.id}" name="${field.id}" aria-invalid="${wrong}" aria-describedby="${wrong ? `${field.id}-problem` : ""}">${options}</select></div>`;
}
