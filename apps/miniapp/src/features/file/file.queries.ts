import { useRef, useState } from 'react';
import { get, upload } from '../../api/client';
import type { Picture } from '../../api/contract';
import { sentenceOf } from '../../api/error';
import { choosePictures, releasePicture } from '../../lib/pictures';
import { uuid } from '../../lib/uuid';
import type { Pending, Photo } from './photo';

/** Of the user's own pictures that no form has used yet: those that still exist, with new addresses. */
export const freshPictures = (ids: readonly string[]): Promise<Picture[]> =>
  get('/files', { ids: ids.join(',') }).then(({ items }) => items);

interface Field {
  value: readonly Photo[];
  onChange: (value: Photo[]) => void;
  max: number;
}

/**
 * Pictures are uploaded while the person keeps typing, and are in the form from the moment they are chosen.
 * Each ends as a picture or as a message that names it.
 */
export function useUploads({ value, onChange, max }: Field) {
  const latest = useRef(value); // two uploads may end before the next render
  latest.current = value;
  const [problems, setProblems] = useState<readonly string[]>([]);
  const change = (next: (photos: readonly Photo[]) => Photo[]) => {
    latest.current = next(latest.current);
    onChange([...latest.current]);
  };
  const fail = (name: string, why: string) => setProblems((before) => [...before, `${name}：${why}`]);
  const send = (one: Pending) =>
    upload(one.pending, one.id)
      .then(
        (picture) => change((photos) => photos.map((photo) => (photo.id === one.id ? picture : photo))),
        (error: unknown) => {
          change((photos) => photos.filter(({ id }) => id !== one.id));
          fail(one.name, sentenceOf(error));
        },
      )
      .finally(() => releasePicture(one.pending));
  const add = async () => {
    setProblems([]);
    const room = max - latest.current.length;
    const chosen = await choosePictures(room);
    const good = chosen.flatMap((one) =>
      'path' in one ? [{ id: uuid(), name: one.name, pending: one.path }] : [],
    );
    chosen.forEach((one) => {
      if ('why' in one) fail(one.name, one.why);
    });
    good.slice(room).forEach(({ name }) => fail(name, `最多 ${max} 张，没有放进来`));
    change((photos) => [...photos, ...good.slice(0, room)]);
    for (const one of good.slice(0, room)) await send(one);
  };
  return { add, problems };
}
