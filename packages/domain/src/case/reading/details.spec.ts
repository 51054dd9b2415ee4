import type { Form } from '../../kernel/form.ts';
import { detailsOf, referencesOf, shownLines } from './details.ts';

/** The form of an invented noun. */
const form = {
  fields: {
    reason: { type: 'choice', label: '原因', choices: { old: '旧了' } },
    words: { type: 'text', label: '说明' },
    files: { type: 'ref', ref: 'file', label: '照片', many: true },
    until: { type: 'date', label: '还到' },
    shelf: { type: 'ref', ref: 'shelf', label: '架子' },
    secret: { type: 'bool', label: '保密' },
    parts: {
      type: 'group',
      label: '配件',
      fields: { name: { type: 'text', label: '名称' }, shelf: { type: 'ref', ref: 'shelf', label: '架子' } },
      many: true,
    },
  },
} as const satisfies Form<'file' | 'shelf'>;
const filled = {
  reason: 'old',
  words: '请带走',
  files: ['f1'],
  until: '2026-12-01',
  shelf: 's1',
  secret: true,
  parts: [{ name: '钻头', shelf: 's2' }, { name: '箱子' }],
};
const reading = { text: (words: string) => words, name: (ref: string, id: string) => `${ref}:${id}` };

test('a form prints under its labels, but not what its note, its pictures or its noun show', () =>
  expect(
    detailsOf<'file' | 'shelf'>(form, filled, ['secret']).flatMap((detail) =>
      shownLines(detail, reading).map((line) => `${detail.field.label} ${line}`),
    ),
  ).toEqual(['还到 2026年12月1日', '架子 shelf:s1', '配件 钻头 shelf:s2', '配件 箱子']));

test('its references are those of the fields that it prints', () =>
  expect(detailsOf<'file' | 'shelf'>(form, filled).flatMap(referencesOf)).toEqual([
    { ref: 'shelf', field: 'shelf', id: 's1' },
    { ref: 'shelf', field: 'parts.shelf', id: 's2' },
  ]));
