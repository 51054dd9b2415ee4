import type { Photo } from '../../../features/file/photo';
import { PhotoPicker } from '../../../features/file/PhotoPicker';
import { Labelled } from '../../../features/form/Labelled';
import type { Value, Values } from '../../../features/form/values';
import { useChosen } from './subject-of';

interface Props {
  values: Values;
  error: string | undefined;
  set: (name: string, value: Value | undefined) => void;
}

/** Pictures of how things are; the category may ask for one, except on behalf of another person. */
export function Pictures({ values, error, set }: Props) {
  const isNeeded = (useChosen(values)?.needsPicture ?? false) && values.behalf_name === undefined;
  return (
    <Labelled label={isNeeded ? '照片' : '照片（可不填）'} hint={error}>
      <PhotoPicker
        max={9}
        value={(values.files ?? []) as readonly Photo[]}
        onChange={(files) => set('files', files)}
      />
    </Labelled>
  );
}
