import { MAX_FILE_BYTES } from '../../../contract/attachment.ts';
import {
	DOCUMENT_TYPES,
	typeByEnding,
} from '../../../contract/file-endings.ts';
import { newId } from '../new-id.ts';
import type { OwnFile } from '../own-file.ts';

export type Taken =
	| { status: 'taken'; file: OwnFile }
	| { status: 'unreadable' | 'too_large'; name: string };

/** A document or video of the owner's as it goes along; nothing of it is read yet. */
export function takeFile( file: File ): Taken {
	const { name, size } = file;
	const type = typeByEnding( DOCUMENT_TYPES, name );
	if ( ! type || size === 0 ) {
		return { status: 'unreadable', name };
	}
	if ( size > MAX_FILE_BYTES ) {
		return { status: 'too_large', name };
	}
	return {
		status: 'taken',
		file: { id: newId( 'att' ), name, blob: file.slice( 0, size, type ) },
	};
}
