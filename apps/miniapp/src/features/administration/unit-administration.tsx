import type { PropsWithChildren } from 'react';
import { get, getAll, post } from '../../api/client';
import type { AdministeredUnit } from '../../api/contract';
import type { Body, Params } from '../../api/route-types';
import { open } from '../../lib/route';
import { dateValue } from '../../lib/time';
import { Btn } from '../../ui/Btn';
import { Line, Panel } from '../../ui/Panel';
import { Tag } from '../../ui/Tag';
import type { Noun } from '../case/case';
import { emptyFormContext, FormContext } from '../form/form-context';
import type { Values } from '../form/values';
import { AT_ONCE, type Administration } from './administration';
import { touchedByOrganisation } from './administration.queries';
import { anywhere, areaInput } from './AreaSheet';
import { UnitInput } from './UnitSheet';

type Taken = Body<'post', '/administration/units/{id}/transitions'>;
type Changed = Params<'get', '/administration/units/{id}/touched'>['action'];
type Opened = Body<'post', '/administration/units'>;

/** The units of the organisation, also those that are closed. */
const unitNoun: Noun<AdministeredUnit> = {
  name: 'unit',
  touches: touchedByOrganisation,
  read: (id) => get('/administration/units/{id}', { id }),
  events: (id) => getAll('/administration/units/{id}/events', { id }),
  // Which form belongs to which action is known to the server, which sent both.
  move: (id, body, key) =>
    post('/administration/units/{id}/transitions', body as unknown as Taken, key, { id }),
  openForm: (filling) => open('administration/act/index', { ...filling, noun: 'unit' }),
  announce: (id, action) =>
    get('/administration/units/{id}/touched', { id, action: action as Changed }).then(
      ({ sentences }) => sentences,
    ),
};

const termText = ({ termEnd }: AdministeredUnit): string | undefined =>
  // The instant is the end of the last day.
  termEnd ? dateValue(Date.parse(termEnd) - 1) : undefined;

const openMembers = (within: string) => open('administration/list/index', { noun: 'membership', within });

/** Where it belongs, and what is known of it. */
function Facts({ subject: unit }: { subject: AdministeredUnit }) {
  const { kindLabel, area, parent, skills, state, statusLabel } = unit;
  return (
    <Panel title={unit.name} aside={<Tag text={statusLabel} tone={state === 'open' ? 'green' : 'plain'} />}>
      <Line name="类型">{kindLabel}</Line>
      <Line name="范围">{area.name}</Line>
      {parent ? <Line name="上级">{parent.name}</Line> : null}
      {skills ? <Line name="擅长">{skills}</Line> : null}
      {termText(unit) ? <Line name="本届到">{termText(unit)}</Line> : null}
      <Btn text="看成员" onTap={() => void openMembers(unit.id)} />
    </Panel>
  );
}

const formContext = {
  ...emptyFormContext,
  referenceInputs: { area: areaInput(() => anywhere), unit: UnitInput },
};
const Around = ({ children }: PropsWithChildren) => <FormContext value={formContext}>{children}</FormContext>;

/** Its present values by the form's fields; those of another form are not sent. */
const valuesOf = (unit: AdministeredUnit): Values => ({
  name: unit.name,
  label: unit.label ?? undefined,
  skills: unit.skills ?? undefined,
  term_end: termText(unit),
  position: unit.position,
  area: [{ id: unit.area.id, name: unit.area.name }],
  parent: unit.parent ? [unit.parent] : [],
});

/** Party organisations, teams, companies: who takes part in a ticket. */
export const units: Administration<AdministeredUnit> = {
  noun: unitNoun,
  title: '单位',
  empty: '还没有单位',
  list: async (_, cursor) => ({
    path: [],
    ...(await get('/administration/units', { cursor, limit: AT_ONCE })),
  }),
  group: ({ kindLabel }) => kindLabel,
  note: ({ state, statusLabel, area }) => (state === 'open' ? area.name : statusLabel),
  holds: () => false,
  adding: () => [{ text: '新增', open: () => open('administration/add/index', { noun: 'unit' }) }],
  summary: ({ name, kindLabel }) => `${name}（${kindLabel}）`,
  Facts,
  start: valuesOf,
  opening: {
    name: 'open',
    form: (form) => form,
    start: (_, { kind }) => ({ kind: kind === undefined ? undefined : String(kind) }),
    add: (filled, _, key) => post('/administration/units', filled as unknown as Opened, key),
  },
  Around,
};
