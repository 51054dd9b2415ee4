import type { Office, UnitKind } from '../../org/words.ts';
import { forms } from '../forms.ts';
import { bulkActions, bulkOptionsOf } from './bulk.ts';

const of = (offices: Office[], kinds: UnitKind[] = []) =>
  bulkOptionsOf({
    offices: offices.map((office) => ({ office })),
    memberships: kinds.map((kind) => ({ kind })),
  });

describe('what is usually done to many tickets at once', () => {
  it.each([
    ['a secretary', of(['secretary']), ['派单', '并单', '申请交接', '批准不予受理', '留言']],
    ['intake', of(['intake']), ['申请并单', '申请不予受理', '批准不予受理', '留言']],
    [
      'a secretary who also answers the telephone',
      of(['intake', 'secretary']),
      ['派单', '并单', '申请交接', '批准不予受理', '留言'],
    ],
    ['a steward', of([], ['steward_team']), ['申请并单', '留言']],
    ['a resident', of([]), []],
  ])('by %s', (_, options, labels) => {
    expect(options.map(({ label }) => label)).toEqual(labels);
  });

  it('is an action of the list, with a form', () => {
    for (const { action, form } of [...of(['secretary']), ...of(['intake'])]) {
      expect(bulkActions).toContain(action);
      expect(Object.keys(forms)).toContain(form);
    }
  });
});
