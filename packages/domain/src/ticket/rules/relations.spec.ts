import { filled, Story, until } from '../../../test/story.ts';
import { refusalOf } from '../../../test/refusal.ts';
import { areaStaff, nowAt, people, personas, type Persona } from '../../../test/world.ts';
import { sentences } from '../../kernel/errors.ts';
import { LOAD_CAP, type AreaStaff } from './area-staff.ts';
import { isRecused } from './recusal.ts';
import type { Person } from '../../org/people.ts';
import { blockedFor } from '../engine/allowed-actions.ts';
import { hindrances } from './hindrances.ts';
import type { Relation } from './relations.ts';
import { actorOf, relationsOf } from './actor.ts';
import type { Level } from '../words.ts';

/** "Who is who on this ticket". */

const who = (story: Story, relation: Relation): Persona[] =>
  personas.filter((id) => relationsOf(story.ticket, story.areaStaff, people[id], story.at).has(relation));

const holding = (
  changed: Partial<Record<Level, readonly Person[]>>,
  more: Partial<AreaStaff> = {},
): AreaStaff => ({
  ...areaStaff,
  authorities: { ...areaStaff.authorities, ...changed },
  ...more,
});

function at(story: Story, changed: Partial<Story['ticket']>, around: AreaStaff = areaStaff): Story {
  story.ticket = { ...story.ticket, ...changed };
  story.areaStaff = around;
  return story;
}

const office = {
  estate: ['secretary'],
  grid: ['grid'],
  community: ['committee', 'committee2'],
  street: ['street', 'street2'],
} as const;
const levels = Object.keys(office) as Level[];

describe('authority and arbiter', () => {
  test.each(levels)('authority at %s is its office-holders', (level) => {
    expect(who(at(until.dispatching(), { level }), 'authority')).toEqual(office[level]);
  });

  test.each([
    ['estate', 'community'],
    ['grid', 'community'],
    ['community', 'community'],
    ['street', 'street'],
  ] as const)('the arbiter of a ticket at %s sits at %s', (level, sits) => {
    expect(who(at(until.dispatching(), { level }), 'arbiter')).toEqual(office[sits]);
  });

  test('vacant offices: the next level up acts', () => {
    expect(who(at(until.dispatching(), {}, holding({ estate: [] })), 'authority')).toEqual(['grid']);
    expect(
      who(at(until.dispatching(), {}, holding({ estate: [], grid: [], community: [] })), 'authority'),
    ).toEqual(office.street);
    expect(who(at(until.dispatching(), {}, holding({ community: [] })), 'arbiter')).toEqual(office.street);
  });

  test('recused, of the reporter’s household, an endorser or named in it: the next level up acts', () => {
    const up = (changed: Partial<Story['ticket']>) => who(at(until.dispatching(), changed), 'authority');
    expect(up({ recused: [{ person: 'secretary' }] })).toEqual(['grid']);
    expect(up({ recused: [{ unit: 'branch' }] })).toEqual(['grid']);
    expect(up({ about: [{ person: 'secretary' }] })).toEqual(['grid']);
    expect(up({ household: 'e1-301' })).toEqual(['grid']);
    expect(up({ reporter: 'secretary' })).toEqual(['grid']);
    expect(who(until.dispatching().do('secretary', 'endorse'), 'authority')).toEqual(['grid']);
    expect(who(at(until.dispatching(), { recused: [{ unit: 'committee' }] }), 'arbiter')).toEqual(
      office.street,
    );
  });

  test('of several at a level, the others act on', () => {
    expect(who(at(until.dispatching(), { recused: [{ person: 'committee' }] }), 'arbiter')).toEqual([
      'committee2',
    ]);
  });
});

