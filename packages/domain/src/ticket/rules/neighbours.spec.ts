import { filled, Story, until } from '../../../test/story.ts';
import { people, type Persona } from '../../../test/world.ts';
import { refusalOf } from '../../../test/refusal.ts';
import type { Filled } from '../../kernel/form.ts';
import { uncleared } from '../../person/clearance.ts';
import { cardOf, hasCard, cardShowsIdea } from './neighbours.ts';
import { opennessOf, type Openness } from '../openness.ts';
import { relationsOf } from './actor.ts';
import { isContentHidden, isVisibleTo, noteFor, type Reader } from '../reading/timeline.ts';
import { scopeOf } from './visibility.ts';
import { kinds, type Kind } from '../words.ts';

const placed = (form: Filled, openness: Openness): Story =>
  new Story(form, { inputs: { hasStewards: true, defaultSteward: null, openness } });

describe('what neighbours see is the stricter of kind and category', () => {
  test.each<[Kind, Openness, Openness, Openness]>([
    ['consult', 'never', 'never', 'never'],
    ['service', 'never', 'never', 'never'],
    ['help', 'never', 'ask', 'yes'],
    ['hazard', 'never', 'ask', 'yes'],
    ['complaint', 'never', 'ask', 'ask'],
    ['idea', 'never', 'ask', 'ask'],
  ])('%s', (kind, ...expected) => {
    expect(
      (['never', 'ask', 'yes'] as const).map((openness) => opennessOf({ kind, openness, sensitive: false })),
    ).toEqual(expected);
  });

  test('a sensitive one never', () => {
    for (const kind of Object.keys(kinds) as Kind[])
      expect(opennessOf({ kind, openness: 'yes', sensitive: true })).toBe('never');
  });

  test('a category that is not known never', () =>
    expect(
      hasCard(new Story({ kind: 'hazard' }, { inputs: { hasStewards: true, defaultSteward: null } }).ticket),
    ).toBe(false));
});

describe('the card', () => {
  test.each<[string, Filled, Openness, boolean]>([
    ['of what everybody shares stands by itself', { kind: 'hazard', neighbours: false }, 'yes', true],
    ['of a category that asks waits for the reporter', { kind: 'help', neighbours: false }, 'ask', false],
    ['of a category that asks stands once they allow it', { kind: 'help', neighbours: true }, 'ask', true],
    [
      'of a service never stands, whatever the reporter says',
      { kind: 'service', neighbours: true },
      'yes',
      false,
    ],
    ['of a private matter never stands', { kind: 'hazard', private: true, neighbours: true }, 'yes', false],
    ['of an idea waits for the reporter', { kind: 'idea', neighbours: false }, 'yes', false],
  ])('%s', (_, form, openness, expected) => {
    const story = placed(form, openness);
    expect(hasCard(story.ticket)).toBe(expected);
    expect(story.offers('neighbour').includes('endorse')).toBe(expected);
  });

  test('is the reporter’s to show and to take back where the category asks, and nobody else’s', () => {
    const story = placed({ kind: 'idea', neighbours: false }, 'ask');
    expect(cardOf(story.ticket)).toBe('ask');
    expect(refusalOf(() => story.do('steward', 'show_card'))).toBe('NOT_RELATED');
    story.do('resident', 'show_card');
    expect([
      hasCard(story.ticket),
      cardShowsIdea(story.ticket),
      story.offers('resident').filter((offer) => offer.endsWith('_card')),
    ]).toEqual([true, true, ['hide_card']]);
    expect(hasCard(story.do('resident', 'hide_card').ticket)).toBe(false);
    expect(
      placed({ kind: 'hazard' }, 'yes')
        .offers('resident')
        .filter((offer) => offer.endsWith('_card')),
    ).toEqual([]);
  });

  test('tells what an idea says, and nothing of what anything else says', () => {
    expect(
      (['idea', 'help', 'complaint'] as const).map((kind) =>
        cardShowsIdea(placed({ kind, neighbours: true }, 'yes').ticket),
      ),
    ).toEqual([true, false, false]);
  });

  test('goes when staff find another category for it', () => {
    const story = placed({ kind: 'help' }, 'yes').do(
      'intake',
      'recategorise',
      { category: 'care' },
      { inputs: { openness: 'never' } },
    );
    expect([hasCard(story.ticket), story.offers('neighbour').includes('endorse')]).toEqual([false, false]);
  });

  test('goes when a dispute has residents on its sides', () => {
    const story = until.dispatching({ kind: 'hazard' }).do('secretary', 'convene', filled.hearing);
    expect([
      cardOf(story.ticket),
      cardOf(story.do('secretary', 'resolve', filled.resolution).ticket),
    ]).toEqual(['never', 'never']);
  });
});

