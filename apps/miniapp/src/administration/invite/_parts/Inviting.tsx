import type { Form, Me, Named, Offices, PostInvitationGiven } from '../../../api/contract';
import { isAdministrator } from '../../../features/account/staff';
import { useAdministeredUnits, useInvite } from '../../../features/administration/administration.queries';
import { anywhere, AreaSheet } from '../../../features/administration/AreaSheet';
import { UnitInput } from '../../../features/administration/UnitSheet';
import { draftName } from '../../../features/form/draft';
import { emptyFormContext, FormContext } from '../../../features/form/form-context';
import { FormPage } from '../../../features/form/FormPage';
import type { Input } from '../../../features/form/input';
import { namedOf, type Filled, type Values } from '../../../features/form/values';
import { KindsSheet } from '../../../features/org/KindsSheet';
import { Picked } from '../../../features/org/Picked';
import { goBack } from '../../../lib/route';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';

type Appointment = Offices['appoints'][number];

interface Props {
  me: Me;
  appoints: readonly Appointment[];
  form: Form;
  /** Into which unit, where that is known. */
  unit: Named | null;
  onGiven: (given: PostInvitationGiven) => void;
}

const posts = { office: '担任职务', unit: '加入单位' };

const kindsOf = (appoints: readonly Appointment[], { office }: Values) =>
  appoints.find((one) => one.office === office)?.areas ?? [];

/** First what they are invited to and who, then what belongs to it. */
const formOf =
  (form: Form, appoints: readonly Appointment[], mayFillUnits: boolean) =>
  ({ as, office: chosen }: Values): Form => {
    const { office, unit, area, deputy, label, name, phone, ...member } = form.fields;
    const choices = Object.fromEntries(appoints.map((one) => [one.office, one.label]));
    return {
      fields: {
        ...(mayFillUnits && {
          as: { type: 'choice', label: '请来做什么', choices: posts, required: true },
        }),
        ...((as === 'office' || !mayFillUnits) && {
          office: { ...office!, choices, required: true },
          ...(appoints.find((one) => one.office === chosen)?.needsLabel && {
            label: { ...label!, required: true },
          }),
          area: area!,
          deputy: deputy!,
        }),
        ...(as === 'unit' && { unit: { ...unit!, required: true } }),
        name: name!,
        phone: phone!,
        ...(as === 'unit' && { area: { ...area!, label: '负责的地方', required: false }, ...member }),
      },
    };
  };

/** The areas of the office's kinds; for a member of a unit any place. */
const areaInputFor =
  (appoints: readonly Appointment[]): Input =>
  ({ field, value, values, onChange }) => (
    <Picked
      label={field.label}
      value={namedOf(value)}
      max={1}
      onChange={onChange}
      sheet={(picking) =>
        values.as === 'unit' ? (
          <AreaSheet title={field.label} wanted={anywhere} {...picking} />
        ) : (
          <KindsSheet kinds={kindsOf(appoints, values)} {...picking} />
        )
      }
    />
  );

/** What, where and whom; a member without a place of their own serves that of the unit. */
export function Inviting({ me, appoints, form, unit, onGiven }: Props) {
  const invite = useInvite();
  const mayFillUnits = isAdministrator(me);
  const units = useAdministeredUnits(mayFillUnits);
  const bodyOf = ({ as: _, ...filled }: Filled): Filled => ({
    area: units.data?.find(({ id }) => id === filled.unit)?.area.id,
    ...filled,
  });
  if (mayFillUnits && !units.data)
    return (
      <Page title="邀请新人">
        <Query query={units}>{() => null}</Query>
      </Page>
    );
  return (
    <FormContext
      value={{
        ...emptyFormContext,
        referenceInputs: { area: areaInputFor(appoints), unit: UnitInput },
      }}
    >
      <FormPage
        title="邀请新人"
        help="还没有登录过的人，在任职里选不到。邀请以后会给一个邀请码，请转告本人。"
        schema={formOf(form, appoints, mayFillUnits)}
        start={unit ? { as: 'unit', unit: [unit] } : {}}
        draft={draftName(me.id, 'invite', unit?.id ?? '')}
        button="邀请"
        cancel={{ text: '不邀请了', onTap: () => void goBack() }}
        send={async (filled, once) => {
          const { answer, isEarlier } = await invite.mutateAsync({ filled: bodyOf(filled), once });
          onGiven(answer);
          return { isEarlier };
        }}
        onSent={() => undefined}
      />
    </FormContext>
  );
}
