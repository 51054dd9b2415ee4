import { Choices } from '../../../ui/Choices';
import { Query } from '../../../ui/Query';
import { useCategories } from '../../org/org.queries';

interface Props { label: string; value: string; onChange: (code: string) => void; kind?: string }

export function CategoryField({ label, value, onChange, kind }: Props) {
  const categories = useCategories();
  return (
    <Query of={categories}>
      {(all) => (
        <Choices
          label={label}
          options={all.filter((one) => !kind || one.kind === kind).map(({ code, name }) => ({ value: code, label: name }))}
          chosen={[value]}
          onChoose={onChange}
        />
      )}
    </Query>
  );
}
