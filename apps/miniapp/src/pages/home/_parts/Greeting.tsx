import type { Me } from '../../../api/contract';
import { isNamed } from '../../../features/account/contact.queries';
import { Heading, Soft, Stack } from '../../../ui/Panel';

const whereFrom = ({ community, home, offices, units }: Me): string => {
  const office = offices[0]?.label ?? units[0]?.name;
  return [community?.name, office ?? home?.building.name].filter(Boolean).join(' · ');
};

export function Greeting({ me }: { me: Me }) {
  return (
    <Stack>
      <Heading>{isNamed(me) ? `${me.name}，您好` : '您好'}</Heading>
      <Soft>{whereFrom(me)}</Soft>
    </Stack>
  );
}
