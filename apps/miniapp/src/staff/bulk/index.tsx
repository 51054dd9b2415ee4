import { useState } from 'react';
import type { BulkAnswer, Me } from '../../api/contract';
import { sentenceOf } from '../../api/error';
import { useMe } from '../../features/account/account.queries';
import { useGate } from '../../features/account/gate';
import { chosenCards } from '../../features/ticket/chosen';
import { useBulk, type Bulk } from '../../features/ticket/ticket.queries';
import { say } from '../../lib/dialog';
import { goBack, useParams } from '../../lib/route';
import { Btn } from '../../ui/Btn';
import { Choices } from '../../ui/Choices';
import { Page } from '../../ui/Page';
import { Heading } from '../../ui/Panel';
import { Empty, Query } from '../../ui/Query';
import { pageOf } from '../../ui/page-of';
import { Filling } from './_parts/Filling';
import { Outcome } from './_parts/Outcome';

const TITLE = '批量办理';

/** The preview, executed after one more tap. */
function Preview({
  preview: [asked, answer],
  onBack,
  onDone,
}: {
  preview: [Bulk, BulkAnswer];
  onBack: () => void;
  onDone: (answer: BulkAnswer) => void;
}) {
  const bulk = useBulk();
  const run = () => void bulk.mutateAsync(asked).then(onDone, (error: unknown) => say(sentenceOf(error)));
  const foot = (
    <>
      <Btn text="回去改" disabled={bulk.isPending} onTap={onBack} />
      <Btn
        text={`确认办理（${answer.done} 张）`}
        look="main"
        disabled={answer.done === 0}
        busy={bulk.isPending}
        onTap={run}
      />
    </>
  );
  return (
    <Page title={TITLE} footer={foot}>
      <Outcome answer={answer} isPreview />
    </Page>
  );
}

function Steps({ me }: { me: Me }) {
  const [cards] = useState(chosenCards);
  const preset = useParams('staff/bulk/index').action;
  const bulkOptions = me.bulk.filter(({ action }) => !preset || action === preset);
  const [action, setAction] = useState<string | undefined>(
    bulkOptions.length === 1 ? bulkOptions[0]?.action : undefined,
  );
  const [tried, setTried] = useState<[Bulk, BulkAnswer] | null>(null);
  const [done, setDone] = useState<BulkAnswer | null>(null);
  const option = bulkOptions.find((one) => one.action === action);
  if (cards.length === 0)
    return (
      <Page title={TITLE}>
        <Empty text="还没有选单，请回列表里选" />
      </Page>
    );
  if (done)
    return (
      <Page title={TITLE} footer={<Btn text="返回" look="main" onTap={() => void goBack()} />}>
        <Outcome answer={done} isPreview={false} />
      </Page>
    );
  if (tried) return <Preview preview={tried} onBack={() => setTried(null)} onDone={setDone} />;
  return (
    <Page title={TITLE}>
      <Heading>{`选了 ${cards.length} 张单`}</Heading>
      <Choices
        big
        label="办什么"
        options={bulkOptions.map((one) => ({ value: one.action, label: one.label }))}
        chosen={[action ?? '']}
        onChoose={setAction}
      />
      {option ? (
        <Filling
          key={option.action}
          cards={cards}
          option={option}
          onPreview={(asked, answer) => setTried([asked, answer])}
        />
      ) : null}
    </Page>
  );
}

/** One action on many tickets in three steps: fill in, preview, execute. */
function BulkPage() {
  useGate();
  const me = useMe();
  return me.data ? (
    <Steps me={me.data} />
  ) : (
    <Page title={TITLE}>
      <Query query={me}>{() => null}</Query>
    </Page>
  );
}

export default pageOf(BulkPage);
