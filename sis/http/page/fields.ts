/** Labeled form fields that say what's wrong with them. */
import { html } from "hono/html";
import type { FieldProblem, Html } from "./page.ts";

export type Field = {
  readonly id: string;
  /** In the form, if it isn't the id. */
  readonly name?: string;
  readonly label: string;
  readonly value: string;
  readonly problems: readonly FieldProblem[];
};

function problemOf(field: Field): string | undefined {
  return field.problems.find((problem) => problem.field === field.id)?.text;
}

function problemText(field: Field): Html | string {
  const problem = problemOf(field);
  return problem === undefined
    ? ""
    : html`<span class="usa-error-message" id="${field.id}-problem">${problem}</span>`;
}

function group(field: Field): Html {
  return problemOf(field) === undefined
    ? html`<div class="usa-form-group">`
    : html`<div class="usa-form-group usa-form-group--error">`;
}

function look(name: "usa-input" | "usa-select", field: Field): string {
  return problemOf(field) === undefined ? name : `${name} usa-input--error`;
}

export function textField(
  field: Field & {
    type: "text" | "date" | "email" | "tel" | "password";
    autocomplete?: string;
    /** Phones begin a text with a capital letter unless told not to. */
    autocapitalize?: "none";
    hint?: string;
    /** Of a date: the first and the last day that can be chosen. */
    min?: string;
    max?: string;
  },
): Html {
  const wrong = problemOf(field) !== undefined;
  const hint =
    field.hint === undefined ? "" : html`<span class="usa-hint" id="${field.id}-hint">${field.hint}</span>`;
  const describedBy = [
    field.hint === undefined ? "" : `${field.id}-hint`,
    wrong ? `${field.id}-problem` : "",
  ];
  const { autocapitalize, min, max } = field;
  return html`${group(field)}<label class="usa-label" for="${field.id}">${field.label}</label>${hint}${problemText(field)}
<input class="${look("usa-input", field)}" id="${field.id}" name="${field.name ?? field.id}" type="${field.type}" value="${field.value}"
 autocomplete="${field.autocomplete ?? "off"}" aria-invalid="${wrong}" aria-describedby="${describedBy.join(" ").trim()}"${attributes({ autocapitalize, min, max })}></div>`;
}

function attributes(given: Readonly<Record<string, string | undefined>>): Html[] {
  const set = Object.entries(given).filter(([, value]) => value !== undefined);
  return set.map(([name, value]) => html` ${name}="${value}"`);
}

export type Choice = readonly [value: string, name: string];

/** A choice that starts with nothing chosen unless a value is given, so that nobody takes the first one by mistake. */
export function groupedSelect(
  field: Field & {
    readonly prompt: string;
    readonly groups: readonly { readonly name: string; readonly choices: readonly Choice[] }[];
  },
): Html {
  const groups = field.groups.map(
    ({ name, choices }) => html`<optgroup label="${name}">${options(choices, field.value)}</optgroup>`,
  );
  return html`${group(field)}<label class="usa-label" for="${field.id}">${field.label}</label>${problemText(field)}
<select class="${look("usa-select", field)}" id="${field.id}" name="${field.name ?? field.id}" required ${described(field)}><option value="">${field.prompt}</option>${groups}</select></div>`;
}

export function selectField(field: Field & { choices: readonly Choice[] }): Html {
  return html`${group(field)}<label class="usa-label" for="${field.id}">${field.label}</label>${problemText(field)}
<select class="${look("usa-select", field)}" id="${field.id}" name="${field.name ?? field.id}" ${described(field)}>${options(field.choices, field.value)}</select></div>`;
}

/** The id is that of the first choice. */
export function radioField(field: Field & { choices: readonly Choice[] }): Html {
  const { id, name = id, label, value, choices } = field;
  const radios = choices.map(
    ([choice, text], index) =>
      html`<label><input type="radio" name="${name}" value="${choice}"${
        index === 0 ? html` id="${id}"` : ""
      }${choice === value ? " checked" : ""}><span>${text}</span></label>`,
  );
  return html`<fieldset${problemOf(field) === undefined ? "" : html` class="usa-form-group usa-form-group--error"`}><legend>${label}</legend>${problemText(field)}<div class="choices">${radios}</div></fieldset>`;
}

function options(choices: readonly Choice[], chosen: string): Html[] {
  return choices.map(([value, name]) =>
    value === chosen
      ? html`<option value="${value}" selected>${name}</option>`
      : html`<option value="${value}">${name}</option>`,
  );
}

function described(field: Field): Html {
  const wrong = problemOf(field) !== undefined;
  return html`aria-invalid="${wrong}" aria-describedby="${wrong ? `${field.id}-problem` : ""}"`;
}
