/** The courses of middle and high schools, as a catalog prints them: code, grades, title; `*` marks those taken again. */
import type { subjectGroups } from "../../sis/db/schema/scheduling.ts";

export type CatalogPart = {
  readonly subject: string;
  readonly subjectGroup: (typeof subjectGroups)[number];
  readonly lines: string;
};

/** [K] A plausible catalog; its titles are those that many California districts use. */
export const catalogParts: readonly CatalogPart[] = [
  {
    subject: "English",
    subjectGroup: "academic",
    lines: `
ENG-6 6-6 English 6
ENG-6H 6-6 English 6 Honors
ENG-7 7-7 English 7
ENG-7H 7-7 English 7 Honors
ENG-8 8-8 English 8
ENG-8H 8-8 English 8 Honors
ENG-M 6-8 English, grades 6 to 8
ENG-6S 6-6 Sheltered English 6
ENG-7S 7-7 Sheltered English 7
ENG-8S 8-8 Sheltered English 8
ENG-9 9-10 English 9
ENG-9H 9-9 English 9 Honors
ENG-9S 9-10 Sheltered English 9
ENG-10 10-11 English 10
ENG-10H 10-10 English 10 Honors
ENG-10S 10-11 Sheltered English 10
ENG-11 11-12 American Literature
ENG-11H 11-11 American Literature Honors
ENG-11S 11-12 Sheltered American Literature
ENG-11AP 11-12 AP English Language
ENG-12 11-12 Expository Composition
ENG-12W 11-12 World Literature
ENG-12S 11-12 Sheltered Expository Composition
ENG-12AP 11-12 AP English Literature
ENG-CR 9-12 English Credit Recovery *
ENG-H 9-12 English, grades 9 to 12
ENG-A 6-12 English, grades 6 to 12
ELD-M1 6-8 English Language Development 1, middle
ELD-M2 6-8 English Language Development 2, middle
ELD-M3 6-8 English Language Development 3, middle
ELD-M4 6-8 English Language Development 4, middle
ELD-H1 9-12 English Language Development 1
ELD-H2 9-12 English Language Development 2
ELD-H3 9-12 English Language Development 3
ELD-H4 9-12 English Language Development 4
LTEL-M 6-8 Literacy for English Learners, middle *
LTEL-H 9-12 Literacy for English Learners *`,
  },
  {
    subject: "Mathematics",
    subjectGroup: "academic",
    lines: `
MAT-6 6-6 Mathematics 6
MAT-6A 6-6 Accelerated Mathematics 6
MAT-7 7-7 Mathematics 7
MAT-7A 7-7 Accelerated Mathematics 7
MAT-8 8-8 Mathematics 8
MAT-8A 7-8 Algebra 1, middle
MAT-8G 8-8 Geometry, middle
MAT-M 6-8 Mathematics, grades 6 to 8
MAT-L 6-8 Mathematics Support, middle *
MAT-A1 9-12 Algebra 1
MAT-A1S 9-12 Sheltered Algebra 1
MAT-A1L 9-12 Algebra 1 Support *
MAT-GE 9-12 Geometry
MAT-GEH 9-12 Geometry Honors
MAT-GES 9-12 Sheltered Geometry
MAT-A2 9-12 Algebra 2
MAT-A2H 9-12 Algebra 2 Honors
MAT-A2S 9-12 Sheltered Algebra 2
MAT-PC 10-12 Precalculus
MAT-PCH 10-12 Precalculus Honors
MAT-TR 10-12 Trigonometry
MAT-FI 10-12 Financial Algebra
MAT-ST 10-12 Probability and Statistics
MAT-STAP 10-12 AP Statistics
MAT-ABAP 10-12 AP Calculus AB
MAT-BCAP 10-12 AP Calculus BC
MAT-DS 10-12 Introduction to Data Science
MAT-CR 9-12 Mathematics Credit Recovery *
MAT-H 9-12 Mathematics, grades 9 to 12
MAT-A 6-12 Mathematics, grades 6 to 12`,
  },
  {
    subject: "Science",
    subjectGroup: "academic",
    lines: `
SCI-6 6-6 Science 6
SCI-6H 6-6 Science 6 Honors
SCI-7 7-7 Science 7
SCI-7H 7-7 Science 7 Honors
SCI-8 8-8 Science 8
SCI-8H 8-8 Science 8 Honors
SCI-M 6-8 Science, grades 6 to 8
SCI-BI 9-12 Biology
SCI-BIH 9-12 Biology Honors
SCI-BIS 9-12 Sheltered Biology
SCI-CH 9-12 Chemistry
SCI-CHH 9-12 Chemistry Honors
SCI-CHS 9-12 Sheltered Chemistry
SCI-PH 9-12 Physics
SCI-PHS 9-12 Sheltered Physics
SCI-PHH 9-12 Physics Honors
SCI-ES 9-12 Earth Science
SCI-AN 10-12 Anatomy and Physiology
SCI-MA 10-12 Marine Biology
SCI-EN 10-12 Environmental Science
SCI-FO 10-12 Forensic Science
SCI-AS 10-12 Astronomy
SCI-BIAP 10-12 AP Biology
SCI-CHAP 10-12 AP Chemistry
SCI-PHAP 10-12 AP Physics 1
SCI-PCAP 10-12 AP Physics C
SCI-ENAP 10-12 AP Environmental Science
SCI-CR 9-12 Science Credit Recovery *
SCI-H 9-12 Science, grades 9 to 12
SCI-A 6-12 Science, grades 6 to 12`,
  },
  {
    subject: "History",
    subjectGroup: "academic",
    lines: `
HIS-6 6-6 Ancient Civilizations
HIS-6H 6-6 Ancient Civilizations Honors
HIS-7 7-7 Medieval World History
HIS-7H 7-7 Medieval World History Honors
HIS-8 8-8 United States History 8
HIS-8H 8-8 United States History 8 Honors
HIS-M 6-8 History, grades 6 to 8
HIS-9 9-10 Geography
HIS-9S 9-10 Sheltered Geography
HIS-9H 9-10 Human Geography Honors
HIS-9AP 9-12 AP Human Geography
HIS-9E 9-10 Ethnic Studies and Geography
HIS-10 10-11 World History
HIS-10H 10-11 World History Honors
HIS-10S 10-11 Sheltered World History
HIS-10AP 10-12 AP World History
HIS-11 11-12 United States History
HIS-11H 11-12 United States History Honors
HIS-11S 11-12 Sheltered United States History
HIS-11AP 11-12 AP United States History
HIS-12 11-12 Government and Economics
HIS-12H 11-12 Government and Economics Honors
HIS-12S 11-12 Sheltered Government and Economics
HIS-12AP 11-12 AP Government and Politics
HIS-MAAP 11-12 AP Macroeconomics
HIS-CR 9-12 Social Studies Credit Recovery *
HIS-H 9-12 Social Studies, grades 9 to 12
HIS-A 6-12 Social Studies, grades 6 to 12`,
  },
  {
    subject: "Physical education",
    subjectGroup: "physical-education",
    lines: `
PE-M 6-8 Physical Education, middle *
PE-MF 6-8 Fitness, middle *
PE-MD 6-8 Dance Fitness, middle *
PE-1 9-12 Physical Education 1 *
PE-2 9-12 Physical Education 2 *
PE-AQ 9-12 Aquatics *
PE-DA 9-12 Dance Fitness *
PE-WE 9-12 Weight Training *
PE-YO 9-12 Yoga *
PE-TE 9-12 Team Sports *
PE-AT 9-12 Athletics *
PE-CO 9-12 Cross Country and Track *
PE-MA 9-12 Marching Band, Physical Education *
PE-JR 9-12 Junior Reserve Officer Training, Physical Education *
PE-A 6-12 Physical Education, grades 6 to 12 *`,
  },
  {
    subject: "Performing arts",
    subjectGroup: "performing-arts",
    lines: `
MUS-MB 6-8 Beginning Band, middle *
MUS-MA 6-8 Advanced Band, middle *
MUS-MO 6-8 Orchestra, middle *
MUS-MC 6-8 Chorus, middle *
MUS-BB 9-12 Beginning Band *
MUS-CB 9-12 Concert Band *
MUS-SB 9-12 Symphonic Band *
MUS-JA 9-12 Jazz Ensemble *
MUS-DR 9-12 Drum Line *
MUS-MA9 9-12 Mariachi *
MUS-OR 9-12 Orchestra *
MUS-SO 9-12 Symphonic Orchestra *
MUS-CH 9-12 Choir *
MUS-CC 9-12 Concert Choir *
MUS-MG 9-12 Marching Band *`,
  },
  {
    subject: "Arts",
    subjectGroup: "elective",
    lines: `
ART-M1 6-8 Art, middle
ART-M2 6-8 Advanced Art, middle
ART-MD 6-8 Digital Art, middle
ART-MC 6-8 Ceramics, middle
ART-1 9-12 Drawing 1
ART-2 9-12 Drawing 2
ART-P1 9-12 Painting 1
ART-P2 9-12 Painting 2
ART-C1 9-12 Ceramics 1
ART-C2 9-12 Ceramics 2
ART-D1 9-12 Design 1
ART-D2 9-12 Design 2
ART-F1 9-12 Photography 1
ART-F2 9-12 Photography 2
ART-DI 9-12 Digital Imaging
ART-AN 9-12 Animation
ART-SC 9-12 Sculpture
ART-HIAP 10-12 AP Art History
ART-DRAP 10-12 AP Drawing
ART-2DAP 10-12 AP 2-D Art and Design
MUS-GU 9-12 Guitar
MUS-PI 9-12 Piano
MUS-TH 10-12 Music Theory
MUS-THAP 10-12 AP Music Theory
MUS-MG6 6-8 Guitar, middle
DRA-M 6-8 Drama, middle
DRA-1 9-12 Theater 1
DRA-2 9-12 Theater 2
DRA-PR 9-12 Play Production
DRA-ST 9-12 Stagecraft
DAN-M 6-8 Dance, middle
DAN-1 9-12 Dance 1
DAN-2 9-12 Dance 2
DAN-CH 9-12 Choreography`,
  },
  {
    subject: "World languages",
    subjectGroup: "elective",
    lines: `
LAN-MS 6-8 Spanish, middle
LAN-MH 6-8 Spanish for Heritage Speakers, middle
LAN-MF 6-8 French, middle
LAN-MM 6-8 Mandarin, middle
LAN-S1 9-12 Spanish 1
LAN-S2 9-12 Spanish 2
LAN-S3 9-12 Spanish 3
LAN-SN1 9-12 Spanish for Heritage Speakers 1
LAN-SN2 9-12 Spanish for Heritage Speakers 2
LAN-SLAP 9-12 AP Spanish Language
LAN-SIAP 10-12 AP Spanish Literature
LAN-F1 9-12 French 1
LAN-F2 9-12 French 2
LAN-F3 9-12 French 3
LAN-FAP 10-12 AP French
LAN-M1 9-12 Mandarin 1
LAN-M2 9-12 Mandarin 2
LAN-M3 9-12 Mandarin 3
LAN-J1 9-12 Japanese 1
LAN-J2 9-12 Japanese 2
LAN-K1 9-12 Korean 1
LAN-K2 9-12 Korean 2
LAN-A1 9-12 American Sign Language 1
LAN-A2 9-12 American Sign Language 2
LAN-AR 9-12 Armenian 1
LAN-LA 9-12 Latin 1`,
  },
  {
    subject: "Career technical education",
    subjectGroup: "elective",
    lines: `
CTE-MC 6-8 Computer Science, middle
CTE-MR 6-8 Robotics, middle
CTE-MK 6-8 Keyboarding, middle
CTE-MT 6-8 Technology Exploration, middle
CTE-CS1 9-12 Exploring Computer Science
CTE-CS2 9-12 Computer Programming
CTE-CSPAP 9-12 AP Computer Science Principles
CTE-CSAAP 10-12 AP Computer Science A
CTE-WE 9-12 Web Design
CTE-GA 9-12 Game Design
CTE-RO 9-12 Robotics
CTE-CY 10-12 Cybersecurity
CTE-EN1 9-12 Engineering Design 1
CTE-EN2 10-12 Engineering Design 2
CTE-AU1 9-12 Automotive Technology 1
CTE-AU2 10-12 Automotive Technology 2
CTE-CN 9-12 Construction Technology
CTE-WO 9-12 Woodworking
CTE-CU1 9-12 Culinary Arts 1
CTE-CU2 10-12 Culinary Arts 2
CTE-ME 10-12 Medical Terminology
CTE-HE 9-12 Health Careers
CTE-SP 10-12 Sports Medicine
CTE-BU 9-12 Introduction to Business
CTE-AC 10-12 Accounting
CTE-MA 10-12 Marketing
CTE-VI1 9-12 Video Production 1
CTE-VI2 10-12 Video Production 2
CTE-FA 9-12 Fashion Design
CTE-CH 9-12 Child Development
CTE-LA 10-12 Law and Public Safety
CTE-GR 9-12 Graphic Communication`,
  },
  {
    subject: "Humanities",
    subjectGroup: "elective",
    lines: `
HUM-ML 6-8 Leadership, middle
HUM-MJ 6-8 Journalism, middle
HUM-MS 6-8 Study Skills, middle
HUM-MV 6-8 Advancement Via Individual Determination, middle
HUM-PS 10-12 Psychology
HUM-PSAP 10-12 AP Psychology
HUM-SO 10-12 Sociology
HUM-PH 10-12 Philosophy
HUM-LW 10-12 Law and Youth
HUM-AA 9-12 African American Studies
HUM-CH 9-12 Chicano and Latino Studies
HUM-SE 11-12 Senior Seminar
HUM-SEAP 10-12 AP Seminar
HUM-JO 9-12 Journalism
HUM-YB 9-12 Yearbook
HUM-CW 9-12 Creative Writing
HUM-SP 9-12 Speech and Debate
HUM-FI 10-12 Film Literature
HUM-LE 9-12 Leadership
HUM-AV 9-12 Advancement Via Individual Determination
HUM-CO 11-12 College and Career Seminar
HUM-HL 9-12 Health
HUM-A 6-12 Project, grades 6 to 12`,
  },
  {
    subject: "Student service",
    subjectGroup: "service",
    lines: `
SER-HO 9-12 Home
SER-OF 9-12 Office Service *
SER-LI 9-12 Library Service *
SER-TA 9-12 Teacher's Assistant *
SER-PE 9-12 Peer Tutor *
SER-WO 11-12 Work Experience *
SER-CC 10-12 Community College Course *
SER-CA 9-12 College Advisory *
SER-AD 9-12 Advisory *
SER-ADM 6-8 Advisory, middle *`,
  },
];
