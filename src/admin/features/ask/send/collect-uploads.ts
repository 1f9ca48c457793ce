import { announceFile, type Upload } from '../../../files/announce-file.ts';
import type { Picture } from '../../../files/picture.ts';
import type { AskDraft } from '../draft/ask-draft.ts';

/** `deskside-plugins.png`: says at the desk which screen it shows. */
const pictureName = ( { capture, parts }: AskDraft, { blob }: Picture ) =>
	`screen${ capture && parts.screen ? `-${ capture.screen.id }` : '' }.${
		blob.type.split( '/' )[ 1 ] ?? 'png'
	}`;

/** The screen's picture as an upload. */
export const announcePicture = (
	draft: AskDraft,
	id: string,
	picture: Picture
): Promise< Upload > =>
	announceFile( id, 'picture', pictureName( draft, picture ), picture.blob );

/** All bytes of a draft that go along, announced. */
export async function collectUploads( draft: AskDraft ): Promise< Upload[] > {
	const { picture, own, parts } = draft;
	return Promise.all( [
		...( picture && parts.picture
			? [ announcePicture( draft, picture.id, picture ) ]
			: [] ),
		...own.map( ( { id, name, blob } ) =>
			announceFile( id, 'file', name, blob )
		),
	] );
}
