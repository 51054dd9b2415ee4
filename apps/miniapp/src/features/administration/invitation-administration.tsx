import type { PropsWithChildren } from 'react';
import { get, getAll, post } from '../../api/client';
import type { PostInvitation } from '../../api/contract';
import type { Body } from '../../api/route-types';
import { now } from '../../lib/clock';
import { open } from '../../lib/route';
import { until } from '../../lib/time';
import { Line, Panel } from '../../ui/Panel';
import { Tag } from '../../ui/Tag';
import type { Noun } from '../case/case';
import { AT_ONCE, type Administration } from './administration';

type Taken = Body<'post', '/post-invitations/{id}/transitions'>;

/** The invitations to posts, also those that are over. */
const invitationNoun: Noun<PostInvitation> = {
  name: 'invitation',
  touches: ['administration'],
  read: (id) => get('/post-invitations/{id}', { id }),
  events: (id) => getAll('/post-invitations/{id}/events', { id }),
  // Which form belongs to which action is known to the server, which sent both.
  move: (id, body, key) => post('/post-invitations/{id}/transitions', body as unknown as Taken, key, { id }),
  openForm: (filling) => open('administration/act/index', { ...filling, noun: 'invitation' }),
};

/** "支部书记（副）", or the name of the unit. */
export const postText = ({ label, deputy }: PostInvitation['post']): string =>
  `${label}${deputy ? '（副）' : ''}`;

/** Who is invited to what, and how long. */
function Facts({ subject: { name, post: invited, phone, state, statusLabel } }: { subject: PostInvitation }) {
  return (
    <Panel
      title={name || '邀请'}
      aside={<Tag text={statusLabel} tone={state === 'open' ? 'amber' : 'plain'} />}
    >
      <Line name="岗位">{postText(invited)}</Line>
      <Line name="范围">{invited.area.name}</Line>
      {phone ? <Line name="手机号">{phone}</Line> : null}
      {state === 'open' ? <Line name="有效">{`${until(invited.until, now())} 前`}</Line> : null}
    </Panel>
  );
}

const Around = ({ children }: PropsWithChildren) => <>{children}</>;

/** The newcomers who are invited to an office or into a unit. */
export const invitations: Administration<PostInvitation> = {
  noun: invitationNoun,
  title: '邀请',
  empty: '还没有邀请过人',
  list: async (_, cursor) => ({ path: [], ...(await get('/post-invitations', { cursor, limit: AT_ONCE })) }),
  group: ({ statusLabel }) => statusLabel,
  note: ({ post: invited }) => postText(invited),
  holds: () => false,
  adding: () => [{ text: '邀请新人', open: () => open('administration/invite/index', {}) }],
  summary: ({ name, post: invited }) => `${name}：${postText(invited)}`,
  Facts,
  start: () => ({}),
  Around,
};
