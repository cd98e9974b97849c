/** Passwords, tokens and codes that were left in a log or in another file of the run. */
import { counted } from "../../evidence/plain-words.ts";
import { describeMeasure, onLedger } from "../describe-measure.ts";
import { measuredOnly, untested } from "../measurement.ts";
import { ledgerFile } from "../writes.ts";

export const secretsInFiles = describeMeasure({
  by: "secrets-in-files",
  measure: onLedger(({ searchedFiles }) => {
    if (searchedFiles === null)
      return untested(ledgerFile, "Nobody looked for passwords in the files of this run.");
    const { files, characters, secrets, found } = searchedFiles;
    const looked = `${counted(files, "file", "files")} with ${characters.toLocaleString("en-US")} characters were searched for ${counted(secrets, "password, token or code", "passwords, tokens and codes")} that had been given out.`;
    if (found.length === 0 && Math.min(secrets, characters) === 0) return untested(ledgerFile, looked);
    const times = found.reduce((sum, each) => sum + each.times, 0);
    const places = found.map(
      (each) => `${each.file} has ${counted(each.times, each.secret, `${each.secret}s`)}`,
    );
    return measuredOnly(
      ledgerFile,
      times,
      places.length === 0 ? `${looked} None was found.` : `${looked} Found: ${places.join(", ")}.`,
    );
  }),
});
