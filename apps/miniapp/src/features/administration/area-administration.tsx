import { useMemo, type PropsWithChildren } from 'react';
import type { AdministeredArea, AdministeredAreas, Form } from '../../api/contract';
import { open } from '../../lib/route';
import { Btn } from '../../ui/Btn';
import { Line, Panel } from '../../ui/Panel';
import { Tag } from '../../ui/Tag';
import { emptyFormContext, FormContext } from '../form/form-context';
import type { Inputs } from '../form/input';
import type { Values } from '../form/values';
import type { Administration } from './administration';
import { above, alike, areaInput, type Wanted } from './AreaSheet';
import { areaNoun, areasIn, openArea } from './areas';

const pointText = ({ point }: AdministeredArea): string | undefined =>
  point ? `${point.lon}，${point.lat}` : undefined;

const openIn = (within: string) => open('administration/list/index', { noun: 'area', within });

/** Where it lies, and what is known of it. */
function Facts({ subject: area }: { subject: AdministeredArea }) {
  const { kindLabel, parent, m2, ownerGroup, pilot, state, offered, mergedInto, opens } = area;
  return (
    <Panel
      title={area.fullName}
      aside={<Tag text={area.statusLabel} tone={state === 'open' ? 'green' : 'plain'} />}
    >
      <Line name="类型">{kindLabel}</Line>
      {parent ? <Line name="上级">{parent.name}</Line> : null}
      {mergedInto ? <Line name="并入">{mergedInto.name}</Line> : null}
      {state === 'open' && !offered ? <Line name="选用">上级已停用，这里也不能选</Line> : null}
      {m2 === null ? null : <Line name="面积">{`${m2} 平方米`}</Line>}
      {ownerGroup ? <Line name="产权编组">{ownerGroup}</Line> : null}
      {pointText(area) ? <Line name="位置">{pointText(area)}</Line> : null}
      {pilot ? <Line name="试点">是</Line> : null}
      {opens.length > 0 ? <Btn text="看里面有什么" onTap={() => void openIn(area.id)} /> : null}
    </Panel>
  );
}

/** What the field of an action may name. */
const wantedBy = ({ id, kind }: AdministeredArea, field: string): Wanted =>
  field === 'into' ? alike(kind, id) : above(kind, id);

function Around({ subject, children }: PropsWithChildren<{ subject?: AdministeredArea }>) {
  const context = useMemo(() => {
    const referenceInputs: Inputs = subject ? { area: areaInput((field) => wantedBy(subject, field)) } : {};
    return { ...emptyFormContext, referenceInputs };
  }, [subject]);
  return <FormContext value={context}>{children}</FormContext>;
}

/** Its present values by the form's fields; those of another form are not sent. */
const valuesOf = (area: AdministeredArea): Values => ({
  name: area.name,
  position: area.position,
  m2: area.m2 === null ? undefined : String(area.m2),
  owner_group: area.ownerGroup ?? undefined,
  point: pointText(area),
  pilot: area.pilot,
});

/** Communities are founded, all else is opened. */
function adding({ parent, opens }: AdministeredAreas) {
  if (opens.length === 0) return [];
  return opens.includes('community')
    ? [{ text: '建立社区', open: () => open('administration/found/index', { street: parent.id }) }]
    : [{ text: '新增', open: () => open('administration/add/index', { noun: 'area', within: parent.id }) }];
}

/** The kinds that may lie there; the place is known, so it is not asked. */
function openingForm({ fields, ...form }: Form, { opens }: AdministeredAreas): Form {
  const { parent: _, kind, ...others } = fields;
  const choices = Object.fromEntries(
    Object.entries(kind?.choices ?? {}).filter(([value]) => opens.some((one) => one === value)),
  );
  return { ...form, fields: { kind: { ...kind!, choices }, ...others } };
}

/** The tree of places, from the street down to the rooms. */
export const areas: Administration<AdministeredArea, AdministeredAreas> = {
  noun: areaNoun,
  title: '地方',
  empty: '这里还没有地方',
  list: areasIn,
  group: ({ kindLabel }) => kindLabel,
  note: ({ state, statusLabel, pilot }) => (state === 'open' ? (pilot ? '试点' : undefined) : statusLabel),
  holds: ({ state, kind }) => state === 'open' && kind !== 'household',
  adding,
  summary: ({ fullName, kindLabel }) => `${fullName}（${kindLabel}）`,
  Facts,
  start: valuesOf,
  opening: {
    name: 'open',
    form: openingForm,
    start: ({ opens: [first, ...others], items }, last) => {
      const usual = items[0]?.kind ?? (others.length === 0 ? first : undefined);
      return { kind: last.kind === undefined ? usual : String(last.kind) };
    },
    add: (filled, within, key) => openArea({ ...filled, parent: within }, key),
  },
  Around,
};
