ALTER TABLE "schools" ADD COLUMN "latitude" double precision;--> statement-breakpoint
ALTER TABLE "schools" ADD COLUMN "longitude" double precision;--> statement-breakpoint
ALTER TABLE "schools" ADD CONSTRAINT "schools_location_complete" CHECK (("schools"."latitude" IS NULL) = ("schools"."longitude" IS NULL));--> statement-breakpoint
ALTER TABLE "schools" ADD CONSTRAINT "schools_location_on_earth" CHECK (abs("schools"."latitude") <= 90 AND abs("schools"."longitude") <= 180);