import type { Category } from '../../../api/contract';
import { Choices } from '../../../ui/Choices';
import { Query } from '../../../ui/Query';
import { useCategories } from '../../org/org.queries';

/** Without a kind, each category once: some are offered under several kinds. */
export const offered = (all: readonly Category[], kind?: string) => [
  ...new Map(all.filter((one) => !kind || one.kind === kind).map((one) => [one.code, one])).values(),
];

interface Props {
  label: string;
  value: string;
  onChange: (code: string) => void;
  kind?: string;
  /** The area whose community's categories are offered. */
  near?: string;
}

export function CategoryField({ label, value, onChange, kind, near }: Props) {
  const categories = useCategories(near);
  return (
    <Query query={categories}>
      {(all) => (
        <Choices
          label={label}
          options={offered(all, kind).map(({ code, name }) => ({ value: code, label: name }))}
          chosen={[value]}
          onChoose={onChange}
        />
      )}
    </Query>
  );
}
