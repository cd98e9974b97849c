/** Transcripts: course history, credits, grade points, progress to graduation, and courses from other schools. */
import type { SisModule } from "../http/sis-module.ts";
import { mountCoursePages } from "./course-pages.ts";
import { mountTranscriptPages } from "./pages.ts";
import { mountTranscripts } from "./routes.ts";

export { graduatingGrade } from "./course-lines.ts";
export { readTranscripts } from "./transcript.ts";
export { transcriptDocument } from "./transcript-document.ts";

export const transcriptsModule = {
  name: "transcripts",
  title: "Transcripts: courses, credits, progress to graduation",
  routes: mountTranscripts,
  pages: (routes, dependencies) => {
    mountTranscriptPages(routes, dependencies);
    mountCoursePages(routes, dependencies);
  },
} as const satisfies SisModule;
