/** A bundle as many vendors write it: OneRoster 1.1 without extensions, for a school of forty students with some mistakes. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

export const day = "2026-09-01";
export const students = [...Array(40).keys()].map((key) => `s${key}`);
export const [lone, lost, young, twice] = ["s0", "s1", "s2", "s3"];

const files: Readonly<Record<string, readonly string[]>> = {
  orgs: [
    "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId",
    "d,,,District,district,,",
    'h,,,"High, School",school,,d',
  ],
  academicSessions: [
    "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear",
    "y,,,2026-27,schoolYear,2026-08-11,2027-06-10,,2027",
    "t,,,Fall,term,2026-08-11,2026-12-18,y,2027",
  ],
  courses: [
    "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes",
    "c,,,y,English 9,E9,09,d,English,",
  ],
  classes: [
    "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods",
    'k1,,,English 9,"09,10",c,,scheduled,12,h,"y,t",English,,1',
    "k2,,,English 9,09,c,,scheduled,13,h,t,English,,2",
  ],
  users: [
    "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password",
    ...students.map((id) => `${id},,,true,h,student,${id},,Nova,Comet,,,,,,,${id === young ? "06" : "09"},`),
    "gone,,,false,h,student,gone,,Nova,Comet,,,,,,,09,",
    "p,,,true,h,teacher,p,,Ada,Stone,,,,,,,,",
  ],
  enrollments: [
    "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate",
    ...students.filter((id) => id !== lone).map((id) => `e-${id},,,k1,h,${id},student,false,,`),
    `e-lost,,,nowhere,h,${lost},student,false,,`,
    `e-twice,,,k1,h,${twice},student,false,2026-08-11,`,
    `e-k2,,,k2,h,s5,student,perhaps,11/08/2026,`,
    "e-p,,,k1,h,p,teacher,,,",
  ],
};

type Edit = (name: string, rows: readonly string[]) => readonly string[];

export async function writePlainBundle(path: string, edit: Edit = (_, rows) => rows): Promise<void> {
  await mkdir(path, { recursive: true });
  for (const [name, rows] of Object.entries(files))
    await writeFile(join(path, `${name}.csv`), `${edit(name, rows).join("\r\n")}\r\n`);
}
