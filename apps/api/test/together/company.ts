import type { Phone, TestApp, TicketBody } from '../harness/app.ts';

type Form = Record<string, unknown>;

const personas = [
  'resident',
  'neighbour',
  'elder',
  'resident2',
  'resident3',
  'resident4',
  'steward',
  'steward2',
  'steward3',
  'secretary',
  'grid',
  'committee',
  'intake',
  'intake2',
  'property',
  'group',
  'selfgov',
  'partner',
  'other-resident',
] as const;
type Persona = (typeof personas)[number];

/** The people of these stories, each with their own client. */
export type Company = Readonly<Record<Persona, Phone>>;

export async function companyOf(test: TestApp): Promise<Company> {
  const phones = await Promise.all(
    personas.map(async (persona) => [persona, await test.as(persona)] as const),
  );
  return Object.fromEntries(phones) as Company;
}

/** The ticket as this person sees it. */
export const seen = async (phone: Phone, id: string): Promise<TicketBody> =>
  (await phone.get(`/tickets/${id}`).expect(200)).body as TicketBody;

export const offersOf = ({ actions }: TicketBody): string[] =>
  actions.map(({ action, mode }) => (mode === 'ask' ? `ask ${action}` : action));

/** Tries what must be refused, on the newest version. */
export async function refused(
  phone: Phone,
  id: string,
  action: string,
  form: Form = {},
): Promise<[status: number, code: string, detail: Form]> {
  const { version = 1 } = (await phone.get(`/tickets/${id}`)).body as { version?: number };
  const { status, body } = await phone.post(`/tickets/${id}/transitions`, { action, version, ...form });
  return [status, (body as { code: string }).code, (body as { detail: Form }).detail];
}

/** The titles of a person's notices about a ticket, oldest first. */
export async function told(test: TestApp, phone: Phone, id: string): Promise<string[]> {
  await test.deliver();
  const { items } = (await phone.get('/inbox?limit=100').expect(200)).body as {
    items: { ticket: { id: string } | null; notices: { title: string }[] }[];
  };
  return items
    .filter(({ ticket }) => ticket?.id === id)
    .flatMap(({ notices }) => notices.map(({ title }) => title))
    .reverse();
}

/** Whether a ticket is in a person's box. */
export async function isIn(phone: Phone, box: string, id: string): Promise<boolean> {
  const { items } = (await phone.get(`/tickets?box=${box}&limit=100`).expect(200)).body as {
    items: { id: string }[];
  };
  return items.some((card) => card.id === id);
}

/** Those of `some` in whose box the ticket lies. */
export async function whoHas(box: string, id: string, some: readonly Phone[]): Promise<string[]> {
  const found = await Promise.all(
    some.map(async (phone) => ((await isIn(phone, box, id)) ? [phone.persona] : [])),
  );
  return found.flat();
}

interface Told {
  readonly id: string;
  readonly action: string;
  readonly label: string;
  readonly note: string | null;
  readonly read: boolean | null;
  readonly by: { readonly name: string } | null;
  readonly files: readonly { readonly url: string }[];
  readonly details: readonly { readonly field: string; readonly value: string }[];
}

export const timeline = async (phone: Phone, id: string): Promise<Told[]> =>
  ((await phone.get(`/tickets/${id}/events`).expect(200)).body as { items: Told[] }).items;

/** A lamp that does not burn, which the property company has signed for. */
export async function atWork(
  test: TestApp,
  { resident, secretary, property }: Company,
  form: Form = {},
): Promise<TicketBody> {
  const { id } = await resident.place({ kind: 'help', category: 'lighting', words: '路灯不亮', ...form });
  await secretary.act(id, 'assign', { lead: await test.unit('幸福物业') });
  return property.act(id, 'sign');
}

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** The date in China, so many days from an instant. */
export const dateAfter = (at: number, days: number): string =>
  new Date(at + 8 * HOUR + days * DAY).toISOString().slice(0, 10);
