import type { Mode } from '../../case/case.ts';
import { refusalOf } from '../../../test/refusal.ts';
import { until, type Story } from '../../../test/story.ts';
import { inputsFor, monday, people } from '../../../test/world.ts';
import type { Filled } from '../../kernel/form.ts';
import { noticesOf } from '../reading/notices.ts';
import { act } from '../engine/act.ts';
import type { Decision } from '../engine/act.ts';
import { actionsFor } from '../engine/allowed-actions.ts';
import { isRecused } from './recusal.ts';
import type { Person, Represented } from '../../org/people.ts';
import type { Actor, Relation } from './relations.ts';
import { actorOf, relationsOf } from './actor.ts';
import { placingOf, replay } from '../engine/replay.ts';
import { isOwn, isVisibleTo } from '../reading/timeline.ts';
import { clearanceOf } from './clearance.ts';

/** Family authorised to act for the reporter (workflow.md "Who is who on this ticket"). */

const trust: Represented = { person: 'resident', household: 'e1-101', since: monday, until: null };
const daughter: Person = { ...people.far, id: 'daughter', represents: [trust] };
const actor = (story: Story, person = daughter): Actor =>
  actorOf(story.ticket, story.areaStaff, person, story.at);
const relations = (story: Story, person = daughter): Set<Relation> =>
  relationsOf(story.ticket, story.areaStaff, person, story.at);

function take(story: Story, action: string, form = {}, mode?: Mode, as = actor(story)): Decision {
  const decision = act(
    story.ticket,
    as,
    { action, form, mode, version: story.ticket.version, inputs: inputsFor('far') },
    story.now,
  );
  story.ticket = decision.case;
  story.events.push(decision.event);
  return decision;
}

const rated = (): Story => until.triage({ kind: 'consult' }).do('steward', 'answer', { words: '是的' });

