export type { Arrived } from './arrived.svelte';
export { describeArrivals } from './heading';
export type { Heading } from './heading';
export { openReceived } from './open.svelte';
export type { ReceivedInput } from './open.svelte';
export { readArrivedFile } from './read-file';
export type { ExpectedSource } from './expected.svelte';
export type { Received } from './received.svelte';
export type { Servers } from './servers.svelte';
