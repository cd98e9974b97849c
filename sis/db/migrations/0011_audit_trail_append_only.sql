CREATE FUNCTION "refuse_audit_trail_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'audit_trail can only be added to: % is refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;--> statement-breakpoint
CREATE TRIGGER "audit_trail_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_trail"
	FOR EACH STATEMENT EXECUTE FUNCTION "refuse_audit_trail_change"();