describe('stewards', () => {
  test('those on duty that cover the building, but the recused', () => {
    expect(who(until.pool(), 'steward')).toEqual(['steward', 'steward2', 'steward3']);
    expect(who(at(until.pool(), {}, { ...areaStaff, stewards: ['steward3'] }), 'steward')).toEqual([
      'steward3',
    ]);
    expect(who(until.pool().do('steward2', 'endorse'), 'steward')).toEqual(['steward', 'steward3']);
  });

  test.each([
    ['full', 'LOAD_FULL'],
    ['off_duty', 'NOT_RELATED'],
    ['away', 'NOT_RELATED'],
  ] as const)('one who is %s is told why they may not accept, and nobody else is', (by, code) => {
    const around: AreaStaff = { ...areaStaff, stewards: [], hindered: { person: 'steward', by } };
    const blockedOf = (story: Story, id: Persona) =>
      blockedFor(
        story.ticket,
        actorOf(story.ticket, story.areaStaff, people[id], story.at),
        nowAt(story.at),
      ).map((one) => [one.action, one.code, one.message]);
    const hindered = at(until.pool(), {}, around);
    expect(blockedOf(hindered, 'steward')).toEqual([['accept', code, hindrances[by].words]]);
    expect(refusalOf(() => hindered.do('steward', 'accept'))).toBe(code);
    for (const other of ['steward2', 'resident', 'secretary'] as const)
      expect(blockedOf(hindered, other)).toEqual([]);
    expect(blockedOf(at(until.pool(), { recused: [{ person: 'steward' }] }, around), 'steward')).toEqual([]);
    expect(blockedOf(at(until.triage(), {}, around), 'steward')).toEqual([]);
  });

  test('the sentence says how many are enough', () =>
    expect(sentences.LOAD_FULL).toContain(`${LOAD_CAP} 件`));

  test('a sensitive ticket starts with the branch, has a default case steward and never meets a pool', () => {
    for (const sensitive of [{ private: true }, { about: [{ unit: 'property' }] }]) {
      const story = new Story(sensitive);
      expect([story.ticket.state, story.ticket.caseSteward, story.ticket.sensitive]).toEqual([
        'dispatching',
        'steward3',
        true,
      ]);
      expect([who(story, 'steward'), who(story, 'neighbour')]).toEqual([[], []]);
    }
    expect(new Story({ about: [{ person: 'far' }] }).ticket.state).toBe('pool');
    expect(new Story({ about: [{ person: 'steward3' }] }, { aboutStaff: true }).ticket).toMatchObject({
      state: 'dispatching',
      caseSteward: null,
    });
  });

  test('a building without stewards: placing starts with the branch', () => {
    const story = new Story({}, { inputs: { hasStewards: false, defaultSteward: null } });
    expect([story.ticket.state, story.ticket.caseSteward, who(story, 'case_steward')]).toEqual([
      'dispatching',
      null,
      ['secretary'],
    ]);
  });

  test('no case steward: the authority stands in, but not in the pool', () => {
    expect(who(at(until.triage(), { caseSteward: null }), 'case_steward')).toEqual(['secretary']);
    expect(who(until.pool(), 'case_steward')).toEqual([]);
  });
});

describe('lead and support', () => {
  test('active members of the unit; the support of its units', () => {
    expect([who(until.working(), 'lead'), who(until.working(), 'support')]).toEqual([
      ['property', 'property2'],
      ['group'],
    ]);
  });

  test('support: whoever has an open task, while somebody leads', () => {
    const tasks = [{ unit: 'selfgov', words: '监督', due: '2026-12-06' }];
    const story = until.deliberating().do('secretary', 'resolve', { ...filled.resolution, tasks });
    expect(who(story, 'support')).toEqual([]);
    story.do('secretary', 'dispatch', filled.dispatch).do('property', 'sign');
    expect([who(story, 'support'), story.offers('selfgov').includes('do_task')]).toEqual([
      ['group', 'selfgov'],
      true,
    ]);
    story.do('selfgov', 'do_task', { task: story.ticket.tasks[0]!.id, words: '看过了' });
    expect(who(story, 'support')).toEqual(['group']);
    expect(who(story.do('property', 'assign_task', { ...tasks[0], unit: 'team' }), 'support')).toEqual([
      'steward',
      'steward2',
      'steward3',
      'group',
    ]);
  });

  test('an external unit: intake acts on its behalf', () => {
    const story = until.dispatching().do('secretary', 'dispatch', { lead: 'police' });
    expect(who(story, 'lead')).toEqual(['intake', 'intake2']);
    expect(story.do('intake', 'sign').ticket.workers).toEqual(['intake']);
    expect(who(at(story, { recused: [{ person: 'intake' }] }), 'lead')).toEqual(['intake2']);
  });

  test('a steward who works themselves leads in person, not the team', () => {
    expect(who(until.triage().do('steward', 'start'), 'lead')).toEqual(['steward']);
  });

  test('a complaint about the property company may still be theirs to mend', () => {
    const story = new Story({ about: [{ unit: 'property' }] }).do('secretary', 'dispatch', {
      lead: 'property',
      support: ['group'],
    });
    expect(who(story, 'lead')).toEqual(['property', 'property2']);
    expect(who(at(story, { about: [{ unit: 'group' }] }), 'support')).toEqual([]);
  });
});

