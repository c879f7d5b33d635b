import type { JsonNode } from '../../../engine';
import type { ArrivalProduct } from '../../arrival';
import { type JsonObject, valuesOf } from './source';

const PRODUCTS: readonly (readonly [ArrivalProduct, (keys: ReadonlyMap<string, JsonNode>) => boolean])[] = [
  ['cloudflare', (keys) => keys.has('clientrequesturi') || keys.has('clientrequesthost')],
  ['google-cloud', (keys) => keys.has('httprequest') && (keys.has('logname') || keys.has('insertid'))],
  ['aws-waf', (keys) => keys.has('httprequest') && keys.has('webaclid')],
  [
    'aws-lambda',
    (keys) =>
      keys.has('requestcontext') && (keys.has('rawpath') || keys.has('httpmethod') || keys.has('path')),
  ],
  ['caddy', (keys) => keys.has('logger') && keys.has('request')],
  [
    'azure',
    (keys) =>
      (keys.has('properties') && keys.has('resourceid')) ||
      (keys.has('trackingreference') && keys.has('requesturi')),
  ],
];

/** Returns the program or service that wrote an object of a log, where its keys show it. */
export function productOf(root: JsonObject): ArrivalProduct | undefined {
  const keys = valuesOf(root);
  return PRODUCTS.find(([, fits]) => fits(keys))?.[0];
}
