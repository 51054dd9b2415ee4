import { refusalOf } from '../../test/refusal.ts';
import { type DomainError } from './errors.ts';
import type { Filled, Form } from './form.ts';
import { formSchema } from './field-types.ts';
import { checkForm, noForm, referencesIn } from './form-check.ts';
import { instantOf } from './time.ts';
import { forms } from '../ticket/forms.ts';

const now = instantOf('2026-11-23T09:00:00+08:00')!;
const check = (form: Form, body: Filled, due?: number): Filled => checkForm(form, body, { now, due });
const refused = (form: Form, body: Filled, due?: number): string => refusalOf(() => check(form, body, due));
function fieldOf(form: Form, body: Filled): unknown {
  try {
    return check(form, body);
  } catch (error) {
    return (error as DomainError).detail['field'];
  }
}

const said: Form = { fields: { words: { type: 'text', label: '说明', min: 2, max: 5, required: true } } };

describe('text', () => {
  test('is trimmed, then measured', () => {
    expect(check(said, { words: '  四个字呀 \n' })).toEqual({ words: '四个字呀' });
    expect(refused(said, { words: ' 一 ' })).toBe('TOO_SHORT');
    expect(refused(said, { words: '一二三四五六' })).toBe('TOO_LONG');
  });

  test('counts code points, not halves of them', () => {
    expect(check(said, { words: '🙂🙂🙂🙂🙂' })).toEqual({ words: '🙂🙂🙂🙂🙂' });
    expect(refused(said, { words: '🙂' })).toBe('TOO_SHORT');
    expect(refused(said, { words: '🙂🙂🙂🙂🙂🙂' })).toBe('TOO_LONG');
  });

  test.each([[undefined], [''], ['  \n ']])('%j is missing', (words) =>
    expect(refused(said, { words })).toBe('MISSING_FIELD'),
  );
  test.each([[null], [5], [true], [[]], [['字']], [{ a: 1 }], ['一\0二'], ['\0']])('%j is no text', (words) =>
    expect(refused(said, { words })).toBe('WRONG_TYPE'),
  );
});

describe('fields', () => {
  test('unknown ones are refused by name, inherited names too', () => {
    expect(fieldOf(said, { words: '好的', colour: 'red' })).toBe('colour');
    for (const name of ['constructor', 'toString'])
      expect(refused(said, { words: '好的', [name]: 'x' })).toBe('UNKNOWN_FIELD');
    expect(refused(said, JSON.parse('{"words":"好的","__proto__":{}}') as Filled)).toBe('UNKNOWN_FIELD');
  });

  test('empty ones are left out, and nothing else is added', () => {
    expect(check(forms.answer, { words: '好的', files: [] })).toEqual({ words: '好的' });
    expect(check(forms.opinion, { words: '好的', title: ' ' })).toEqual({ words: '好的' });
  });

  test.each([
    ['title', null],
    ['title', []],
    ['lead', null],
    ['lead', []],
    ['lead', ''],
    ['files', null],
    ['files', ''],
  ])('%s, which may be left out, is not %j', (name, value) => {
    expect(refused(forms.opinion, { words: '好的', [name]: value })).toBe('WRONG_TYPE');
    expect(fieldOf(forms.opinion, { words: '好的', [name]: value })).toBe(name);
  });

  test('an action without a form takes nothing', () => {
    expect(checkForm(noForm, {}, { now })).toEqual({});
    expect(refusalOf(() => checkForm(noForm, { words: '好的' }, { now }))).toBe('UNKNOWN_FIELD');
  });

  test('at least one of `any`', () => {
    expect(refused(forms.answers, {})).toBe('MISSING_FIELD');
    expect(fieldOf(forms.answers, { words: ' ' })).toBe('words|files');
    expect(check(forms.answers, { files: ['f1'] })).toEqual({ files: ['f1'] });
    expect(check(forms.category, { private: false })).toEqual({ private: false });
    expect(refused(forms.category, { words: '改一下' })).toBe('MISSING_FIELD');
  });
});

