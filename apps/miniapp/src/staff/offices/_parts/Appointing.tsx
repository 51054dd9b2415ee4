import type { AppointBody, Form, Offices } from '../../../api/contract';
import { FormContext, emptyFormContext } from '../../../features/form/form-context';
import { draftName } from '../../../features/form/draft';
import { FormPage } from '../../../features/form/FormPage';
import type { Input } from '../../../features/form/input';
import { namedOf, type Filled, type Values } from '../../../features/form/values';
import { useAppoint } from '../../../features/duty/office.queries';
import { KindsSheet } from '../../../features/org/KindsSheet';
import { Picked } from '../../../features/org/Picked';
import { say } from '../../../lib/dialog';

type Appointment = Offices['appoints'][number];
type Kind = Appointment['area'];

interface Props {
  person: string;
  appoints: readonly Appointment[];
  onDone: () => void;
}

const start: Values = { deputy: 'no' };
const beside = { no: '正职', yes: '副职' };

/** The name of the field for the area: the kinds that the office is held over. */
const fieldOf = (appoints: readonly Appointment[], office: unknown): string =>
  appoints.find((one) => one.office === office)?.areas.join(' ') ?? '';

/** The area is asked once the office is known, in a field with the name of its kinds. */
const formOf =
  (appoints: readonly Appointment[]) =>
  (values: Values): Form => {
    const kinds = fieldOf(appoints, values.office);
    const offices = Object.fromEntries(appoints.map(({ office, label }) => [office, label]));
    return {
      fields: {
        office: { type: 'choice', label: '职务', choices: offices, required: true },
        ...(kinds && { [kinds]: { type: 'ref', ref: 'area', label: '范围', required: true } }),
        ...(appoints.find((one) => one.office === values.office)?.needsLabel && {
          label: { type: 'text', label: '岗位名称（如党员中心户）', max: 20, required: true },
        }),
        person: { type: 'ref', ref: 'person', label: '人员', required: true },
        name: { type: 'text', label: '姓名', max: 30 },
        deputy: { type: 'choice', label: '正职还是副职', choices: beside, required: true },
      },
    };
  };

const AreaInput: Input = ({ name, field, value, onChange }) => (
  <Picked
    label={field.label}
    value={namedOf(value)}
    max={1}
    onChange={onChange}
    sheet={(picking) => <KindsSheet kinds={name.split(' ') as Kind[]} {...picking} />}
  />
);

const formContext = { ...emptyFormContext, referenceInputs: { area: AreaInput } };

const bodyOf = (
  appoints: readonly Appointment[],
  { office, person, name, label, deputy, ...areas }: Filled,
) => {
  const area = areas[fieldOf(appoints, office)];
  return {
    office,
    area,
    person,
    deputy: deputy === 'yes',
    ...(name ? { name } : {}),
    ...(label ? { label } : {}),
  } as AppointBody;
};

/** Office, area and person. */
export function Appointing({ person, appoints, onDone }: Props) {
  const appoint = useAppoint();
  return (
    <FormContext value={formContext}>
      <FormPage
        title="任命"
        help="现在登记的姓名不对，才填姓名。"
        schema={formOf(appoints)}
        start={start}
        draft={draftName(person, 'appoint')}
        button="确认任命"
        cancel={{ text: '不任命了', onTap: onDone }}
        send={(filled, once) => appoint.mutateAsync({ body: bodyOf(appoints, filled), once })}
        onSent={() => {
          say('已任命');
          onDone();
        }}
      />
    </FormContext>
  );
}
