import { attachment, type Attachment } from '../../contract/attachment.ts';
import { numberedId } from './numbered-id.ts';

/**
 * The picture of a screen.
 *
 * @param change What the test is about.
 */
export function buildPicture( change: Partial< Attachment > = {} ): Attachment {
	return attachment.parse( {
		id: numberedId( 'att', 1 ),
		kind: 'picture',
		name: 'screen.png',
		type: 'image/png',
		bytes: 20_000,
		sha256: '0'.repeat( 64 ),
		status: 'here',
		refused_for: null,
		width: 1440,
		height: 900,
		...change,
	} );
}
