import Taro from '@tarojs/taro';

/** Paths of pictures the person chose or took, compressed by the phone; empty when they changed their mind. */
export async function choosePictures(count: number): Promise<string[]> {
  try {
    const { tempFilePaths } = await Taro.chooseImage({ count, sizeType: ['compressed'], sourceType: ['album', 'camera'] });
    return tempFilePaths;
  } catch {
    return [];
  }
}

export function showPicture(current: string, urls: string[]): void {
  void Taro.previewImage({ current, urls });
}