describe('numbers, choices, ids', () => {
  test.each([[0], [6]])('%j stars are no choice', (stars) =>
    expect(refused(forms.rating, { stars })).toBe('NOT_A_CHOICE'),
  );
  test.each([['5'], [1.5], [NaN], [Infinity]])('%j is no whole number', (stars) =>
    expect(refused(forms.rating, { stars })).toBe('WRONG_TYPE'),
  );
  test('a rating has limits, which are the stars that are drawn', () => {
    const ratings = Object.values(forms as Record<string, Form>).flatMap(({ fields }) =>
      Object.values(fields).filter((field) => field.type === 'int' && field.rating),
    );
    expect(ratings).not.toEqual([]);
    for (const { min, max } of ratings) expect([min, max]).toEqual([1, 5]);
  });
  test('1 to 5 are', () =>
    expect([1, 5].map((stars) => check(forms.rating, { stars }))).toEqual([{ stars: 1 }, { stars: 5 }]));

  test('closed sets', () => {
    expect(refused(forms.verification, { way: 'guess' })).toBe('NOT_A_CHOICE');
    expect(refused(forms.verification, { way: 3 })).toBe('WRONG_TYPE');
    expect(refused(forms.category, { kind: 'party' })).toBe('NOT_A_CHOICE');
    expect(refused(forms.category, { kind: 'toString' })).toBe('NOT_A_CHOICE');
    expect(check(forms.category, { kind: 'help', urgency: 'urgent' })).toEqual({
      kind: 'help',
      urgency: 'urgent',
    });
    expect(refused(forms.position, { attended: 'yes' })).toBe('WRONG_TYPE');
  });

  test('ids', () => {
    expect(check(forms.merge, { master: '019a-b_C' })).toEqual({ master: '019a-b_C' });
    for (const master of ["1'; drop", '-1', 'a'.repeat(65), 7, '编号'])
      expect(refused(forms.merge, { master })).toBe('WRONG_TYPE');
  });

  test('phones', () => {
    const place = {
      kind: 'help',
      category: 'c',
      in_danger: false,
      today: false,
      building: 'b',
      words: '漏水',
    };
    for (const behalf_phone of ['13800000000', '0551-62345678', '01012345678'])
      expect(check(forms.place, { ...place, behalf_phone })).toHaveProperty('behalf_phone');
    for (const [typed, kept] of [
      ['+86 138 0000 0000', '13800000000'],
      ['0551 6234 5678 转 801', '055162345678-801'],
    ] as const)
      expect(check(forms.place, { ...place, behalf_phone: typed })).toHaveProperty('behalf_phone', kept);
    for (const behalf_phone of ['138', '1380000000a', '没有'])
      expect(refused(forms.place, { ...place, behalf_phone })).toBe('NUMBER_INVALID');
    expect(refused(forms.place, { ...place, behalf_phone: 13_800_000_000 })).toBe('WRONG_TYPE');
  });

  test('a party is one person or one unit', () => {
    const recusal = (party: unknown) => () => check(forms.recusal, { party, words: '亲属' });
    expect(recusal({ person: 'p1' })()).toEqual({ party: { person: 'p1' }, words: '亲属' });
    expect(recusal({ unit: 'u1' })()).toHaveProperty('party', { unit: 'u1' });
    for (const no of [
      {},
      { person: 'p', unit: 'u' },
      { area: 'a' },
      { person: 5 },
      'p1',
      ['p1'],
      { person: '' },
    ])
      expect(refusalOf(recusal(no))).toBe('WRONG_TYPE');
  });
});

describe('lists', () => {
  const three: Form = {
    fields: { units: { type: 'ref', ref: 'unit', label: '单位', many: true, min: 2, max: 3 } },
  };
  test('too few, too many, none, and no list', () => {
    expect(refused(three, { units: ['a'] })).toBe('TOO_FEW');
    expect(refused(three, { units: ['a', 'b', 'c', 'd'] })).toBe('TOO_MANY');
    expect(check(three, { units: [] })).toEqual({});
    expect(refused(three, { units: 'a' })).toBe('WRONG_TYPE');
    expect(refused(three, { units: ['a', null] })).toBe('WRONG_TYPE');
    expect(refused(forms.evidence, { words: '好的', files: [] })).toBe('MISSING_FIELD');
    expect(
      refused(forms.evidence, { words: '好的', files: Array.from({ length: 10 }, (_, n) => `f${n}`) }),
    ).toBe('TOO_MANY');
  });

  test('whoever is named twice stands once', () => {
    expect(check(three, { units: ['a', 'b', 'a'] })).toEqual({ units: ['a', 'b'] });
  });

  test('choices from a list', () => {
    const reveal = { words: '上门' };
    expect(check(forms.reveal, { ...reveal, fields: ['phone', 'room'] })).toHaveProperty('fields', [
      'phone',
      'room',
    ]);
    expect(refused(forms.reveal, { ...reveal, fields: ['phone', 'diary'] })).toBe('NOT_A_CHOICE');
  });
});

describe('nested entries', () => {
  const hearing = { matter: '噪声', reply_by: '2026-12-01' };
  test('are checked like forms, and named by their path', () => {
    expect(
      check(forms.hearing, { ...hearing, seats: [{ unit: 'u1', duty: ' 出方案 ' }, { unit: 'u2' }] }),
    ).toHaveProperty('seats', [{ unit: 'u1', duty: '出方案' }, { unit: 'u2' }]);
    expect(fieldOf(forms.hearing, { ...hearing, seats: [{ duty: '出方案' }] })).toBe('seats.unit');
    expect(fieldOf(forms.hearing, { ...hearing, seats: [{ unit: 'u1', chair: 1 }] })).toBe('seats.chair');
    expect(refused(forms.hearing, { ...hearing, seats: [{ unit: 'u1', duty: '字'.repeat(201) }] })).toBe(
      'TOO_LONG',
    );
    for (const seats of [['u1'], [['u1']], [null], {}])
      expect(refused(forms.hearing, { ...hearing, seats })).toBe('WRONG_TYPE');
    expect(refused(forms.hearing, { ...hearing, seats: [] })).toBe('MISSING_FIELD');
  });
});