describe('who endorsed a ticket', () => {
  const endorsed = (kind: Kind = 'hazard'): Story => until.pool({ kind }).do('neighbour', 'endorse');
  const scope = (story: Story, id: Persona) =>
    scopeOf(
      story.ticket,
      story.areaStaff,
      people[id],
      relationsOf(story.ticket, story.areaStaff, people[id], story.at),
      story.at,
    );
  const neighbour: Reader = {
    id: 'neighbour',
    units: [],
    scope: 'beside',
    clearance: uncleared,
    readsStaffNotes: false,
  };
  const last = (story: Story) => story.events.at(-1)!;
  const reads = (story: Story): string => {
    const event = last(story);
    if (!isVisibleTo(event, neighbour, story.ticket)) return 'nothing';
    return isContentHidden(event, neighbour, story.ticket)
      ? 'that it happened'
      : (noteFor(event, neighbour, story.ticket) ?? 'that it happened');
  };
  const say = (to: string) => ({ words: '几点来？', to });
  const worked = (): Story =>
    endorsed()
      .do('steward', 'accept')
      .do('steward', 'report', filled.opinion)
      .do('secretary', 'dispatch', filled.dispatch)
      .do('property', 'sign');

  test.each<[string, Story, string]>([
    ['that it was accepted', endorsed().do('steward', 'accept'), 'that it happened'],
    [
      'not what the reporter is asked',
      endorsed().do('steward', 'accept').do('steward', 'ask', { words: '几楼？' }),
      'that it happened',
    ],
    [
      'not what the reporter answers',
      endorsed()
        .do('steward', 'accept')
        .do('steward', 'ask', { words: '几楼？' })
        .do('resident', 'supplement', filled.answers),
      'that it happened',
    ],
    ['not what the reporter says', endorsed().do('resident', 'remark', say('all')), 'nothing'],
    ['what they say themselves', endorsed().do('neighbour', 'remark', say('all')), '几点来？'],
    [
      'not what another endorser says',
      endorsed().do('elder', 'endorse').do('elder', 'remark', say('all')),
      'nothing',
    ],
    ['what staff say to all', worked().do('steward', 'remark', say('all')), '几点来？'],
    ['not what staff say to staff', worked().do('steward', 'remark', say('staff')), 'nothing'],
    [
      'not what the unit is told',
      endorsed()
        .do('steward', 'accept')
        .do('steward', 'report', filled.opinion)
        .do('secretary', 'dispatch', { ...filled.dispatch, words: '住三楼的老人' }),
      'that it happened',
    ],
    ['how it was worked on', worked().do('property', 'finish', filled.evidence), '已经处理'],
    ['how it goes', worked().do('property', 'report_progress', { words: '在修' }), '在修'],
    [
      'why it waits, on the ticket',
      worked().do('secretary', 'hold', { ...filled.hold, words: '差三万' }),
      'that it happened',
    ],
    [
      'not that somebody looked at the reporter',
      worked().do('steward', 'reveal', { fields: ['phone'], words: '约上门时间' }),
      'nothing',
    ],
    [
      'not that somebody called',
      worked().do('steward', 'attempt_contact', { channel: 'phone', reached: true, words: '在家' }),
      'nothing',
    ],
  ])('reads %s', (_, story, expected) => {
    expect([scope(story, 'neighbour'), reads(story)]).toEqual(['beside', expected]);
  });

  test('reads no more of the work once neighbours must not know of the matter', () => {
    const story = worked()
      .do('intake', 'recategorise', { category: 'care' }, { inputs: { openness: 'never' } })
      .do('property', 'finish', filled.evidence);
    expect([scope(story, 'neighbour'), reads(story)]).toEqual(['beside', 'that it happened']);
  });

  test('reads the words once the reporter or the case steward opens them, and no more once they close them', () => {
    const story = worked();
    for (const who of ['resident', 'steward'] as const) {
      expect(scope(story.do(who, 'open_words'), 'neighbour')).toBe('whole');
      expect(scope(story.do(who, 'close_words'), 'neighbour')).toBe('beside');
    }
    for (const who of ['neighbour', 'property', 'secretary'] as const)
      expect(refusalOf(() => story.do(who, 'open_words'))).toBe('NOT_RELATED');
  });

  test('what neighbours never see is opened by the reporter alone', () => {
    const story = worked().do(
      'steward',
      'recategorise',
      { category: 'care' },
      { inputs: { openness: 'never' } },
    );
    expect(refusalOf(() => story.do('steward', 'open_words'))).toBe('NOT_OFFERED');
    expect(scope(story.do('resident', 'open_words'), 'neighbour')).toBe('whole');
  });

  test('nobody is there to read it: nothing to open', () =>
    expect(until.triage().offers('resident')).not.toContain('open_words'));
});
