import { phone } from './taro';

/** A fake browser dialog: a file whose name begins with "bad" cannot be rendered. */
export const choosePhotoFiles = () =>
  Promise.resolve(
    phone.pictures.map((name) =>
      name.startsWith('bad') ? { name, why: '这张图片打不开' } : { name, path: name },
    ),
  );
export const releasePhotoFile = () => undefined;
