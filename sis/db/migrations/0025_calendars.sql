CREATE TABLE "calendars" (
	"id" smallint PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "calendars_one_traditional" ON "calendars" USING btree ("kind") WHERE "calendars"."kind" = 'traditional';--> statement-breakpoint
-- Until now, every school had the district's calendar.
INSERT INTO "calendars" ("id", "title", "kind")
SELECT 1, 'Traditional', 'traditional'
 WHERE EXISTS (SELECT FROM "schools") OR EXISTS (SELECT FROM "terms") OR EXISTS (SELECT FROM "calendar_days");--> statement-breakpoint
ALTER TABLE "schools" ADD COLUMN "calendar_id" smallint NOT NULL DEFAULT 1;--> statement-breakpoint
ALTER TABLE "terms" ADD COLUMN "calendar_id" smallint NOT NULL DEFAULT 1;--> statement-breakpoint
ALTER TABLE "calendar_days" ADD COLUMN "calendar_id" smallint NOT NULL DEFAULT 1;--> statement-breakpoint
ALTER TABLE "schools" ALTER COLUMN "calendar_id" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "terms" ALTER COLUMN "calendar_id" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "calendar_days" ALTER COLUMN "calendar_id" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "calendar_days" DROP CONSTRAINT "calendar_days_pkey";--> statement-breakpoint
ALTER TABLE "calendar_days" ADD CONSTRAINT "calendar_days_pk" PRIMARY KEY("calendar_id","day");--> statement-breakpoint
ALTER TABLE "schools" ADD CONSTRAINT "schools_calendar_fk" FOREIGN KEY ("calendar_id") REFERENCES "public"."calendars"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "terms" ADD CONSTRAINT "terms_calendar_id_calendars_id_fk" FOREIGN KEY ("calendar_id") REFERENCES "public"."calendars"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_days" ADD CONSTRAINT "calendar_days_calendar_id_calendars_id_fk" FOREIGN KEY ("calendar_id") REFERENCES "public"."calendars"("id") ON DELETE no action ON UPDATE no action;
