import { pictureLimits, pictureSize, type Size } from '../domain';
import { filesChosen } from './browser-files';

/** A chosen picture, small enough to send, or the reason why it cannot be sent. */
export type Chosen =
  { readonly name: string; readonly path: string } | { readonly name: string; readonly why: string };

/** Formats the server accepts; other formats the browser can show are converted. */
const plain = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'];
/** Smaller files are not worth resizing. */
const LARGE = 2 * 1024 * 1024;
/** Some browsers draw nothing on a larger canvas. */
const CANVAS_AREA = 16_000_000;

function drawable(url: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('no picture'));
    image.src = url;
  });
}

const sizeOn = (size: Size): Size => {
  const scale = Math.min(1, Math.sqrt(CANVAS_AREA / (size.width * size.height)));
  return {
    width: Math.max(1, Math.floor(size.width * scale)),
    height: Math.max(1, Math.floor(size.height * scale)),
  };
};

/** Upright, on white, as a JPEG; null where the browser cannot. */
function redrawn(image: HTMLImageElement, size: Size): Promise<Blob | null> {
  const { width, height } = sizeOn(size);
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const pen = canvas.getContext('2d');
  if (!pen) return Promise.resolve(null);
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, width, height);
  pen.drawImage(image, 0, 0, width, height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
}

/** Unchanged if small enough and readable by the server; otherwise resized to the server's size. */
async function toSend(file: File, image: HTMLImageElement): Promise<Blob | null> {
  const { naturalWidth: width, naturalHeight: height } = image;
  const kept = pictureSize({ width, height });
  const fits = kept.width === width && kept.height === height;
  if (fits && file.size <= LARGE && plain.includes(file.type)) return file;
  const drawn = await redrawn(image, kept);
  return fits && plain.includes(file.type) && drawn && drawn.size > file.size ? file : drawn;
}

const unreadable = '这张图片打不开，请换一张 JPEG 或 PNG 格式的';

async function prepared(file: File): Promise<Chosen> {
  const { name } = file;
  const url = URL.createObjectURL(file);
  try {
    const blob = await toSend(file, await drawable(url));
    if (!blob) return { name, why: unreadable };
    return blob.size > pictureLimits.bytes
      ? { name, why: '图片不能超过 10 MB' }
      : { name, path: URL.createObjectURL(blob) };
  } catch {
    return { name, why: unreadable };
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The pictures chosen in a browser, processed one by one: phones have little memory. */
export async function choosePhotoFiles(): Promise<Chosen[]> {
  const chosen: Chosen[] = [];
  for (const file of await filesChosen({ accept: 'image/*', multiple: true }))
    chosen.push(await prepared(file));
  return chosen;
}

export const releasePhotoFile = (url: string): void => URL.revokeObjectURL(url);
