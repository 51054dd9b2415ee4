import { useEffect } from 'react';
import type { InputProps } from '../../form/input';
import { textOf } from '../../form/values';
import { useCategories } from '../../org/org.queries';
import { CategoryField, offered } from './CategoryField';
import { useSubject } from './subject';

/** The categories of the kind that is chosen, else of the ticket's own; one of another kind is dropped. */
export function CategoryOfKind({ field, value, values, onChange }: InputProps) {
  const { kind: own, building } = useSubject();
  const kind = textOf(values.kind) || own;
  const code = textOf(value);
  const all = useCategories(building).data;
  const isLost = code !== '' && all !== undefined && offered(all, kind).every((one) => one.code !== code);
  useEffect(() => {
    if (isLost) onChange(undefined);
  }, [isLost]);
  return <CategoryField label={field.label} value={code} kind={kind} near={building} onChange={onChange} />;
}
