import { Panel, Soft } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import type { Case, Filling, Noun } from './case';
import { useAnnouncement } from './case.queries';

/** What an action will mean, above its form; nothing where it means nothing further. */
export function Announced<C extends Case>({ noun, filling }: { noun: Noun<C>; filling: Filling }) {
  const means = useAnnouncement(noun, filling);
  if (!noun.announce || means.data?.length === 0) return null;
  return (
    <Panel title="会带来什么">
      <Query query={means}>
        {(sentences) => (
          <>
            {sentences.map((one) => (
              <Soft key={one}>{`${one}。`}</Soft>
            ))}
          </>
        )}
      </Query>
    </Panel>
  );
}
