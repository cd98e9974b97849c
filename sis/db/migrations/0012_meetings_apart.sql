-- A section meets once in a period on a day: of two meetings in one period, each has its own days.
-- Writers of meetings take turns at this lock, as they do in section_meetings_keep_places.

CREATE FUNCTION check_meetings_apart() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  LOCK TABLE section_enrollments IN SHARE ROW EXCLUSIVE MODE;
  IF EXISTS (
    SELECT FROM section_meetings m
     WHERE m.section_id = NEW.section_id AND m.period = NEW.period AND m.days <> NEW.days AND m.days & NEW.days <> 0) THEN
    PERFORM refuse_row(TG_NAME, format('section %s would meet twice in period %s on one day', NEW.section_id, NEW.period));
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER section_meetings_apart AFTER INSERT OR UPDATE ON section_meetings
FOR EACH ROW EXECUTE FUNCTION check_meetings_apart();
--> statement-breakpoint
-- The same rule over all rows at once, for a load that ran without the triggers: days that differ add up to their union.
CREATE FUNCTION check_all_meetings() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM section_meetings
     GROUP BY section_id, period
    HAVING sum(days) <> bit_or(days)) THEN
    PERFORM refuse_row('section_meetings_apart', 'a section meets twice in one period on one day');
  END IF;
END $$;
