import {
  act,
  defaultCategories,
  defaultLimits,
  applyTriggeredEvent,
  callOf,
  endorsersOf,
  expire,
  factOf,
  hearingOf,
  holdOf,
  HOUR,
  instantOf,
  isPending,
  isUnanswered,
  joiningOf,
  kinds,
  LOAD_CAP,
  MINUTE,
  nextDue,
  place,
  promisedAt,
  relations,
  supervisionOf,
  version,
  rowOf,
  type Actor,
  type ExternalInputs,
  type Instant,
  type Master,
  type Now,
  type Relation,
  type Ticket,
} from '@sandan/domain';
import { calendar } from '../src/common/calendar.ts';
import { formOf, type Names } from '../src/database/seeds/demo/form.ts';
import { unitsOf } from '../src/database/seeds/demo/people.ts';
import { scheduledStepsOf, plansOf, type ScheduledStep } from '../src/database/seeds/demo/plan.ts';
import { stories } from '../src/database/seeds/demo/stories/index.ts';
import { deedOf, placingOf, writtenIn, type Step, type Story } from '../src/database/seeds/demo/story.ts';

/* Plays the demo's stories by the rules alone, without a database, as if the demo were loaded at many different times. */

const nowAt = (at: Instant): Now => ({ at, calendar, limits: defaultLimits });

/** Tickets are identified by the keys of their stories, or by unique numbers. */
const keyOf = (story: Story): string => story.key ?? `t${stories.indexOf(story)}`;

const namesFor = (ticket?: Ticket): Names => ({
  unit: (key) => key,
  person: (key) => key,
  area: (key) => key,
  ticket: (key) => key,
  file: async (name) => name,
  task: async (unit) => ticket!.tasks.find((task) => task.unit === unit && task.status === 'open')!.id,
  request: async () => ticket!.requests.find(isPending)!.id,
});

const defaultStewards: Readonly<Record<string, string>> = {
  xfl: 'steward',
  hfy: 'steward-hfy',
  czy: 'steward-czy',
  wj: 'other-steward',
};
const withoutStewards = ['czy-4'];

function inputsFor({ building }: Story, lead?: unknown): ExternalInputs {
  const hasStewards = !withoutStewards.includes(building);
  const defaultSteward = hasStewards ? defaultStewards[building.split('-')[0]!]! : null;
  return {
    rules: version,
    hasStewards,
    defaultSteward,
    external: ['police', 'power', 'hotline'].includes(String(lead)),
  };
}

const residents: readonly Relation[] = ['reporter', 'endorser', 'proxy', 'neighbour', 'side', 'system'];
const staff: readonly Relation[] = [...(Object.keys(relations) as Relation[]), 'upholder' as const].filter(
  (one) => !residents.includes(one),
);

/** People's relations to a ticket as the stories state them; only the database knows the actual ones. */
function relationsIn(ticket: Ticket, step: Step): readonly Relation[] {
  const [who] = step;
  const { action, mode } = deedOf(step);
  const own: Readonly<Partial<Record<Relation, boolean>>> = {
    reporter: ticket.reporter === who,
    neighbour: action === 'endorse',
    endorser: ticket.endorsements.some(({ person }) => person === who),
    side: hearingOf(ticket)?.sides.includes(who),
  };
  const found = residents.filter((one) => own[one]);
  if (found.length > 0) return found;
  return mode === 'ask' ? rowOf(ticket.state, action)!.ask! : staff;
}

const actorIn = (ticket: Ticket, step: Step): Actor => ({
  id: step[0],
  relations: new Set(relationsIn(ticket, step)),
  units: unitsOf(step[0]),
  household: null,
});

function masterView(master: Ticket | undefined): Master | null {
  return master
    ? {
        id: master.id,
        estate: master.estate,
        open: master.state !== 'closed',
        merged: master.mergedInto !== null,
        sensitive: master.sensitive,
        opposed: false,
        rated: false,
      }
    : null;
}

/** All tickets of the demo at one moment. */
class Play {
  readonly tickets = new Map<string, Ticket>();

  pass(story: Story, until: Instant): Ticket {
    let ticket = this.tickets.get(keyOf(story))!;
    for (
      let due = nextDue(ticket, nowAt(until));
      due !== null && due <= until;
      due = nextDue(ticket, nowAt(until))
    ) {
      ticket = expire(ticket, inputsFor(story), nowAt(due))!.case;
    }
    this.tickets.set(ticket.id, ticket);
    return ticket;
  }

