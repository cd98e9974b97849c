/** A style sheet is cut down to the components that pages use. */
import { expect, test } from "vitest";
import { reduceSheet } from "../../../../../sis/http/page/assets/reduce-sheet.ts";

const wanted = {
  components: new Set(["usa-alert", "usa-button", "quiet"]),
  except: /button--big|Unused/,
  shorterNames: [[{ component: /\.usa-button--outline/, ours: "main .quiet" }]],
};

test.each([
  ["body{margin:0}", "body{margin:0}"],
  [".usa-alert__text,.usa-modal{color:red}", ".usa-alert__text{color:red}"],
  [".usa-modal{color:red}", ""],
  [".usa-alert:not(.usa-modal){color:red}", ".usa-alert:not(.usa-modal){color:red}"],
  [".usa-button--big{color:red}", ""],
  [".usa-button--outline:hover{top:0}", ".usa-button--outline:hover,main .quiet:hover{top:0}"],
  [
    "@media (min-width:40em){.usa-modal{top:0}.usa-alert{top:0}}",
    "@media (min-width:40em){.usa-alert{top:0}}",
  ],
  ["@media print{.usa-modal{top:0}}", ""],
  ['@charset "UTF-8";/* 1 */@font-face{font-family:Unused}p{top:0}', "p{top:0}"],
  ["@keyframes in{0%{top:0}to{top:1px}}", "@keyframes in{0%{top:0}to{top:1px}}"],
])("%s becomes %s", (css, reduced) => expect(reduceSheet(css, wanted)).toBe(reduced));
