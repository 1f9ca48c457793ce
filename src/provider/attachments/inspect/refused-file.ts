import type { RefusedFor } from '../../../contract/attachment.ts';
import { ProblemError } from '../../http/problem-error.ts';

/** A file that is not taken: 415 for whoever sends it, and the reason for the thread. */
export class RefusedFile extends ProblemError {
	override name = 'RefusedFile';
	readonly refusedFor: RefusedFor;

	/** @param detail What is wrong with the file, in a sentence; nothing of its content. */
	constructor( refusedFor: RefusedFor, detail: string, cause?: unknown ) {
		super( 'unsupported_media_type', detail, { cause } );
		this.refusedFor = refusedFor;
	}
}

/** Shorthand for what runs, hides or unpacks without end. */
export const unsafe = ( detail: string, cause?: unknown ): RefusedFile =>
	new RefusedFile( 'unsafe', detail, cause );
