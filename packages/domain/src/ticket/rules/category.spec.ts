import { refusalOf } from '../../../test/refusal.ts';
import { Story, until } from '../../../test/story.ts';
import { inputsFor } from '../../../test/world.ts';
import { days } from '../../kernel/calendar.ts';
import type { Filled } from '../../kernel/form.ts';
import { HOUR } from '../../kernel/time.ts';
import type { ExternalInputs } from '../engine/effect-context.ts';
import type { Kind } from '../words.ts';

const offered = (...categoryKinds: Kind[]): { inputs: ReturnType<typeof inputsFor> } => ({
  inputs: { ...inputsFor('resident'), categoryKinds },
});
const taken = (): Story => new Story({ kind: 'help' }, offered('help', 'complaint')).do('steward', 'accept');
const changed = (form: Filled, ...categoryKinds: Kind[]): Story =>
  taken().do('steward', 'recategorise', form, { inputs: { categoryKinds } });

describe('a category', () => {
  test('is placed with a kind under which it is offered, and with no other', () => {
    expect(new Story({ kind: 'help' }, offered('help', 'hazard')).ticket.kind).toBe('help');
    expect(refusalOf(() => new Story({ kind: 'consult' }, offered('help', 'hazard')))).toBe(
      'CATEGORY_NOT_OF_KIND',
    );
  });

  test.each<[string, Filled, Kind[], boolean]>([
    ['another category of the same kind', { category: 'lighting' }, ['help', 'hazard'], true],
    ['a category of another kind', { category: 'policy' }, ['consult'], false],
    ['kind and category together', { kind: 'consult', category: 'policy' }, ['consult'], true],
    ['another kind of the same category', { kind: 'complaint' }, ['help', 'complaint'], true],
    ['a kind that the category does not have', { kind: 'consult' }, ['help', 'complaint'], false],
  ])('is changed to %s', (_, form, kinds, isTaken) => {
    if (isTaken) expect(changed(form, ...kinds).ticket).toMatchObject(form);
    else expect(refusalOf(() => changed(form, ...kinds))).toBe('CATEGORY_NOT_OF_KIND');
  });

  test('of before this rule stays what it was: its events carry no kinds, and replay', () => {
    const story = new Story({ kind: 'consult', category: 'ebike' })
      .do('steward', 'accept')
      .do('steward', 'recategorise', { kind: 'service' });
    expect(story.ticket).toMatchObject({ kind: 'service', category: 'ebike' });
    expect(story.again()).toEqual(story.ticket);
    const newer = changed({ kind: 'complaint' }, 'complaint');
    expect(newer.again()).toEqual(newer.ticket);
  });
});

describe('the version of a category', () => {
  const hours = (work: number): { inputs: Partial<ExternalInputs> } => ({
    inputs: {
      categoryVersion: 2,
      ownLimits: { work: { normal: work } },
      needsAfter: true,
      route: 'property',
    },
  });

  test('is kept as of placing, with what it says', () => {
    const { ticket } = new Story({}, { inputs: { ...inputsFor('resident'), ...hours(3).inputs } });
    expect(ticket).toMatchObject({
      ...{ categoryVersion: 2, ownLimits: { work: { normal: 3 } }, needsAfter: true, route: 'property' },
    });
    expect(new Story().ticket).toMatchObject({ categoryVersion: 1, ownLimits: {}, needsAfter: false });
  });

  test('sets the times of its steps, in hours that count as usual', () => {
    const story = until.working().do('steward', 'recategorise', { category: 'lighting' }, hours(3));
    expect(story.ticket.clocks.work!.limit).toEqual({ ms: 3 * HOUR, measure: 'service' });
    story.do('steward', 'recategorise', { urgency: 'urgent' });
    expect(story.ticket.clocks.work!.limit).toEqual(days(3));
    expect(story.ticket.categoryVersion).toBe(2);
  });

  test('stays when something else changes, and replays', () => {
    const story = until
      .triage()
      .do('steward', 'recategorise', { category: 'lighting' }, hours(3))
      .do('steward', 'recategorise', { title: '路灯' }, { inputs: { openness: 'yes' } })
      .wait(HOUR);
    expect(story.ticket).toMatchObject({ categoryVersion: 2, ownLimits: { work: { normal: 3 } } });
    expect(story.again()).toEqual(story.ticket);
  });
});

describe('a category that asks for pictures', () => {
  const asking = (more: object): { inputs: ReturnType<typeof inputsFor> } => ({
    inputs: { ...inputsFor('resident'), ...more },
  });

  test('refuses a placing without one, except on behalf', () => {
    const before = asking({ needsBefore: true });
    expect(refusalOf(() => new Story({}, before))).toBe('PICTURE_MISSING');
    expect(new Story({ files: ['f1'] }, before).again().state).toBe('pool');
    const behalf = { behalf_name: '老张' };
    expect(new Story(behalf, { ...before, who: 'intake', reporter: null }).ticket.state).toBe('pool');
  });

  test('refuses an answer without one', () => {
    const consult = new Story({ kind: 'consult' }, asking({ needsAfter: true })).do('steward', 'accept');
    expect(refusalOf(() => consult.do('steward', 'answer', { words: '可以办' }))).toBe('PROOF_MISSING');
    expect(consult.do('steward', 'answer', { words: '可以办', files: ['f2'] }).ticket.state).toBe('rating');
  });

  test('refuses a service until a worker has sent one', () => {
    const service = new Story({ kind: 'service' }, asking({ needsAfter: true }))
      .do('steward', 'accept')
      .do('steward', 'start');
    expect(refusalOf(() => service.do('steward', 'deliver'))).toBe('PROOF_MISSING');
    service.do('steward', 'deliver', {}, { inputs: { hasProof: true } });
    expect([service.ticket.state, service.again()]).toEqual(['rating', service.ticket]);
  });
});
