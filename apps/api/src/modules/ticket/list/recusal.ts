import type { Person } from '@sandan/domain';

/** SQL negation of the domain rule `isRecused`. */
export const NOT_RECUSED = `NOT EXISTS (SELECT 1 FROM jsonb_to_recordset(?::jsonb) AS p (person text, until float8)
    WHERE (p.person = t.reporter::text OR jsonb_exists(t.former_reporters, p.person)) AND (p.until IS NULL
      OR to_timestamp(p.until / 1000) > c.opened_at))
  AND NOT EXISTS (SELECT 1 FROM jsonb_to_recordset(?::jsonb) AS h (household uuid, until float8)
    WHERE (h.household = t.household OR h.household = ANY (t.other_households)) AND (h.until IS NULL
      OR to_timestamp(h.until / 1000) > c.opened_at))
  AND NOT EXISTS (SELECT 1 FROM jsonb_array_elements(t.about || t.recused) p WHERE p->>'person' = ? OR p->>'unit' = ANY (?::text[]))
  AND NOT EXISTS (SELECT 1 FROM ticket_endorsement n WHERE n.ticket = t.id AND n.person = ?)
  AND NOT EXISTS (SELECT 1 FROM ticket_hearing s WHERE s.ticket = t.id AND (? = ANY (s.sides) OR EXISTS (
    SELECT 1 FROM unnest(s.sides) AS p(side) WHERE p.side = ANY (?::uuid[])
      AND p.side IS DISTINCT FROM t.reporter AND NOT jsonb_exists(t.former_reporters, p.side::text))))`;

export function recusalParameters({
  id,
  households,
  movedOut,
  housemates,
  units,
  represents,
}: Person): unknown[] {
  const people = [{ person: id }, ...represents];
  const homes = [...households.map((household) => ({ household })), ...movedOut];
  return [JSON.stringify(people), JSON.stringify(homes), id, units, id, id, housemates];
}
