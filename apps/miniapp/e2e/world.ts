import { randomUUID } from 'node:crypto';

interface Session { accessToken: string; me: { units: { name: string }[]; boxes: { box: string; label: string }[] } }
interface Category { code: string; name: string; kind: string }
interface Persona { persona: string; name: string }

const KINDS: Record<string, string> = { consult: '咨询', help: '求助', hazard: '隐患', complaint: '投诉纠纷', idea: '建议金点子', service: '服务点单' };

/** What a person in the story knows beforehand: names of people, units and subjects, read from the running system. */
export interface World {
  base: string;
  nameOf(persona: string): string;
  unit(persona: string): string;
  boxLabel(persona: string, box: string): string;
  subject(kind: string): { kind: string; category: string };
}

async function answer<T>(response: Promise<Response>): Promise<T> {
  const got = await response;
  if (!got.ok) throw new Error(`${got.url} answered ${got.status}: ${await got.text()}`);
  return (await got.json()) as T;
}

const need = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`The demo has no ${what}`);
  return value;
};

export async function meet(base: string, personas: readonly string[]): Promise<World> {
  const api = `${base}/api/v1`;
  const signIn = (persona: string) =>
    answer<Session>(fetch(`${api}/sessions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
      body: JSON.stringify({ code: `demo-${persona}` }),
    }));
  const sessions = new Map<string, Session>();
  for (const persona of personas) sessions.set(persona, await signIn(persona));
  const headers = { Authorization: `Bearer ${need(sessions.values().next().value, 'persona').accessToken}` };
  const { items: people } = await answer<{ items: Persona[] }>(fetch(`${api}/demo/personas`));
  const { items: categories } = await answer<{ items: Category[] }>(fetch(`${api}/categories`, { headers }));
  return {
    base,
    nameOf: (persona) => need(people.find((one) => one.persona === persona), persona).name,
    unit: (persona) => need(sessions.get(persona)?.me.units[0], `unit of ${persona}`).name,
    boxLabel: (persona, box) => need(sessions.get(persona)?.me.boxes.find((one) => one.box === box), `box ${box} of ${persona}`).label,
    subject: (kind) => ({ kind: need(KINDS[kind], kind), category: need(categories.find((one) => one.kind === kind), `category of ${kind}`).name }),
  };
}
