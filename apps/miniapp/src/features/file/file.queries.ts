import { useState } from 'react';
import { upload } from '../../api/client';
import type { Picture } from '../../api/contract';
import { sentenceOf } from '../../api/error';
import { say } from '../../lib/dialog';
import { choosePictures } from '../../lib/pictures';
import { uuid } from '../../lib/uuid';

/** Pictures go up while the person goes on writing; one that fails is named and can be taken again. */
export function useUploads(onUploaded: (pictures: Picture[]) => void) {
  const [pending, setPending] = useState(0);
  const add = async (room: number) => {
    const paths = await choosePictures(room);
    setPending(paths.length);
    for (const path of paths.slice(0, room)) {
      await upload(path, uuid()).then((picture) => onUploaded([picture]), (error: unknown) => say(sentenceOf(error)));
      setPending((left) => left - 1);
    }
    setPending(0);
  };
  return { add, pending };
}
