/** Pages of transcripts: for families in their language, and for counselors and offices. */
import { html } from "hono/html";
import { z } from "zod";
import { findDoneTo } from "../db/write-once.ts";
import type { Dependencies } from "../dependencies.ts";
import { refuseNotFound } from "../errors.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { languageOf } from "../http/page/language.ts";
import { nameInFull } from "../http/page/names.ts";
import { showPage } from "../http/page/page.ts";
import { operationId } from "../http/request-fields.ts";
import { lineActions } from "./change-lines.ts";
import { sayTranscript } from "./messages.ts";
import { ofStudent, student } from "./routes.ts";
import { readTranscript } from "./transcript.ts";
import { transcriptView } from "./transcript-view.ts";

const page = { kind: "page", answers: {}, method: "get", scope: [ofStudent] } as const;

export function transcriptPath(studentId: number): string {
  return `/counseling/students/${studentId}/transcript`;
}

export function mountTranscriptPages(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountFamilyPage(routes, dependencies);
  mountStaffPage(routes, dependencies);
}

function mountFamilyPage(routes: SecuredRoutes, { portal, today, settings }: Dependencies): void {
  routes.read(
    {
      ...page,
      name: "family-transcript-page",
      path: "/family/students/{studentId}/transcript",
      summary: "Page: the student's unofficial transcript",
      traffic: "portal",
      roles: ["guardian", "student"],
      request: z.object({ params: student }),
    },
    async function showFamilyTranscript({ c, session, params: { studentId } }) {
      const when = { day: today(), schoolYear: settings.schoolYear };
      const transcript = await readTranscript(portal, studentId, when);
      if (transcript === undefined) return refuseNotFound();
      const language = languageOf(c);
      const say = sayTranscript(language);
      const title = say("title", { name: nameInFull(transcript.person) });
      const main = html`${transcriptView(transcript, { language, today: today() })}
<p><a href="/family/students/${studentId}">${say("back")}</a></p>`;
      return showPage(c, { title, session, language }, main);
    },
  );
}

function mountStaffPage(routes: SecuredRoutes, dependencies: Dependencies): void {
  const { core, today, settings } = dependencies;
  routes.read(
    {
      ...page,
      name: "transcript-page",
      path: "/counseling/students/{studentId}/transcript",
      summary: "Page: a student's transcript, with courses from other schools to verify",
      traffic: "core",
      roles: ["counselor", "office"],
      request: z.object({ params: student, query: z.object({ done: operationId.optional() }) }),
    },
    async function showTranscript({ c, session, params: { studentId }, query: { done } }) {
      const when = { day: today(), schoolYear: settings.schoolYear };
      const [transcript, action] = await Promise.all([
        readTranscript(core, studentId, when),
        findDoneTo(core, { operationId: done, accountId: session.accountId }, studentId),
      ]);
      if (transcript === undefined) return refuseNotFound();
      const title = sayTranscript("en")("title", { name: nameInFull(transcript.person) });
      const path = transcriptPath(studentId);
      const main = html`<p><a href="${path}/enter">Enter a course from another school</a></p>
${transcriptView(transcript, { language: "en", today: today(), linkTo: ({ line }) => `${path}/courses/${line}` })}
<p><a href="/counseling/students/${studentId}">See the student’s schedule</a></p>`;
      return showPage(c, { title, session, notice: action && notices.get(action) }, main);
    },
  );
}

const notices: ReadonlyMap<string, string> = new Map([
  [lineActions.enter, "Course entered. It counts once somebody has verified it."],
  [lineActions.verify, "Course verified. It counts from now on."],
  [lineActions.correct, "Course corrected. It counts once somebody has verified it again."],
]);
