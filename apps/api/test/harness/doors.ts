import { POLICY_VERSION } from '@sandan/domain';

/**
 * Gives every account a session and consent when it is created: the session has the account's id and never
 * expires.
 */
export const openDoors = `
  CREATE FUNCTION open_door() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    INSERT INTO session (id, account, since, last_seen, until) VALUES (NEW.id, NEW.id, '2020-01-01', '2020-01-01', '9999-12-31');
    -- Whoever comes by a WeChat account has still to agree to anything.
    IF NEW.openid IS NULL OR NEW.openid LIKE 'demo-%' THEN
      INSERT INTO consent (account, version, at) VALUES (NEW.id, '${POLICY_VERSION}', '2020-01-01');
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER open_door AFTER INSERT ON account FOR EACH ROW EXECUTE FUNCTION open_door();`;
