import { useState } from 'react';
import type { Phrases } from '../../api/contract';
import { useGate } from '../../features/account/gate';
import { usePhrases } from '../../features/form/phrase.queries';
import { useFresh } from '../../lib/lifecycle';
import { Links } from '../../ui/Links';
import { Page } from '../../ui/Page';
import { Panel, Soft } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { pageOf } from '../../ui/page-of';
import { Editor } from './_parts/Editor';

const TITLE = '常用语';

/** The texts of one purpose, for staff who may read but not edit them. */
function Texts({ phrases: { label, texts } }: { phrases: Phrases }) {
  if (texts.length === 0) return null;
  return (
    <Panel title={label}>
      {texts.map((text) => (
        <Soft key={text}>{text}</Soft>
      ))}
    </Panel>
  );
}

/** The canned answers of the community: all staff may insert them, the authority edits them. */
function PhrasesPage() {
  useGate();
  const phrases = usePhrases();
  const [edited, setEdited] = useState<Phrases | null>(null);
  useFresh(phrases);
  if (edited) return <Editor phrases={edited} onDone={() => setEdited(null)} />;
  return (
    <Page title={TITLE}>
      <Soft>填写意见、答复时可以直接插入。全社区的工作人员共用，不要写电话号码和姓名。</Soft>
      <Query query={phrases}>
        {({ items, mayWrite }) =>
          mayWrite ? (
            <Links
              title="用在哪里"
              links={items.map((one) => ({
                text: one.label,
                hint: one.texts.length > 0 ? `${one.texts.length} 条` : '还没有',
                onTap: () => setEdited(one),
              }))}
            />
          ) : (
            <>
              {items.map((one) => (
                <Texts key={one.purpose} phrases={one} />
              ))}
            </>
          )
        }
      </Query>
    </Page>
  );
}

export default pageOf(PhrasesPage);
