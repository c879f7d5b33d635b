export { APPSFLYER_AUDIENCE } from './audience/partner';
export { APPSFLYER_EVENTS } from './events/partner';
