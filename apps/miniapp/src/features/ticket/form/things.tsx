import { Soft } from '../../../ui/Panel';
import { RequestField } from '../../case/RequestField';
import type { Input, InputProps, Inputs } from '../../form/input';
import { mostOf, namedOf } from '../../form/values';
import { ResidentSheet } from '../../org/HomeSheet';
import { Picked } from '../../org/Picked';
import { CategoryOfKind } from './CategoryOfKind';
import { CandidateField, MasterField } from './PickFields';
import { HiddenPictureField, PictureField } from './PictureField';
import { useSubject } from './subject';
import { TaskField } from './TaskField';

/**
 * Sides of the current hearing that the viewer may not know cannot be prefilled: a side that is not chosen
 * again is removed.
 */
function Sides({ field, value, onChange }: InputProps) {
  const sides = useSubject().hearing?.sides ?? [];
  const chosen = namedOf(value);
  const isKnown = ({ id }: { id: string }) => sides.some((side) => side.id === id);
  const lost = sides.filter(({ id }) => id === null).length - chosen.filter((one) => !isKnown(one)).length;
  return (
    <>
      {lost > 0 ? <Soft>{`原来还有 ${lost} 位当事人，请重新选；不选就不再是当事人。`}</Soft> : null}
      <Picked
        label={field.label}
        value={chosen}
        max={mostOf(field)}
        onChange={onChange}
        sheet={(picking) => <ResidentSheet {...picking} />}
      />
    </>
  );
}

const Staff: Input = ({ name, field, value, onChange }) => (
  <CandidateField field={name} label={field.label} value={namedOf(value)} onChange={onChange} />
);

const Master: Input = ({ field, value, onChange }) => (
  <MasterField label={field.label} value={namedOf(value)} onChange={onChange} />
);

const Requested = (props: InputProps) => <RequestField {...props} requests={useSubject().requests} />;

/** A remark is edited in the conversation. */
const Elsewhere: Input = () => null;

/** The inputs of what only a ticket's forms refer to. */
export const ticketThings: Inputs = {
  category: CategoryOfKind,
  staff: Staff,
  side: Sides,
  ticket: Master,
  task: TaskField,
  request: Requested,
  remark: Elsewhere,
  picture: PictureField,
  hidden_picture: HiddenPictureField,
};
