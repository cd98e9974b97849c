/** The page of the sign-in provider: a list of people to sign in as, and a search. Works without scripts. */
import { html } from "hono/html";
import {
  foundAtMost,
  type PersonToChoose,
  type RoleChoice,
  roleChoices,
  roleNames,
} from "./people-to-choose.ts";

export type Html = ReturnType<typeof html>;
export type ChooseView = {
  readonly uid: string;
  readonly people: readonly PersonToChoose[];
  readonly query: string;
  readonly role: RoleChoice | undefined;
  /** How a guardian signs in, on the SIS's own page. */
  readonly guardian: { readonly username: string; readonly password: string } | undefined;
};

const typeNames: Readonly<Record<string, string>> = {
  elementary: "Elementary school",
  middle: "Middle school",
  high: "High school",
  span: "School with all grades",
  alternative: "Alternative school",
  continuation: "Continuation school",
  "special-education": "Special education school",
  "community-day": "Community day school",
  opportunity: "Opportunity school",
};

export function choosePage(view: ChooseView): Html {
  const searched = view.query !== "" || view.role !== undefined;
  const main = html`<p class="lead">Choose who to sign in as. These people are made up, so nobody needs a password.</p>
${searchForm(view)}
${searched ? foundPeople(view) : html`${schoolGroups(view)}${guardianNote(view)}`}`;
  return frame("Sign in to the district", main);
}

export function messagePage(title: string, text: string): Html {
  return frame(title, html`<p class="lead">${text}</p>`);
}

function frame(title: string, main: Html): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – practice district</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<a class="skip" href="#main">Skip to main content</a>
<header><p><strong>Practice district</strong> single sign-on</p></header>
<main id="main" tabindex="-1"><h1>${title}</h1>
${main}</main>
</body>
</html>`;
}

function searchForm({ uid, query, role }: ChooseView): Html {
  const options = roleChoices.map((each) =>
    each === role
      ? html`<option value="${each}" selected>${roleNames[each]}</option>`
      : html`<option value="${each}">${roleNames[each]}</option>`,
  );
  return html`<form class="search" method="get" action="/choose/${uid}" role="search">
<div class="words"><label for="q">Find someone</label>
<p class="hint" id="q-hint">Part of a name, a school or both, such as: maria washington</p>
<input id="q" name="q" type="search" value="${query}" autocomplete="off" spellcheck="false" aria-describedby="q-hint"></div>
<div><label for="role">Role</label><select id="role" name="role"><option value="">Any role</option>${options}</select></div>
<button class="plain">Search</button></form>`;
}

function foundPeople(view: ChooseView): Html {
  const { people, uid } = view;
  const all = html`<p><a href="/choose/${uid}">Show the short list again</a></p>`;
  if (people.length === 0)
    return html`<h2>No one found</h2><p role="status">Check the spelling, or search for less.</p>${all}`;
  const more =
    people.length < foundAtMost ? "" : " There may be more: add a school or another part of the name.";
  const count = people.length === 1 ? "1 person." : `${people.length} people.`;
  return html`<h2>Found</h2><p role="status">${count}${more}</p>${personList(view, people, true)}${all}`;
}

function schoolGroups(view: ChooseView): Html[] {
  const groups = Map.groupBy(view.people, ({ schoolId }) => schoolId);
  const office = groups.get(null) ?? [];
  groups.delete(null);
  const schools = [...groups.values()].map((people) => schoolGroup(view, people));
  if (office.length === 0) return schools;
  const heading = html`<h2>District office</h2><p class="kind">Sees all schools</p>`;
  return [...schools, html`<section>${heading}${personList(view, office, false)}</section>`];
}

function schoolGroup(view: ChooseView, people: readonly PersonToChoose[]): Html {
  const { schoolName, schoolType } = people[0] ?? { schoolName: "", schoolType: "" };
  return html`<section><h2>${schoolName}</h2><p class="kind">${typeNames[schoolType ?? ""] ?? schoolType}</p>
