import type { ReactNode } from 'react';
import type { Form, FormName } from '../../../api/contract';
import { Empty, Query } from '../../../ui/Query';
import { useFormNamed } from './forms.queries';

/** The server has no such form any more, or not yet. */
export const NoForm = () => <Empty text="这张表现在打不开，请稍后再试" />;

interface Props {
  name: FormName;
  children: (schema: Form) => ReactNode;
}

/** Draws what needs a form once the form is there. */
export const WithForm = ({ name, children }: Props) => (
  <Query of={useFormNamed(name)}>{(schema) => (schema ? children(schema) : <NoForm />)}</Query>
);
