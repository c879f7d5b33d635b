import type { Command } from '../arguments/command';
import { CHECK } from './check';
import { DECODE } from './decode';
import { MATCH } from './match';
import { RENDER } from './render';
import { TEST } from './test';

/** The commands, in the order in which the help lists them. */
export const COMMANDS: readonly Command[] = [RENDER, CHECK, TEST, DECODE, MATCH];
