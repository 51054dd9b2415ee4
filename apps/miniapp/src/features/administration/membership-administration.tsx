import type { PropsWithChildren } from 'react';
import { get, getAll, post } from '../../api/client';
import type { AdministeredUnit, Membership } from '../../api/contract';
import type { Body } from '../../api/route-types';
import { now } from '../../lib/clock';
import { open } from '../../lib/route';
import { agoShort } from '../../lib/time';
import { Line, Panel } from '../../ui/Panel';
import { Tag } from '../../ui/Tag';
import type { Noun } from '../case/case';
import { emptyFormContext, FormContext } from '../form/form-context';
import type { Filled, Values } from '../form/values';
import { AT_ONCE, type Administration, type Level } from './administration';
import { touchedByOrganisation } from './administration.queries';
import { anywhere, areaInput } from './AreaSheet';

type Taken = Body<'post', '/memberships/{id}/transitions'>;
type Joined = Body<'post', '/memberships'>;

/** A membership under the name of its person. */
interface Member extends Membership {
  readonly name: string;
}
interface Members extends Level<Member> {
  readonly unit: AdministeredUnit;
}

const named = (one: Membership): Member => ({ ...one, name: one.person.name });

/** The members of a unit, also those who have left. */
const membershipNoun: Noun<Member> = {
  name: 'membership',
  touches: [...touchedByOrganisation, 'duties', 'roster'],
  read: (id) => get('/memberships/{id}', { id }).then(named),
  events: (id) => getAll('/memberships/{id}/events', { id }),
  // Which form belongs to which action is known to the server, which sent both.
  move: (id, body, key) =>
    post('/memberships/{id}/transitions', body as unknown as Taken, key, { id }).then(named),
  openForm: (filling) => open('administration/act/index', { ...filling, noun: 'membership' }),
};

/** Whose membership in what it is. */
function Facts({ subject: member }: { subject: Member }) {
  const { unit, area, memberTypeLabel, seat, constituency, isDefault, since, state, statusLabel } = member;
  return (
    <Panel title={member.name} aside={<Tag text={statusLabel} tone={state === 'held' ? 'green' : 'plain'} />}>
      <Line name="单位">{unit.name}</Line>
      <Line name="负责">{area.name}</Line>
      {isDefault ? <Line name="首选">这里的单先派给 TA</Line> : null}
      {memberTypeLabel ? <Line name="身份">{memberTypeLabel}</Line> : null}
      {seat ? <Line name="席位">{seat}</Line> : null}
      {constituency ? <Line name="代表">{constituency}</Line> : null}
      <Line name="加入">{agoShort(since, now())}</Line>
    </Panel>
  );
}

const formContext = { ...emptyFormContext, referenceInputs: { area: areaInput(() => anywhere) } };
const Around = ({ children }: PropsWithChildren) => <FormContext value={formContext}>{children}</FormContext>;

/** Its present values by the form's fields. */
const valuesOf = ({ isDefault, memberType, seat, constituency }: Member): Values => ({
  is_default: isDefault,
  member_type: memberType ?? undefined,
  seat: seat ?? undefined,
  constituency: constituency ?? undefined,
});

async function membersOf(unit: string, cursor: string): Promise<Members> {
  const [of, { items, nextCursor }] = await Promise.all([
    get('/administration/units/{id}', { id: unit }),
    get('/memberships', { unit, cursor, limit: AT_ONCE }),
  ]);
  return { unit: of, path: [{ id: unit, name: of.name }], items: items.map(named), nextCursor };
}

const join = (filled: Filled, unit: string | undefined, key: string) =>
  post('/memberships', { ...filled, unit } as unknown as Joined, key).then(named);

/** Who belongs to a unit: newcomers are invited, people with a post join. */
export const memberships: Administration<Member, Members> = {
  noun: membershipNoun,
  title: '成员',
  empty: '还没有成员',
  list: (unit, cursor) => membersOf(unit ?? '', cursor),
  group: ({ statusLabel }) => statusLabel,
  note: ({ seat, area }) => seat ?? area.name,
  holds: () => false,
  adding: ({ unit: { id, name, state } }) =>
    state === 'open'
      ? [
          { text: '邀请新人', open: () => open('administration/invite/index', { unit: id, name }) },
          {
            text: '加已有的人',
            open: () => open('administration/add/index', { noun: 'membership', within: id }),
          },
        ]
      : [],
  summary: ({ name, unit }) => `${name} · ${unit.name}`,
  Facts,
  start: valuesOf,
  opening: {
    name: 'join',
    form: ({ fields: { unit: _, ...fields }, ...form }) => ({ ...form, fields }),
    start: ({ unit: { area } }) => ({ area: [{ id: area.id, name: area.name }] }),
    add: join,
  },
  Around,
};
