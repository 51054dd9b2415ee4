import readWorkbook from 'read-excel-file/node';
import { WORKBOOK } from '../../src/platform/sheets/workbook-writer.ts';
import { tokenOf } from '../walks/door.ts';
import { SECRET } from '../together/scenes.ts';
import type { Asking, Call } from './recipes.ts';
import type { Persona, World } from './world.ts';

export interface Answered {
  readonly status: number;
  /** Headers and body, as they came. */
  readonly text: string;
  readonly body: string;
}

export async function answerOf(
  { town }: World,
  person: string,
  route: string,
  { path, body }: Call,
): Promise<Answered> {
  const [method] = route.split(' ') as [string];
  const hasBody = body !== undefined && body !== null;
  const headers = {
    authorization: `Bearer ${tokenOf(person, SECRET)}`,
    ...(hasBody && { 'content-type': 'application/json' }),
  };
  const prefix = route.includes('/api/v1') ? '/api/v1' : '';
  const answer = await fetch(`${town.origin}${prefix}${path}`, {
    method,
    headers,
    ...(hasBody && { body: JSON.stringify(body) }),
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const isWorkbook = answer.headers.get('content-type') === WORKBOOK;
  // Pictures and archives are searched as bytes, but what a workbook holds is compressed.
  const text = isWorkbook ? JSON.stringify(await readWorkbook(bytes)) : bytes.toString('utf8');
  return { status: answer.status, body: text, text: `${JSON.stringify([...answer.headers])}\n${text}` };
}

export const asking = ({ people, sessions }: World, persona: Persona): Asking => ({
  id: people.get(persona)!,
  session: sessions.get(persona)!,
});
