import { kinds } from '../../../domain';
import { useCategories } from '../../../features/org/org.queries';
import { CategoryField } from '../../../features/ticket/form/CategoryField';
import { Labelled } from '../../../features/form/Labelled';
import type { Errors, Item, Value, Values } from '../../../features/form/values';
import { Choices } from '../../../ui/Choices';
import { Banner } from '../../../ui/Panel';
import { mayBeAnonymous } from './Anonymous';

interface Props {
  values: Values;
  errors: Errors;
  set: (name: string, value: Value | undefined) => void;
}

const kindOptions = Object.entries(kinds).map(([value, label]) => ({ value, label }));

/** The area it is about; '' until one is chosen. */
export const areaIn = ({ building }: Values): string =>
  (building as readonly Item[] | undefined)?.[0]?.id ?? '';

/** The chosen category. */
export const useChosen = (values: Values) =>
  useCategories(areaIn(values)).data?.find(({ code }) => code === values.category);

/** The category implies its kind, so one tap answers both. */
export function Subject({ values, errors, set }: Props) {
  const kind = String(values.kind ?? 'help');
  const near = areaIn(values);
  const emergency = useChosen(values)?.emergency;
  const choose = (code: string) => {
    set('kind', kind);
    set('category', code);
    set('neighbours', undefined);
  };
  const narrow = (next: string) => {
    set('kind', next);
    set('category', undefined);
    set('neighbours', undefined);
    if (!mayBeAnonymous(next)) set('anonymous', undefined);
  };
  return (
    <>
      <Labelled label="是哪一类事？">
        <Choices label="类型" options={kindOptions} chosen={[kind]} onChoose={narrow} />
      </Labelled>
      <Labelled label="具体是什么？" hint={errors.category ?? errors.kind}>
        <CategoryField
          label="类别"
          value={String(values.category ?? '')}
          onChange={choose}
          kind={kind}
          near={near}
        />
        {emergency ? <Banner>{emergency}</Banner> : null}
      </Labelled>
    </>
  );
}
