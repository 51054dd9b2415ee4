import { states, type State } from '../words.ts';
import { actionsOnCard, answersTo } from './offered.ts';

const named = (actions: ReturnType<typeof answersTo>) => actions.map(({ action }) => action);

describe('what is offered outside of a ticket’s list of actions', () => {
  it('on a neighbour’s card is to endorse, until the work is rated', () => {
    const offering = (Object.keys(states) as State[]).filter((state) => actionsOnCard(state).length > 0);
    expect(offering).toHaveLength(Object.keys(states).length - 2);
    expect(offering).not.toContain('rating');
    expect(offering).not.toContain('closed');
    expect(actionsOnCard('pool')).toMatchObject([
      { action: 'endorse', section: 'card', confirm: { question: '确定附议吗？' } },
    ]);
  });

  it('beside a request is to answer it, or to take it back', () => {
    expect(named(answersTo({ grantable: true, mine: false }))).toEqual(['grant', 'refuse']);
    expect(named(answersTo({ grantable: false, mine: true }))).toEqual(['cancel']);
    expect(answersTo({ grantable: false, mine: false })).toEqual([]);
  });

  it('asks before it answers a request at once, and shows the form where a reason is needed', () => {
    const [grant, refuse] = answersTo({ grantable: true, mine: false });
    expect(grant).toMatchObject({ weight: 'main', confirm: { question: '确定批准吗？', text: null } });
    expect(refuse).toMatchObject({ form: 'refusal' });
    expect(refuse).not.toHaveProperty('confirm');
  });
});