describe('verifier and upholder', () => {
  const workedBy = (...workers: string[]) => at(until.verifying(), { workers });

  test('the authority, skipping workers and the proxy', () => {
    expect(who(until.verifying(), 'verifier')).toEqual(['secretary']);
    expect(who(workedBy('secretary'), 'verifier')).toEqual(['grid']);
    expect(who(workedBy('secretary', 'grid', 'committee'), 'verifier')).toEqual(['committee2']);
    expect(who(at(until.verifying(), { proxy: 'secretary' }), 'verifier')).toEqual(['grid']);
  });

  test('whoever settled, answered, signed, reported, finished, delivered or mediated is a worker', () => {
    expect(until.triage().do('steward', 'settle', filled.evidence).ticket.workers).toEqual(['steward']);
    expect(
      until.triage({ kind: 'consult' }).do('steward', 'answer', { words: '是的' }).ticket.workers,
    ).toEqual(['steward']);
    expect(until.working().ticket.workers).toEqual(['property']);
    expect(until.working().do('group', 'report_progress', { words: '在修' }).ticket.workers).toEqual([
      'property',
      'group',
    ]);
    expect(until.working().do('property2', 'finish', filled.evidence).ticket.workers).toEqual([
      'property',
      'property2',
    ]);
    expect(until.working({ kind: 'service' }).do('property2', 'deliver').ticket.workers).toEqual([
      'property',
      'property2',
    ]);
  });

  test('the upholder neither worked nor verified', () => {
    const spent = { spent: { reworks: 2 } } as const;
    expect(who(at(until.dispatching(), spent), 'upholder')).toEqual(['committee', 'committee2']);
    const story = at(until.dispatching(), { ...spent, workers: ['committee'], verifiers: ['committee2'] });
    expect(who(story, 'upholder')).toEqual(['street', 'street2']);
    expect(refusalOf(() => story.do('committee2', 'uphold', filled.ruling))).toBe('NOT_IMPARTIAL');
    expect(story.do('street', 'uphold', filled.ruling).ticket.upheldBy).toBe('street');
  });
});

describe('caller', () => {
  const call = (story: Story, by: Persona, verdict?: string): Story =>
    story.do(by, 'attempt_contact', { channel: 'phone', reached: true, ...(verdict && { verdict }) });

  test('only with a verdict in a call of today', () => {
    expect(who(call(until.rating(), 'intake'), 'caller')).toEqual([]);
    expect(who(call(until.rating(), 'intake', 'solved'), 'caller')).toEqual(['intake']);
    expect(who(call(until.rating(), 'intake', 'solved').wait(24 * 3_600_000), 'caller')).toEqual([]);
    expect(who(call(until.rating(), 'secretary', 'solved'), 'caller')).toEqual(['secretary']);
  });

  test('neither a worker nor the proxy, nor a steward', () => {
    expect(who(at(call(until.rating(), 'intake', 'solved'), { workers: ['intake'] }), 'caller')).toEqual([]);
    expect(who(at(call(until.rating(), 'intake', 'solved'), { proxy: 'intake' }), 'caller')).toEqual([]);
    expect(who(call(until.rating(), 'steward', 'solved'), 'caller')).toEqual([]);
  });
});