describe('family who acts for the reporter', () => {
  test('is offered what the reporter is, and reads of them what they read of themselves', () => {
    for (const story of [until.pool(), until.working(), rated()]) {
      expect(actionsFor(story.ticket, actor(story), story.now)).toEqual(
        actionsFor(story.ticket, actor(story, people.resident), story.now),
      );
      expect(clearanceOf(story.ticket, story.areaStaff, daughter, relations(story), story.at)).toEqual(
        clearanceOf(
          story.ticket,
          story.areaStaff,
          people.resident,
          relations(story, people.resident),
          story.at,
        ),
      );
    }
  });

  test("gives the reporter's word: it counts as theirs, and the events tell it again", () => {
    const story = rated();
    take(story, 'accept_explanation', { stars: 4 });
    expect(story.ticket.ratings).toMatchObject([{ by: 'resident', stars: 4, called: false }]);
    expect(story.events.at(-1)).toMatchObject({ by: 'daughter', as: 'reporter' });
    expect(
      replay(story.events, placingOf(story.events[0]!, story.ticket), (at) => ({ ...story.now, at })),
    ).toEqual(story.ticket);
  });

  test('asks, and either of them takes it back', () => {
    for (const [one, other] of [
      [daughter, people.resident],
      [people.resident, daughter],
    ] as const) {
      const story = until.working();
      take(story, 'withdraw', {}, 'ask', actor(story, one));
      const [request] = story.ticket.requests;
      expect(relations(story, other).has('asker')).toBe(true);
      take(story, 'cancel', { request: request!.id }, undefined, actor(story, other));
      expect(story.ticket.requests).toMatchObject([{ status: 'cancelled' }]);
      expect(
        replay(story.events, placingOf(story.events[0]!, story.ticket), (at) => ({ ...story.now, at })),
      ).toEqual(story.ticket);
    }
  });

  test('of somebody who left handles nothing of it, and says no more', () => {
    const story = until.pool().do('neighbour', 'endorse').do('resident', 'leave');
    expect([relations(story).has('reporter'), isRecused(story.ticket, daughter)]).toEqual([false, true]);
  });

  test('not in a matter about themselves, or about their unit', () => {
    expect(relations(until.pool({ about: [{ person: 'daughter' }] })).has('reporter')).toBe(false);
    const fromProperty = { ...daughter, units: ['property'] };
    expect(
      [{}, { about: [{ unit: 'property' }] }].map((form) =>
        relations(until.pool(form), fromProperty).has('reporter'),
      ),
    ).toEqual([true, false]);
  });

  test('in matters of the home they share, and of private ones those placed since', () => {
    const entrusted = (form: Filled, more: Partial<Represented>): boolean =>
      relations(until.pool(form), { ...daughter, represents: [{ ...trust, ...more }] }).has('reporter');
    expect([
      entrusted({}, {}),
      entrusted({}, { household: 'e1-102' }),
      entrusted({}, { since: monday + 1 }),
    ]).toEqual([true, false, true]);
    expect([entrusted({ private: true }, {}), entrusted({ private: true }, { since: monday + 1 })]).toEqual([
      true,
      false,
    ]);
  });

  test('not where they sat on another side', () => {
    const story = until.working();
    story.do('secretary', 'convene', {
      matter: '装修扰民',
      reply_by: '2026-11-30',
      seats: [{ unit: 'property' }],
      sides: ['neighbour', 'daughter'],
    });
    expect([
      relations(story).has('reporter'),
      relations(story).has('side'),
      relations(story, people.resident).has('reporter'),
    ]).toEqual([false, true, true]);
  });

  test('keeps out of handling it, whatever their post', () => {
    const story = until.pool();
    const steward = { ...people.steward, represents: [trust] };
    expect([relations(story, steward).has('steward'), relations(story, steward).has('reporter')]).toEqual([
      false,
      true,
    ]);
    expect(refusalOf(() => take(story, 'accept', {}, undefined, actor(story, steward)))).toBe('NOT_RELATED');
  });

  test('keeps out of handling it once they act for them no more, but not of what is placed later', () => {
    const ended = (until: number): Person => ({
      ...people.steward,
      represents: [{ ...trust, since: 0, until }],
    });
    const story = until.pool();
    expect([monday + 1, monday].map((end) => isRecused(story.ticket, ended(end)))).toEqual([true, false]);
    expect(relations(story, ended(monday + 1)).has('reporter')).toBe(false);
  });

  test('neither endorses it nor grants what the reporter asks', () => {
    const story = until.working();
    take(story, 'withdraw', {}, 'ask');
    const secretary = { ...people.secretary, represents: [trust] };
    expect([
      relations(story).has('neighbour'),
      actionsFor(story.ticket, actor(story, secretary), story.now)
        .map(({ action }) => action)
        .includes('grant'),
    ]).toEqual([false, false]);
  });
});

describe('the reporter', () => {
  test('hears of what family did for them, and of the answer to what family asked', () => {
    const titles = (story: Story): string[] =>
      noticesOf(story.ticket, story.events.at(-1)!, story.areaStaff)
        .filter((one) => one.people.includes('resident'))
        .map(({ title }) => title);
    const story = until.working();
    take(story, 'withdraw', {}, 'ask');
    expect(titles(story)).toEqual(['家人替您办了一步']);
    story.do('secretary', 'refuse', { request: story.ticket.requests[0]!.id, words: '已经备料' });
    expect(titles(story)).toEqual(['您的申请未获批准']);
    expect(titles(until.pool().do('resident', 'nudge'))).toEqual([]);
  });

  test('reads what family said for them as their own, and the other way round', () => {
    const story = until.working();
    take(story, 'remark', { words: '别告诉别人', to: 'staff' });
    const event = story.events.at(-1)!;
    const reader = (id: string, isOwner: boolean) => ({
      id,
      units: [],
      clearance: clearanceOf(story.ticket, story.areaStaff, people.resident, relations(story), story.at),
      readsStaffNotes: false,
      scope: 'whole' as const,
      isOwner,
    });
    expect(
      [reader('resident', true), reader('daughter', true), reader('neighbour', false)].map((one) => [
        isOwn(event, one),
        isVisibleTo(event, one, story.ticket),
      ]),
    ).toEqual([
      [true, true],
      [true, true],
      [false, false],
    ]);
    expect(
      isOwn(
        story.do('resident', 'remark', { words: '好', to: 'all' }).events.at(-1)!,
        reader('daughter', true),
      ),
    ).toBe(true);
  });
});
