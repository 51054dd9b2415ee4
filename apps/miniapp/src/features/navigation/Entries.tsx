import type { HomePage, NavigationEntry, NavigationSection } from '../../api/contract';
import { wayTo } from '../../lib/route';
import { Links, type To } from '../../ui/Links';

type Page = NavigationSection['page'];

/** The sections of a tab, or of the page 管理. */
export const sectionsOf = ({ navigation }: Pick<HomePage, 'navigation'>, page: Page) =>
  navigation.filter((section) => section.page === page);

/** Entries with the ways that this app knows; a newer server may name pages that it does not have. */
export const waysOf = (entries: readonly NavigationEntry[]): (To & { id: string })[] =>
  entries.flatMap(({ code, label, route, hint }) => {
    const go = wayTo(route);
    return go ? [{ id: code, text: label, hint: hint ?? undefined, onTap: () => void go() }] : [];
  });

/** Everything that the reader finds on a tab, or under 管理. `notes`: what is known of an entry, by its code. */
export function Entries({
  sections,
  notes = {},
}: {
  sections: readonly NavigationSection[];
  notes?: Readonly<Record<string, string | undefined>>;
}) {
  return (
    <>
      {sections.map(({ code, title, entries }) => (
        <Links
          key={code}
          title={title}
          links={waysOf(entries).map((way) => ({ ...way, note: notes[way.id] }))}
        />
      ))}
    </>
  );
}