describe('residents', () => {
  test('reporter, neighbours of the estate, endorsers', () => {
    const story = until.pool().do('neighbour', 'endorse');
    expect([who(story, 'reporter'), who(story, 'endorser')]).toEqual([['resident'], ['neighbour']]);
    expect(who(story, 'neighbour')).toEqual([
      'elder',
      'steward2',
      'secretary',
      'committee',
      'intake2',
      'group',
      'selfgov',
    ]);
  });

  test('on behalf: the proxy never rates, whoever it is for does', () => {
    const story = new Story({ behalf_name: '张老' }, { who: 'steward', reporter: null, household: null });
    expect([who(story, 'proxy'), who(story, 'reporter'), story.events[0]!.as]).toEqual([
      ['steward'],
      [],
      'proxy',
    ]);
  });

  test('recused are reporter and household, endorsers, whom it is about: out of all but reporter, endorser, side and lead', () => {
    const story = at(until.dispatching().do('group', 'endorse').do('secretary', 'convene', filled.hearing), {
      about: [{ person: 'elder' }],
    });
    expect([...relationsOf(story.ticket, areaStaff, people.spouse, story.at)]).toEqual([]);
    expect([...relationsOf(story.ticket, areaStaff, people.resident, story.at)]).toEqual(['reporter']);
    expect([...relationsOf(story.ticket, areaStaff, people.group, story.at)]).toEqual(['endorser']);
    expect([...relationsOf(story.ticket, areaStaff, people.elder, story.at)]).toEqual(['side']);
  });
});

describe('sides of a dispute', () => {
  const heard = (...sides: Persona[]) =>
    until.dispatching().do('secretary', 'convene', { ...filled.hearing, sides });
  const livingWith = (id: Persona, other: Persona): Person => ({ ...people[id], housemates: [other] });

  test('keep out of it, whatever post they hold, also once they were heard', () => {
    const story = heard('committee', 'far');
    expect([...relationsOf(story.ticket, story.areaStaff, people.committee, story.at)]).toEqual(['side']);
    expect(isRecused(story.do('secretary', 'resolve', filled.resolution).ticket, people.committee)).toBe(
      true,
    );
  });

  test('take along whoever lives with them; the reporter’s home keeps out as such', () => {
    const { ticket } = heard('resident', 'far');
    expect(
      [livingWith('neighbour', 'far'), livingWith('neighbour', 'resident'), people.neighbour].map((one) =>
        isRecused(ticket, one),
      ),
    ).toEqual([true, false, false]);
  });
});

describe('households', () => {
  const moved = (until: number): Person => ({
    ...people.secretary,
    households: [],
    movedOut: [{ household: 'e1-101', until }],
  });

  test('who moves out does not come to handle what was placed while they lived there; what is placed later they may', () => {
    const story = until.dispatching();
    const { placedAt } = story.ticket;
    expect([placedAt + 1, placedAt].map((end) => isRecused(story.ticket, moved(end)))).toEqual([true, false]);
    expect(
      relationsOf(
        story.ticket,
        {
          ...story.areaStaff,
          authorities: { ...story.areaStaff.authorities, estate: [moved(placedAt + 1)] },
        },
        moved(placedAt + 1),
        story.at,
      ).has('authority'),
    ).toBe(false);
  });

  test('of who reported it before they keep out as those of who does now', () => {
    const story = until.pool().do('neighbour', 'endorse').do('resident', 'leave');
    expect([
      story.ticket.household,
      story.ticket.otherHouseholds,
      isRecused(story.ticket, people.spouse),
    ]).toEqual(['e1-102', ['e1-101'], true]);
    expect(story.again()).toEqual(story.ticket);
  });
});

describe('hearings', () => {
  test('convenor: the authority, or the host that the form names', () => {
    expect(who(until.deliberating(), 'convenor')).toEqual(['secretary']);
    const story = until.dispatching().do('secretary', 'convene', { ...filled.hearing, host: 'committee' });
    expect(who(story, 'convenor')).toEqual(['committee']);
  });

  test('seats and sides as the hearing names them, while it lasts', () => {
    const story = until.deliberating();
    expect([who(story, 'seat'), who(story, 'side')]).toEqual([
      ['property', 'property2'],
      ['elder', 'far'],
    ]);
    story.do('secretary', 'resolve', filled.resolution);
    expect([who(story, 'seat'), who(story, 'side')]).toEqual([[], []]);
  });

  test('sides also after a mediation: they are asked how it stands', () => {
    const story = until
      .deliberating()
      .do('elder', 'sign_mediation')
      .do('far', 'sign_mediation')
      .do('secretary', 'mediate', filled.minutes);
    expect([who(story, 'seat'), who(story, 'side'), who(story, 'convenor')]).toEqual([
      [],
      ['elder', 'far'],
      [],
    ]);
    story
      .do('grid', 'refer_up', filled.reason)
      .do('secretary', 'convene', { ...filled.hearing, sides: ['neighbour'] });
    expect(who(story, 'side').sort()).toEqual(['elder', 'far', 'neighbour']);
  });
});

