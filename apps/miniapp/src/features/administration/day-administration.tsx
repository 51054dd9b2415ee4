import { get, getAll, post } from '../../api/client';
import type { AdministeredDay, Named } from '../../api/contract';
import type { Body, Params } from '../../api/route-types';
import { open } from '../../lib/route';
import { Line, Panel } from '../../ui/Panel';
import { Tag } from '../../ui/Tag';
import type { Noun } from '../case/case';
import { emptyFormContext, FormContext } from '../form/form-context';
import type { Values } from '../form/values';
import { AT_ONCE, type Administration, type Level } from './administration';
import { touchedByOrganisation } from './administration.queries';

type Taken = Body<'post', '/administration/days/{id}/transitions'>;
type Changed = Params<'get', '/administration/days/{id}/touched'>['action'];
type Opened = Body<'post', '/administration/days'>;

/** The days of a community, also those that were discarded. */
const dayNoun: Noun<AdministeredDay> = {
  name: 'day',
  touches: [...touchedByOrganisation, 'tickets'],
  read: (id) => get('/administration/days/{id}', { id }),
  events: (id) => getAll('/administration/days/{id}/events', { id }),
  // Which form belongs to which action is known to the server, which sent both.
  move: (id, body, key) =>
    post('/administration/days/{id}/transitions', body as unknown as Taken, key, { id }),
  openForm: (filling) => open('administration/act/index', { ...filling, noun: 'day' }),
  announce: (id, action) =>
    get('/administration/days/{id}/touched', { id, action: action as Changed }).then(
      ({ sentences }) => sentences,
    ),
};

function Facts({ subject: { name, label, state, statusLabel } }: { subject: AdministeredDay }) {
  return (
    <Panel title={name} aside={<Tag text={statusLabel} tone={state === 'in_force' ? 'green' : 'plain'} />}>
      <Line name="说明">{label}</Line>
    </Panel>
  );
}

const valuesOf = ({ date, effect, label }: AdministeredDay): Values => ({ date, effect, label });

interface Days extends Level<AdministeredDay> {
  readonly community: Named;
}

async function daysOf(within: string | undefined, cursor: string): Promise<Days> {
  const { community, items, nextCursor } = await get('/administration/days', {
    ...{ community: within, cursor, limit: AT_ONCE },
  });
  return { community, path: [community], items, nextCursor };
}

/** The days on which a community serves otherwise than the national calendar says. */
export const days: Administration<AdministeredDay, Days> = {
  noun: dayNoun,
  title: '服务日',
  empty: '没有另外安排的日子，照国家的节假日和周末算',
  list: daysOf,
  group: ({ date }) => `${date.slice(0, 4)}年`,
  note: ({ label, statusLabel }) => `${label}，${statusLabel}`,
  holds: () => false,
  adding: ({ community: { id } }) => [
    { text: '新增', open: () => open('administration/add/index', { noun: 'day', within: id }) },
  ],
  summary: ({ name, label }) => `${name}（${label}）`,
  Facts,
  start: valuesOf,
  opening: {
    name: 'open',
    form: ({ fields: { community: _, ...fields }, ...form }) => ({ ...form, fields }),
    start: () => ({ effect: 'off' }),
    add: (filled, community, key) =>
      post('/administration/days', { ...filled, community } as unknown as Opened, key),
  },
  Around: ({ children }) => <FormContext value={emptyFormContext}>{children}</FormContext>,
};
