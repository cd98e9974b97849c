/** The harness's own figures of a transcript, beside those of the SIS: neither shares code with the other. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { countedLines, districtRetaking } from "../../../../sis/transcripts/course-lines.ts";
import { gradePointsOf, universitySource } from "../../../../sis/transcripts/grade-points.ts";
import {
  collegeProgress,
  crowdedTerms,
  gradesWithoutRecords,
  graduationProgress,
  graduationSource,
} from "../../../../sis/transcripts/progress.ts";
import { countsOf, figuresOf } from "../../../../targets/reference-sis/contents/transcript-figures.ts";
import { anyLines } from "../../../sis/transcripts/lines.ts";

test("for any course history, both come to the same figures", () => {
  fc.assert(
    fc.property(anyLines, (lines) => {
      expect(figuresOf(lines, 12)).toMatchObject({
        gradePoints: { ...gradePointsOf(lines), universitySource },
        graduation: { ...graduationProgress(lines), source: graduationSource },
        college: { areas: collegeProgress(lines) },
        gradesWithoutRecords: gradesWithoutRecords(lines, 12),
        crowdedTerms: crowdedTerms(lines),
      });
      const counted = new Set(countedLines(lines, districtRetaking));
      expect(countsOf(lines)).toEqual(lines.map((line) => counted.has(line)));
    }),
    { numRuns: 500 },
  );
});
