import { until, type Story } from '../../../test/story.ts';
import type { Persona } from '../../../test/world.ts';
import { actionsFor, type AllowedAction } from './allowed-actions.ts';

const allowed = (story: Story, who: Persona, action: string): AllowedAction | undefined =>
  actionsFor(story.ticket, story.actor(who), story.now).find((one) => one.action === action);

/** How the phone draws an action: all of it stands in the table. */
describe('an allowed action says how it is drawn', () => {
  test('what moves the ticket on is main, and runs at once where it is undone as easily', () => {
    expect(allowed(until.pool(), 'steward', 'accept')).toEqual({
      action: 'accept',
      label: '接单',
      mode: 'do',
      weight: 'main',
      section: 'bar',
    });
  });

  test('what gives it up is last, and asks first', () => {
    expect(allowed(until.pool(), 'resident', 'withdraw')).toMatchObject({
      weight: 'last',
      confirm: { question: '确定撤回吗？', text: null },
    });
  });

  test('what is asked of somebody else is asked about as such', () => {
    expect(allowed(until.working(), 'resident', 'withdraw')).toMatchObject({
      mode: 'ask',
      confirm: { question: '确定申请撤回吗？' },
    });
  });

  test('what its label does not say stands beside the question', () => {
    expect(allowed(until.working(), 'resident', 'share_contact')?.confirm?.text).toMatch(/^承办单位会看到/);
  });

  test('what stands beside what it is about says where, and what it is for', () => {
    expect(allowed(until.working(), 'resident', 'remark')?.section).toBe('conversation');
    expect(allowed(until.working(), 'resident', 'share_contact')).toMatchObject({
      section: 'contact',
      help: expect.stringMatching(/^承办单位看不到/),
    });
  });

  test('a form is question enough', () => {
    expect(allowed(until.working(), 'property', 'finish')).toMatchObject({
      form: 'evidence',
      weight: 'main',
      section: 'bar',
    });
    expect(allowed(until.working(), 'property', 'finish')).not.toHaveProperty('confirm');
  });
});
