/** Takes from a style sheet what our pages use, and gives its components the shorter names that our pages write. */

/** A component's selector, and one of ours that looks the same: `.usa-button` and `main button`. */
export type ShorterName = {
  readonly component: RegExp;
  readonly ours: string;
  /** Only in selectors that also match this. */
  readonly within?: RegExp;
};
export type Wanted = {
  /** Classes without what follows `__` or `--`: `usa-alert` includes `usa-alert--success` and `usa-alert__body`. */
  readonly components: ReadonlySet<string>;
  /** Selectors and at-rules that are left out all the same. */
  readonly except: RegExp;
  /** Each group makes one more selector, in which all of its names are replaced. */
  readonly shorterNames: readonly (readonly ShorterName[])[];
};

type Rule = { readonly head: string; readonly body: string };

export function reduceSheet(css: string, wanted: Wanted): string {
  const plain = css.replaceAll(/\/\*.*?\*\//gs, "").replace(/^@charset "[^"]*";/, "");
  return rulesIn(plain)
    .map((rule) => reduceRule(rule, wanted))
    .join("");
}

function reduceRule({ head, body }: Rule, wanted: Wanted): string {
  if (head.startsWith("@media") || head.startsWith("@supports")) {
    const inner = reduceSheet(body, wanted);
    return inner === "" ? "" : `${head}{${inner}}`;
  }
  if (head.startsWith("@")) return wanted.except.test(`${head}{${body}}`) ? "" : `${head}{${body}}`;
  const selectors = splitList(head).flatMap((selector) => selectorsFor(selector, wanted));
  return selectors.length === 0 ? "" : `${[...new Set(selectors)].join(",")}{${body}}`;
}

function selectorsFor(selector: string, wanted: Wanted): string[] {
  const ours = wanted.shorterNames.map((names) => replaceAll(selector, names));
  return [...new Set([selector, ...ours])].filter((each) => isWanted(each, wanted));
}

function replaceAll(selector: string, names: readonly ShorterName[]): string {
  return names.reduce(
    (text, { component, ours, within = /^/ }) =>
      within.test(selector) ? text.replace(component, ours) : text,
    selector,
  );
}

function isWanted(selector: string, { components, except }: Wanted): boolean {
  if (except.test(selector)) return false;
  const classes = selector.replaceAll(/:not\([^()]*\)/g, "").match(/\.-?[a-z_][\w-]*/gi) ?? [];
  return classes.every((name) => components.has(name.slice(1).split(/__|--/, 1)[0] ?? ""));
}

/** The commas inside parentheses don't end a selector. */
function splitList(selectors: string): string[] {
  return selectors.split(/,(?![^(]*\))/).map((selector) => selector.trim());
}

/** The outermost rules; a media query is one rule. */
function rulesIn(css: string): Rule[] {
  const rules: Rule[] = [];
  let depth = 0;
  let begun = 0;
  let opened = 0;
  for (const { 0: brace, index } of css.matchAll(/[{}]/g)) {
    if (brace === "{") {
      if (depth === 0) opened = index;
      depth += 1;
      continue;
    }
    depth -= 1;
    if (depth > 0) continue;
    rules.push({ head: css.slice(begun, opened).trim(), body: css.slice(opened + 1, index) });
    begun = index + 1;
  }
  return rules;
}