  async cue({ plan: { story }, at, step }: ScheduledStep): Promise<void> {
    this.tickets.set(keyOf(story), await (step ? this.step(story, step, at) : this.place(story, at)));
  }

  private async place(story: Story, at: Instant): Promise<Ticket> {
    const { by, about, behalf_name, building } = story;
    const estate = building.split('-')[0]!;
    const where = {
      id: keyOf(story),
      estate,
      community: 'c',
      household: null,
      units: [],
      aboutStaff: about?.some((one) => one.startsWith('person')) ?? false,
    };
    const form = await formOf('place', placingOf(story), namesFor(), { at, calendar });
    return place(
      form,
      {
        ...where,
        by: story.anonymous ? null : by,
        reporter: behalf_name || story.anonymous ? null : by,
        inputs: inputsFor(story),
      },
      nowAt(at),
    ).case;
  }

  private async step(story: Story, step: Step, at: Instant): Promise<Ticket> {
    const before = this.pass(story, at);
    const { action, mode } = deedOf(step);
    if (action === 'accept' && this.inHand(step[0]) >= LOAD_CAP) throw new Error('has enough to follow');
    const form = await formOf(
      (rowOf(before.state, action) ?? factOf(before.state, action))?.form,
      writtenIn(step),
      namesFor(before),
      { at, calendar },
    );
    const named = form['master'] ?? before.requests.find((one) => one.id === form['request'])?.form['master'];
    const master = masterView(this.tickets.get(String(named)));
    const { case: ticket } = act(
      before,
      actorIn(before, step),
      { action, mode, version: before.version, form, inputs: inputsFor(story, form['lead']), linked: master },
      nowAt(at),
    );
    if (ticket.mergedInto !== null && before.mergedInto === null) this.absorb(before, ticket.mergedInto, at);
    return ticket;
  }

  inHand(steward: string): number {
    return [...this.tickets.values()].filter(
      ({ state, caseSteward }) => caseSteward === steward && state !== 'closed',
    ).length;
  }

  private absorb(merged: Ticket, into: string, at: Instant): void {
    const story = stories.find(({ key }) => key === into)!;
    const inputs = { ...inputsFor(story), joining: joiningOf(merged) };
    this.tickets.set(into, applyTriggeredEvent(this.pass(story, at), 'absorb', inputs, nowAt(at)).case);
  }
}

const isAsked =
  (action: string) =>
  ({ requests }: Ticket): boolean =>
    requests.some((one) => isPending(one) && one.action === action);

/** What a new user must find in the demo, whenever it is loaded. */
const shown: Readonly<Record<string, (ticket: Ticket, now: Now) => boolean>> = {
  'an extension waits': isAsked('extend'),
  'a hand-over waits': isAsked('hand_over'),
  'a hold waits': isAsked('hold'),
  '不予受理 waits for the second': isAsked('decline'),
  'a hold is open': (ticket) => holdOf(ticket) !== null,
  'a hold has ended by itself': ({ holds }) => holds.some(({ until, review }) => until === review),
  'five sit at a table, two have spoken': (ticket) =>
    hearingOf(ticket)?.seats.length === 5 && hearingOf(ticket)?.positions.length === 2,
  'one of two has signed': (ticket) =>
    hearingOf(ticket)?.sides.length === 2 && hearingOf(ticket)?.signed.length === 1,
  'a mediation was signed, one party absent': ({ hearings }) =>
    hearings.some(
      ({ status, positions }) => status === 'mediated' && positions.some(({ attended }) => !attended),
    ),
  'three endorsed': (ticket) => endorsersOf(ticket).length === 3,
  'two went into one': ({ endorsements }) => endorsements.filter(({ from }) => from !== null).length === 2,
  'two have sent it back': ({ state, returnedBy }) => state === 'dispatching' && returnedBy.length === 2,
  'of two tasks of a unit one is overdue': ({ tasks }, { at }) =>
    tasks
      .filter(({ unit, status }) => unit === 'group' && status === 'open')
      .map(({ due }) => due < at)
      .sort()
      .join() === 'false,true',
  'a supervision waits for its answer': (ticket) => supervisionOf(ticket)?.status === 'open',
  'the answer to a supervision waits to be read': (ticket) => supervisionOf(ticket)?.status === 'answered',
  'a supervision was never answered': ({ supervisions }) =>
    supervisions.some(({ status }) => status === 'listed'),
  'the hotline waits for an answer': ({ source, state }) => source === 'hotline' && state === 'working',
  'the answer to the hotline is written': ({ source, state }) => source === 'hotline' && state === 'rating',
  'a call waits to be made': (ticket) => callOf(ticket) !== null,
  'a question is unanswered': isUnanswered,
  'reporter and endorser differ': ({ state, ratings }) =>
    state === 'closed' &&
    new Set(ratings.map(({ by }) => by)).size === 2 &&
    new Set(ratings.map(({ verdict }) => verdict)).size === 2,
};

