/** Pages of a list: no row is skipped or read twice, whatever others write in the meantime. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../support/test-app.ts";
import { addClient, type Read, readAs, recordsIn, servicePath } from "./roster-client.ts";

let app: TestApp;
let read: Read;
const courses = 60;
beforeAll(async () => {
  app = await startTestApp();
  await app.dependencies.core.query(`INSERT INTO courses (id, code, title, subject, subject_group, low_grade, high_grade, repeatable)
    SELECT 10 * n, 'X' || n, 'Course ' || n % 7, 'Arts', 'elective', 9, 12, false FROM generate_series(1, ${courses}) AS n`);
  await addClient(app, "learning");
  read = await readAs(app, "learning");
});
afterAll(() => app.stop());

const added: number[] = [];
/** Between rows that are there, so that it moves everything behind it. */
async function addCourse(): Promise<void> {
  const id = 10 * (1 + (added.length % courses)) + 1 + Math.floor(added.length / courses);
  added.push(id);
  await app.dependencies.core.query(
    `INSERT INTO courses (id, code, title, subject, subject_group, low_grade, high_grade, repeatable)
     VALUES ($1::int, 'Y' || $1::int, 'Course 3', 'Arts', 'elective', 9, 12, false)`,
    [id],
  );
}

async function removeCourses(): Promise<void> {
  await app.dependencies.core.query("DELETE FROM courses WHERE id = ANY ($1)", [added.splice(0)]);
}

function nextIn(response: Response): string | undefined {
  const link = response.headers.get("Link") ?? "";
  const next = /<([^>]+)>; rel="next"/.exec(link)?.[1];
  return next === undefined ? undefined : next.slice(next.indexOf(servicePath) + servicePath.length);
}

type Pull = { readonly ids: readonly string[]; readonly pages: number };

/** Reads on as `following` says, and adds a course after each page. */
async function pull(
  first: string,
  following: (response: Response, page: number) => string | undefined,
): Promise<Pull> {
  const ids: string[] = [];
  let pages = 0;
  for (let path: string | undefined = first; path !== undefined; ) {
    const response = await read(path);
    const records = await recordsIn(response);
    ids.push(...records.map(({ sourcedId }) => sourcedId));
    pages += 1;
    path = records.length === 0 ? undefined : following(response, pages);
    await addCourse();
  }
  return { ids, pages };
}

const original = Array.from({ length: courses }, (_, index) => `course-${10 * (index + 1)}`);

function expectWhole({ ids }: Pull): void {
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(original));
}

test("following the links reads every row once while others write, in any order", async () => {
  const orders = ["", "&sort=title", "&sort=title&orderBy=desc", "&sort=courseCode", "&sort=status"];
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 7, max: 40 }), fc.constantFrom(...orders), async (limit, order) => {
      expectWhole(await pull(`/courses?limit=${limit}${order}`, nextIn));
      await removeCourses();
    }),
    { numRuns: 8 },
  );
});

test("reading on by offset alone reads every row once too", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 7, max: 40 }), async (limit) => {
      const byOffset = (_: Response, page: number) => `/courses?limit=${limit}&offset=${page * limit}`;
      expectWhole(await pull(`/courses?limit=${limit}`, byOffset));
      await removeCourses();
    }),
    { numRuns: 4 },
  );
});

test("a list of several tables is one list", async () => {
  const whole = (await recordsIn(await read("/users?limit=1000"))).map(({ sourcedId }) => sourcedId);
  expect(new Set(whole.map((id) => id.replace(/\d+$/, "")))).toEqual(
    new Set(["student-", "staff-", "guardian-"]),
  );
  for (const limit of [1, 4, 9]) {
    const paged: string[] = [];
    for (let path: string | undefined = `/users?limit=${limit}`; path !== undefined; ) {
      const response = await read(path);
      paged.push(...(await recordsIn(response)).map(({ sourcedId }) => sourcedId));
      path = nextIn(response);
    }
    expect(paged).toEqual(whole);
  }
  const someone = await readAs(app, "learning");
  const [tenth] = await recordsIn(await someone("/users?limit=1&offset=9"));
  expect(tenth?.sourcedId).toBe(whole[9]);
});

test("a page far down a long list begins at its offset, no matter who asks first", async () => {
  await app.dependencies.core.query(`INSERT INTO courses (id, code, title, subject, subject_group, low_grade, high_grade, repeatable)
    SELECT 100000 + n, 'L' || n, 'Long', 'Arts', 'elective', 9, 12, false FROM generate_series(1, 12000) AS n`);
  const filter = `filter=${encodeURIComponent("title='Long'")}`;
  for (const [client, offset] of [
    ["learning", 11_998],
    ["learning", 10_001],
    ["another", 9_999],
  ] as const) {
    await addClient(app, client).catch(() => {});
    const page = await (await readAs(app, client))(`/courses?${filter}&limit=3&offset=${offset}`);
    const wanted = [1, 2, 3].map((place) => offset + place).filter((place) => place <= 12_000);
    expect((await recordsIn(page)).map(({ sourcedId }) => sourcedId)).toEqual(
      wanted.map((place) => `course-${100_000 + place}`),
    );
    expect(page.headers.get("X-Total-Count")).toBe("12000");
  }
  await app.dependencies.core.query("DELETE FROM courses WHERE id > 100000");
});

test("links lead to the first, the last, the page before and the next", async () => {
  const response = await read("/courses?limit=20&offset=20&filter=title%3D%27Course%201%27");
  const total = Number(response.headers.get("X-Total-Count"));
  expect(total).toBe(9);
  const links = new Map(
    [...(response.headers.get("Link") ?? "").matchAll(/<([^>]+)>; rel="(\w+)"/g)].map(
      ([, url = "", rel = ""]) => [rel, new URL(url).searchParams],
    ),
  );
  expect([...links.keys()]).toEqual(["prev", "first", "last"]);
  expect(links.get("first")?.get("filter")).toBe("title='Course 1'");
  expect(links.get("prev")?.get("offset")).toBe("0");
});

test("the link of another list, or one that was altered, is refused", async () => {
  const tokens = [
    "x",
    "W10",
    Buffer.from('[9,1,0,"",""]').toString("base64url"),
    Buffer.from('[0,1,1,"2026-13-40",""]').toString("base64url"),
    Buffer.from('[0,1,99999999999,"2026-08-11",""]').toString("base64url"),
    Buffer.from('[0,1,0,"","\\u0000"]').toString("base64url"),
  ];
  for (const token of tokens) {
    for (const path of ["/courses", "/enrollments"]) {
      const status = (await read(`${path}?after=${token}`)).status;
      expect(status, `${path} ${token}`).toBe(400);
    }
  }
});