${personList(view, people, false)}</section>`;
}

/** Each person is a button of one form: the one that is pressed is sent. */
function personList({ uid }: ChooseView, people: readonly PersonToChoose[], withSchool: boolean): Html {
  const items = people.map((person) => html`<li>${personButton(person, withSchool)}</li>`);
  return html`<form method="post" action="/choose/${uid}"><ul class="people">${items}</ul></form>`;
}

function personButton(person: PersonToChoose, withSchool: boolean): Html {
  const { subject, role, schoolName } = person;
  const name = [person.givenName, person.familyName].filter((part) => part !== "").join(" ");
  const roleName = role === "guardian" ? "Guardian" : roleNames[role];
  const place = withSchool && schoolName !== null ? html`<span class="place">${schoolName}</span>` : "";
  return html`<button name="subject" value="${subject}"><span class="name">${name}</span>
<span class="role">${roleName}</span>${place}</button>`;
}

function guardianNote({ guardian }: ChooseView): Html {
  if (guardian === undefined) return html``;
  return html`<section><h2>Parents and guardians</h2>
<p>Parents and guardians have their own passwords. Go back to the sign-in page and enter, for example:</p>
<dl><dt>Email address</dt><dd>${guardian.username}</dd><dt>Password</dt><dd>${guardian.password}</dd></dl></section>`;
}

/** Contrast of 7 to 1 or better, targets of 44 px and more, one column on a phone. */
export const chooseStyle = `
:root { color-scheme: light; --ink: #1b1b1b; --quiet: #464646; --line: #767676; --accent: #155438; --tint: #f2f7f4; }
* { box-sizing: border-box; }
body { margin: 0; border-top: 6px solid var(--accent); font: 1.0625rem/1.5 system-ui, sans-serif; color: var(--ink); background: #fff; }
header, main { max-width: 66rem; margin: 0 auto; padding: 0 1rem; }
header p { margin: 1rem 0 0; color: var(--quiet); }
header strong { color: var(--accent); }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 1rem 0 .5rem; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 2rem 0 0; }
.lead { margin: 0 0 1.25rem; }
.skip { position: absolute; left: -999rem; }
.skip:focus { position: static; display: inline-block; padding: .75rem 1rem; }
:focus-visible { outline: 3px solid #b35900; outline-offset: 2px; }
a { color: var(--accent); display: inline-flex; align-items: center; min-height: 44px; }
label { display: block; font-weight: 600; }
.hint, .kind { color: var(--quiet); margin: 0; }
.kind { margin-bottom: .5rem; }
.search { display: flex; flex-wrap: wrap; gap: 1rem; align-items: end; background: var(--tint); padding: 1rem; border-radius: 8px; }
.words { flex: 1 1 20rem; }
input, select { font: inherit; width: 100%; min-height: 44px; padding: .4rem .6rem; border: 1px solid var(--line);
  border-radius: 6px; background: #fff; color: var(--ink); }
button { font: inherit; cursor: pointer; min-height: 44px; border-radius: 8px; }
.plain { font-weight: 600; padding: .4rem 1.5rem; border: 2px solid var(--accent); background: var(--accent); color: #fff; }
.people { list-style: none; margin: .5rem 0 0; padding: 0; display: grid; gap: .75rem;
  grid-template-columns: repeat(auto-fill, minmax(14.5rem, 1fr)); }
.people button { display: flex; flex-direction: column; align-items: flex-start; width: 100%; height: 100%; text-align: left;
  padding: .6rem .9rem; border: 1px solid var(--line); background: #fff; color: var(--ink); overflow-wrap: anywhere; }
.people button:hover { border-color: var(--accent); background: var(--tint); }
.name { font-weight: 700; }
.role { color: var(--accent); }
.place { color: var(--quiet); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: .5rem 0 2rem; overflow-wrap: anywhere; }
dt { font-weight: 600; }
dd { margin: 0; font-family: ui-monospace, monospace; }
main { padding-bottom: 3rem; }
@media (max-width: 29.99rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; } }
`;
