import { useState } from 'react';
import { useGate } from '../../features/account/gate';
import { Choices } from '../../ui/Choices';
import { Page } from '../../ui/Page';
import { pageOf } from '../../ui/page-of';
import { Asking } from './_parts/Asking';
import { Told } from './_parts/Told';

const options = [
  { value: 'all', label: '全部' },
  { value: 'asking', label: '要您办' },
  { value: 'progress', label: '进展' },
  { value: 'other', label: '通知' },
] as const;
type Shown = (typeof options)[number]['value'];

/** What waits for the reader, and what they were told. */
function InboxPage() {
  useGate();
  const [shown, setShown] = useState<Shown>('all');
  return (
    <Page>
      <Choices label="看哪些消息" options={options} chosen={[shown]} onChoose={setShown} />
      {shown === 'asking' ? <Asking /> : <Told key={shown} group={shown === 'all' ? undefined : shown} />}
    </Page>
  );
}

export default pageOf(InboxPage);
