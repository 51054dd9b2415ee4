import Taro from '@tarojs/taro';
import { pictureLimits, pictureSize } from '../domain';
import { choosePhotoFiles, releasePhotoFile, type Chosen } from './browser-pictures';
import { say } from './dialog';
import { handOut } from './files';
import { explainNo } from './permission';
import { isH5, isWeapp } from './platform';

/** Smaller files are sent as they are: the phone has compressed them already. */
const LARGE = 2 * 1024 * 1024;

/** Resized to the server's size, never enlarged; unchanged if the phone cannot resize. */
async function shrunk(path: string, size: number): Promise<string> {
  if (size <= LARGE) return path;
  try {
    const kept = pictureSize(await Taro.getImageInfo({ src: path }));
    return (
      await Taro.compressImage({
        src: path,
        quality: 80,
        compressedWidth: kept.width,
        compressedHeight: kept.height,
      })
    ).tempFilePath;
  } catch {
    return path;
  }
}

async function prepared({ path, size }: Taro.chooseImage.ImageFile, at: number): Promise<Chosen> {
  const name = `第 ${at + 1} 张`;
  const small = await shrunk(path, size);
  return small === path && size > pictureLimits.bytes
    ? { name, why: '图片不能超过 10 MB' }
    : { name, path: small };
}

/** The chosen or taken pictures, each ready to send or with the reason why not; empty if cancelled. */
export async function choosePictures(count: number): Promise<Chosen[]> {
  if (isH5) return choosePhotoFiles();
  try {
    const { tempFiles } = await Taro.chooseImage({
      count,
      sizeType: ['compressed'],
      sourceType: ['album', 'camera'],
    });
    return Promise.all(tempFiles.map(prepared));
  } catch (error) {
    void explainNo('相机和相册', error);
    return [];
  }
}

/** Releases a path: a browser keeps the picture in memory until then. */
export function releasePicture(path: string): void {
  if (isH5) releasePhotoFile(path);
}

export function showPicture(current: string, urls: string[]): void {
  Taro.previewImage({ current, urls }).catch(() => say('照片没有打开，请再试一次'));
}

/** Saves a downloaded picture to the phone's album or the browser's downloads. */
export async function keepPicture(filePath: string, fileName: string): Promise<void> {
  try {
    if (isWeapp) await Taro.saveImageToPhotosAlbum({ filePath });
    else await handOut(filePath, fileName);
    say('已保存');
  } catch (error) {
    await explainNo('相册', error);
  }
}
