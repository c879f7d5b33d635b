import { documented } from '../../vocabulary/reference';
import {
  type ActionRow,
  type ArgumentRow,
  type ArgumentType,
  type CreateDisposition,
  type KeyClass,
  USER_ACTIONS,
} from './actions';

/** One of the 42 operations of Leanplum's published API description (L1). */
export interface OperationRow {
  /** The value of `action`. */
  readonly name: string;
  /** The class of key that its text asks for; `unknown` when the text does not say. */
  readonly keyClass: KeyClass | 'unknown';
  /** Its own arguments, those that are required first, without those of every request and every user. */
  readonly arguments: readonly ArgumentRow[];
  /** The fields of its answer for one action, by their paths; empty when the answer is no JSON. */
  readonly answers: readonly string[];
  /** True when its text says that an unknown user is skipped with a warning. */
  readonly skipsUnknownUser?: boolean;
  /** The default of `createDisposition`; absent when its text names none. */
  readonly createDisposition?: CreateDisposition;
}

const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');

/** The fields by which most operations answer. */
const PLAIN = 'success warning.message error.message';

// The types of required arguments are not in the excerpt of L1 that was read; `name:type` gives those of optional ones.
function operation(
  keyClass: OperationRow['keyClass'],
  name: string,
  required: string,
  optional: string,
  answers: string,
  more: Pick<OperationRow, 'skipsUnknownUser' | 'createDisposition'> = {},
): OperationRow {
  const origins = documented('L1');
  const rows: ArgumentRow[] = [
    ...words(required).map((each) => ({ name: each, type: 'any' as const, isRequired: true, origins })),
    ...words(optional).map((each) => {
      const [own = '', type = 'any'] = each.split(':');
      return { name: own, type: type as ArgumentType, isRequired: false, origins };
    }),
  ];
  return { name, keyClass, arguments: rows, answers: words(answers), ...more };
}

const SKIPS = { skipsUnknownUser: true } as const;

// The checks of these actions are modeled closely, so their arguments are those of `actions.ts`.
const ANSWERS_OF_MODELED: Readonly<Record<string, string>> = {
  start: 'success messages vars interfaceRules variants variants[].id',
};

function modeled({ name, keyClass, arguments: rows, createDisposition }: ActionRow): OperationRow {
  return {
    name,
    keyClass,
    arguments: rows,
    answers: words(ANSWERS_OF_MODELED[name] ?? PLAIN),
    ...(name === 'advance' && SKIPS),
    ...(createDisposition && { createDisposition }),
  };
}

const CHANNEL =
  'description:text groupId:text enableLights:boolean lightColor:number enableVibration:boolean ' +
  'vibrationPattern:list lockscreenVisibility:number bypassDnd:boolean showBadge:boolean sound:text default:boolean';

const EXPORT =
  'exportFormat:text endDate:text startTime:number endTime:number callbackUrl:text s3BucketName:text ' +
  's3AccessId:text s3AccessKey:text s3ObjectPrefix:text compressData:boolean';

const REPORT = 'endDate:text abTestId:number messageId:number bookmarkName:text eventNames:list';

/** The form of `multi` that takes its actions from files; the other takes them from its body (L2). */
export const FILE_MULTI = operation(
  'development',
  'multi',
  'createJob gcsBucket file',
  'defaultAction:text',
  'success jobId',
);

/** Every operation of Leanplum's published API description (L1). */
export const OPERATIONS: readonly OperationRow[] = [
  ...USER_ACTIONS.map(modeled),
  FILE_MULTI,

  operation('production', 'heartbeat', '', '', PLAIN, SKIPS),
  operation('production', 'pauseSession', '', '', PLAIN, SKIPS),
  operation('production', 'resumeSession', '', '', PLAIN, SKIPS),
  operation('production', 'pauseState', '', '', PLAIN, SKIPS),
  operation('production', 'resumeState', '', '', PLAIN, SKIPS),
  operation('production', 'stop', '', '', PLAIN, SKIPS),
  operation('production', 'block', 'userId', '', PLAIN),
  operation('development', 'unblock', 'userId', '', PLAIN),
  operation('development', 'deleteUser', 'userId', 'fullErasure:boolean', PLAIN),
  operation('development', 'registerDevice', 'deviceId email', '', 'success registered'),

  operation('production', 'sendMessage', 'userId messageId', 'values:map force:boolean', PLAIN, {
    ...SKIPS,
    createDisposition: 'CreateNever',
  }),
  operation('development', 'startCampaign', 'userId campaignId', 'values:map', PLAIN, {
    createDisposition: 'CreateNever',
  }),
  operation('content read-only', 'getMessage', 'id', 'includeDrafts:boolean', 'success message'),
  operation(
    'content read-only',
    'getMessages',
    '',
    'includeDrafts:boolean recent:boolean',
    'success messages',
  ),
  operation('content read-only', 'getUnsubscribeCategories', '', '', 'success categories'),
  operation('production', 'getAndroidNotificationChannels', '', '', 'success notificationChannels'),
  operation(
    'development',
    'addAndroidNotificationChannel',
    'id name importance',
    CHANNEL,
    'success channelCreated channelId channelUpdated name importance',
  ),
  operation(
    'development',
    'deleteAndroidNotificationChannel',
    'channelId',
    '',
    'success channelDeleted channelId',
  ),

  operation('content read-only', 'getAbTest', 'id', 'includeDrafts:boolean', 'success abTest abTest.details'),
  operation('content read-only', 'getAbTests', '', 'includeDrafts:boolean recent:boolean', 'success abTests'),
  operation('content read-only', 'getVariant', 'id', 'includeDrafts:boolean', 'success variant'),
  operation(
    'production',
    'getVars',
    'userId',
    'includeDefaults:boolean',
    'success vars variants variants[].id',
    {
      ...SKIPS,
      createDisposition: 'CreateNever',
    },
  ),
  operation('development', 'setVars', 'vars', '', PLAIN),
  operation('development', 'deleteVars', 'vars', '', 'success variablesRemoved'),
  operation('production', 'downloadFile', 'filename', '', ''),
  operation(
    'development',
    'uploadFile',
    'data file{k}',
    'filename:text file:any size:number hash:text',
    PLAIN,
  ),

  operation('unknown', 'exportData', 'startDate', EXPORT, 'success jobId'),
  operation('data export', 'exportReport', 'startDate dataType', REPORT, 'success jobId'),
  operation(
    'data export',
    'exportUser',
    'userId',
    '',
    'success userId userAttributes events states created lastActive',
  ),
  operation(
    'data export',
    'exportUsers',
    '',
    'audienceName:text abTestId:number userAttribute:text',
    'success jobId',
  ),
  operation('data export', 'getExportResults', 'jobId', '', 'success state'),
  operation('development', 'getMultiResults', 'jobId', '', 'success state data'),
  operation('data export', 'addPostback', 'type postbackUrl', 'channels:list', 'success postbackId'),
  operation('data export', 'listPostbacks', '', '', 'success postbacks'),
  operation('data export', 'deletePostback', 'postbackId', '', PLAIN),
];

/** Finds an operation by its name, letter case included. */
export function operationNamed(name: string): OperationRow | undefined {
  return OPERATIONS.find((row) => row.name === name);
}
