import type { Change } from '../../received';
import type { Received } from '../../state/received';
import { groupDigits, setAside } from '../../state';
import type { App } from '../app';

/** Puts the template and the recovered event into Compose; the notice leads back to the work that was there. */
export function openInCompose(app: App, received: Received): void {
  const { inputs, notices, store, modes } = app;
  const { work } = received;
  if (work === undefined) return;
  const before = inputs.work;
  setAside(store, before);
  inputs.load(work);
  modes?.choose('compose');
  const run = () => {
    inputs.load(before);
    notices.close();
  };
  notices.show({
    tone: 'info',
    message: `The template and the event recovered are open.${lackingWords(received)} Your work before is saved.`,
    action: { label: 'Go back to it', run },
  });
}

/** Recovers the events of all requests and runs them in Many events; the notice says how many, and leads back. */
export function runAllInMany({ modes, notices }: App, { arrived, list }: Received): void {
  const total = arrived.recognition.arrivals.length;
  list.recoverAll(({ events, count }) => {
    if (events.length === 0) {
      notices.show({ tone: 'warning', message: 'No request fits a template, so no event can be recovered.' });
      return;
    }
    modes?.choose('many', () => {
      const name = `${groupDigits(events.length)} ${events.length === 1 ? 'event' : 'events'} recovered`;
      modes.many?.many.openText(`${events.join('\n')}\n`, name);
      const run = () => {
        notices.close();
        modes.choose('received');
      };
      const left = `${leftWords(count - events.length, 'fits no template', 'fit no template')}${leftWords(total - count, 'could not be read', 'could not be read')}`;
      notices.show({
        tone: 'info',
        message: `${name} from ${groupDigits(total)} requests, as far as these show them.${left}`,
        action: { label: 'Back to the requests', run },
      });
    });
  });
}

// Says what happened to requests without an event; empty when there are none.
function leftWords(count: number, one: string, many: string): string {
  if (count === 0) return '';
  return count === 1 ? ` 1 request ${one}.` : ` ${groupDigits(count)} requests ${many}.`;
}

/** Makes a change of the template or its options that a difference suggests. */
export function useChange({ inputs, editors }: App, { edits, options }: Change): void {
  if (edits.length > 0) {
    if (editors.template === undefined) inputs.editTemplate(edits);
    else editors.template.applyEdits(edits);
  }
  if (options !== undefined) inputs.setOptions(options);
}

// More would hide what the notice is about.
const MAX_LACKING = 4;

// The fields that are less than the original, since the editor of the event does not show it.
function lackingWords({ recovered }: Received): string {
  const lacking = recovered?.notes ?? [];
  if (lacking.length === 0) return '';
  const listed = lacking.slice(0, MAX_LACKING).map(({ field, note }) => `${field} (${note.slice(0, 60)})`);
  const more = lacking.length - listed.length;
  return ` Not as in the original: ${listed.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}.`;
}
