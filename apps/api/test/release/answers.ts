import { mapStrings } from '../../src/common/map-strings.ts';
import type { Door } from '../walks/door.ts';
import type { Sql } from '../walks/town.ts';

/** The people whose answers are compared: reporters and neighbours, and staff who handle, dispatch and see all. */
const personas = ['resident', 'neighbour', 'steward', 'secretary', 'intake'];

/** What one person is answered, by path. */
export type Answers = Readonly<Record<string, unknown>>;

/** The signature in a picture's address, an encrypted cursor and the request's id differ each time. */
const lasting = ({ requestId: _, ...body }: Record<string, unknown>): unknown =>
  JSON.parse(
    JSON.stringify(mapStrings(body, (text) => text.replace(/\?.*seal=.*$/, '?sealed'))),
    (name, one: unknown) => (name === 'nextCursor' && one !== null ? 'more' : one),
  );

/** What each person is answered on every ticket of the database, in their boxes, and in their inbox. */
export async function answersOf(sql: Sql, ask: Door['ask']): Promise<Readonly<Record<string, Answers>>> {
  const tickets = await sql<{ id: string }>(`SELECT id FROM ticket ORDER BY id`);
  const found: Record<string, Answers> = {};
  for (const persona of personas) {
    const [{ id: person } = { id: '' }] = await sql<{ id: string }>(
      `SELECT id FROM account WHERE openid = $1`,
      [`demo-${persona}`],
    );
    const { body: me } = await ask(person, 'GET', '/me');
    const paths = [
      ...tickets.flatMap(({ id }) => [`/tickets/${id}`, `/tickets/${id}/events`]),
      ...['nearby', ...(me['boxes'] as { box: string }[]).map(({ box }) => box)].map(
        (box) => `/tickets?box=${box}&limit=100`,
      ),
      '/inbox?limit=100',
    ];
    const answers: Record<string, unknown> = {};
    for (const path of paths) answers[path] = lasting((await ask(person, 'GET', path)).body);
    found[persona] = answers;
  }
  return found;
}
