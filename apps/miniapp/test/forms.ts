import { homeClaimForms } from '@sandan/domain/home/forms';
import { suspensionForms } from '@sandan/domain/suspension/forms';
import { forms } from '@sandan/domain/ticket/forms';
import type { Form, FormName, Forms } from '../src/api/contract';

/** Forms as the phone gets them: as JSON. */
const asSent = (sent: object) => JSON.parse(JSON.stringify({ version: 'v1', forms: sent })) as Forms;

export const served = asSent(forms);
export const servedOfHomes = asSent(homeClaimForms);
export const servedOfSuspensions = asSent(suspensionForms);

export const schemaOf = (name: FormName): Form => served.forms[name]!;
