import type { Values } from '../form/values';

const usual: Readonly<Record<string, Values>> = { remark: { to: 'all' } };

/** Cosmetic: preselects the usual choice. */
export const usualValues = (form: string): Values => usual[form] ?? {};
