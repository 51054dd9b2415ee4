import { ID_SHAPE, type JsonSchema, type TicketRef } from '@sandan/domain';
import { belongs } from '../../org/belonging.sql.ts';
import { OFFERED_CATEGORIES } from '../../org/category.sql.ts';
import { isOffered } from '../../org/offered.ts';

/** What the API must know of a kind of thing that forms refer to. */
export interface ReferenceKind {
  readonly schema: JsonSchema;
  /**
   * Finds the ids that exist in the ticket's community: `$1` is the ids, `$2` the community. Without it the
   * rules find the thing on the ticket itself, or the file module does.
   */
  readonly lookup?: string;
  /** Which names an answer must load to show it. */
  readonly names?: 'people' | 'units' | 'categories';
}

const uuid: JsonSchema = { type: 'string', format: 'uuid' };
const code: JsonSchema = { type: 'string', pattern: ID_SHAPE.source };

const UNIT = `SELECT u.id FROM unit u JOIN area a ON a.id = u.area, area c
  WHERE c.id = $2 AND u.id = ANY ($1) AND u.active AND (a.path @> ARRAY[c.id] OR u.area = ANY (c.path))`;
const lasts = (row: string): string => `${row}.until IS NULL`;
/** Holders of an office above the community may be named too, whatever their own community. */
const PERSON = `SELECT a.id FROM account a WHERE a.id = ANY ($1) AND a.active AND (${belongs('a.id', 'ARRAY[$2::uuid]', lasts)}
  OR EXISTS (SELECT 1 FROM office o, area c WHERE c.id = $2 AND o.account = a.id AND o.area = ANY (c.path) AND o.until IS NULL))`;
const BUILDING = `SELECT id FROM area a WHERE id = ANY ($1) AND path @> ARRAY[$2::uuid] AND ${isOffered('a')}
  AND kind IN ('estate', 'building', 'entrance')`;
const HOUSEHOLD = `SELECT id FROM area a WHERE id = ANY ($1) AND path @> ARRAY[$2::uuid] AND kind = 'household' AND ${isOffered('a')}`;

const person: ReferenceKind = { schema: uuid, lookup: PERSON, names: 'people' };

export const referenceKinds: Readonly<Record<TicketRef, ReferenceKind>> = {
  category: { schema: code, lookup: OFFERED_CATEGORIES, names: 'categories' },
  building: { schema: uuid, lookup: BUILDING },
  household: { schema: uuid, lookup: HOUSEHOLD },
  unit: { schema: uuid, lookup: UNIT, names: 'units' },
  staff: person,
  side: person,
  person,
  file: { schema: uuid },
  ticket: { schema: uuid },
  task: { schema: code },
  request: { schema: code },
  remark: { schema: code },
  picture: { schema: uuid },
  hidden_picture: { schema: uuid },
};
