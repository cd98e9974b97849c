/**
 * The style sheet of all pages: the components of USWDS, the US Web Design System, that they use, and our own rules.
 * Lists of radio buttons and cards are long, so pages write them without USWDS's class names; the sheet makes up for it.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { ownRules } from "./own-rules.ts";
import { reduceSheet, type Wanted } from "./reduce-sheet.ts";

export type Bytes = Uint8Array<ArrayBuffer>;
export type PageSheet = {
  /** Changes when anything in the sheet does, so that browsers may keep it for good. */
  readonly version: string;
  readonly path: string;
  readonly css: Bytes;
  readonly brotli: Bytes;
  /** The files that it names, by the end of their path: `fonts/x.woff2`. */
  readonly files: ReadonlyMap<string, URL>;
};

const source = "@uswds/uswds/css/uswds.min.css";

const wanted: Wanted = {
  components: new Set(
    "alert button checkbox error-message fieldset footer form-group header hint input label legend link list logo radio select sidenav skipnav table textarea current"
      .split(" ")
      .map((name) => `usa-${name}`)
      .concat("choices", "button", "quiet"),
  ),
  except:
    /@font-face.*(?:Roboto Mono|Public Sans|Merriweather)|Light|-light|header--|alert--no-icon|button--(?:unstyled|inverse|accent|base|secondary|big|hover|active|disabled)|range|combo-box|file-input|input-(?:group|prefix|suffix|mask)|data-sortable|table--|usa-list--|emergency/,
  shorterNames: [
    [{ component: /^\.usa-prose>(?!\*)/, ours: "main " }],
    [{ component: /\.usa-link(?![\w-])/, ours: "main a" }],
    [{ component: /\.usa-button(?![\w-])/, ours: "main button" }],
    [{ component: /\.usa-button(?![\w-])/, ours: "main a.button" }],
    [{ component: /\.usa-button--outline/, ours: "main button.quiet" }],
    [{ component: /\.usa-table(?![\w-])/, ours: "main table" }],
    [{ component: /\.usa-fieldset/, ours: "main fieldset" }],
    [{ component: /\.usa-legend(?![\w-])/, ours: "main legend" }],
    choiceNames("radio"),
    choiceNames("checkbox"),
  ],
};

/** `<label><input type="radio"><span>Present</span></label>` looks like a tile of USWDS. */
function choiceNames(type: "radio" | "checkbox") {
  const input = `.choices [type=${type}]`;
  return [
    { component: new RegExp(`\\.usa-${type}__input(?:--tile)?`), ours: input },
    { component: /\[class\*=__label\]/, ours: "span" },
    { component: new RegExp(`\\.usa-${type}__label`), ours: `${input}+span` },
  ].map((name) => ({ ...name, within: new RegExp(`usa-${type}__(?:input.*\\+|label)`) }));
}

/** 6% larger than at the highest quality, in a tenth of the time. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

let made: PageSheet | undefined;

/** Made once in a process. */
export function pageSheet(): PageSheet {
  made ??= makeSheet();
  return made;
}

function makeSheet(): PageSheet {
  const files = new Map<string, URL>();
  const original = new URL(import.meta.resolve(source));
  const reduced = reduceSheet(readFileSync(original, "utf8"), wanted);
  const uswds = reduced.replaceAll(/url\((\.\.\/[^)]+)\)/g, (_, path: string) => {
    const name = nameOf(path);
    files.set(name, new URL(path, original));
    return `url(${name})`;
  });
  const text = `${uswds}${ownRules}`;
  const css = new TextEncoder().encode(text);
  const version = createHash("sha256").update(css).digest("hex").slice(0, 12);
  return {
    version,
    path: `/assets/${version}/style.css`,
    css,
    brotli: new Uint8Array(brotliCompressSync(css, quality)),
    files,
  };
}

/** `../img/usa-icons/info.svg` becomes `images/usa-icons-info.svg`. */
function nameOf(path: string): string {
  const [folder = "", ...rest] = path.replace("../", "").split("/");
  return `${folder === "img" ? "images" : folder}/${rest.join("-")}`;
}
