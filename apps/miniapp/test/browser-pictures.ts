import { phone } from './taro';

/**
 * The browser's dialog as tests need it: a file whose name begins with "bad" is none that a browser draws.
 */
export const choosePhotoFiles = () =>
  Promise.resolve(
    phone.pictures.map((name) =>
      name.startsWith('bad') ? { name, why: '这张图片打不开' } : { name, path: name },
    ),
  );
export const releasePhotoFile = () => undefined;
