import type { LeanplumEventKind } from './macros';

/** A Leanplum event to try, with a key for each macro. It is shown among the examples. */
export interface LeanplumEventSample {
  /** A name that does not change. */
  readonly id: string;
  /** A few words for a list. */
  readonly title: string;
  /** One sentence about what it demonstrates. */
  readonly shows: string;
  /** Its text. */
  readonly text: string;
  /** The kind of event it is for. */
  readonly kind: LeanplumEventKind;
}

/** A Leanplum template to start from. It is shown among the examples. */
export interface LeanplumTemplateSample {
  /** A name that does not change. */
  readonly id: string;
  /** A few words for a list. */
  readonly title: string;
  /** One sentence about what it demonstrates. */
  readonly shows: string;
  /** Its text. */
  readonly text: string;
  /** The events it can be used with: all. */
  readonly use: 'both';
  /** The id of an event that fills it well. */
  readonly suggests: string;
  /** The kind of event it is for. */
  readonly kind: LeanplumEventKind;
}

/** Events of the three channels and of an A/B test; every value in them is invented, and so are the keys in `Parameters`. */
export const LEANPLUM_EVENTS: readonly LeanplumEventSample[] = [
  {
    id: 'leanplum-push-open',
    title: 'Push notification opened',
    shows: 'A message event without a template name, which only in-app messages have.',
    kind: 'message',
    text: `{
  "User ID": "user-1001",
  "Device ID": "6F1A2B3C-4D5E-4F60-8A9B-0C1D2E3F4A5B",
  "Trigger time": 1714641011120,
  "Message ID": "5104870246498304",
  "Message event": "Open",
  "Message channel": "Push Notification",
  "Template name": "",
  "Parameters": {}
}`,
  },
  {
    id: 'leanplum-email-click',
    title: 'Link in an email clicked',
    shows:
      'Parameters whose values are URL-encoded inside their JSON, so the request has them encoded twice.',
    kind: 'message',
    text: `{
  "User ID": "user-1001",
  "Device ID": "",
  "Trigger time": 1714641311005,
  "Message ID": "5104870246498777",
  "Message event": "Click",
  "Message channel": "Email",
  "Template name": "",
  "Parameters": {
    "url": "https%3A%2F%2Fshop.example%2Fsale%3Fcolor%3Dred",
    "index": "0"
  }
}`,
  },
  {
    id: 'leanplum-in-app-accept',
    title: 'In-app message accepted',
    shows: 'A message event with the name of its template.',
    kind: 'message',
    text: `{
  "User ID": "user-1001",
  "Device ID": "6F1A2B3C-4D5E-4F60-8A9B-0C1D2E3F4A5B",
  "Trigger time": 1714641611900,
  "Message ID": "5104870246498999",
  "Message event": "Accept",
  "Message channel": "In-app Message",
  "Template name": "Center Popup",
  "Parameters": {}
}`,
  },
  {
    id: 'leanplum-ab-test',
    title: 'A/B test entered',
    shows: 'An A/B test event, which has a test and a variant and no message.',
    kind: 'ab-test',
    text: `{
  "User ID": "user-1001",
  "Device ID": "6F1A2B3C-4D5E-4F60-8A9B-0C1D2E3F4A5B",
  "Trigger time": 1714641911040,
  "AB test ID": "6003",
  "Variant ID": "7001"
}`,
  },
];

/** A template for each of the two types of postback; their hosts are reserved for examples. */
export const LEANPLUM_TEMPLATES: readonly LeanplumTemplateSample[] = [
  {
    id: 'leanplum-message-events',
    title: 'Message events of Leanplum',
    shows: 'Every macro that message events have.',
    use: 'both',
    suggests: 'leanplum-email-click',
    kind: 'message',
    text: `POST https://receiver.example/leanplum/messages
  ?user={{User ID}}
  &device={{Device ID}}
  &time={{Trigger time}}
  &message={{Message ID}}
  &event={{Message event}}
  &channel={{Message channel}}
  &template={{Template name}}
  &parameters={{Parameters}}`,
  },
  {
    id: 'leanplum-ab-test-events',
    title: 'A/B test events of Leanplum',
    shows: 'Every macro that A/B test events have.',
    use: 'both',
    suggests: 'leanplum-ab-test',
    kind: 'ab-test',
    text: `POST https://receiver.example/leanplum/tests
  ?user={{User ID}}
  &device={{Device ID}}
  &time={{Trigger time}}
  &test={{AB test ID}}
  &variant={{Variant ID}}`,
  },
];
