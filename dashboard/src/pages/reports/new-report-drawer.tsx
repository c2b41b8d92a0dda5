import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql } from '../../generated/gql.ts';
import { useChange } from '../../graph/use-graph.ts';
import { Button } from '../../parts/button.tsx';
import { Drawer } from '../../parts/drawer.tsx';
import { Form, FormEnd, FormError } from '../../parts/field.tsx';
import { toast } from '../../parts/toasts.tsx';
import { refusalOf } from '../../view/tell.ts';
import { Preview } from './preview.tsx';
import { inputOf, ScheduleFields, type TypedReport } from './schedule-fields.tsx';

const create = graphql(`
  mutation CreateReport($input: ReportCreateInput!) {
    done: reportCreate(input: $input) {
      report {
        id
      }
      userErrors {
        message
      }
    }
  }
`);

const route = getRouteApi('/reports');

interface NewReportDrawerProps {
  readonly onClose: () => void;
  readonly onCreated: () => void;
}

/** Sets up a report of a page, which is shown as it would be sent now. */
export function NewReportDrawer({ onClose, onCreated }: NewReportDrawerProps) {
  const { page = 'TODAY' } = route.useSearch();
  const [typed, setTyped] = useState<TypedReport>({
    page,
    frequency: 'WEEKLY',
    weekday: 'MONDAY',
    monthDay: '1',
    time: '07:00',
    recipients: '',
  });
  const [refusal, setRefusal] = useState<string>();
  const run = useChange(create);
  const send = async () => {
    const refused = refusalOf(await run({ input: inputOf(typed) }));
    setRefusal(refused);
    if (refused !== undefined) return;
    toast('The report is set up');
    onCreated();
  };
  return (
    <Drawer title="New report" text="It shows what you may see, for as long as you may see it." onClose={onClose}>
      <Form onSend={() => void send()}>
        <ScheduleFields typed={typed} onChange={setTyped} />
        <FormError text={refusal} />
        <FormEnd>
          <Button type="submit" look="primary">
            Set up the report
          </Button>
        </FormEnd>
      </Form>
      <Preview page={typed.page} frequency={typed.frequency} />
    </Drawer>
  );
}
