import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Notice } from '../../api/contract';
import { casePageOf } from '../case/case-pages';
import { now } from '../../lib/clock';
import { open } from '../../lib/route';
import { ago } from '../../lib/time';
import { Tag } from '../../ui/Tag';
import { Tap } from '../../ui/Tap';
import styles from './NoticeItem.module.scss';

/** The page of a notice that is about no case. */
const pages: Readonly<Record<NonNullable<Notice['about']>, () => unknown>> = {
  home: () => open('resident/homes/index', {}),
  suspension: () => open('resident/suspension/index', {}),
  office: () => open('staff/offices/index', {}),
  absence: () => open('staff/absences/index', {}),
};

function wayTo({ case: subject, about }: Notice): (() => unknown) | null {
  const page = subject && casePageOf(subject.noun);
  if (subject) return page ? () => page(subject.id, true) : null;
  return about ? pages[about] : null;
}

/** A line of a summary. */
function SummedNotice({ told }: { told: Notice['notices'][number] }) {
  const page = told.case && casePageOf(told.case.noun);
  return (
    <Tap className={styles.summed} role="link" onTap={() => void page?.(told.case!.id, true)}>
      <View>{[told.case?.number, told.title].filter(Boolean).join(' · ')}</View>
      <View className={styles.at}>{told.text}</View>
    </Tap>
  );
}

/** What fell due while the system was down, in its order. */
function Summary({ notice, onOpen }: { notice: Notice; onOpen: () => void }) {
  const [isOpen, setIsOpen] = useState(false);
  const turn = () => {
    setIsOpen(!isOpen);
    onOpen();
  };
  return (
    <View className={styles.item}>
      <Tap role="button" onTap={turn}>
        <View className={notice.read ? styles.title : `${styles.title} ${styles.unread}`}>
          {notice.title}
        </View>
        {isOpen ? null : <View>{notice.text}</View>}
        <View className={styles.at}>{`${ago(notice.at, now())} · ${isOpen ? '收起' : '逐件查看'}`}</View>
      </Tap>
      {isOpen ? notice.notices.map((told) => <SummedNotice key={told.id} told={told} />) : null}
    </View>
  );
}

/** One line per ticket: the last notice and how many are unread. `onOpen`: it is opened, and so read. */
export function NoticeItem({ notice, onOpen }: { notice: Notice; onOpen: () => void }) {
  const go = wayTo(notice);
  if (notice.summary) return <Summary notice={notice} onOpen={onOpen} />;
  const tap = () => {
    onOpen();
    void go?.();
  };
  return (
    <Tap className={styles.item} role={go ? 'link' : 'button'} onTap={tap}>
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
