CREATE TABLE "school_weekdays" (
	"school_id" integer NOT NULL,
	"weekday" smallint NOT NULL,
	"day_kind" text NOT NULL,
	CONSTRAINT "school_weekdays_pk" PRIMARY KEY("school_id","weekday"),
	CONSTRAINT "school_weekdays_monday_to_friday" CHECK ("school_weekdays"."weekday" BETWEEN 1 AND 5)
);
--> statement-breakpoint
ALTER TABLE "school_weekdays" ADD CONSTRAINT "school_weekdays_school_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bell_periods" ADD COLUMN "day_kind" text;--> statement-breakpoint
-- Until now, the bells were those of every day.
UPDATE "bell_periods" SET "day_kind" = 'regular';--> statement-breakpoint
INSERT INTO "school_weekdays" ("school_id", "weekday", "day_kind")
SELECT "schools"."id", "weekday", 'regular' FROM "schools", generate_series(1, 5) AS "weekday";--> statement-breakpoint
ALTER TABLE "bell_periods" ALTER COLUMN "day_kind" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "bell_periods" DROP CONSTRAINT "bell_periods_school_id_period_pk";--> statement-breakpoint
ALTER TABLE "bell_periods" ADD CONSTRAINT "bell_periods_pk" PRIMARY KEY("school_id","day_kind","period");
