import type { World } from './world.ts';

/** A ticket, as far as a story needs to know it. */
export interface Ticket {
  id: string;
  number: string;
  version: number;
  actions: readonly { action: string }[];
}
export interface Matter {
  by: string;
  kind: string;
  category: string;
  words: string;
  title: string;
  private?: boolean;
}

/** Those with smaller areas first, because the others have more to do. */
const STEWARDS = ['steward3', 'steward2', 'steward'];

/** Preparation of a journey, done through the API because it is not what the journey tests. */
export function errands({ api }: World) {
  const unitOf = async (persona: string) => (await api.me(persona)).units[0]?.id;

  const act = async (
    persona: string,
    { id }: Pick<Ticket, 'id'>,
    action: string,
    form: object = {},
  ): Promise<Ticket> => {
    const { version } = await api.get<Ticket>(persona, `/tickets/${id}`);
    return api.post<Ticket>(persona, `/tickets/${id}/transitions`, { action, version, ...form });
  };
  const placed = async ({ by, title, ...matter }: Matter): Promise<Ticket> => {
    const { home } = await api.me(by);
    return api.post<Ticket>(by, '/tickets', {
      ...matter,
      in_danger: false,
      today: false,
      building: home?.building.id,
    });
  };
  /** A steward who covers the building and can take one more ticket. */
  const stewardFor = async ({ id }: Ticket): Promise<string> => {
    for (const steward of STEWARDS) {
      const found = await api.get<Ticket>(steward, `/tickets/${id}`).catch(() => null);
      if (found?.actions.some(({ action }) => action === 'accept')) return steward;
    }
    throw new Error('No steward has room for one more ticket');
  };
  const reported = async (matter: Matter): Promise<Ticket> => {
    const ticket = await placed(matter);
    const steward = await stewardFor(ticket);
    await act(steward, ticket, 'accept');
    return act(steward, ticket, 'report', {
      words: '到现场看过，情况属实，请支部派单。',
      title: matter.title,
    });
  };
  const dispatch = async (ticket: Ticket, lead: string) =>
    act('secretary', ticket, 'dispatch', { lead: await unitOf(lead) });
  const dispatched = async (matter: Matter, lead = 'property'): Promise<Ticket> =>
    dispatch(await reported(matter), lead);
  const working = async (matter: Matter, lead = 'property'): Promise<Ticket> =>
    act(lead, await dispatched(matter, lead), 'sign');
  const finish = async (ticket: Ticket, lead = 'property') =>
    act(lead, ticket, 'finish', { words: '已经修好，试过没有问题。', files: [await api.picture(lead)] });
  const verify = (ticket: Ticket, verifier = 'secretary') =>
    act(verifier, ticket, 'verify', { way: 'on_site', words: '到现场看了。' });
  return { act, placed, stewardFor, reported, dispatch, dispatched, working, finish, verify };
}