describe('dates and instants', () => {
  const hold = (review: unknown): Filled => ({ reason: 'funds', review, public_line: '等资金' });
  test('a date must exist and not be over', () => {
    expect(check(forms.hold, hold('2026-11-23'))).toHaveProperty('review', '2026-11-23');
    expect(refused(forms.hold, hold('2026-11-22'))).toBe('TOO_EARLY');
    for (const no of ['2026-11-31', '23.11.2026', 20261123])
      expect(refused(forms.hold, hold(no))).toBe('WRONG_TYPE');
  });

  test('an instant must be later than now', () => {
    expect(refused(forms.dispatch, { lead: 'u1', due: '2026-11-23T09:00:00+08:00' })).toBe('TOO_EARLY');
    expect(check(forms.dispatch, { lead: 'u1', due: '2026-11-23T09:00:01+08:00' })).toHaveProperty('due');
    for (const no of ['2026-11-24', '2026-11-24T09:00:00', '2026-02-30T09:00:00Z'])
      expect(refused(forms.dispatch, { lead: 'u1', due: no })).toBe('WRONG_TYPE');
  });

  test('an extension must be later than the promise that stands', () => {
    const later = { due: '2026-11-30T09:00:00Z', words: '等配件' };
    expect(refused(forms.extension, later, Date.parse(later.due))).toBe('TOO_EARLY');
    expect(check(forms.extension, later, Date.parse(later.due) - 1)).toEqual(later);
    expect(check(forms.extension, later)).toEqual(later);
    expect(refused(forms.extension, { ...later, due: '2026-11-22T09:00:00Z' }, now - 5)).toBe('TOO_EARLY');
  });
});

test('what comes out goes in again unchanged', () => {
  const body = {
    matter: ' 噪声 ',
    reply_by: '2026-12-01',
    seats: [{ unit: 'u1', duty: '' }],
    sides: ['a', 'a', 'b'],
  };
  const once = check(forms.hearing, body);
  expect(check(forms.hearing, once)).toEqual(once);
});

test('references: every id, with its kind and its field', () => {
  const filled = check(forms.hearing, {
    matter: '噪声',
    reply_by: '2026-12-01',
    host: 'p0',
    seats: [{ unit: 'u1' }, { unit: 'u2' }],
    sides: ['p1'],
  });
  expect(referencesIn(forms.hearing, filled)).toEqual([
    { ref: 'staff', field: 'host', id: 'p0' },
    { ref: 'unit', field: 'seats.unit', id: 'u1' },
    { ref: 'unit', field: 'seats.unit', id: 'u2' },
    { ref: 'side', field: 'sides', id: 'p1' },
  ]);
  expect(referencesIn(forms.recusal, { party: { unit: 'u9' }, words: '亲属' })).toEqual([
    { ref: 'unit', field: 'party', id: 'u9' },
  ]);
  expect(referencesIn(forms.task_result, { task: 't', words: '好了', files: ['f'] })).toEqual([
    { ref: 'task', field: 'task', id: 't' },
    { ref: 'file', field: 'files', id: 'f' },
  ]);
  expect(referencesIn(forms.resolution, { agreed: true, words: '一致' })).toEqual([]);
  expect(referencesIn(noForm, {})).toEqual([]);
});

describe('words nobody can see', () => {
  const texts = Object.entries(forms as Readonly<Record<string, Form>>)
    .flatMap(([form, { fields }]) =>
      Object.entries(fields).flatMap(([name, field]) => [
        [`${form}.${name}`, field] as const,
        ...(field.type === 'group'
          ? Object.entries(field.fields).map(([inner, one]) => [`${form}.${name}.${inner}`, one] as const)
          : []),
      ]),
    )
    .filter(([, { type }]) => type === 'text' || type === 'phone');

  test.each(texts)('are none in %s', (_, field) => {
    for (const unseen of ['\u200b\u200b', '\u3164', '\u2800 \u2800', '\u202e', '\u0301\u0301', '\u{e0041}']) {
      const form: Form = { fields: { it: field } };
      if (field.required) expect(refused(form, { it: unseen })).toBe('MISSING_FIELD');
      else expect(check(form, { it: unseen })).toEqual({});
    }
  });
});

test('the document of a form says what is refused', () => {
  const schemaOf = ({ fields }: Form) =>
    formSchema(fields, { ref: () => ({ type: 'string' }), choices: () => undefined }).properties;
  expect(schemaOf(said)).toEqual({ words: { type: 'string', minLength: 2, maxLength: 5 } });
  expect(schemaOf(forms.place)).toMatchObject({
    words: { type: 'string', maxLength: 1000 },
    behalf_phone: { type: 'string', maxLength: 60 },
    files: { type: 'array', maxItems: 9 },
  });
  const needed = { label: '', required: true } as const;
  expect(schemaOf({ fields: { words: { ...needed, type: 'text' } } })).toEqual({
    words: { type: 'string', minLength: 1 },
  });
  expect(schemaOf({ fields: { units: { ...needed, type: 'ref', ref: 'unit', many: true } } })).toEqual({
    units: { type: 'array', items: { type: 'string' }, minItems: 1 },
  });
});
