import { suggestedBy } from '../../../domain';
import { useCategories } from '../../../features/org/org.queries';
import { Labelled } from '../../../features/form/Labelled';
import type { Value, Values } from '../../../features/form/values';
import { offered } from '../../../features/ticket/form/CategoryField';
import { Choices } from '../../../ui/Choices';
import { mayBeAnonymous } from './Anonymous';
import { areaIn } from './Subject';

interface Props {
  values: Values;
  /** What the person has finished writing. */
  words: string;
  set: (name: string, value: Value | undefined) => void;
}

const LABEL = '是这类事吗？';

/** The categories that the words suggest, as long as none is chosen; one tap answers kind and category. */
export function Suggested({ values, words, set }: Props) {
  const all = useCategories(areaIn(values)).data ?? [];
  if (values.category || words === '') return null;
  const likely = suggestedBy(words, offered(all));
  const choose = (code: string) => {
    const kinds = all.filter((one) => one.code === code).map(({ kind }) => kind);
    const kind = kinds.find((one) => one === values.kind) ?? kinds[0]!;
    set('kind', kind);
    if (!mayBeAnonymous(kind)) set('anonymous', undefined);
    set('category', code);
    set('neighbours', undefined);
  };
  return likely.length > 0 ? (
    <Labelled label={LABEL}>
      <Choices
        label={LABEL}
        options={likely.map(({ code, name }) => ({ value: code, label: name }))}
        chosen={[]}
        onChoose={choose}
      />
    </Labelled>
  ) : null;
}
