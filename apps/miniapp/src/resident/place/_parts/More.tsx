import { useState } from 'react';
import type { Form, Me, Named } from '../../../api/contract';
import { isStaff } from '../../../features/account/staff';
import { HouseholdSheet } from '../../../features/org/HomeSheet';
import { PartyField, type Party } from '../../../features/org/PartyField';
import { Picked } from '../../../features/org/Picked';
import { FormFields } from '../../../features/form/FormFields';
import { Labelled } from '../../../features/form/Labelled';
import { labelOf, type Errors, type Item, type Value, type Values } from '../../../features/form/values';
import { Btn } from '../../../ui/Btn';
import { Choices } from '../../../ui/Choices';
import { TextLine } from '../../../ui/Words';
import { Caller, takesCalls } from './Caller';

interface Props {
  schema: Form;
  values: Values;
  errors: Errors;
  set: (name: string, value: Value | undefined) => void;
}

const whose = [
  { value: false, label: '我自己' },
  { value: true, label: '代居民点单' },
];
const hotline = ['hotline_number', 'hotline_due'];
const behalf = ['behalf_name', 'behalf_phone', 'behalf_household', 'source', ...hotline];

/** What is filled in when a ticket is begun for another person: most come to the counter. */
const begun: Values = { behalf_name: '', source: 'counter' };

/** Some fields of the form, each of them needed here. */
const needed = ({ fields }: Form, names: readonly string[]): Form => ({
  fields: Object.fromEntries(
    names.flatMap((name) => (fields[name] ? [[name, { ...fields[name], required: true }]] : [])),
  ),
});

/** By which way the word came; of the hotline, also by which number it knows it and when it wants the answer. */
function SourceFields({ schema, values, errors, set }: Props) {
  const choose = (name: string, value: Value | undefined) => {
    set(name, value);
    if (name === 'source' && value !== 'hotline') hotline.forEach((one) => set(one, undefined));
  };
  const shown = values.source === 'hotline' ? ['source', ...hotline] : ['source'];
  return <FormFields schema={needed(schema, shown)} values={values} errors={errors} onChange={choose} />;
}

/** Staff may place on behalf of a person who calls or comes to the counter. */
export function OnBehalf({ me, schema, values, errors, set }: Props & { me: Me }) {
  const label = (field: string) => labelOf(schema, field);
  const isFor = values.behalf_name !== undefined;
  const [called, setCalled] = useState('');
  if (!isStaff(me)) return null;
  const choose = (next: boolean) => {
    behalf.forEach((name) => set(name, next ? begun[name] : undefined));
    set('anonymous', undefined);
  };
  return (
    <>
      <Labelled label="给谁点单？">
        <Choices big label="给谁点单？" options={whose} chosen={[isFor]} onChoose={choose} />
      </Labelled>
      {isFor ? (
        <>
          <SourceFields {...{ schema, values, errors, set }} />
          <Labelled label={label('behalf_name')} hint={errors.behalf_name}>
            <TextLine
              label={label('behalf_name')}
              value={String(values.behalf_name ?? '')}
              max={20}
              onChange={(name) => set('behalf_name', name)}
            />
          </Labelled>
          <Labelled label={label('behalf_phone')} optional hint={errors.behalf_phone}>
            <TextLine
              keyboard="phone"
              label={label('behalf_phone')}
              value={String(values.behalf_phone ?? '')}
              max={30}
              onChange={(phone) => set('behalf_phone', phone)}
              onLeave={() => setCalled(String(values.behalf_phone ?? ''))}
            />
          </Labelled>
          {takesCalls(me) && called ? <Caller phone={called} /> : null}
          <Labelled label={label('behalf_household')} optional>
            <Picked
              label={label('behalf_household')}
              value={(values.behalf_household ?? []) as readonly Named[]}
              max={1}
              onChange={(one) => set('behalf_household', one)}
              sheet={(picking) => <HouseholdSheet {...picking} />}
            />
          </Labelled>
        </>
      ) : null}
    </>
  );
}

/** The people it is about: rare, so behind one more tap. */
export function AboutWhom({ schema, values, set }: Pick<Props, 'schema' | 'values' | 'set'>) {
  const parties = (values.about ?? []) as readonly Party[];
  const [isOpen, setOpen] = useState(parties.length > 0);
  if (!isOpen) return <Btn text="这件事涉及工作人员或单位" onTap={() => setOpen(true)} />;
  return (
    <Labelled label={labelOf(schema, 'about')} optional>
      <PartyField
        label={labelOf(schema, 'about')}
        near={(values.building as readonly Item[] | undefined)?.[0]?.id ?? ''}
        value={parties}
        max={5}
        onChange={(chosen) => set('about', chosen)}
      />
    </Labelled>
  );
}
