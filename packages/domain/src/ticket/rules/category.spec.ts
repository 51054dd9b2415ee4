import { refusalOf } from '../../../test/refusal.ts';
import { Story } from '../../../test/story.ts';
import { inputsFor } from '../../../test/world.ts';
import type { Filled } from '../../kernel/form.ts';
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
