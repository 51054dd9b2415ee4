import { Image } from '@tarojs/components';
import { absolute } from '../api/transport';
import { isH5 } from '../lib/platform';

/** A picture from the server; an empty name means that the text beside it describes it. */
export function Picture({ src, name = '', className }: { src: string; name?: string; className?: string }) {
  const description = isH5 ? { nativeProps: { alt: name } } : { 'aria-label': name || undefined };
  return (
    <Image className={className} src={absolute(src)} mode="aspectFill" lazyLoad={!isH5} {...description} />
  );
}
