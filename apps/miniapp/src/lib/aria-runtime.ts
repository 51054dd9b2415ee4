import { mergeInternalComponents } from '@tarojs/shared';
import { ariaComponents } from './aria-attributes';

/** Loaded with the platform by config/runtime.ts: the runtime needs the same names as the templates. */
mergeInternalComponents(ariaComponents);
