import { get } from '../../api/client';
import { HOME_PAGE, useQuery, useQueryClient } from '../../api/query';

/** What the home page shows, in one request. It brings the account, which other pages read by `useMe`. */
export function useHomePage() {
  const client = useQueryClient();
  return useQuery({
    queryKey: HOME_PAGE,
    queryFn: async () => {
      const page = await get('/home');
      client.setQueryData(['me'], page.me);
      return page;
    },
  });
}
