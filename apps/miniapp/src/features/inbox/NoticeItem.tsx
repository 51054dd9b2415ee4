import { View } from '@tarojs/components';
import type { Notice } from '../../api/contract';
import { now } from '../../lib/clock';
import { open } from '../../lib/route';
import { ago } from '../../lib/time';
import { Tag } from '../../ui/Tag';
import { Tap } from '../../ui/Tap';
import styles from './NoticeItem.module.scss';

type Told = NonNullable<Notice['case']>;

/** The page of a case; a server may know nouns that this app does not. */
const casePages: Readonly<Partial<Record<Told['noun'], (id: string) => unknown>>> = {
  ticket: (id) => open('ticket/detail/index', { id }),
  home: (id) => open('household/home/index', { id, as: 'resident' }),
  absence: (id) => open('staff/absence/index', { id }),
  office: (id) => open('staff/office/index', { id }),
  // A person is told of their own suspension only.
  suspension: () => open('resident/suspension/index', {}),
};

/** The page of a notice that is about no case. */
const pages: Readonly<Record<NonNullable<Notice['about']>, () => unknown>> = {
  home: () => open('resident/homes/index', {}),
  suspension: () => open('resident/suspension/index', {}),
  office: () => open('staff/offices/index', {}),
  absence: () => open('staff/absences/index', {}),
};

function wayTo({ case: subject, about }: Notice): (() => unknown) | null {
  const page = subject && casePages[subject.noun];
  if (subject) return page ? () => page(subject.id) : null;
  return about ? pages[about] : null;
}

/** One line per ticket: the last notice and how many are unread. */
export function NoticeItem({ notice }: { notice: Notice }) {
  const go = wayTo(notice);
  return (
    <Tap className={styles.item} role={go ? 'link' : 'button'} onTap={() => void go?.()}>
      <View className={notice.read ? styles.title : `${styles.title} ${styles.unread}`}>{notice.title}</View>
      <View>{notice.text}</View>
      {notice.count > 1 ? (
        <View className={styles.count}>
          <Tag text={`${notice.count} 条新消息`} tone="red" />
        </View>
      ) : null}
      <View className={styles.at}>
        {[ago(notice.at, now()), notice.ticket?.number].filter(Boolean).join(' · ')}
      </View>
    </Tap>
  );
}