function missingIn({ tickets }: Play, now: Now): string[] {
  const all = [...tickets.values()];
  return Object.entries(shown)
    .filter(([, test]) => !all.some((ticket) => test(ticket, now)))
    .map(([name]) => `nowhere: ${name}`);
}

async function endsAt(now: Instant): Promise<string[]> {
  const wrong: string[] = [];
  const play = new Play();
  const plans = plansOf(stories, now, calendar);
  for (const cue of scheduledStepsOf(plans)) {
    await play.cue(cue).catch((error: unknown) => {
      const { story } = cue.plan;
      throw new Error(
        `${new Date(now + 8 * HOUR).toISOString()} ${story.by} ${story.category}: ${cue.step?.join(' ')}`,
        { cause: error },
      );
    });
  }
  for (const { story, placedAt, at } of plans) {
    const label = `${new Date(now + 8 * HOUR).toISOString()} ${story.by} ${story.category}`;
    const ticket = play.pass(story, now);
    const ends = ticket.outcome ?? ticket.state;
    const due = promisedAt(ticket, nowAt(now));
    const isLate = due !== null && due < now;
    const next = nextDue(ticket, nowAt(now));
    const rises = [placedAt, ...at, now].every((one, index, all) => index === 0 || one > all[index - 1]!);
    if (ends !== story.ends) wrong.push(`${label}: ends as ${ends}, not ${story.ends}`);
    if (isLate !== (story.late ?? false)) wrong.push(`${label}: ${isLate ? 'late' : 'in time'}`);
    if (next !== null && next < now + 10 * MINUTE)
      wrong.push(`${label}: its timer is due in ${(next - now) / MINUTE} minutes`);
    if (!rises) wrong.push(`${label}: its steps are not in order`);
  }
  const crowded = ['steward', 'steward2', 'steward3', 'steward4']
    .filter((one) => play.inHand(one) > LOAD_CAP - 5)
    .map((one) => `${one} can take few more`);
  return [...wrong, ...crowded, ...missingIn(play, nowAt(now))];
}

const moments: Readonly<Record<string, string>> = {
  'a Tuesday morning': '2026-03-10T09:05:00+08:00',
  'a minute before the working day': '2026-03-10T08:29:00+08:00',
  'the noon break': '2026-03-11T12:30:00+08:00',
  'the end of a Friday': '2026-03-13T18:00:00+08:00',
  'Saturday night': '2026-03-14T23:40:00+08:00',
  'Sunday, four in the morning': '2026-03-15T04:00:00+08:00',
  'a Saturday that is worked (调休)': '2026-02-28T10:00:00+08:00',
  'the last day of the Spring Festival': '2026-02-23T22:00:00+08:00',
  'the first morning after it': '2026-02-24T08:31:00+08:00',
  'National Day': '2026-10-01T12:00:00+08:00',
  'the end of its week': '2026-10-07T23:59:00+08:00',
  'the morning after': '2026-10-08T09:00:00+08:00',
  'New Year’s Eve': '2026-12-31T23:59:30+08:00',
  'New Year': '2027-01-01T00:00:30+08:00',
};

test.each(Object.entries(moments))('loaded on %s, every story ends as it is meant to', async (_, text) => {
  expect(await endsAt(instantOf(text)!)).toEqual([]);
});

test('and at sixty other moments of two years', async () => {
  const first = instantOf('2025-12-20T00:00:00+08:00')!;
  for (let at = 0; at < 60; at++) expect(await endsAt(first + at * 299 * HOUR + at * 7 * MINUTE)).toEqual([]);
});

test('every story is one that the form can make', () => {
  const offered = new Set(
    defaultCategories.flatMap(({ code, kinds }) => kinds.map((kind) => `${kind} ${code}`)),
  );
  expect(
    stories.map(({ kind, category }) => `${kind} ${category}`).filter((one) => !offered.has(one)),
  ).toEqual([]);
});

test('其他 stands last under every kind', () => {
  expect(defaultCategories.at(-1)).toMatchObject({ code: 'other', kinds: Object.keys(kinds) });
});
