import type { Values } from '../form/values';

const usual: Readonly<Record<string, Values>> = { remark: { to: 'all' } };

/** Cosmetic: preselects the usual choice. */
export const defaultValues = (form: string): Values => usual[form] ?? {};
