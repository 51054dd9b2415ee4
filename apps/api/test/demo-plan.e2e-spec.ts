import {
  act, defaultLimits, expire, factOf, HOUR, instantOf, MINUTE, nextDue, place, promisedAt, relations, rowOf, type Actor, type Given, type Instant, type Standing, type Ticket,
} from '@sandan/domain';
import { calendar } from '../src/common/calendar.ts';
import { formOf, writtenIn, type Names } from '../src/database/seeds/demo/form.ts';
import { plansOf, type Plan } from '../src/database/seeds/demo/plan.ts';
import { stories } from '../src/database/seeds/demo/stories/index.ts';
import { placingOf, type Story } from '../src/database/seeds/demo/story.ts';

/* The stories played by the rules alone, without a database, as if the demo were loaded at many different moments. */

const names: Names = { unit: (key) => key, person: (key) => key, area: (key) => key, file: async (name) => name };
const nowAt = (at: Instant) => ({ at, calendar, limits: defaultLimits });

const defaultStewards: Readonly<Record<string, string>> = { xfl: 'steward', hfy: 'steward-hfy', czy: 'steward-czy', wj: 'other-steward' };
const withoutStewards = ['czy-4'];

function givenFor({ building }: Story, lead?: unknown): Given {
  const hasStewards = !withoutStewards.includes(building);
  const defaultSteward = hasStewards ? defaultStewards[building.split('-')[0]!]! : null;
  return { hasStewards, defaultSteward, external: ['police', 'power', 'hotline'].includes(String(lead)) };
}

const residents: readonly Standing[] = ['reporter', 'endorser', 'proxy', 'neighbour', 'system'];
const staff: readonly Standing[] = [...(Object.keys(relations) as Standing[]), 'upholder' as const].filter((one) => !residents.includes(one));
const actorOf = (who: string, { by, behalf_name }: Story): Actor => ({ id: who, standings: new Set(who === by && !behalf_name ? ['reporter' as const] : staff), units: ['unit'], household: null });

function pass(before: Ticket, until: Instant, story: Story): Ticket {
  let ticket = before;
  for (let due = nextDue(ticket, nowAt(until)); due !== null && due <= until; due = nextDue(ticket, nowAt(until))) {
    ticket = expire(ticket, givenFor(story), nowAt(due))!.ticket;
  }
  return ticket;
}

async function play({ story, placedAt, at }: Plan, now: Instant): Promise<Ticket> {
  const { by, about, behalf_name } = story;
  const where = { id: 't', estate: 'e', community: 'c', household: null, units: [], aboutStaff: about?.some((one) => one.startsWith('person')) ?? false };
  const form = await formOf('place', placingOf(story), names, { at: placedAt, calendar });
  let { ticket } = place(form, { ...where, by, reporter: behalf_name ? null : by, given: givenFor(story) }, nowAt(placedAt));
  for (const [index, step] of story.steps.entries()) {
    ticket = pass(ticket, at[index]!, story);
    const [who, action] = step;
    const filled = await formOf((rowOf(ticket.state, action) ?? factOf(ticket.state, action))?.form, writtenIn(step), names, { at: at[index]!, calendar });
    ({ ticket } = act(ticket, actorOf(who, story), { action, version: ticket.version, form: filled, given: givenFor(story, filled['lead']) }, nowAt(at[index]!)));
  }
  return pass(ticket, now, story);
}

async function endsAt(now: Instant): Promise<string[]> {
  const wrong: string[] = [];
  for (const plan of plansOf(stories, now, calendar)) {
    const { story, placedAt, at } = plan;
    const label = `${new Date(now + 8 * HOUR).toISOString()} ${story.by} ${story.category}`;
    const ticket = await play(plan, now).catch((error: unknown) => String(error));
    if (typeof ticket === 'string') {
      wrong.push(`${label}: ${ticket}`);
      continue;
    }
    const ends = ticket.outcome ?? ticket.state;
    const due = promisedAt(ticket, nowAt(now));
    const isLate = due !== null && due < now;
    const next = nextDue(ticket, nowAt(now));
    const rises = [placedAt, ...at, now].every((one, index, all) => index === 0 || one > all[index - 1]!);
    if (ends !== story.ends) wrong.push(`${label}: ends as ${ends}, not ${story.ends}`);
    if (isLate !== (story.late ?? false)) wrong.push(`${label}: ${isLate ? 'late' : 'in time'}`);
    if (next !== null && next < now + 10 * MINUTE) wrong.push(`${label}: its timer is due in ${(next - now) / MINUTE} minutes`);
    if (!rises) wrong.push(`${label}: its steps are not in order`);
  }
  return wrong;
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
