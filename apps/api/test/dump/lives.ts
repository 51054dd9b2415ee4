import { POLICY_VERSION } from '@sandan/domain';
import { spell } from '../together/secrets.ts';
import type { Answer, Door } from '../walks/door.ts';
import { roomOf, strangerOf, type Invented } from './people.ts';

type Ask = Door['ask'];
type Body = Record<string, unknown>;

/** The staff who handle these tickets. */
export interface Staff {
  readonly steward: string;
  readonly intake: string;
  readonly secretary: string;
}

/** A person with an account, a home and a ticket. */
export interface Settled {
  readonly person: Invented;
  readonly id: string;
  readonly ticket: string;
}

export interface Community {
  readonly ask: Ask;
  readonly staff: Staff;
  readonly count: number;
  /** Tickets that others may endorse. */
  readonly open: { readonly ticket: string; readonly room: string }[];
  readonly strangers: Pick<Invented, 'name' | 'phone'>[];
}

async function must(answer: Promise<Answer>, what: string): Promise<Body> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${what}: ${status} ${JSON.stringify(body)}`);
  return body;
}

export const act = (ask: Ask, who: string, ticket: string, body: Body): Promise<Body> =>
  must(ask(who, 'GET', `/tickets/${ticket}`), 'read').then(({ version }) =>
    must(ask(who, 'POST', `/tickets/${ticket}/transitions`, { version, ...body }), String(body['action'])),
  );

/** The number as people type it, another way each time. */
const typed = ({ at, phone }: Invented, way: number): string => spell(phone, at + way);

async function signIn({ ask }: Community, { at }: Invented): Promise<string> {
  const { me } = await must(
    ask(null, 'POST', '/sessions', { code: `new-invented-${at}`, device: '手机' }),
    'sign in',
  );
  return (me as { id: string }).id;
}

/** By the code that the demo shows instead of sending it, or by the button of WeChat. */
async function giveNumber({ ask }: Community, id: string, person: Invented): Promise<void> {
  const { phone, at } = person;
  if (at % 4 === 0)
    return void (await must(
      ask(id, 'POST', '/me/phone/wechat', { code: `demo-phone-${phone}-${at}` }),
      'phone',
    ));
  await must(
    ask(
      id,
      'POST',
      '/me/phone/code',
      { phone: at % 4 === 1 ? `+86 ${phone}` : phone },
      { 'idempotency-key': `sms-code-${at}` },
    ),
    'code',
  );
  const { items } = await must(ask(null, 'GET', '/demo/messages'), 'messages');
  const message = (items as { phone: string; text: string }[]).find((one) =>
    one.phone.endsWith(phone.slice(-4)),
  )!;
  await must(
    ask(
      id,
      'POST',
      '/me/phone',
      { phone, code: /\d{6}/.exec(message.text)![0] },
      { 'idempotency-key': `sms-proof-${at}` },
    ),
    'proof',
  );
}

/** Some are never confirmed. */
const isConfirmed = ({ at }: Invented): boolean => at % 5 !== 4;

async function moveIn(
  { ask, staff }: Community,
  id: string,
  person: Invented,
  household: string,
): Promise<void> {
  const { at } = person;
  const home = await must(
    ask(
      id,
      'POST',
      '/homes',
      { household, role: at % 3 === 0 ? 'owner' : 'tenant' },
      { 'idempotency-key': `home-of-${at}` },
    ),
    'home',
  );
  if (isConfirmed(person))
    await must(ask(staff.steward, 'POST', `/homes/${String(home['id'])}/confirm`, {}), 'confirm');
  if (at % 7 === 0 && isConfirmed(person))
    await must(ask(id, 'POST', `/homes/${String(home['id'])}/invitations`, { role: 'family' }), 'invite');
}

const formOf = (person: Invented, building: string, more: Body): Body => ({
  kind: 'help',
  category: 'leak',
  in_danger: false,
  today: false,
  building,
  words: `漏水，请打 ${typed(person, 0)} 联系`,
  place: `厨房，电话${typed(person, 1)}`,
  ...more,
});

async function place(
  { ask, open }: Community,
  id: string,
  person: Invented,
  building: string,
): Promise<string> {
  const isPrivate = person.at % 11 === 0;
  const { id: ticket } = await must(
    ask(id, 'POST', '/tickets', formOf(person, building, { private: isPrivate }), {
      'idempotency-key': `ticket-of-${person.at}`,
    }),
    'place',
  );
  if (!isPrivate) open.push({ ticket: String(ticket), room: roomOf(person.door) });
  return String(ticket);
}

/** Further actions of some people: remarks, endorsements, tickets on behalf and anonymous ones. */
async function live(
  community: Community,
  id: string,
  person: Invented,
  building: string,
  ticket: string,
): Promise<void> {
  const { ask, staff, open, strangers, count } = community;
  const { at } = person;
  const post = (who: string, body: Body, key: string): Promise<Body> =>
    must(ask(who, 'POST', '/tickets', body, { 'idempotency-key': `${key}-${at}` }), key);
  if (at % 3 === 0)
    await act(ask, id, ticket, { action: 'remark', to: 'all', words: `换了号码：${typed(person, 2)}` });
  const neighbours = open.filter(({ room }) => room !== roomOf(person.door));
  if (at % 4 === 0 && isConfirmed(person) && neighbours.length > 0)
    await must(
      ask(id, 'POST', `/tickets/${neighbours[at % neighbours.length]!.ticket}/transitions`, {
        action: 'endorse',
      }),
      'endorse',
    );
  if (at % 10 === 0)
    await post(
      id,
      formOf(person, building, { kind: 'hazard', category: 'lighting', anonymous: true }),
      'anonymous',
    );
  if (at % 10 !== 5) return;
  const stranger = strangerOf(strangers.length, count);
  strangers.push(stranger);
  const behalf = {
    behalf_name: stranger.name,
    behalf_phone: stranger.phone,
    words: `代邻居反映，电话 ${spell(stranger.phone, at)}`,
  };
  await post(staff.intake, formOf(person, building, behalf), 'on-behalf');
}

/** Staff actions: calls and reports, each with the number in another spelling. */
async function handle({ ask, staff }: Community, person: Invented, ticket: string): Promise<void> {
  const { at } = person;
  if (at % 6 === 0)
    await act(ask, staff.intake, ticket, {
      action: 'attempt_contact',
      channel: 'phone',
      reached: true,
      words: `打了 ${typed(person, 4)}`,
    });
  if (at % 50 === 1)
    await act(ask, staff.secretary, ticket, {
      action: 'recategorise',
      title: `漏水 ${typed(person, 0)}`.slice(0, 30),
    }).catch(() => undefined);
}

/** Requests that go wrong carry numbers too: in addresses, searches and bodies. */
async function stumble({ ask }: Community, id: string, person: Invented): Promise<void> {
  await ask(id, 'GET', `/tickets?box=placed&q=${encodeURIComponent(typed(person, 5))}`);
  await ask(id, 'GET', `/tickets?box=${person.phone}`);
  await ask(id, 'POST', '/tickets', { kind: person.phone, words: { name: person.name } });
  await ask(id, 'PUT', '/me/name', { name: `${person.name}${person.phone}` });
}

/** One simulated person, from the first sign-in. */
export async function settle(
  community: Community,
  person: Invented,
  { household, building }: { household: string; building: string },
): Promise<Settled> {
  const { ask } = community;
  const id = await signIn(community, person);
  await must(ask(id, 'POST', '/me/consent', { version: POLICY_VERSION }), 'consent');
  await must(ask(id, 'PUT', '/me/name', { name: person.name }), 'name');
  await giveNumber(community, id, person);
  await moveIn(community, id, person, household);
  const ticket = await place(community, id, person, building);
  await live(community, id, person, building, ticket);
  await handle(community, person, ticket);
  if (person.at % 9 === 0) await stumble(community, id, person);
  return { person, id, ticket };
}

/** The API's answers about the ticket to its reporter, and to the case steward after a reveal. */
export async function reads({ ask }: Community, who: string, { ticket }: Settled): Promise<string> {
  return JSON.stringify(await must(ask(who, 'GET', `/tickets/${ticket}`), 'read'));
}

/** Accepts, reveals with a reason, and reads. */
export async function reveals(community: Community, settled: Settled): Promise<string> {
  const { ask, staff } = community;
  await act(ask, staff.steward, settled.ticket, { action: 'accept' });
  await act(ask, staff.steward, settled.ticket, {
    action: 'reveal',
    fields: ['name', 'phone', 'room'],
    words: '上门前核对',
  });
  return reads(community, staff.steward, settled);
}

/** Intake reveals every fifth, three an hour, within the daily budget of one person. */
export async function looksUp({ ask, staff }: Community, all: readonly Settled[]): Promise<void> {
  for (const { person, ticket } of all.filter((one) => one.person.at % 5 === 0)) {
    await must(ask(null, 'POST', '/demo/clock', { advance: 'PT20M' }), 'clock');
    await act(ask, staff.intake, ticket, {
      action: 'reveal',
      fields: ['name', 'phone', 'room'],
      words: `核对号码 ${typed(person, 3)}`,
    });
  }
}

/** Whether an answer holds all three of a person. */
export const tellsOf = ({ name, phone, door }: Invented, answer: string): boolean =>
  [name, phone, roomOf(door)].every((one) => answer.includes(one));
