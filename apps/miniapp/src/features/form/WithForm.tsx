import type { ReactNode } from 'react';
import type { Form, FormNoun } from '../../api/contract';
import { Empty, Query } from '../../ui/Query';
import { useFormNamed } from './forms.queries';

/** The server has no such form any more, or not yet. */
export const NoForm = () => <Empty text="这张表现在打不开，请稍后再试" />;

interface Props {
  noun: FormNoun;
  name: string;
  children: (schema: Form) => ReactNode;
}

/** Draws what needs a form once the form is there. */
export const WithForm = ({ noun, name, children }: Props) => (
  <Query query={useFormNamed(noun, name)}>{(schema) => (schema ? children(schema) : <NoForm />)}</Query>
);
