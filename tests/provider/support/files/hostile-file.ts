import type { AttachmentType } from '../../../../src/contract/attachment.ts';

/** Stands in each file where something would run; it must not come out again. */
export const MARK = 'DESKSIDE-CANARY';

export interface HostileFile {
	/** What it tries, for the name of a failing case. */
	what: string;
	name: string;
	/** As whom it poses. */
	type: AttachmentType;
	bytes: Buffer;
	/** `redrawn`: only its pixels may be kept. Everything else is refused. */
	expect: 'refused' | 'redrawn';
}

/** Files that pose as a type and are refused. */
export const refused = (
	type: AttachmentType,
	files: readonly ( readonly [ string, Buffer ] )[]
): HostileFile[] =>
	files.map( ( [ what, bytes ] ) => ( {
		what,
		name: 'file.bin',
		type,
		bytes,
		expect: 'refused',
	} ) );
