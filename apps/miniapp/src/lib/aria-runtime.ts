import { mergeInternalComponents } from '@tarojs/shared';
import { ariaComponents } from './aria-attributes';

/** Loaded with the platform by config/runtime.ts: the names must be known at run time as in the templates. */
mergeInternalComponents(ariaComponents);
