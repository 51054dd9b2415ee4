import type { DoorLook, Look, AccessLog } from '../../api/contract';
import { useGate } from '../../features/account/gate';
import { useAccessLog } from '../../features/privacy/privacy.queries';
import { now } from '../../lib/clock';
import { useFresh, useReachedBottom } from '../../lib/lifecycle';
import { open } from '../../lib/route';
import { moment } from '../../lib/time';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { Heading, Line, Panel, Soft } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { pageOf } from '../../ui/page-of';

function Looked({ look }: { look: Look }) {
  const { ticket } = look;
  return (
    <Panel title={[look.name, look.office].filter(Boolean).join(' · ')}>
      <Line name="时间">{moment(look.at, now())}</Line>
      <Line name="看了">{look.fields.join('、')}</Line>
      <Line name="理由">{look.words}</Line>
      {ticket ? (
        <Btn
          text={`看这张单 ${ticket.number}`}
          onTap={() => void open('ticket/detail/index', { id: ticket.id })}
        />
      ) : null}
    </Panel>
  );
}

/** The look-ups of my door. */
function Doors({ looks }: { looks: readonly DoorLook[] }) {
  if (looks.length === 0) return null;
  return (
    <>
      <Heading>谁查过我家住着谁</Heading>
      {looks.map(({ at, office, name, label }) => (
        <Panel key={`${at}.${name}`} title={[name, office].filter(Boolean).join(' · ')}>
          <Line name="时间">{moment(at, now())}</Line>
          <Line name="做什么">{label}</Line>
        </Panel>
      ))}
    </>
  );
}

const isEmpty = ({ pages: [first] }: { pages: readonly AccessLog[] }): boolean =>
  !first?.items.length && !first?.doors?.length;

/** Every reveal of a name or number is shown to its owner. */
function AccessLogPage() {
  useGate();
  const looks = useAccessLog();
  const more = () => {
    if (looks.hasNextPage && !looks.isFetchingNextPage) void looks.fetchNextPage();
  };
  useFresh(looks);
  useReachedBottom(more);
  return (
    <Page title="谁看过我的信息">
      <Soft>
        工作人员平时只看得到隐去一部分的信息。谁写明理由看了完整的，谁接电话时按号码查过您，都记在这里。
      </Soft>
      <Query query={looks} isEmpty={isEmpty} empty="还没有人看过您的完整信息">
        {({ pages }) => (
          <>
            <Doors looks={pages[0]?.doors ?? []} />
            {pages
              .flatMap(({ items }) => items)
              .map((look) => (
                <Looked key={`${look.at}.${look.ticket?.id ?? ''}.${look.name}`} look={look} />
              ))}
          </>
        )}
      </Query>
      {looks.hasNextPage ? <Btn text="更早的" busy={looks.isFetchingNextPage} onTap={more} /> : null}
    </Page>
  );
}

export default pageOf(AccessLogPage);
