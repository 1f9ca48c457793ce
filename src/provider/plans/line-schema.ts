import { z } from 'zod';
import { words } from '../../contract/locale.ts';
import { calendar } from '../clock/calendar-schema.ts';
import { id } from './item-schema.ts';

const hours = z.union(
	[ z.literal( 'office' ), z.literal( 'always' ), calendar ],
	'Hours are "office", "always" or a calendar with its zone and hours.'
);

/** A way to reach somebody. */
export const channel = z.strictObject( { id, label: words, hours } );

/** A phone line: a channel with a number and what it is for. */
export const line = z.strictObject( {
	id,
	label: words,
	/** Null: set it in a plan of your own; the documents give none. */
	number: z.string().max( 40 ).nullable(),
	hours,
	purpose: words,
} );
export type PlanLine = z.infer< typeof line >;
