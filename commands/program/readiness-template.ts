/** What a readiness file begins with: nothing is stated until somebody takes the # away. */
import { issueModules, issueSeverities } from "../../readiness/evidence/preparation.ts";

export const readinessTemplate = `# What no machine can measure: people, known issues, help, and the way back.
# Fill in statedBy and statedOn. Then take away the # in front of what you know, and write your own facts there.
# What you leave out counts as not tested. Days are written YYYY-MM-DD.
# Check it with: firstbell readiness check FILE
# Rehearse with it: firstbell rehearse --readiness FILE

# Who answers for this file, and as of which day.
statedBy:
statedOn:

# Training: a line for each role at each school. People: how many need it.
# A CSV export with these columns can fill it in: firstbell readiness import training.csv
#training:
#  - { school: Lincoln High, role: teacher, people: 84, finished: 80 }
#  - { school: Lincoln High, role: office, people: 9, finished: 9 }

# Help desk: half of those who call have an answer within this many minutes.
#helpDesk:
#  staff: 40
#  hours: weekdays, 6 a.m. to 6 p.m.
#  openTickets: 120
#  medianAnswerMinutes: 4

# Known issues, closed ones too. Your tracker's CSV export can fill them in: firstbell readiness import issues.csv
# severity: ${issueSeverities.join(", ")}
# module: ${issueModules.join(", ")}
# owner, due, closed and evidence may be left out; an issue is open until it has a day in closed.
#issues:
#  - id: SIS-101
#    title: A class list takes a minute to open
#    module: attendance
#    severity: high
#    owner: R. Alvarez
#    opened: 2026-07-20
#    due: 2026-08-05
#    evidence: trace 4bf92f3577b34da6

# The way back to the old system, or to paper. rehearsedOn: a day, or never.
#wayBack:
#  decides: J. Okafor, deputy superintendent
#  pointOfNoReturn: 2026-08-07
#  rehearsedOn: 2026-07-28
#  loses: attendance entered since the last nightly copy

# The summer pilot: what was used in it, and what wasn't. This is shown, not judged.
#summerPilot:
#  began: 2026-06-15
#  ended: 2026-07-17
#  students: 60000
#  exercised:
#    - enrollment
#    - schedules
#  leftOut:
#    - attendance of each period
#    - family look-ups

# Sign-offs by area: a name and the day, or the reason why there's none yet.
#signOffs:
#  - { area: attendance, name: M. Chen, signedOn: 2026-07-30 }
#  - { area: special education, name: T. Brooks, reason: waits for the corrected case-manager lists }

# Those who disagree, by name. This is shown, not judged.
#dissent:
#  - name: D. Flores
#    office: president of the administrators' association
#    says: Schools need two more weeks.
`;