describe('requests', () => {
  test('asker and successor while they wait', () => {
    const story = until.triage().ask('secretary', 'hand_over', { successor: 'steward2' });
    expect([who(story, 'asker'), who(story, 'successor')]).toEqual([['secretary'], ['steward2']]);
    story.grant('steward2');
    expect([who(story, 'asker'), who(story, 'successor')]).toEqual([[], []]);
  });

  test('a successor who is recused cannot take over', () => {
    const story = until
      .triage()
      .do('steward2', 'endorse')
      .ask('secretary', 'hand_over', { successor: 'steward2' });
    expect(refusalOf(() => story.grant('steward2'))).toBe('NOT_RELATED');
  });
});

describe('a complaint about the street', () => {
  const about = (...names: Persona[]) =>
    at(until.dispatching(), { level: 'street', about: names.map((person) => ({ person })) });

  test('falls to the nearest office below: somebody must be able to close it', () => {
    expect(who(about('street', 'street2'), 'authority')).toEqual(office.community);
    expect(who(about('street', 'street2'), 'arbiter')).toEqual(office.community);
    expect(who(about('street', 'street2', 'committee', 'committee2'), 'authority')).toEqual(['grid']);
  });

  test('is not verified by those below', () =>
    expect(who(about('street', 'street2'), 'verifier')).toEqual([]));
});

describe('who is away', () => {
  const away = (
    standIns: Readonly<Record<string, string | null>>,
    more: Partial<AreaStaff> = {},
  ): AreaStaff => ({
    ...areaStaff,
    ...more,
    away: Object.entries(standIns).map(([person, standIn]) => ({ person, standIn })),
  });
  const inStead = (id: Persona, of: Persona): Person => ({ ...people[id], insteadOf: people[of] });

  test('of the authority: whoever stands in, else the next level up; where all are, they themselves', () => {
    const estate = [people.secretary, inStead('group', 'secretary')];
    expect(
      who(
        at(
          until.dispatching(),
          {},
          away({ secretary: 'group' }, { authorities: { ...areaStaff.authorities, estate } }),
        ),
        'authority',
      ),
    ).toEqual(['group']);
    expect(who(at(until.dispatching(), {}, away({ secretary: null })), 'authority')).toEqual(['grid']);
    const all = Object.fromEntries(levels.flatMap((level) => office[level]).map((id) => [id, null]));
    expect(who(at(until.dispatching(), {}, away(all)), 'authority')).toEqual(['secretary']);
  });

  test('whoever stands in keeps out of what the other keeps out of, and of their own', () => {
    const around = away(
      { secretary: 'group' },
      {
        authorities: { ...areaStaff.authorities, estate: [people.secretary, inStead('group', 'secretary')] },
      },
    );
    expect(who(at(until.dispatching(), { about: [{ person: 'secretary' }] }, around), 'authority')).toEqual([
      'grid',
    ]);
    expect(who(at(until.dispatching(), { household: 'e1-402' }, around), 'authority')).toEqual(['grid']);
  });

  test('of a case steward: they keep it, and whoever stands in follows it too, or else the authority', () => {
    const covering = [...areaStaff.covering, inStead('selfgov', 'steward')];
    expect(who(at(until.triage(), {}, away({ steward: 'selfgov' }, { covering })), 'case_steward')).toEqual([
      'steward',
      'selfgov',
    ]);
    expect(who(at(until.triage(), {}, away({ steward: null })), 'case_steward')).toEqual([
      'steward',
      'secretary',
    ]);
    expect(
      who(
        at(until.triage(), { household: 'e1-501' }, away({ steward: 'selfgov' }, { covering })),
        'case_steward',
      ),
    ).toEqual(['steward', 'secretary']);
  });

  test('what somebody took in hand in another’s stead stays theirs when that one is back', () => {
    const guest = at(
      until.triage(),
      { caseSteward: 'selfgov' },
      { ...areaStaff, formerStandIns: [people.selfgov] },
    );
    expect(who(guest, 'case_steward')).toEqual(['selfgov']);
    expect(who(at(until.triage(), { caseSteward: 'selfgov' }), 'case_steward')).toEqual(['secretary']);
  });
});
