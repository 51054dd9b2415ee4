/**
 * The reference server, a program: Fastify and pg with prepared statements, no rules. `DATABASE_URL` and
 * `DATABASE_POOL` as for the API; prints its address.
 */
import Fastify from 'fastify';
import pg from 'pg';
import { statements, type Move, type Row } from './plain.ts';

const pool = new pg.Pool({
  connectionString: process.env['DATABASE_URL']!,
  max: Number(process.env['DATABASE_POOL']),
});
const app = Fastify();

type Id = Pick<Row, 'id'>;

const rowsOf = async (statement: pg.QueryConfig, values: unknown[] = []): Promise<Row[]> =>
  (await pool.query<Row>({ ...statement, values })).rows;

app.post<{ Body: Row }>('/api/v1/tickets', async ({ body }, reply) => {
  const { category, building, reporter, words } = body;
  const [row] = await rowsOf(statements.place, [category, building, reporter, words]);
  return reply.status(201).send(row);
});
app.post<{ Params: Id; Body: { action: Move; by: number } }>(
  '/api/v1/tickets/:id/transitions',
  async ({ params, body }, reply) => {
    const [row] = await rowsOf(statements[body.action], [params.id, body.by]);
    return row ?? reply.status(409).send({ code: 'CONFLICT' });
  },
);
app.get<{ Querystring: { at?: string; id?: string } }>('/api/v1/tickets', async ({ query: { at, id } }) => ({
  items: await (at ? rowsOf(statements.deep, [at, id]) : rowsOf(statements.list)),
}));
app.get<{ Params: Id }>('/api/v1/tickets/:id', async ({ params: { id } }, reply) => {
  const [row] = await rowsOf(statements.read, [id]);
  return row ?? reply.status(404).send({ code: 'NOT_FOUND' });
});
app.get<{ Params: Id }>('/api/v1/tickets/:id/events', async ({ params: { id } }) => ({
  items: await rowsOf(statements.timeline, [id]),
}));

process.once('SIGTERM', () => void app.close().then(() => process.exit(0)));
console.log(`ready at ${await app.listen({ host: '127.0.0.1', port: 0 })}`);
