import { forms } from '@sandan/domain/ticket/forms';
import type { Form, FormName, Forms } from '../src/api/contract';

/** The forms as the phone gets them: as JSON. */
export const served = JSON.parse(JSON.stringify({ version: 'v1', forms })) as Forms;

export const schemaOf = (name: FormName): Form => served.forms[name]!;
